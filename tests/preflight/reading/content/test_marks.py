"""Marks in the content of a page."""

import pytest
from pikepdf import Dictionary, String
from tests.preflight.reading.claims.made_files import one_page

from presskit.preflight.facts.painting import PaintedPage
from presskit.preflight.reading.content import read_content
from presskit.preflight.reading.guard import ReadingGuard


def _painted(content: bytes, **resources: Dictionary) -> PaintedPage:
    pdf = one_page(content, **resources)
    (painted,) = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).pages.values()
    return painted


def test_a_mark_has_its_language_or_that_of_one_in_it() -> None:
    """Whose words are then in that language."""
    claimed = _painted(b"/P <</MCID 3>> BDC /Span <</Lang (fr)>> BDC EMC EMC /P <</MCID 4>> BDC EMC").claimed
    assert claimed.languages == ("fr",)
    assert claimed.marks_in_a_language == frozenset({3})


@pytest.mark.parametrize(
    ("content", "speaking"),
    [
        (b"/Span <</ActualText (A)>> BDC EMC", {-1}),
        (b"/P <</MCID 2>> BDC /Span <</Alt (A)>> BDC EMC EMC", {2}),
        (b"/P <</MCID 2 /Lang (en)>> BDC /Span <</E (A)>> BDC EMC EMC", set()),
        (b"/Span <</Lang (en) /ActualText (A)>> BDC EMC", set()),
        (b"EMC EMC /P BMC EMC", set()),
    ],
)
def test_words_for_the_ear_without_a_language_are_noted(content: bytes, speaking: set[int]) -> None:
    """With the mark that they are a part of."""
    assert _painted(content).claimed.speaking_marks == speaking


@pytest.mark.parametrize(
    ("content", "mixed"),
    [
        (b"/Artifact BMC EMC /P <</MCID 0>> BDC EMC", False),
        (b"/Artifact BMC /P <</MCID 0>> BDC EMC EMC", True),
        (b"/P <</MCID 0>> BDC /Artifact BMC EMC EMC", True),
        (b"/P <</MCID 0>> BDC /Artifact <</Type /Layout>> BDC EMC EMC", True),
    ],
)
def test_decoration_among_words_is_noted(content: bytes, mixed: bool) -> None:
    """And words among decoration."""
    assert _painted(content).claimed.mixes_decoration is mixed


def test_properties_may_stand_among_the_resources() -> None:
    """Under a name; what a program has written there is noted as well."""
    said = Dictionary(MC0=Dictionary(Lang=String("de"), Remark=String("by Anna")))
    painted = _painted(b"/P /MC0 BDC EMC /P /MC0 DP", Properties=said)
    assert painted.claimed.languages == ("de",)
    assert painted.mark_data == ("Remark: by Anna",)
