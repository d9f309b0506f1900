"""Lists and rules that were typed by hand."""

import pytest

from presskit.load.bring.flow import Block, BlockKind, Span
from presskit.load.bring.typed_lists import typed_lines, with_typed_lists


def read(*lines: str) -> list[tuple[BlockKind, int, str]]:
    """The blocks that these paragraphs are: kind, marker and words."""
    blocks = with_typed_lists([Block(BlockKind.TEXT, (Span(line),), 1) for line in lines])
    return [(block.kind, block.marker, block.text) for block in blocks]


@pytest.mark.parametrize("mark", ["•\t", "•\u00a0\u00a0", "▪ ", "·  "])
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


def test_levels_and_signs_that_markdown_has_not_stay_as_they_are_typed() -> None:
    """A letter under a bullet, letters for figures, a sign that is printed: read as they are where text is pasted."""
    blocks = [
        Block(BlockKind.TEXT, (Span(line),), 1) for line in ("·\ta", "o\tb", "§\tc", "text", "a) d", "b) e", "✓ f")
    ]
    read = [(block.kind, block.typed, block.text) for block in with_typed_lists(blocks)]

    assert read[:4] == [
        (BlockKind.ITEM, "·\t", "a"),
        (BlockKind.ITEM, "o\t", "b"),
        (BlockKind.ITEM, "§\t", "c"),
        (BlockKind.TEXT, "", "text"),
    ]
    assert read[4:] == [(BlockKind.ITEM, "a) ", "d"), (BlockKind.ITEM, "b) ", "e"), (BlockKind.TEXT, "", "✓ f")]


def test_items_behind_line_breaks_are_items() -> None:
    """What goes on behind one belongs to it."""
    assert read("First:\n- the report\n- the hearing,\nor both") == [
        (BlockKind.TEXT, 0, "First:"),
        (BlockKind.ITEM, 0, "the report"),
        (BlockKind.ITEM, 0, "the hearing, or both"),
    ]


def test_rows_with_tabs_are_a_table() -> None:
    """In paragraphs of their own or behind line breaks; one alone is text."""
    blocks = [
        Block(BlockKind.TEXT, (Span(line),), 1) for line in ("We ask.", "Ward\tRent", "North\t£640\nSouth\t£590")
    ]
    table = [*with_typed_lists(blocks)][1]

    assert [["".join(span.text for span in cell) for cell in row] for row in table.rows] == [
        ["Ward", "Rent"],
        ["North", "£640"],
        ["South", "£590"],
    ]
    assert read("North\t£640", "Text") == [(BlockKind.TEXT, 0, "North £640"), (BlockKind.TEXT, 0, "Text")]


def test_lines_that_are_items() -> None:
    """A year or a dash that begins a paragraph is none by itself."""
    assert [*typed_lines(["• a", "", "2021. That was it.", "", "- so it was", "", "1. a", "2. b"])] == [0, 6, 7]
