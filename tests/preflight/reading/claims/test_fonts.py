"""What fonts break."""

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Stream, String
from tests.preflight.reading.claims.made_files import one_page

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.claims.fonts import breaches_of_font
from presskit.preflight.reading.content import FontUse
from presskit.preflight.reading.content.fonts import FontMetrics

_PDF = one_page()
_TO_A = b"1 beginbfchar\n<0001> <0041>\nendbfchar"


def _stream(data: bytes = b"", **entries: Any) -> Stream:
    return _PDF.make_stream(data, **entries)


def _rules(**entries: Any) -> list[Rule]:
    font = Dictionary(Type=Name.Font, BaseFont=Name("/ABCDEF+Inter"), ToUnicode=_stream(_TO_A), **entries)
    return [breach.rule for breach in _breaches(font)]


def _breaches(font: Dictionary) -> list[Breach]:
    return list(breaches_of_font(FontUse(FontMetrics(font), 2, Box(0, 0, 1, 1))))


def _system(ordering: str = "Identity", supplement: int = 0) -> Dictionary:
    return Dictionary(Registry=String("Adobe"), Ordering=String(ordering), Supplement=supplement)


def _composite(encoding: Any, **letters: Any) -> list[Rule]:
    usual = {
        "Subtype": Name.CIDFontType2,
        "CIDSystemInfo": _system(),
        "FontDescriptor": Dictionary(FontFile2=_stream()),
        "CIDToGIDMap": Name.Identity,
    }
    described = {key: value for key, value in {**usual, **letters}.items() if value is not None}
    return _rules(Subtype=Name.Type0, Encoding=encoding, DescendantFonts=Array([Dictionary(**described)]))


def _table(text: bytes = b"", **entries: Any) -> Stream:
    return _stream(text, **{"CMapName": Name.Odd, "CIDSystemInfo": _system(), **entries})


@pytest.mark.parametrize(
    ("encoding", "letters", "broken"),
    [
        (Name("/Identity-H"), {}, []),
        (Name("/Identity-H"), {"CIDToGIDMap": None}, [Rule.CID_TO_GLYPH]),
        (Name("/Identity-H"), {"CIDToGIDMap": Name.Odd}, [Rule.CID_TO_GLYPH]),
        (Name("/Identity-H"), {"CIDToGIDMap": None, "FontDescriptor": Dictionary()}, []),
        (Name.Odd, {}, [Rule.CMAP_OUTSIDE]),
        (Name("/UniJIS-UTF16-H"), {}, []),
        (_table(), {}, []),
        (_table(), {"CIDSystemInfo": _system("Japan1")}, [Rule.CID_SYSTEM]),
        (_table(), {"CIDSystemInfo": _system(supplement=1)}, [Rule.CID_SYSTEM]),
        (_table(WMode=1), {}, [Rule.CMAP_DIRECTION]),
        (_table(b"/WMode 1 def", WMode=1), {}, []),
        (_table(UseCMap=Name.Odd), {}, [Rule.CMAP_OUTSIDE]),
        (_table(b"/Odd usecmap"), {}, [Rule.CMAP_OUTSIDE]),
        (_table(b"/H usecmap"), {}, []),
    ],
)
def test_a_composite_font_says_which_glyphs_it_shows(
    encoding: Any, letters: dict[str, Any], broken: list[Rule]
) -> None:
    """By tables that are in the file, or that every reader has."""
    assert _composite(encoding, **letters) == broken


@pytest.mark.parametrize(
    ("flags", "encoding", "broken"),
    [
        (32, Name.WinAnsiEncoding, []),
        (32, Dictionary(BaseEncoding=Name.MacRomanEncoding), []),
        (32, None, [Rule.ENCODING]),
        (32, Dictionary(), [Rule.ENCODING]),
        (4, None, []),
        (4, Name.WinAnsiEncoding, [Rule.ENCODING_OF_SYMBOLS]),
    ],
)
def test_a_true_type_font_has_a_usual_encoding(flags: int, encoding: Any, broken: list[Rule]) -> None:
    """One of symbols has none at all."""
    stated = {} if encoding is None else {"Encoding": encoding}
    assert _rules(Subtype=Name.TrueType, FontDescriptor=Dictionary(Flags=flags), **stated) == broken


def test_letters_stand_for_characters() -> None:
    """Not for such as no text has; a font without a table is known by its encoding, or not at all."""
    nothing = Dictionary(Subtype=Name.Type1, ToUnicode=_stream(b"1 beginbfchar\n<01> <0000>\nendbfchar"))
    symbols = Dictionary(Subtype=Name.TrueType, FontDescriptor=Dictionary(Flags=4))
    numbered = Dictionary(Subtype=Name.Type0, Encoding=Name("/Identity-H"), DescendantFonts=Array([Dictionary()]))
    chinese = Dictionary(Subtype=Name.Type0, Encoding=Name("/GBK-EUC-H"), DescendantFonts=Array([Dictionary()]))
    assert [breach.rule for breach in _breaches(nothing)] == [Rule.WRONG_UNICODE]
    assert [breach.rule for breach in _breaches(symbols)] == [Rule.NO_UNICODE]
    assert [breach.rule for breach in _breaches(numbered)] == [Rule.NO_UNICODE]
    assert _breaches(chinese) == _breaches(Dictionary(Subtype=Name.Type1)) == []


def test_a_breach_names_its_font_and_page() -> None:
    """The first page that is set in it."""
    font = Dictionary(Subtype=Name.TrueType, BaseFont=Name.Inter, ToUnicode=_stream(_TO_A))
    assert _breaches(font) == [Breach(Rule.ENCODING, "Inter", 2)]
