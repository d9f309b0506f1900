"""PDF/A and PDF/UA judged by veraPDF, asked as `presskit preflight --validate` asks it.

A missing package or a broken run fails the test that asks; nothing is skipped.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.waiting import HUNG_S

from presskit.validation import Judgement, ValidationLimits, Validator
from presskit.validation.judgement import flavour_of, standard_of


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one file and one flavour; `failures` maps each broken rule to its first message."""

    file: Path
    flavour: str
    compliant: bool
    checks: int
    failures: Mapping[str, str]


def validate(paths: Iterable[Path], flavours: Sequence[str] = ("2a", "ua1")) -> list[Verdict]:
    """A verdict for each file in each flavour, in order; to begin takes a second, so give many files at once.

    Raises RuntimeError if the engine cannot be run or cannot read a file.
    """
    with Validator(ValidationLimits(most_s=HUNG_S)) as validator:
        standards = [standard_of(flavour) for flavour in flavours]
        judged = [(path, validator.judge(path.read_bytes(), standards)) for path in paths]
    return [verdict for path, judgement in judged for verdict in _verdicts(path, judgement, flavours)]


def _verdicts(path: Path, judgement: Judgement, flavours: Sequence[str]) -> Iterator[Verdict]:
    if judgement.fault or judgement.unknown:
        raise RuntimeError(f"veraPDF could not judge {path}: {judgement.fault}{judgement.unknown}")
    by_flavour = {flavour_of(verdict.standard): verdict for verdict in judgement.verdicts}
    for flavour in flavours:
        told = by_flavour[flavour]
        failures = {
            f"{failure.rule.specification} {failure.rule.clause} t{failure.rule.test}": failure.places[0].message
            for failure in told.failures
        }
        yield Verdict(path, flavour, told.compliant, told.checks, failures)
