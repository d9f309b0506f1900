"""A kit in each script: its letters have a face, and its pages are laid out without a fault."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.gallery.orders import language_kits, ordered
from tests.paths import CHECKOUT, TEMPLATES

from presskit.compose import compose_piece, needed_fonts
from presskit.compose.glyph_cover import missing_glyphs
from presskit.compose.kit_look import KitLook
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Severity
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.pipeline.fonts.needed import with_script_fonts
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf
from presskit.rules.writing.scripts import main_script

KITS = language_kits()
LABELLED = [kit for kit in KITS if (TEMPLATES / "locales" / f"{kit.name}.po").is_file()]
# A short text leaves a short page; its headings stand one under another as they did on the list of articles.
DOUBTS_OF_THE_KIT = {"short-last-page", "heading-level-skipped"}
PIECES = (
    ("press-release", "A4", Edition.SCREEN),
    ("flyer", "A5", Edition.PRINT),
    ("letterhead", "A4", Edition.SCREEN),
)


def loaded(folder: Path) -> tuple[Kit, HouseStyle]:
    """The kit with the house in whose fonts it is set."""
    kit, house = load_kit(folder), load_house_style(folder)
    house = with_script_fonts(house, kit, ())
    return kit, replace(house, fonts=needed_fonts(kit, (), house.fonts))


def test_there_is_a_kit_for_every_script() -> None:
    """Each that fonts/scripts.toml has a row for, and both ways to write Chinese."""
    rows = tomllib.loads((CHECKOUT / "fonts" / "scripts.toml").read_text(encoding="utf-8"))["scripts"]
    titles = {kit.name: load_kit(kit).statements[kit.name].title for kit in KITS}
    assert {main_script(title) for title in titles.values()} >= set(rows)
    assert {"zh-Hans", "zh-Hant", "ja", "ko", "fa", "ur", "ne"} <= set(titles)


@pytest.mark.parametrize("folder", KITS, ids=lambda kit: kit.name)
def test_every_letter_has_its_face(folder: Path) -> None:
    """No letter is missing, and the faces that text and large words are set in are those of the script."""
    kit, house = loaded(folder)
    language = folder.name
    assert missing_glyphs(kit, kit.statements[language], house.fonts, house.scripts) == []
    style = house.scripts.get(main_script(kit.statements[language].title))
    if style is None:  # Latin, Greek and Cyrillic are in the faces of every kit
        assert not any(font.role == "script" for font in house.fonts)
        return
    flyer = next(piece for piece in kit.pieces if piece.design.name == "flyer")
    tokens = KitLook(kit, house, language, None).tokens(flyer, Edition.SCREEN, {})
    assert tokens.families("--text-face")[:1] == style.text
    assert tokens.families("--display-face")[:1] == style.display
    assert "Oswald" in tokens.families("--display-face")


@pytest.mark.parametrize("folder", LABELLED, ids=lambda kit: kit.name)
def test_its_pages_are_made_and_proven(folder: Path, tmp_path: Path) -> None:
    """Release, flyer and letter: nothing runs over, collides or is too small, and all is copied as it was written."""
    kit, house = loaded(ordered(folder, tmp_path, PIECES))
    fonts = FontShelf(house.fonts, tmp_path / "fonts").staged
    for piece, (_name, _size, edition) in zip(kit.pieces, PIECES, strict=True):
        composed = compose_piece(kit, house, piece, folder.name, edition)
        (built,) = PieceWork(composed).do(fonts)
        told = [found for found in (*composed.findings, *built.findings) if found.code not in DOUBTS_OF_THE_KIT]
        assert [found.message for found in told if found.severity is not Severity.NOTE] == []
