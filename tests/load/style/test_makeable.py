"""What a kit can be made of: the pieces, the papers and the themes."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit

from presskit.load.kit_folder import KitFolder
from presskit.load.style.makeable import house_makeable, read_makeable
from presskit.load.style.template_files import read_templates
from presskit.model.finding import Finding
from presskit.units import MM_PER_INCH


def test_the_house_makes_its_pieces_in_the_order_of_their_lists() -> None:
    """Release, advisory, fact sheet, flyer, poster, letter: the numbers in their piece.toml files."""
    designs = house_makeable().designs
    assert list(designs) == ["press-release", "media-advisory", "fact-sheet", "flyer", "poster", "letterhead"]
    assert {size.name for size in designs["poster"].sizes} == {"A3", "A2", "Tabloid", "18 x 24 in"}
    assert "A4" in {size.name for size in designs["flyer"].sizes}


@pytest.mark.parametrize(
    ("name", "width_mm", "height_mm"),
    [
        ("A2", 420, 594),
        ("A3", 297, 420),
        ("A4", 210, 297),
        ("A5", 148, 210),
        ("A6", 105, 148),
        ("DL", 99, 210),
        ("Letter", 8.5 * MM_PER_INCH, 11 * MM_PER_INCH),
        ("Half Letter", 5.5 * MM_PER_INCH, 8.5 * MM_PER_INCH),
        ("Tabloid", 11 * MM_PER_INCH, 17 * MM_PER_INCH),
        ("18 x 24 in", 18 * MM_PER_INCH, 24 * MM_PER_INCH),
    ],
)
def test_a_size_is_that_of_its_standard(name: str, width_mm: float, height_mm: float) -> None:
    """ISO 216, a third of A4, and ANSI Y14.1 in inches; all upright, and none besides."""
    papers = house_makeable().papers
    assert papers[name].width_mm == pytest.approx(width_mm)
    assert papers[name].height_mm == pytest.approx(height_mm)
    assert papers[name].in_inches == (width_mm % 1 != 0)
    assert len(papers) == 10


def test_a_kit_s_own_papers_are_added_to_those_of_the_house(tmp_path: Path) -> None:
    """One of the same name takes the place of the house's; one that cannot be printed is refused at its line."""
    text = "[papers.Square]\nwidth_mm = 148\nheight_mm = 148\n[papers.A6]\nwidth_mm = 100\nheight_mm = 150\n"
    wrong = "[papers.Stamp]\nwidth_mm = 20\nheight_mm = 30\n"
    files: dict[str, str | bytes] = {"templates/papers.toml": text + wrong}
    found: list[Finding] = []
    makeable = read_makeable(read_templates(KitFolder(write_kit(tmp_path, files=files)), found), found)

    assert (makeable.papers["Square"].width_mm, makeable.papers["A6"].width_mm) == (148.0, 100.0)
    assert len(makeable.papers) == 11
    assert [(finding.code, finding.place and finding.place.line) for finding in found] == [("piece-wrong", 7)]


def test_the_tokens_that_a_kit_may_set_are_those_of_the_style_sheets() -> None:
    """Those of all pieces, such as a flyer's margin, and the common ones."""
    assert {"margin", "leading-base", "display-gap", "text-most"} <= house_makeable().tokens.keys()
