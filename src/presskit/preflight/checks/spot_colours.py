"""Checks of special inks by their names: one ink has one name, or it becomes two plates."""

from collections.abc import Iterator
from unicodedata import normalize

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.pdf import PdfFacts

# GWG 2022, R0021: what may stand behind the name of one and the same ink, for other papers and editions of a fan.
_SUFFIXES = frozenset(
    [
        "C",
        "CP",
        "E",
        "K",
        "M",
        "N",
        "U",
        "UP",
        "Z",
        "CV",
        "CVU",
        "CVC",
        "HC",
        "PC",
        "TC",
        "TCX",
        "TP",
        "TPX",
        "XGC",
        "EC",
    ]
)

SPOT_COLOURS_ALIKE = FindingKind(
    "spot-colours-alike",
    Severity.WARNING,
    "Has every special ink one name?",
    "PANTONE 185 C and PANTONE 185 U, or Gold and gold, are one ink and two plates (GWG 2022, R0021 and R0022).",
    "Give both the same name in the program that made the file.",
)


@check(Topic.COLOURS, ANY_PDF, SPOT_COLOURS_ALIKE)
def check_spot_names(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No two special inks differ in capitals, in how a letter is written, or in the paper that is meant."""
    named: dict[str, set[str]] = {}
    for name in _spot_names(facts):
        named.setdefault(_ink(name), set()).add(name)
    for names in named.values():
        if len(names) > 1:
            listed = " and ".join(f'"{name}"' for name in sorted(names))
            yield SPOT_COLOURS_ALIKE.at(None, f"{listed} are names of one ink, and make {len(names)} plates.")


def _spot_names(facts: PdfFacts) -> set[str]:
    spaces = {thing.colour.space for _page, painted in pages_of(facts) for thing in painted.painted}
    spaces |= {picture.space for _page, painted in pages_of(facts) for picture in painted.pictures if picture.space}
    return {name for space in spaces for name in space.spot_names}


def _ink(name: str) -> str:
    """The name as far as it says which ink is meant."""
    base, _, suffix = name.rpartition(" ")
    return normalize("NFC", base if base and suffix in _SUFFIXES else name).casefold()
