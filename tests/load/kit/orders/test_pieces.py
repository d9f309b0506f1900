"""[[pieces]] of kit.toml: what to make, in which sizes and editions."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, problems_of, toml, write_kit

from presskit.load.kit.orders.pieces import read_pieces
from presskit.load.style.makeable import house_makeable
from presskit.load.toml.schema import KitTable
from presskit.load.toml.shape import check_shape
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.piece import Piece

FLYER = '[[pieces]]\ntemplate = "flyer"\nsize = "A5"\n'


def read(text: str) -> tuple[tuple[Piece, ...], list[Finding]]:
    """The pieces of a file with this text, and what is said of them."""
    found: list[Finding] = []
    file = toml(text)
    table = check_shape(file, KitTable, [])
    return read_pieces(file, table.pieces, house_makeable(), "european", found), found


def test_a_piece_is_made_for_the_screen_unless_it_says_otherwise() -> None:
    """And is printed by the kit's usual specification."""
    pieces, found = read(FLYER)
    assert [(piece.name, piece.editions, piece.print_spec) for piece in pieces] == [
        ("flyer-a5", (Edition.SCREEN,), "european")
    ]
    assert found == []


@pytest.mark.parametrize("size", ["Half Letter", "half letter", "Half-Letter", " HALF LETTER "])
def test_a_size_is_known_in_any_spelling(size: str) -> None:
    """Capitals and hyphens do not change the paper."""
    assert read(FLYER.replace("A5", size))[0][0].size.name == "Half Letter"


@pytest.mark.parametrize(
    ("old", "new", "code", "hint"),
    [
        ('"flyer"', '"flier"', "unknown-template", '"flyer"'),
        ('"A5"', '"A55"', "unknown-size", '"A5"'),
        ('"A5"', '"А5"', "unknown-size", "choose one of"),
        ('"A5"', '"A3"', "size-not-for-template", "A4, A5, A6, DL and Half Letter"),
        ('"A5"\n', '"A5"\neditions = ["scren"]\n', "unknown-edition", '"screen"'),
        ('"A5"\n', '"A5"\neditions = []\n', "empty-value", "screen"),
    ],
)
def test_what_cannot_be_made_is_told_with_what_can(old: str, new: str, code: str, hint: str) -> None:
    """A slip, a letter of another script, a size that the template is not designed for."""
    found = read(FLYER.replace(old, new))[1]
    assert codes(found) == [code]
    assert hint in found[0].hint


def test_a_piece_twice_is_made_once() -> None:
    """Two files of one name would be one."""
    pieces, found = read(FLYER + FLYER)
    assert len(pieces) == 1
    assert codes(found) == ["duplicate-entry"]


def test_an_edition_twice_is_made_once() -> None:
    """In the order in which they are listed."""
    assert read(FLYER + 'editions = ["print", "screen", "print"]\n')[0][0].editions == (Edition.PRINT, Edition.SCREEN)


def test_an_edition_that_a_size_is_not_made_for_is_refused() -> None:
    """An office machine copies no poster of A2; the other editions are made."""
    poster = FLYER.replace('"flyer"', '"poster"').replace('"A5"', '"A2"') + 'editions = ["screen", "photocopy"]\n'
    pieces, found = read(poster)

    assert [(finding.code, finding.hint) for finding in found] == [
        ("edition-not-for-size", "choose screen and print")
    ]
    assert found[0].place is not None
    assert found[0].place.source_line[found[0].place.column - 1 :].startswith('"photocopy"')
    assert [piece.editions for piece in pieces] == [(Edition.SCREEN,)]


def test_an_edition_that_is_none_is_told_what_the_three_are_for() -> None:
    """People look for "pdf" and "web"."""
    for edition in ("pdf", "web"):
        _, found = read(f'{FLYER}editions = ["{edition}"]\n')
        assert "screen for mail and the web" in found[0].hint


@pytest.mark.parametrize("written", ["pieces = 3", 'pieces = "letterhead"', 'pieces = ["letterhead"]'])
def test_what_orders_no_piece_is_told_and_no_bug(tmp_path: Path, written: str) -> None:
    """Neither a number nor a text is a list of tables."""
    tables = KIT.split("[[pieces]]", maxsplit=1)[0]
    assert "wrong-type" in codes(problems_of(write_kit(tmp_path, kit=f"{written}\n{tables}")))
