"""What a font claims for its codes."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from presskit.preflight.reading.letterforms.letters_of_codes import glyphs_of_codes, letters_of_codes


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """A PDF to keep streams in; they live as long as it does."""
    return pikepdf.Pdf.new()


@pytest.mark.parametrize(
    ("cmap", "letters"),
    [
        (b"2 beginbfchar <0041> <0061> <0042> <00660069> endbfchar", {0x41: "a", 0x42: "fi"}),
        (b"1 beginbfrange <0041> <0043> <0061> endbfrange", {0x41: "a", 0x42: "b", 0x43: "c"}),
        (b"1 beginbfrange <0041> <0042> [<0062> <00 61>] endbfrange", {0x41: "b", 0x42: "a"}),
        (b"1 beginbfchar <0041> <D83DDE00> endbfchar", {0x41: "\U0001f600"}),
        (b"1 beginbfrange <0042> <ffff> <10> endbfrange", {}),
        (b"1 beginbfchar <0041> <> endbfchar", {0x41: ""}),
    ],
)
def test_claims_are_read(pdf: pikepdf.Pdf, cmap: bytes, letters: dict[int, str]) -> None:
    """One by one, by ranges and by lists; what is no UTF-16 claims nothing."""
    font = Dictionary(ToUnicode=pdf.make_stream(cmap))
    claimed = letters_of_codes(font, {0x41, 0x42, 0x43})
    assert {code: said for code, said in claimed.items() if said in letters.values()} == letters


def test_ranges_without_end_are_left(pdf: pikepdf.Pdf) -> None:
    """A CMap that names all codes a thousand times over takes no longer than one that does so three times."""
    cmap = b"1 beginbfrange" + b" <0000> <ffff> <0020>" * 1000 + b" endbfrange"
    assert letters_of_codes(Dictionary(ToUnicode=pdf.make_stream(cmap)), {0x41}) == {0x41: "a"}


@pytest.mark.parametrize(
    ("inner", "glyphs"),
    [
        (None, {1: 1, 2: 2}),
        (b"\0\0\0\5\0\7", {1: 5, 2: 7}),
        (b"\0\0\0\5", {1: 5, 2: 0}),
    ],
)
def test_glyphs_are_those_of_the_table(pdf: pikepdf.Pdf, inner: bytes | None, glyphs: dict[int, int]) -> None:
    """A table may lead to other glyphs than the codes say, and lead nowhere beyond its end."""
    table = Name.Identity if inner is None else pdf.make_stream(inner)
    font = Dictionary(Subtype=Name.Type0, DescendantFonts=Array([Dictionary(CIDToGIDMap=table)]))
    assert glyphs_of_codes(font, {1, 2}) == glyphs
