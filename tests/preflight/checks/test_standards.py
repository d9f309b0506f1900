"""Claims that are met."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes, told
from tests.preflight.made_print_facts import PRINT, picture, print_pdf

from presskit.preflight.checks.standards import (
    check_accessibility_claims,
    check_archive_claims,
    check_properties_agree,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import DocumentFacts, FontFacts, OutputIntent, StandardFacts
from presskit.preflight.facts.pdf import PdfFacts

INTENT = OutputIntent("GTS_PDFA1", "sRGB", "RGB", 3, "")
SOUND = DocumentFacts(xmp_title="Day", language="en", tagged=True, shows_title=True)


def _file(claim: str, document: DocumentFacts = SOUND, see_through: bool = False) -> PdfFacts:
    facts = print_pdf(standard=StandardFacts(intents=(INTENT,)), see_through=see_through)
    return replace(facts, document=replace(document, claims=(claim,)))


def _lacking(facts: PdfFacts) -> list[str]:
    both = (*check_archive_claims(facts, Expected()), *check_accessibility_claims(facts, Expected()))
    return [message.partition(", and ")[2] for _code, message in told(both)]


@pytest.mark.parametrize("claim", ["PDF/A-1b", "PDF/A-2a", "PDF/A-4", "PDF/UA-1", "PDF/X-4"])
def test_a_claim_that_is_met_is_no_finding(claim: str) -> None:
    """Nor is one of another family."""
    assert _lacking(_file(claim)) == []


@pytest.mark.parametrize(
    ("facts", "lacking"),
    [
        (replace(_file("PDF/A-2b"), print=replace(print_pdf().print)), "has no output intent for archives."),
        (_file("PDF/A-2b", replace(SOUND, encrypted=True)), "is encrypted."),
        (replace(_file("PDF/A-2b"), fonts=(FontFacts("Helvetica", "Helvetica", False, False),)), "lacks fonts."),
        (_file("PDF/A-1b", see_through=True), "has transparency."),
        (_file("PDF/A-2a", replace(SOUND, tagged=False, language=" ")), "is not tagged, does not say its language."),
        (_file("PDF/UA-1", replace(SOUND, xmp_title="")), "has no title in its XMP packet."),
        (_file("PDF/UA-1", replace(SOUND, shows_title=False)), "shows its file name instead of its title."),
    ],
)
def test_what_a_claim_lacks_is_told(facts: PdfFacts, lacking: str) -> None:
    """In one finding for each claim."""
    assert _lacking(facts) == [lacking]


def test_later_parts_and_lower_levels_ask_for_less() -> None:
    """PDF/A-2 has transparency, level b no tags."""
    assert _lacking(_file("PDF/A-2b", replace(SOUND, tagged=False), see_through=True)) == []


def test_smoothed_pictures_break_an_archive_claim() -> None:
    """PDF/A forbids interpolation."""
    facts = _file("PDF/A-2b")
    smoothed = print_pdf(pictures=[picture(interpolated=True)]).print.pages
    assert _lacking(replace(facts, print=replace(facts.print, pages=smoothed))) == [
        "has pictures that are to be smoothed."
    ]


def test_our_own_pieces_are_held_to_more() -> None:
    """By checks that say which part is missing."""
    facts = _file("PDF/UA-1", DocumentFacts())
    own = Expected(claims=("PDF/UA-1",))
    assert codes(check_accessibility_claims(facts, own)) == codes(check_archive_claims(facts, own)) == []


def _saying(info: dict[str, str], xmp: dict[str, str], claim: str = "PDF/A-2b") -> PdfFacts:
    facts = print_pdf(standard=StandardFacts(info=info, xmp=xmp))
    return replace(facts, document=DocumentFacts(claims=(claim,)))


@pytest.mark.parametrize(
    ("info", "xmp", "found"),
    [
        ({"title": "Day"}, {"title": "Day"}, 0),
        ({"title": "Day "}, {"title": " Day"}, 0),
        ({"title": "Day"}, {}, 0),
        ({"title": "Day", "author": "A"}, {"title": "Night", "author": "B"}, 2),
    ],
)
def test_information_and_packet_say_the_same(info: dict[str, str], xmp: dict[str, str], found: int) -> None:
    """What stands in both; spaces do not matter."""
    assert codes(check_properties_agree(_saying(info, xmp), Expected())) == ["xmp-info-disagree"] * found


def test_only_standards_and_print_shops_ask_for_it() -> None:
    """PDF/A-4 has no document information, a plain file is free, and a piece's title is told elsewhere."""
    info, xmp = {"title": "Day"}, {"title": "Night"}
    assert codes(check_properties_agree(_saying(info, xmp, "PDF/A-4"), Expected())) == []
    assert codes(check_properties_agree(_saying(info, xmp, "PDF/UA-1"), Expected())) == []
    assert codes(check_properties_agree(_saying(info, xmp, "PDF/UA-1"), PRINT)) == ["xmp-info-disagree"]
    assert codes(check_properties_agree(_saying(info, xmp), Expected(title="Day"))) == []
