"""File names: for every system, mailbox and archive."""

from dataclasses import replace

import pytest
from tests.made_pieces import composed
from tests.pack.made_kits import made_kit, under_embargo

from presskit.load import load_print_spec
from presskit.model.edition import Edition
from presskit.model.paper import PaperSize
from presskit.model.piece import ComposedPiece, Piece
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.pack.naming import file_path

A5 = PaperSize("A5", 148.0, 210.0)


def _flyer(template: str = "flyer", language: str = "en") -> ComposedPiece:
    return replace(composed("<p>Text</p>"), piece=Piece(PieceDesign(template, FitRule(1)), A5), language=language)


def test_name_says_date_organisation_piece_and_language() -> None:
    """The name alone tells a newsroom what it holds; editions have folders."""
    assert file_path(made_kit(), _flyer()) == "screen/2021-11-01_harbour_flyer-a5_en.pdf"


def test_embargo_shows_in_every_name() -> None:
    """A file under embargo says so before it is opened."""
    assert file_path(under_embargo(), _flyer()) == "screen/2021-11-01_harbour_flyer-a5_en_embargoed.pdf"


def test_a_draft_has_a_name_of_its_own() -> None:
    """It never takes the place of a final, under embargo or not."""
    assert file_path(made_kit(), _flyer(), is_draft=True) == "screen/2021-11-01_harbour_flyer-a5_en_draft.pdf"
    name = "2021-11-01_harbour_flyer-a5_en_embargoed_draft.pdf"
    assert file_path(under_embargo(), _flyer(), "north", is_draft=True).endswith(
        name.replace("harbour", "harbour_north")
    )


@pytest.mark.parametrize(
    ("template", "language", "name"),
    [
        ("Größe é", "zh-Hans", "2021-11-01_harbour_grosse-e-a5_zh-hans.pdf"),
        ("a/../b\\c:d", "en", "2021-11-01_harbour_a-b-c-d-a5_en.pdf"),
        ("CON", "pt-BR", "2021-11-01_harbour_con-a5_pt-br.pdf"),
    ],
)
def test_name_is_ascii_and_small(template: str, language: str, name: str) -> None:
    """Accents are folded, all else becomes a hyphen."""
    assert file_path(made_kit(), _flyer(template, language)) == f"screen/{name}"


def test_a_file_in_several_languages_names_each() -> None:
    """Apart by underscores, as a code may have hyphens: en-fr is the English of France."""
    piece = replace(_flyer(), languages=("en", "pt-BR"))
    assert file_path(made_kit(), piece) == "screen/2021-11-01_harbour_flyer-a5_en_pt-br.pdf"
    assert file_path(made_kit(), _flyer(language="en-FR")) != file_path(
        made_kit(), replace(_flyer(), languages=("en", "fr"))
    )


def test_long_names_are_cut_and_stay_apart() -> None:
    """100 letters at most, and two long names do not become one."""
    paths = {file_path(kit, _flyer("x" * 150 + end)) for end in "ab" for kit in (made_kit(), under_embargo())}
    assert len(paths) == 4
    assert {len(path.removeprefix("screen/")) for path in paths} == {100}


def test_a_print_shop_may_want_names_of_its_own() -> None:
    """Its pattern holds for the print edition, made safe for every system; the embargo still shows."""
    spec = replace(load_print_spec("european"), file_name="{organisation} {piece}!{language}-{date}")
    printed = replace(_flyer(), edition=Edition.PRINT, print_spec=spec)
    assert file_path(made_kit(), printed) == "print/harbour-flyer-a5-en-2021-11-01.pdf"
    assert file_path(under_embargo(), printed) == "print/harbour-flyer-a5-en-2021-11-01_embargoed.pdf"
    assert file_path(made_kit(), printed, "quay") == "partners/quay/print/harbour_quay-flyer-a5-en-2021-11-01.pdf"
