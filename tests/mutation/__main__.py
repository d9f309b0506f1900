"""Which faults would nobody notice? Puts small faults into modules, one at a time, and runs each one's own tests.

    ./run python -m tests.mutation src/presskit/rules src/presskit/units.py --budget 300
    ./run python -m tests.mutation src/presskit/preflight/checks --also tests/preflight/test_corpus.py

Run by hand, on Linux or macOS: it takes about a second of processor time for each fault. What survives is either a
fact that no test proves, or a fault that changes nothing. With a budget a part is tried, drawn by --seed.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
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
    parser.add_argument(
        "--also", action="append", default=[], type=Path, help="more tests, for what the own ones miss"
    )
    parser.add_argument("--budget", type=float, default=float("inf"), help="seconds of processor time, then it ends")
    parser.add_argument("--seed", type=int, default=1, help="another part of the faults, if the budget ends them")
    asked = parser.parse_args(arguments)
    modules = [module for path in asked.paths for module in modules_of(path)]
    with tempfile.TemporaryDirectory() as folder:
        Hunt(Trial(Path(folder)), asked.also, asked.budget).over(list(cases(modules, asked.seed)))


def modules_of(path: Path) -> list[Path]:
    """The modules in this folder, or this one, named from the top of the checkout, that have tests of their own."""
    top = path.resolve()
    found = [module.relative_to(CHECKOUT) for module in modules_below(top) if module == top or top.is_dir()]
    return [module for module in found if (CHECKOUT / mirrored_tests(module)).exists()]


class Hunt:
    """Fault after fault, tried while the budget lasts."""

    def __init__(self, trial: Trial, also: Sequence[Path], budget_s: float) -> None:
        self._trial, self._also, self._budget_s = trial, also, budget_s
        self._costs_s: dict[Path, float | None] = {}

    def over(self, faults: Sequence[Case]) -> None:
        """Print each that survives, at once, and at the end how many did not."""
        by_own, by_others, survived = 0, 0, 0
        for case in faults:
            if time.process_time() + spent_s() > self._budget_s:
                break
            if self._notice(case, case.tests):
                by_own += 1
            elif any(self._notice(case, tests) for tests in self._also):
                by_others += 1
            else:
                survived += 1
                print(case, flush=True)
        for tests in (tests for tests, cost_s in self._costs_s.items() if cost_s is None):
            print(f"{tests} fails as it is, and was not asked")
        tried = by_own + by_others + survived
        others = f" and {by_others} by the others" if self._also else ""
        share_percent = 100 * (tried - survived) / max(tried, 1)
        print(f"{tried} of {len(faults)} faults tried in {spent_s():.0f} s; killed {share_percent:.1f} %:")
        print(f"{by_own} by the module's own tests{others}; {survived} survived")

    def _notice(self, case: Case, tests: Path) -> bool:
        if tests not in self._costs_s:
            self._costs_s[tests] = self._trial.cost_of(tests)
        cost_s = self._costs_s[tests]
        return cost_s is not None and self._trial.notices(case.module, case.mutant.source, tests, cost_s)


if __name__ == "__main__":
    main(sys.argv[1:])
