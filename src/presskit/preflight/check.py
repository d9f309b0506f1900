"""What a check is: what it looks at, what it asks, of which files, and the function that answers.

A check is declared once, in a file of checks/, beside the kinds of finding that it can raise: their code, severity,
question, reason and remedy. Nothing else has to know of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Generic, TypeVar

from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_job import CheckTopic
from presskit.model.print_spec import PrintSpec
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts
from presskit.rules.computer_traces import without_places

Measure = TypeVar("Measure")

CHECK_COULD_NOT_RUN = FindingKind(
    "check-could-not-run",
    Severity.ERROR,
    "Did every check run?",
    "A check that is skipped in silence lets the very fault through that it was made for.",
    "Run `presskit doctor`; if it finds nothing, report the finding as a fault of presskit.",
)


class Topic(Enum):
    """What a check looks at, and where a job sheet counts it. What is found is told in this order."""

    CONTENT = "What the pages ask for", CheckTopic.CLAIMS
    PAGES = "Pages and boxes", CheckTopic.PAGES
    BLEED = "Bleed, safe area and marks", CheckTopic.PAGES
    COLOURS = "Colours", CheckTopic.COLOUR
    INK = "Ink, lines and small text", CheckTopic.COLOUR
    PICTURES = "Pictures", CheckTopic.PICTURES
    FONTS = "Fonts", CheckTopic.FONTS
    STANDARDS = "Standards", CheckTopic.CLAIMS
    PHOTOCOPIES = "Photocopies", None
    READING = "What was looked at", None
    FILE = "Whether the file is whole and open", CheckTopic.PRIVACY
    TITLE = "Title and language", CheckTopic.STRUCTURE
    QR_CODES = "QR codes", CheckTopic.QR_CODES
    QR_ADDRESSES = "Addresses of QR codes", CheckTopic.QR_CODES
    LINKS = "Links and addresses", CheckTopic.LINKS
    WORDS = "Words", CheckTopic.WORDS
    TAGS = "Tags", CheckTopic.STRUCTURE
    CARRIED = "What is in the file and not on its pages", CheckTopic.PRIVACY
    PRIVACY = "What the file gives away", CheckTopic.PRIVACY

    def __init__(self, title: str, counted_as: CheckTopic | None) -> None:
        self.title = title
        self.counted_as = counted_as


@dataclass(frozen=True, slots=True)
class Needs(Generic[Measure]):
    """Of which files a check asks: `files` says it in words, `measure` gives what they are held to, or None."""

    files: str
    measure: Callable[[Expected], Measure | None]


ANY_PDF: Needs[Expected] = Needs("any PDF", lambda expected: expected)
PRINT_SPEC: Needs[PrintSpec] = Needs("files held to a print specification", lambda expected: expected.spec)
PHOTOCOPY: Needs[Edition] = Needs(
    "photocopy editions", lambda expected: expected.edition if expected.edition is Edition.PHOTOCOPY else None
)


def promised(part: Callable[[Expected], Measure | None]) -> Needs[Measure]:
    """A piece of a kit, of which this part was promised."""
    return Needs("pieces of a kit", part)


def unpromised(part: Callable[[Expected], object]) -> Needs[Expected]:
    """A file of another maker, of which nobody has promised this part."""
    return Needs("files of other makers", lambda expected: expected if part(expected) is None else None)


@dataclass(frozen=True, slots=True)
class Check:
    """A check as it is declared: a pure function of what is in a file and what was promised of it."""

    name: str
    topic: Topic
    files: str
    kinds: tuple[FindingKind, ...]
    answer: Callable[[PdfFacts, Expected], Iterable[Finding]]

    def __call__(self, facts: PdfFacts, expected: Expected) -> Iterable[Finding]:
        """What it finds; nothing in a file that it does not ask of."""
        return self.answer(facts, expected)

    def run(self, facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
        """What it finds; that it cannot run is itself a finding."""
        try:
            yield from self.answer(facts, expected)
        except Exception as error:  # whatever stops a check must be said, and must not stop the others
            message = f'The check "{self.name}" could not run: {type(error).__name__}: {without_places(str(error))}.'
            yield CHECK_COULD_NOT_RUN.at(None, message)


def _as_elsewhere(finding: Finding, severities: Mapping[str, Severity]) -> Finding:
    """The finding as grave as it is in a file of another maker."""
    return replace(finding, severity=severities.get(finding.code, finding.severity))


def check(
    topic: Topic, needs: Needs[Measure], *kinds: FindingKind
) -> Callable[[Callable[[PdfFacts, Measure], Iterable[Finding]]], Check]:
    """Declares the function under it as a check that can raise these kinds.

    The function is given the facts and what the file is held to, and is asked only of files that are held to it.
    """

    def declared(function: Callable[[PdfFacts, Measure], Iterable[Finding]]) -> Check:
        elsewhere = {kind.code: kind.elsewhere for kind in kinds if kind.elsewhere}

        def answer(facts: PdfFacts, expected: Expected) -> Iterable[Finding]:
            measure = needs.measure(expected)
            found = () if measure is None else function(facts, measure)
            return found if expected.of_a_kit else (_as_elsewhere(finding, elsewhere) for finding in found)

        name = function.__name__.removeprefix("check_").replace("_", " ")
        return Check(name, topic, needs.files, kinds, answer)

    return declared
