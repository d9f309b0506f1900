"""Thumbnails in rows."""

from pathlib import Path

from tests.made_pieces import photograph
from tests.paths import KITS

from presskit.compose import compose_contact_sheet
from presskit.compose.contact_sheet import COLUMNS, ROWS
from presskit.load import load_house_style, load_kit
from presskit.model.print_job import Thumbnail

KIT: Path = KITS / "minimal"


def test_a_page_is_filled_before_the_next() -> None:
    """As many sections as pages, each thumbnail with its name."""
    each = COLUMNS * ROWS
    thumbnails = [Thumbnail(f"screen/file-{n}.pdf", "North", photograph().data) for n in range(each + 1)]

    made = compose_contact_sheet(load_kit(KIT), load_house_style(KIT), thumbnails)

    assert made.fit.max_pages == 2
    assert made.body.html.count("<section>") == 2
    assert made.body.html.count('class="contact"') == each + 1
    assert len(made.body.assets) == each + 1
