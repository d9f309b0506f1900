"""What the bold theme must not lose, whatever a kit sets beneath it."""

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pytest
from tests.paths import SAMPLE_KIT
from tests.pieces import house_style, piece

from presskit.compose import compose_piece, needed_fonts
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.render import render_piece, stage_fonts

LAST_LINE = "ending the War on Drugs with full decriminalisation with no sanctions."


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What a reader copies from the sample's release, its headline set so that the text ends beside the facts."""
    kit, house = load_kit(SAMPLE_KIT), house_style()
    tokens = {"--headline-most": "30pt"}
    kit = replace(kit, style=replace(kit.style, theme=house.themes["bold"], tokens=tokens))
    house = replace(house, fonts=needed_fonts(kit, (), house.fonts))
    composed = compose_piece(kit, house, piece("press-release", "A4"), "en", Edition.SCREEN)
    fonts = stage_fonts(house.fonts, tmp_path_factory.mktemp("fonts"))
    return "\n".join(_copied(render_piece(composed, fonts).pdf))


def _copied(pdf: bytes) -> Iterator[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield page.get_textpage().get_text_bounded()


def test_the_facts_beside_the_last_line_are_not_copied_amid_it(copied: str) -> None:
    """Both stand on one line; readers that copy put what is drawn one after the other on a line into one."""
    assert [line for line in copied.splitlines() if line.strip() == LAST_LINE]
