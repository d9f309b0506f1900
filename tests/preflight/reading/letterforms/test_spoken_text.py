"""Words given for what is shown."""

import pikepdf
import pytest
from tests.preflight.reading.content.made_content import font

from presskit.preflight.reading.content import read_content
from presskit.preflight.reading.guard import ReadingGuard
from presskit.preflight.reading.letterforms import texts_spoken_otherwise

_CLAIMS = b"1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <7f> <fffd> endbfchar"


def _told(content: bytes, claims: bytes = _CLAIMS) -> list[tuple[str, str]]:
    """What is copied and what is printed, where they differ."""
    pdf = pikepdf.Pdf.new()
    page = pdf.add_blank_page(page_size=(400, 400))
    page.Contents = pdf.make_stream(b"BT /F 10 Tf " + content + b" ET")
    page.Resources = font(ToUnicode=pdf.make_stream(claims))
    spans = read_content(dict(enumerate(pdf.pages, 1)), ReadingGuard()).spans
    return [(text.spoken, text.printed) for text in texts_spoken_otherwise(spans)]


def _span(words: bytes, shown: bytes, tag: bytes = b"Span") -> bytes:
    return b"/%s <</ActualText (%s)>> BDC %s EMC " % (tag, words, shown)


def test_other_words_are_told() -> None:
    """Whether they are shown at once or in pieces, or within marks of their own."""
    assert _told(_span(b"Yes", b"(No) Tj")) == [("Yes", "No")]
    assert _told(_span(b"12,000", b"[(21) -20 (,000)] TJ")) == [("12,000", "21,000")]
    assert _told(_span(b"Yes", b"/A BMC (N) Tj EMC /B <</MCID 1>> BDC (o) Tj EMC")) == [("Yes", "No")]
    assert _told(_span(b"Yes", _span(b"No", b"(No) Tj"))) == [("Yes", "No")]


@pytest.mark.parametrize(
    "content",
    [
        _span(b"international", b"(inter-) Tj (national) Tj"),
        _span(b"OFFICE", b"(office) Tj"),
        _span(b"", b"(12) Tj"),
        _span(b"-", b"(~) Tj"),
        _span(b"x squared", b"(x2) Tj", b"Formula"),
        _span(b"A clinic", b"(abc) Tj", b"Figure"),
        _span(b"Yes", b"(N\x7f) Tj"),
        _span(b"Yes", b"3 Tr (No) Tj"),
        _span(b"Yes", b""),
        _span(b"Yes", b"(Yes) Tj") + b"(No) Tj",
        b"EMC EMC (No) Tj",
    ],
)
def test_the_same_words_are_not(content: bytes) -> None:
    """Hyphens and capitals are no matter, nor are formulas, and letters that claim nothing are not judged."""
    assert _told(content) == []


def test_scripts_that_turn_their_letters_round_are_compared_in_any_order() -> None:
    """Hebrew may stand in the file from left to right."""
    claims = b"2 beginbfchar <41> <05d0> <42> <05d1> endbfchar"
    assert _told(_span(b"\xfe\xff\x05\xd0\x05\xd1", b"(BA) Tj"), claims) == []
    assert len(_told(_span(b"\xfe\xff\x05\xd0\x05\xd0", b"(BA) Tj"), claims)) == 1


def test_fonts_without_claims_are_not_judged() -> None:
    """Nobody knows what they print."""
    assert _told(_span(b"Yes", b"(No) Tj"), b"") == []
