"""The slug line under a page."""

from dataclasses import replace

import pikepdf
import pytest
from tests.prepress.made_editions import finished, for_print, opened, print_spec

from presskit.model.piece import ComposedPiece
from presskit.model.print_spec import Mark
from presskit.prepress.imposition.lettering import strokes
from presskit.prepress.slug_line import _words
from presskit.render import FontStage


def line_of(title: str, most_letters: int = 90) -> str:
    """The words for a piece with this title."""
    piece = replace(for_print("<p>x</p>"), title=title)
    return _words(piece, print_spec(), "page 1 of 2", most_letters)


def test_it_says_what_the_sheet_is() -> None:
    """Job, piece, language, page, the statement's date and the condition."""
    assert line_of("Harbour clinic") == "HARBOUR CLINIC / PRESS-RELEASE-A6 / EN / PAGE 1 OF 2 / 2021-11-01 / FOGRA39"


def test_a_long_job_gives_way() -> None:
    """What tells one sheet from another stays."""
    line = line_of("A very long title of a statement that nobody can read in one breath", 80)
    assert len(line) <= 80
    assert line.startswith("A VERY LONG")
    assert line.endswith("/ PRESS-RELEASE-A6 / EN / PAGE 1 OF 2 / 2021-11-01 / FOGRA39")


def test_a_job_without_latin_letters_is_left_out() -> None:
    """The rest is presskit's own and always Latin."""
    assert line_of("国際薬物使用者の日") == "PRESS-RELEASE-A6 / EN / PAGE 1 OF 2 / 2021-11-01 / FOGRA39"


@pytest.fixture(scope="module")
def two_pages() -> ComposedPiece:
    """A piece of two pages whose shop wants the slug line."""
    return for_print("<p>One</p><p style='break-before: page'>Two</p>", marks=(Mark.SLUG,))


def test_each_page_has_its_own(two_pages: ComposedPiece, fonts: FontStage) -> None:
    """Page 1 of 2, then page 2 of 2, in strokes on every plate; no font is added."""
    with opened(finished(two_pages, fonts).pdf) as pdf:
        first, second = (page.Contents.read_bytes().rpartition(b"/Artifact BMC")[2] for page in pdf.pages)
        assert first != second
        assert first.startswith(b" q\n/Registration CS 1 SCN 0.25 w")
        fonts_in_it = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and "/FontName" in item]
        assert len(fonts_in_it) == 1


def test_it_is_no_wider_than_the_trim(two_pages: ComposedPiece, fonts: FontStage) -> None:
    """However much there is to say, it stands between the crop marks, below them."""
    with opened(finished(replace(two_pages, title="Harbour clinic " * 20), fonts).pdf) as pdf:
        page = pdf.pages[0]
        left, bottom, right, _ = (float(value) for value in page.obj.TrimBox)
        words = page.Contents.read_bytes().rpartition(b"/Artifact BMC")[2].split()
        points = [index for index, word in enumerate(words) if word in (b"m", b"l")]
        assert left <= min(float(words[index - 2]) for index in points)
        assert max(float(words[index - 2]) for index in points) <= right
        assert min(float(words[index - 1]) for index in points) > 0
        assert max(float(words[index - 1]) for index in points) < bottom - 8.5 / 25.4 * 72


def test_the_letters_are_strokes() -> None:
    """As many as the plotter's alphabet has for them."""
    assert len(list(strokes("HI", 1.8))) == 6
