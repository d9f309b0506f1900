"""Pictures of the statement in rows."""

import pytest

from presskit.compose.picture_rows import PictureRow, in_rows
from presskit.model.finding import Place
from presskit.model.kit import Picture, PictureLayout
from presskit.model.text import Block, Figure, Paragraph, Words

NOWHERE = Place("statement.en.md")
TEXT = Paragraph((Words("Words."),), NOWHERE)
SHAPES = {"wide": 1.5, "high": 0.75, "panorama": 3.0}


def shown(*names: str) -> list[str]:
    """Each block as a word; `text` is a paragraph, a layout after a stroke is what the kit asks."""
    pictures, blocks = {}, list[Block]()
    for number, name in enumerate(names):
        shape, _, layout = name.partition("/")
        if shape == "text":
            blocks.append(TEXT)
            continue
        key = f"{number}.jpg"
        pictures[key] = Picture(key, b"", "", 100 * SHAPES[shape], 100, shape, layout=PictureLayout(layout))
        blocks.append(Figure(key, NOWHERE))
    return [
        "+".join(picture.alt for picture in block.pictures) + (f"/{block.layout}" if block.layout else "")
        if isinstance(block, PictureRow)
        else "text"
        for block in in_rows(blocks, pictures)
    ]


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (["wide"], ["wide"]),
        (["wide", "high"], ["wide+high"]),
        (["wide", "text", "high"], ["wide", "text", "high"]),
        (["wide", "wide", "wide"], ["wide+wide+wide"]),
        (["high"] * 4, ["high+high"] * 2),
        (["wide"] * 4, ["wide+wide"] * 2),
        (["high"] * 5, ["high+high", "high+high+high"]),
        (["panorama", "panorama"], ["panorama", "panorama"]),
        (["panorama", "wide"], ["panorama+wide"]),
    ],
)
def test_pictures_that_follow_one_another_stand_abreast(names: list[str], rows: list[str]) -> None:
    """Two or three, as many in each row as in the next, none so many that they are low."""
    assert shown(*names) == rows


def test_what_the_kit_asks_for_a_picture_holds_for_it_alone() -> None:
    """Two halves make a row; one that stands beside the text or in the margin stands in none."""
    assert shown("wide/half", "text") == ["wide/half", "text"]
    assert shown("wide/half", "wide/half") == ["wide+wide"]
    assert shown("wide", "high/beside", "wide/margin") == ["wide", "high/beside", "wide/margin"]
    assert shown("wide/column", "wide/column") == ["wide/column", "wide/column"]


def test_a_row_is_as_wide_as_its_pictures_together() -> None:
    """In heights, without the gaps."""
    pictures = {f"{at}.jpg": Picture(f"{at}.jpg", b"", "", 300, 200, "") for at in range(2)}
    (row,) = in_rows([Figure(key, NOWHERE) for key in pictures], pictures)
    assert isinstance(row, PictureRow)
    assert row.ratio == pytest.approx(3.0)
