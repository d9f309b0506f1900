"""Running text, and the words alone."""

from presskit.model.finding import Place
from presskit.model.text import (
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    LinkedWords,
    Paragraph,
    Quotation,
    Strong,
    TextList,
    Words,
    block_text,
    plain_text,
)

HERE = Place("statement.en.md", 1)
LINE = (
    Words("The "),
    Strong((Words("War on "), Emphasis((Words("Drugs"),)))),
    LineBreak(),
    LinkedWords("report", (Words("must end"),)),
)


def test_the_words_alone_are_without_emphasis_and_links() -> None:
    """However deep they lie, words stay in order; a line end becomes a blank."""
    assert plain_text(LINE) == "The War on Drugs must end"


def test_a_block_s_words_are_those_of_all_its_parts() -> None:
    """Headings, paragraphs, lists and quotations give their words, paragraphs parted by line ends."""
    paragraph = Paragraph(LINE, HERE)
    points = TextList(ordered=False, start=1, items=((paragraph,), (Heading(2, (Words("Two"),), HERE), paragraph)))

    assert block_text(paragraph) == "The War on Drugs must end"
    assert block_text(points) == "The War on Drugs must end\nTwo\nThe War on Drugs must end"
    assert block_text(Quotation((paragraph, points))).count("\n") == 3


def test_a_figure_has_no_running_words() -> None:
    """What a picture shows is told by its alt text, not by the block."""
    assert block_text(Figure("0.png", HERE)) == ""
