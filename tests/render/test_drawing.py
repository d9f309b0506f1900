"""A drawing alone on a page, as the engine draws it."""

import pypdfium2
import pytest
from tests.pieces import house_style

from presskit.render import FontStage, draw_alone, stage_fonts
from presskit.rules.drawings import DRAWING_PAGE_PT

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="20" height="10" fill="#00ff00"/></svg>'
)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


def test_a_drawing_fills_its_page_on_the_ground(stage: FontStage) -> None:
    """To the edges, in its own proportions."""
    document = pypdfium2.PdfDocument(draw_alone(SVG, 40, 10, "#ff00ff", stage))
    picture = document[0].render(scale=200 / DRAWING_PAGE_PT).to_pil().convert("RGB")
    assert (len(document), picture.size) == (1, (200, 50))
    assert [picture.getpixel(place) for place in ((1, 1), (98, 48), (102, 1), (198, 48))] == [
        (0, 255, 0),
        (0, 255, 0),
        (255, 0, 255),
        (255, 0, 255),
    ]
