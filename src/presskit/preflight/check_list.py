"""All checks, found where they are declared: in the files of checks/."""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pkgutil import iter_modules

from presskit.model.finding import Finding, Severity
from presskit.model.print_job import CheckedTopic, CheckTopic
from presskit.preflight import checks
from presskit.preflight.check import Check, Topic
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts


def _declared() -> Iterator[Check]:
    """The checks of each file, in the order in which they stand there."""
    for file in iter_modules(checks.__path__):
        module = import_module(f"{checks.__name__}.{file.name}")
        yield from (value for value in vars(module).values() if isinstance(value, Check))


def _in_order(declared: Iterable[Check]) -> tuple[Check, ...]:
    """Topic by topic."""
    order = list(Topic)
    return tuple(sorted(declared, key=lambda check: order.index(check.topic)))


ALL_CHECKS = _in_order(_declared())
# Text that nobody sees and links that follow the reader are told among words and links.
_TELLING = frozenset(
    kind.code for check in ALL_CHECKS if check.topic in (Topic.CARRIED, Topic.PRIVACY) for kind in check.kinds
) | {"text-hidden", "pdf-address-tracked"}


def run_checks(facts: PdfFacts, expected: Expected, chosen: Sequence[Check] = ALL_CHECKS) -> tuple[Finding, ...]:
    """What the checks find, in their order."""
    return tuple(finding for check in chosen for finding in check.run(facts, expected))


def tells_of_people(finding: Finding) -> bool:
    """Whether it says that the file tells or carries what nobody sees on its pages."""
    return finding.code in _TELLING


def checked_topics(found: Iterable[Finding]) -> tuple[CheckedTopic, ...]:
    """For each topic of a job sheet the number of questions that preflight asks, and of warnings found."""
    warned = [finding.code for finding in found if finding.severity is Severity.WARNING]
    return tuple(_counted(topic, warned) for topic in CheckTopic)


def _counted(topic: CheckTopic, warned: Sequence[str]) -> CheckedTopic:
    codes = {kind.code for check in ALL_CHECKS if check.topic.counted_as is topic for kind in check.kinds}
    return CheckedTopic(topic, len(codes), sum(code in codes for code in warned))
