"""Document information against XMP, as each standard compares them."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import PRINT, print_pdf

from presskit.preflight.checks.standards import check_properties_agree
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import DocumentFacts, StandardFacts
from presskit.preflight.facts.pdf import PdfFacts


def _saying(info: dict[str, str], xmp: dict[str, str], claim: str = "PDF/A-1b") -> PdfFacts:
    facts = print_pdf(standard=StandardFacts(info=info, xmp=xmp))
    return replace(facts, document=DocumentFacts(claims=(claim,)))


@pytest.mark.parametrize(
    ("info", "xmp", "found"),
    [
        ({"title": "Day"}, {"title": "Day"}, 0),
        ({"title": "Day "}, {"title": " Day"}, 0),
        ({"title": "Day"}, {}, 0),
        ({"title": "Day", "author": "A"}, {"title": "Night", "author": "B"}, 2),
        ({"author": "A; B"}, {"author": "A, B"}, 0),
        ({"keywords": "b, a"}, {"keywords": "a; b"}, 0),
        ({"author": "A; B"}, {"author": "A"}, 1),
    ],
)
def test_information_and_packet_say_the_same(info: dict[str, str], xmp: dict[str, str], found: int) -> None:
    """What stands in both; spaces do not matter, and of lists neither their order nor their commas."""
    assert codes(check_properties_agree(_saying(info, xmp), Expected())) == ["xmp-info-disagree"] * found


@pytest.mark.parametrize(
    ("claim", "expected", "found"),
    [
        ("PDF/A-1b", Expected(), ["xmp-info-disagree"]),
        ("PDF/X-4", Expected(), ["xmp-info-disagree"]),
        ("PDF/UA-1", PRINT, ["xmp-info-disagree"]),
        ("PDF/A-2b", Expected(), ["info-outdated"]),
        ("PDF/A-3u", Expected(), ["info-outdated"]),
        ("PDF/A-2a", Expected(claims=("PDF/A-2a",)), ["xmp-info-disagree"]),
        ("PDF/A-4", Expected(), []),
        ("PDF/UA-1", Expected(), []),
        ("PDF/A-1b", Expected(title="Day"), []),
    ],
)
def test_how_grave_a_difference_is(claim: str, expected: Expected, found: list[str]) -> None:
    """An error where the standard or a shop compares them or in our own pieces; a piece's title is told elsewhere."""
    facts = _saying({"title": "Day"}, {"title": "Night"}, claim)
    assert codes(check_properties_agree(facts, expected)) == found
