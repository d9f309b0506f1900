"""Which faults would nobody notice? Puts small faults into modules, one at a time, and runs each one's own tests.

    ./run python -m tests.mutation src/presskit/rules src/presskit/units.py --budget 300

Run by hand, on Linux or macOS: it takes about a second of processor time for each fault. What survives is either a
fact that no test proves, or a fault that changes nothing. With a budget a part is tried, drawn by --seed.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

from tests.house_rules.checkout_files import modules_below
from tests.mutation.mutants import Mutant, mutants_of
from tests.mutation.trial import Trial, spent_s
from tests.paths import CHECKOUT

PACKAGE = Path("src/presskit")


@dataclass(frozen=True)
class Case:
    """A fault in a module, and the tests that should notice it."""

    module: Path
    tests: Path
    mutant: Mutant

    def __str__(self) -> str:
        return f"{self.module}:{self.mutant.line}: {self.mutant.was}  ->  {self.mutant.becomes}"


def mirrored_tests(module: Path) -> Path:
    """Where the tests of a module are: src/presskit/load/kit.py has tests/load/test_kit.py."""
    return Path("tests") / module.parent.relative_to(PACKAGE) / f"test_{module.stem.strip('_')}.py"


def cases(modules: list[Path], seed: int) -> Iterator[Case]:
    """All faults of these modules, drawn from each in turn."""
    chance = random.Random(seed)
    of_each = []
    for module in modules:
        faults = mutants_of((CHECKOUT / module).read_text(encoding="utf-8"))
        chance.shuffle(faults)
        of_each.append([Case(module, mirrored_tests(module), mutant) for mutant in faults])
    return (case for case in chain.from_iterable(zip_longest(*of_each)) if case)


def main(arguments: list[str]) -> None:
    """Print every fault that was not noticed, and the share that was."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, help="modules or folders of src/presskit")
    parser.add_argument("--budget", type=float, default=float("inf"), help="seconds of processor time, then it ends")
    parser.add_argument("--seed", type=int, default=1, help="another part of the faults, if the budget ends them")
    asked = parser.parse_args(arguments)
    modules = [module for path in asked.paths for module in modules_of(path)]
    with tempfile.TemporaryDirectory() as folder:
        try_all(list(cases(modules, asked.seed)), Trial(Path(folder)), asked.budget)


def modules_of(path: Path) -> list[Path]:
    """The modules in this folder, or this one, named from the top of the checkout, that have tests of their own."""
    top = path.resolve()
    found = [module.relative_to(CHECKOUT) for module in modules_below(top) if module == top or top.is_dir()]
    return [module for module in found if (CHECKOUT / mirrored_tests(module)).exists()]


def try_all(faults: list[Case], trial: Trial, budget_s: float) -> None:
    """Try one fault after the other while the budget lasts."""
    costs: dict[Path, float | None] = {}
    noticed, survived = 0, 0
    for case in faults:
        if time.process_time() + spent_s() > budget_s:
            break
        if case.tests not in costs:
            costs[case.tests] = trial.cost_of(case.tests)
        cost_s = costs[case.tests]
        if cost_s is None:
            continue
        if trial.notices(case.module, case.mutant.source, case.tests, cost_s):
            noticed += 1
        else:
            survived += 1
            print(case, flush=True)
    _print_sum(noticed, survived, len(faults), [tests for tests, cost_s in costs.items() if cost_s is None])


def _print_sum(noticed: int, survived: int, all_of_them: int, failing: list[Path]) -> None:
    for tests in failing:
        print(f"{tests} fails as it is: nothing was tried with it")
    tried = noticed + survived
    share = f" ({noticed / tried:.1%})" if tried else ""
    print(f"killed {noticed} of {tried}{share}; {all_of_them - tried} more were not tried")


if __name__ == "__main__":
    main(sys.argv[1:])
