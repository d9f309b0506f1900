"""What is told of a document: each at its paragraph, and none without end."""

from presskit.load.bring.losses import PART_LEFT_OUT, Loss, Losses, quoted


def test_each_loss_is_told_at_its_paragraph() -> None:
    """Those of one sort in one paragraph together, hidden words and comments by their number alone."""
    losses = Losses("a.docx")
    losses.lose(Loss.INSERTED, "one ")
    losses.lose(Loss.INSERTED, "two")
    losses.lose(Loss.HIDDEN, "secret words")
    losses.lose(Loss.COMMENT)
    losses.lose(Loss.COMMENT)
    losses.end_paragraph(3, "We ask the city")
    told = losses.findings()

    assert [finding.message for finding in told] == [
        'words that somebody has inserted, and nobody accepted yet, are left out, and marked so: "one two"',
        "2 words that no reader of the document sees are left out",
        "2 comments are not taken",
    ]
    assert {(each.place.file, each.place.line, each.place.source_line) for each in told if each.place} == {
        ("a.docx", 3, "We ask the city")
    }


def test_many_of_a_sort_are_counted() -> None:
    """The first few are told, the last of them says how many more there are."""
    losses = Losses("a.docx")
    for number in range(1, 31):
        losses.tell(PART_LEFT_OUT, "box", "a box", number, f"words {number}")

    told = [finding.message for finding in losses.findings()]
    assert told == ["a box", "a box", "a box", "a box (and 26 more like this in the document)"]


def test_looks_are_told_once_for_the_whole() -> None:
    """By their sorts."""
    losses = Losses("a.docx")
    losses.looks |= {"underlined words", "coloured words"}

    assert [each.message for each in losses.findings()] == [
        "coloured words and underlined words are not taken as such"
    ]


def test_long_words_are_cut() -> None:
    """And stand on one line."""
    assert quoted("a\n b") == '"a b"'
    assert len(quoted("word " * 100)) < 70
