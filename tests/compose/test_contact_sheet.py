"""Pages in rows, grouped by whose they are."""

import re
from functools import cache
from pathlib import Path

import pytest
from tests.made_pieces import photograph
from tests.paths import KITS

from presskit.compose import compose_contact_sheet
from presskit.compose.contact_sheet import COLUMNS, ROWS
from presskit.load import load_house_style, load_kit
from presskit.model.piece import ComposedPiece
from presskit.model.print_job import PicturedFile

KIT: Path = KITS / "minimal"
PNG = photograph().data


def pictured(name: str, pages: int = 1, partner: str = "", *, is_job_sheet: bool = False) -> PicturedFile:
    """A file of so many pages."""
    return PicturedFile(name, partner, partner.title(), (PNG,) * pages, is_job_sheet)


@cache
def composed(*files: PicturedFile) -> ComposedPiece:
    """The contact sheet of these."""
    return compose_contact_sheet(load_kit(KIT), load_house_style(KIT), files)


def sections(made: ComposedPiece) -> list[str]:
    """The HTML of each sheet."""
    return re.findall(r"<section>.*?</section>", made.body.html, re.DOTALL)


def test_a_sheet_is_filled_before_the_next() -> None:
    """As many sections as sheets, each file with its number and its name."""
    each = COLUMNS * ROWS
    made = composed(*(pictured(f"screen/file-{n}.pdf", partner="north") for n in range(each + 1)))

    assert made.fit.max_pages == len(sections(made)) == 2
    assert [section.count('class="contact"') for section in sections(made)] == [each, 1]
    assert len(made.body.assets) == each + 1
    assert f"<strong>{each + 1}</strong>" in sections(made)[1]


def test_every_page_of_a_file_is_shown() -> None:
    """Side by side, and a file that a row has no room for is not parted: it begins the next."""
    made = composed(*(pictured(f"screen/file-{pages}.pdf", pages) for pages in (2, COLUMNS - 1)))

    assert sections(made)[0].count("<img") == COLUMNS + 1
    tops = re.findall(
        r'class="contact" style="inset-inline-start: ([0-9.]+)mm; inset-block-start: ([0-9.]+)mm', made.body.html
    )
    assert [left for left, _ in tops] == ["0.00", "0.00"]
    assert tops[0][1] != tops[1][1]


def test_a_file_of_more_pages_than_a_row_goes_on_in_the_next() -> None:
    """Under the same number."""
    made = composed(pictured("screen/long.pdf", COLUMNS + 1), pictured("screen/next.pdf"))

    assert re.findall(r"<strong>([0-9]+)</strong>", made.body.html) == ["1", "1", "2"]
    assert made.body.html.count("<img") == COLUMNS + 2


def test_each_partner_has_sheets_of_its_own() -> None:
    """Headed with its name; the organisation's come first, and its job sheets last."""
    files = (pictured("a"), pictured("b", 1, "north"), pictured("c", 1, "south"), pictured("d", is_job_sheet=True))
    heads = [re.findall(r"<h2>(.*?)</h2>", section) for section in sections(composed(*files))]

    assert heads == [["Network for Public Records"], ["North"], ["South"], ["Job sheets"]]


@pytest.mark.parametrize("number", [1, 2])
def test_each_sheet_says_what_it_is_of(number: int) -> None:
    """Kit and organisation, day, and which sheet of how many."""
    section = sections(composed(pictured("a"), pictured("b", 1, "north")))[number - 1]

    assert "Open Data Day · Records" in section
    assert "7 March 2026" in section
    assert f"Page {number} of 2" in section
