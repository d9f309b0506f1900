"""Lists and rules that were typed by hand."""

import pytest

from presskit.load.bring.flow import Block, BlockKind, Span
from presskit.load.bring.typed_lists import with_typed_lists


def read(*lines: str) -> list[tuple[BlockKind, int, str]]:
    """The blocks that these paragraphs are: kind, marker and words."""
    blocks = with_typed_lists([Block(BlockKind.TEXT, (Span(line),), 1) for line in lines])
    return [(block.kind, block.marker, block.text) for block in blocks]


@pytest.mark.parametrize("mark", ["•\t", "•\u00a0\u00a0", "▪ ", "✓ ", "·  "])
def test_a_bullet_is_one_wherever_it_stands(mark: str) -> None:
    """Whatever stands behind it."""
    assert read("We ask:", f"{mark}a law") == [(BlockKind.TEXT, 0, "We ask:"), (BlockKind.ITEM, 0, "a law")]


def test_a_dash_needs_company() -> None:
    """Alone it may open what somebody says."""
    assert [kind for kind, _marker, _words in read("– a law", "text", "- b", "- c")] == [
        BlockKind.TEXT,
        BlockKind.TEXT,
        BlockKind.ITEM,
        BlockKind.ITEM,
    ]


def test_numbers_must_follow_one_another() -> None:
    """A year at the beginning of a sentence is none."""
    assert read("1) a", "2) b", "4. c", "2021. That was it.") == [
        (BlockKind.ITEM, 1, "a"),
        (BlockKind.ITEM, 2, "b"),
        (BlockKind.TEXT, 0, "4. c"),
        (BlockKind.TEXT, 0, "2021. That was it."),
    ]


@pytest.mark.parametrize("line", ["---", "* * *", "______", "======"])
def test_a_line_of_signs_is_a_rule(line: str) -> None:
    """Three at least."""
    assert read(line)[0][0] is BlockKind.RULE
    assert read("--", "#")[0][0] is BlockKind.TEXT
