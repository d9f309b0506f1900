"""Words that look alike are one span."""

from presskit.load.bring.flow import Block, BlockKind, Span, joined, plain


def test_neighbours_that_look_alike_are_one() -> None:
    """A note parts them, and so does any look; space at both ends goes."""
    spans = (Span(" a"), Span("b"), Span("c", strong=True), Span("", note="1"), Span("d "), Span("", note="2"))

    assert joined(spans) == (Span("ab"), Span("c", strong=True), Span("", note="1"), Span("d ", note="2"))
    assert joined([Span(" \n"), Span("\t")]) == ()


def test_plain_words_stand_on_one_line() -> None:
    """Whatever line ends are in them."""
    block = Block(BlockKind.TEXT, (Span(" a\n"), Span("b", strong=True)))

    assert (plain(block.spans), block.text) == ("a b", "a b")
    assert block.with_spans([Span("c")]).text == "c"
