"""A kit in every theme, on one sheet."""

import shutil
from pathlib import Path

import pypdfium2
import pytest
from tests.paths import KITS

from presskit.errors import KitError
from presskit.model.finding import Finding, Severity
from presskit.model.looks.style import PLAIN, Theme
from presskit.model.looks.tried_theme import TriedTheme
from presskit.model.print_job import png_size_px
from presskit.pipeline.looks.drawn_themes import DrawnThemes, draw_themes, told_apart
from presskit.pipeline.order import BuildOrder

LOUD = 'title = "Loud"\nabout = "Larger than any page."\norder = 99\n[tokens]\ntext-base = "90pt"\n'


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest kit, with a theme of its own in which its letter does not fit."""
    folder = Path(shutil.copytree(KITS / "minimal", tmp_path_factory.mktemp("themes") / "kit"))
    own = folder / "templates" / "themes" / "loud" / "theme.toml"
    own.parent.mkdir(parents=True)
    own.write_text(LOUD, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def drawn(kit: Path) -> DrawnThemes:
    """It drawn in every theme."""
    return draw_themes(BuildOrder(kit, kit, jobs=2))


def test_each_theme_shows_what_the_kit_orders(drawn: DrawnThemes) -> None:
    """The letter, in each theme another one."""
    pictures = [each.pieces[0].png for each in drawn.themes if each.theme.name != "loud"]

    assert len(pictures) >= 4
    assert all(pictures)
    assert len(set(pictures)) == len(pictures)


def test_a_theme_in_which_a_piece_does_not_fit_says_so(drawn: DrawnThemes) -> None:
    """On the sheet and among its findings, and not among those of all."""
    (loud,) = (each for each in drawn.themes if each.theme.name == "loud")

    assert [piece.png for piece in loud.pieces] == [b""]
    assert any(finding.is_error for finding in loud.findings)
    assert not any(finding.is_error for finding in drawn.findings)
    with pypdfium2.PdfDocument(drawn.pdf) as sheet:
        words = " ".join(sheet[0].get_textpage().get_text_bounded().split())
    assert "cannot be made in this theme" in words
    assert "Larger than any page." in words


def test_the_sheet_is_one_page_and_tells_nothing_of_this_computer(drawn: DrawnThemes, kit: Path) -> None:
    """As PDF and as a picture of the same shape."""
    with pypdfium2.PdfDocument(drawn.pdf) as sheet:
        assert len(sheet) == 1
    width_px, height_px = png_size_px(drawn.png)
    assert width_px > 2000
    assert abs(width_px / height_px - drawn.sheet_mm[0] / drawn.sheet_mm[1]) < 0.01
    assert str(kit).encode() not in drawn.pdf


def test_the_same_kit_gives_the_same_bytes(drawn: DrawnThemes, kit: Path) -> None:
    """By hand of one process, and of what is remembered."""
    again = draw_themes(BuildOrder(kit, kit, jobs=1))

    assert (again.pdf, again.png) == (drawn.pdf, drawn.png)
    assert again.findings == drawn.findings


def test_a_kit_with_errors_is_not_drawn(tmp_path: Path) -> None:
    """They are told as a build tells them."""
    with pytest.raises(KitError) as caught:
        draw_themes(BuildOrder(KITS / "broken" / "missing-title", tmp_path))

    assert any(finding.is_error for finding in caught.value.findings)


def test_what_all_themes_share_is_told_once() -> None:
    """What only some have stays with them."""
    shared, single = (Finding(code, Severity.WARNING, code) for code in ("shared", "single"))
    tried, common = told_apart([TriedTheme(PLAIN, (), (shared, single)), TriedTheme(Theme("other"), (), (shared,))])

    assert common == (shared,)
    assert [each.findings for each in tried] == [(single,), ()]
