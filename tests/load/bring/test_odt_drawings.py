"""What an OpenDocument text draws."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_odt import frame, odt_file, p
from tests.load.made_pictures import crimson, saved


@pytest.mark.parametrize(
    ("drawing", "number", "words"),
    [
        (frame("Pictures/a.png", "A wall"), 1, '"A wall"'),
        (frame("./Pictures/a.png"), 1, "still to be written"),
        (f"<draw:a>{frame('Pictures/a.png')}</draw:a>", 1, "still to be written"),
        (frame("../a.png"), 0, "it lies elsewhere"),
        (frame("Pictures/a.png", style="Cut"), 0, "cut it in a picture program"),
        ("<draw:frame><draw:object/><draw:image xlink:href='Pictures/a.png'/></draw:frame>", 0, "an embedded object"),
        (f"<draw:g>{frame('Pictures/a.png')}<draw:custom-shape/></draw:g>", 0, "drawn over it"),
        (f"<draw:g>{frame('Pictures/a.png')}{frame('Pictures/a.png')}</draw:g>", 0, "drawn over it"),
        (f"<draw:g>{frame('Pictures/a.png', 'A wall')}</draw:g>", 1, '"A wall"'),
        ("<draw:custom-shape><text:p>words</text:p></draw:custom-shape>", 0, '"words"'),
    ],
)
def test_a_drawing_is_taken_or_told(tmp_path: Path, drawing: str, number: int, words: str) -> None:
    """In a paragraph, and by itself between two."""
    for body in (p(f"We ask.{drawing}"), p("We ask.") + drawing):
        data = odt_file(p("T", "Title") + body, {"a.png": saved(crimson(), "PNG")})
        statement, findings = brought(tmp_path, "a.odt", data)

        assert len(statement.pictures) == number
        assert words in next(each.message for each in findings if each.code != "head-found")
