"""The operators of a line, taken apart and written anew."""

from dataclasses import replace
from types import SimpleNamespace

import pydyf
import pytest

from presskit.render.copied.codes import Codes
from presskit.render.copied.line_content import LineWriter, Shown, elements_of
from presskit.render.copied.line_fonts import LineFont
from presskit.render.copied.spelling import Sign, Word

LINE = [b"1 0 0 -1 30 40 Tm", b"/ABC 10 Tf", b"[<0001>-80<>50<0002>] TJ", b"3 Ts", b"[-90.5<0003>] TJ", b"0 Ts"]


class Font(LineFont):
    """A font of three glyphs, each half an em wide, with a carrier of number 9."""

    carrier = 9

    def __init__(self) -> None:
        super().__init__(SimpleNamespace(hash="ABC", widths={1: 500, 2: 500, 3: 500}, to_unicode={1: "a", 2: "b"}))

    def outline(self, glyph: int) -> bytes:
        """No true outline."""
        return f"outline of {glyph}".encode()


def written(*words: Word, line: list[bytes] = LINE, font_set: tuple[str, float] = ("", 0.0)) -> list[bytes]:
    """The operators of this line with these words."""
    font, writer = Font(), LineWriter(elements_of(line), Codes(), *font_set)
    for word in words:
        writer.add(word, [font])
    return [item.data if isinstance(item, pydyf.Object) else bytes(item) for item in writer.finished()]  # type: ignore[call-overload]


def test_a_line_is_taken_apart_glyph_by_glyph() -> None:
    """Each glyph has its height over the line, each number its place between them."""
    assert elements_of(LINE) == [
        *LINE[:2],
        Shown(1, 0.0),
        -80.0,
        50.0,
        Shown(2, 0.0),
        -90.5,
        Shown(3, 3.0),
    ]


def test_a_line_is_written_as_it_was() -> None:
    """Where each glyph stands for its letter, nothing has moved; numbers behind one another are added up."""
    assert written(Word((Sign("a", 1), Sign("b", 2), Sign("c", 3)))) == [
        *LINE[:2],
        b"[<0001>-30<0002>-90.5] TJ",
        b"3 Ts",
        b"[<0003>] TJ",
        b"0 Ts",
    ]


def test_a_word_that_is_spoken_stands_in_a_mark() -> None:
    """What is said for it is in UTF-16."""
    signs = (Sign("a", 1), Sign("", 2), Sign("", 3))

    assert written(Word(signs, "ab"))[0] == b"/Span <</ActualText <feff00610062>>> BDC"
    assert written(Word(signs, "ab"))[-1] == b"EMC"


def test_a_mark_is_drawn_behind_the_words_where_it_stood() -> None:
    """Its place is that of the glyph, raised as it was; the line goes on behind it, its letter carried."""
    signs = (Sign("a", 1), Sign("b", 2), Sign("c"), Sign("", 3, is_drawn=True))

    assert written(Word(signs)) == [
        *LINE[:2],
        b"[<0001>-30<00020009>-295.25<0009>-295.25] TJ",
        b"ET",
        b"q 1 0 0 -1 30 40 cm 10 0 0 10 11.205 3 cm outline of 3 Q",
        b"BT",
    ]


def test_a_line_may_begin_in_the_font_that_is_set() -> None:
    """The engine names no font that is set already: a letter is carried all the same, and a mark has its size."""
    signs = (Sign("\u200f"), Sign("a", 1), Sign("b", 2), Sign("", 3, is_drawn=True))
    bare = [operator for operator in LINE if not operator.endswith(b" Tf")]

    assert written(Word(signs), line=bare, font_set=("ABC", 10.0)) == [
        operator for operator in written(Word(signs)) if not operator.endswith(b" Tf")
    ]


def test_a_wide_way_inside_a_word_is_gone_in_two_steps() -> None:
    """PDFium would copy a space for it; the sign between the steps stands for nothing."""
    word = Word((Sign("a", 1), Sign("b", 2)))
    line = [b"/ABC 10 Tf", b"[<0001>-194<0002>] TJ"]

    assert written(word, line=line)[1:] == [b"[<0001>-97<0009>-97<0002>] TJ"]
    assert written(replace(word, spoken="ab"), line=line)[2] == b"[<0001>-194<0002>] TJ"


def test_a_sign_apart_is_shown_by_itself() -> None:
    """Readers that take no heed of what has no ink pass over it."""
    signs = (Sign("\u200f", stands_apart=True), Sign("a", 1), Sign("b", 2), Sign("c", 3))

    assert written(Word(signs))[2:4] == [b"[<0009>] TJ", b"[<0001>-30<0002>-90.5] TJ"]


@pytest.mark.parametrize("signs", [(Sign("a", 2),), (Sign("a", 1),), tuple(Sign("a", n) for n in (1, 2, 3, 4))])
def test_signs_of_another_line_are_refused(signs: tuple[Sign, ...]) -> None:
    """A line with other glyphs, with more or with fewer than its signs is no line of these."""
    with pytest.raises(LookupError):
        written(Word(signs))
