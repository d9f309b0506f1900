"""Tables of two columns and more are tables; others only frame what stands in them."""

from presskit.load.bring.flow import Block, BlockKind, Span
from presskit.load.bring.losses import Losses
from presskit.load.bring.tables import table_blocks


def words(text: str) -> list[Block]:
    """A cell of one paragraph."""
    return [Block(BlockKind.TEXT, (Span(text),), 1)]


def test_cells_stand_in_rows() -> None:
    """Short rows are filled, empty ones left out, pictures stand behind it."""
    picture = Block(BlockKind.PICTURE, file="a.png")
    rows: list[list[list[Block]]] = [[words("a"), words("b\nc")], [[*words("d"), picture]], [[], []]]
    table, behind = table_blocks(rows, is_merged=False, losses=Losses("a"))

    assert [[[span.text for span in cell] for cell in row] for row in table.rows] == [[["a"], ["b c"]], [["d"], []]]
    assert behind == picture


def test_one_column_is_a_frame() -> None:
    """Its blocks are those of the text."""
    assert [*table_blocks([[words("a"), []], [words("b"), []]], is_merged=False, losses=Losses("a"))] == [
        *words("a"),
        *words("b"),
    ]


def test_what_is_written_otherwise_is_told() -> None:
    """Merged cells, two paragraphs in one, and a table within."""
    losses = Losses("a")
    inner = Block(BlockKind.TABLE, rows=(((Span("x"),), (Span("y"),)),))
    (table,) = table_blocks([[[*words("a"), *words("b"), inner], words("c")]], is_merged=True, losses=losses)

    assert table.rows[0][0] == (Span("a b x y"),)
    assert len(losses.findings()) == 3
