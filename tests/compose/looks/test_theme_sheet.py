"""One row for each theme: its words, its pages, and what stands in the way."""

import re

from tests.made_pieces import photograph
from tests.paths import KITS

from presskit.compose.looks.theme_sheet import compose_theme_sheet
from presskit.load import load_house_style, load_kit
from presskit.model.finding import Finding, Severity
from presskit.model.looks.style import Theme
from presskit.model.looks.tried_theme import TriedPiece, TriedTheme
from presskit.model.piece import ComposedPiece

KIT = KITS / "minimal"
PNG = photograph().data
A4 = TriedPiece("letterhead-a4", 210.0, 297.0, PNG)
POSTER = TriedPiece("poster-a3", 297.0, 420.0, PNG)


def composed(*tried: TriedTheme) -> ComposedPiece:
    """The sheet of these."""
    return compose_theme_sheet(load_kit(KIT), load_house_style(KIT), tried)


def trouble(number: int, severity: Severity = Severity.WARNING) -> Finding:
    """Something that was found in a letter."""
    return Finding("a-code", severity, f"trouble {number}", piece="letterhead-a4")


def test_each_theme_has_its_row_and_each_piece_its_page() -> None:
    """In their order, named, and the sheet is as high as that takes."""
    one = composed(TriedTheme(Theme("a", "First"), (A4, POSTER)))
    two = composed(TriedTheme(Theme("a", "First"), (A4, POSTER)), TriedTheme(Theme("b", "Second"), (A4,)))

    assert re.findall(r"<h2[^>]*>(\w+)</h2>", two.body.html) == ["First", "Second"]
    assert re.findall(r'alt="([^"]+)"', two.body.html) == [
        "letterhead-a4, First",
        "poster-a3, First",
        "letterhead-a4, Second",
    ]
    assert len(two.body.assets) == 3
    assert two.piece.size.height_mm > one.piece.size.height_mm
    assert two.fit.max_pages == 1


def test_pages_are_of_one_height_and_keep_their_shape() -> None:
    """However many there are, they stand side by side in the room of the row."""
    made = composed(TriedTheme(Theme("a"), (A4, POSTER, *(TriedPiece(f"wide-{n}", 400.0, 200.0) for n in range(3)))))
    boxes = re.findall(r'style="left: ([0-9.]+)mm; width: ([0-9.]+)mm; height: ([0-9.]+)mm', made.body.html)
    lefts, widths, heights = ([float(box[part]) for box in boxes] for part in range(3))

    assert len(set(heights)) == 1
    assert lefts == sorted(lefts)
    assert lefts[-1] + widths[-1] <= 312.1
    assert abs(widths[0] / heights[0] - 210 / 297) < 0.01


def test_a_piece_that_cannot_be_made_says_so() -> None:
    """Its place stays, without a picture, and the reason stands beside the gravest others; the rest are counted."""
    unmade = TriedPiece("letterhead-a4", 210.0, 297.0)
    found = (*(trouble(number) for number in range(5)), trouble(9, Severity.ERROR), trouble(7, Severity.NOTE))
    html = composed(TriedTheme(Theme("a"), (unmade,), found)).body.html

    assert "cannot be made in this theme" in html
    assert "<img" not in html
    told = re.findall(r'class="theme-trouble">([^<]+)<', html)
    assert told[0] == "letterhead-a4: trouble 9"
    assert told[-1] == "and 2 more"
    assert "trouble 7" not in html
