"""Words written as Markdown are read back as they were, whatever signs are in them."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.tree import SyntaxTreeNode

from presskit.load.bring.addresses import Addresses
from presskit.load.bring.flow import Block, BlockKind, Span, joined
from presskit.load.bring.losses import Losses
from presskit.load.bring.markdown_text import MarkdownText
from presskit.load.statement.markdown import parse_markdown

SIGNS = "ab \n*_`[]()<>#+-=.1|\\!&~\"'“—:é公"


def written(*blocks: Block, notes: dict[str, tuple[Span, ...]] | None = None) -> str:
    """The blocks as Markdown."""
    losses = Losses("a")
    return MarkdownText("en", Addresses(losses), losses).written(blocks, notes or {})


def item(words: str, level: int = 0, marker: int = 0) -> Block:
    """An item of a list."""
    return Block(BlockKind.ITEM, (Span(words),), 1, level, marker)


def read_words(tree: SyntaxTreeNode) -> str:
    """All letters of a text, without spaces and with every quotation mark alike."""
    letters = "".join(node.content for node in tree.walk() if node.type == "text")
    return compared(letters)


def compared(words: str) -> str:
    """The words as they are compared."""
    straight = words.translate(dict.fromkeys(map(ord, "\"'“”‘’"), "'"))
    return "".join(unicodedata.normalize("NFC", straight).split())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.text(SIGNS, max_size=12), st.booleans(), st.booleans()), max_size=5))
def test_any_words_are_read_back(parts: list[tuple[str, bool, bool]]) -> None:
    """As one paragraph, with every letter, and no other."""
    spans = joined(Span(*part) for part in parts)
    tree = parse_markdown(written(Block(BlockKind.TEXT, spans, 1)), "en")

    if text := compared("".join(span.text for span in spans)):
        if set(text) <= {"#"} and len(text) > 2:
            return  # how newsrooms end a release
        assert [node.type for node in tree.children] == ["paragraph"]
        assert read_words(tree) == text


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ((Span("a "), Span(" b ", strong=True), Span("c")), "a **b** c"),
        ((Span("Note:", strong=True), Span("c")), "**Note**:c"),
        ((Span("a", strong=True), Span("b", strong=True, emphasis=True)), "**a*b***"),
        ((Span("un"), Span("believ", emphasis=True), Span("able")), "un*believ*able"),
        ((Span("snake_case and _x_ 3 * 4"),), r"snake_case and \_x\_ 3 \* 4"),
        ((Span("Look!"), Span("here", link="https://a.example")), r"Look\![here][here]"),
        ((Span("a"), Span(" b ", link="https://a.example"), Span("c")), "a [b][b] c"),
        ((Span("a\nb"),), "a\\\nb"),
        ((Span("1. a"),), r"1\. a"),
        ((Span("# a"),), r"\# a"),
        ((Span("- a"),), r"\- a"),
        ((Span("A & B &amp; C"),), r"A & B \&amp; C"),
        ((Span("# # #"),), "###"),
    ],
)
def test_marks_stand_where_they_are_read(spans: tuple[Span, ...], expected: str) -> None:
    """Around words and no spaces; signs that are none get a backslash, others none."""
    assert written(Block(BlockKind.TEXT, spans, 1)) == f"{expected}\n"


def test_emphasis_that_cannot_be_read_back_is_left_out_with_a_word() -> None:
    """Rather than printing its asterisks."""
    losses = Losses("a")
    spans = (Span("a", emphasis=True), Span("b", strong=True), Span("c", emphasis=True, strong=True), Span("d"))
    text = MarkdownText("en", Addresses(losses), losses).written([Block(BlockKind.TEXT, spans, 1)], {})

    assert read_words(parse_markdown(text, "en")) == "abcd"
    assert [finding.code for finding in losses.findings()] == ["form-changed"]


def test_lists_lie_in_one_another() -> None:
    """A list that begins anew has other marks than the one before it; levels that are skipped are none."""
    items = [
        item("a"),
        item("b", 2),
        item("c", 2),
        item("d", 1, 1),
        item("e"),
        item("one", 0, 1),
        item("two", 0, 2),
        item("one again", 0, 1),
    ]
    assert written(*items) == "- a\n  - b\n  - c\n  1. d\n- e\n1. one\n2. two\n1) one again\n"
    tree = parse_markdown(written(*items), "en")
    assert [node.type for node in tree.children] == ["bullet_list", "ordered_list", "ordered_list"]
    assert written(item("a"), item("b", 1), item("c", 1), item("d", 0)) == "- a\n  - b\n  - c\n- d\n"
    assert written(item("a", 0, 9), item("b\nc", 0, 10), item("d", 1)) == "9. a\n10. b\\\n    c\n    - d\n"


def test_all_other_blocks() -> None:
    """Headings, quotations, rules, tables, pictures and notes, parted by empty lines."""
    blocks = [
        Block(BlockKind.HEADING, (Span("What # we ask #", strong=True),), level=2),
        Block(BlockKind.QUOTATION, (Span("One\ntwo."), Span("", note="1"))),
        Block(BlockKind.QUOTATION, (Span("Three."),)),
        Block(BlockKind.RULE),
        Block(BlockKind.TABLE, rows=(((Span("a|b"),), ()), ((Span("c"),), (Span("d", strong=True),)))),
        Block(BlockKind.PICTURE, file="assets/a.png", alt="A [b]"),
    ]
    assert written(*blocks, notes={"1": (Span("See\nthere."),)}) == (
        "## What # we ask \\#\n\n"
        "> One\\\n> two.[^1]\n>\n> Three.\n\n"
        "---\n\n"
        "| a\\|b |  |\n| --- | --- |\n| c | **d** |\n\n"
        "![A \\[b\\]](assets/a.png)\n\n"
        "[^1]: See there.\n"
    )


def test_a_tab_between_words_is_told() -> None:
    """A space stands for it."""
    losses = Losses("a")
    text = MarkdownText("en", Addresses(losses), losses).written([Block(BlockKind.TEXT, (Span("a\tb"),), 1)], {})

    assert (text, [finding.code for finding in losses.findings()]) == ("a b\n", ["form-changed"])


def test_no_line_end_is_printed_before_what_would_be_an_item() -> None:
    """Where a backslash at a line's end stood, the list begins without it."""
    quotation = Block(BlockKind.QUOTATION, (Span("He said:\n• one\n• two"),), 1)
    first, second = (Block(BlockKind.TEXT, (Span(words),), 2) for words in ("We ask\n(a) one", "(b) two"))

    assert written(quotation) == "> He said: • one • two\n"
    assert written(first, second) == "We ask\n(a) one\n\n(b) two\n"
