"""Letters in a drawing that are text and no outlines."""

import pytest
from tests.load.made_pictures import drawn

from presskit.load.pictures.svg_text import has_live_text

BOX = '<rect width="4" height="4"/>'


@pytest.mark.parametrize(
    ("body", "is_live"),
    [
        ('<text y="9">Forum</text>', True),
        ('<g><text y="9"><tspan>Forum</tspan></text></g>', True),
        ("<text> </text>" + BOX, False),
        ("<title>Forum</title>" + BOX, False),
        (BOX, False),
    ],
)
def test_letters_that_need_a_font_are_found(body: str, is_live: bool) -> None:
    """Programs leave empty texts behind; a title is not printed."""
    picture, _ = drawn(body)
    assert picture is not None
    assert has_live_text(picture) is is_live
