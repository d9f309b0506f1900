"""The sample kit's pages as they look."""

from pathlib import Path

import pytest
from PIL import Image
from tests.pages.page_pictures import (
    MOST_DIFFERENT_PERCENT,
    difference_percent,
    page_pictures,
    read_picture,
    save_picture,
    side_by_side,
)
from tests.paths import GOLDEN

FILES = (
    ("screen", "press-release-a4"),
    ("screen", "press-release-letter"),
    ("screen", "flyer-a5"),
    ("screen", "flyer-a6"),
    ("screen", "flyer-dl"),
    ("screen", "flyer-half-letter"),
    ("screen", "letterhead-a4"),
    ("screen", "letterhead-letter"),
    ("print", "flyer-a5"),
    ("print", "letterhead-letter"),
    ("photocopy", "flyer-a6"),
    ("photocopy", "press-release-a4"),
)


@pytest.mark.parametrize(("edition", "piece"), FILES)
def test_a_page_looks_as_it_was_approved(
    sample_build: Path, edition: str, piece: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Each page of the built sample equals its picture, which a person has looked at, but for shades at edges."""
    pdf = (sample_build / edition / f"2021-11-01_inpud_{piece}_en.pdf").read_bytes()
    for number, actual in enumerate(page_pictures(pdf), start=1):
        golden = GOLDEN / "pages" / edition / f"{piece}-{number}.png"
        if request.config.getoption("rewrite_goldens"):
            golden.parent.mkdir(exist_ok=True)
            save_picture(actual, golden)
        expected = read_picture(golden)
        percent = difference_percent(expected, actual)
        if percent > MOST_DIFFERENT_PERCENT:
            shown = tmp_path / f"{piece}-{number}-expected-actual-difference.png"
            save_picture(side_by_side(expected, actual), shown)
            pytest.fail(f"{percent:.2f} % of page {number} differs; see {shown}")


def test_a_lost_line_would_be_seen(sample_build: Path) -> None:
    """The comparison fails when one line of small text is gone, so it can fail at all."""
    pdf = (sample_build / "screen" / "2021-11-01_inpud_letterhead-a4_en.pdf").read_bytes()
    page = page_pictures(pdf)[0]
    without = page.copy()
    without.paste(255, (125, 168, 375, 176))
    assert difference_percent(page, page.copy()) == 0
    assert difference_percent(page, without) > MOST_DIFFERENT_PERCENT


def test_another_paper_would_be_seen() -> None:
    """Pictures of different sizes differ wholly."""
    assert difference_percent(Image.new("L", (10, 10)), Image.new("L", (10, 11))) == 100
