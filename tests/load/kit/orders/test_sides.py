"""`sides` of [[pieces]]."""

import pytest
from tests.load.made_kits import codes, toml

from presskit.load.kit.orders.pieces import read_pieces
from presskit.load.kit.orders.sides import with_sides
from presskit.load.style.makeable import house_makeable
from presskit.load.toml.schema import KitTable
from presskit.load.toml.shape import check_shape
from presskit.model.finding import Finding
from presskit.model.piece import Piece

FLYER = '[[pieces]]\ntemplate = "flyer"\nsize = "A5"\n'
POSTER = '[[pieces]]\ntemplate = "poster"\nsize = "A3"\n'
RELEASE = '[[pieces]]\ntemplate = "press-release"\nsize = "A4"\n'
LANGUAGES = ("en", "fr", "ar")


def read(text: str, languages: tuple[str, ...] = LANGUAGES) -> tuple[tuple[Piece, ...], list[Finding]]:
    """The pieces of a file with this text, and what is said of their sides."""
    found: list[Finding] = []
    file = toml(text)
    tables = check_shape(file, KitTable, []).pieces
    pieces = read_pieces(file, tables, house_makeable(), "european", [])
    return with_sides(file, tables, pieces, languages, found), found


def test_the_languages_stand_in_the_order_of_the_pages() -> None:
    """Each table orders for its own piece; who orders nothing gets no such file."""
    pieces, found = read(f'{RELEASE}{FLYER}sides = ["fr", "en"]\n')
    assert [(piece.name, piece.sides) for piece in pieces] == [("press-release-a4", ()), ("flyer-a5", ("fr", "en"))]
    assert found == []


@pytest.mark.parametrize(
    ("order", "code", "line", "column", "words"),
    [
        (f'{FLYER}sides = ["en", "de"]\n', "unknown-language", 4, 16, 'no language "de"'),
        (f'{FLYER}sides = ["en", "en"]\n', "duplicate-entry", 4, 16, 'two pages are to be in "en"'),
        (f'{FLYER}sides = ["en", "fr", "ar"]\n', "sides-miscounted", 4, 9, "has 2 pages, and this names 3 languages"),
        (f'{FLYER}sides = ["en"]\n', "sides-miscounted", 4, 9, "this names 1 language"),
        (f'{POSTER}sides = ["en"]\n', "sides-not-for-template", 4, 9, "a poster has one page"),
        (f'{RELEASE}sides = ["en", "fr"]\n', "sides-not-for-template", 4, 9, "1 to 120 pages"),
    ],
)
def test_what_cannot_be_joined_is_told_at_its_place(
    order: str, code: str, line: int, column: int, words: str
) -> None:
    """A language that the kit has not, one twice, too few or too many, pieces of one page or of any number."""
    pieces, found = read(order)
    assert codes(found) == [code]
    assert words in found[0].message
    assert found[0].place is not None
    assert (found[0].place.line, found[0].place.column) == (line, column)
    assert pieces[0].sides == ()


def test_a_kit_that_lists_no_language_hears_of_that_alone() -> None:
    """All would be unknown."""
    assert read(f'{FLYER}sides = ["en", "fr"]\n', ())[1] == []
