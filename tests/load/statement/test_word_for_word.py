"""Whether words stand in a statement, word for word, and where it says nearly the same."""

import pytest
from tests.load.made_kits import NOWHERE

from presskit.load.statement.word_for_word import StatementWords, folded, same_words
from presskit.model.kit import Statement
from presskit.model.text import Emphasis, Heading, LinkedWords, NoteMark, Paragraph, TextList, Words


def paragraph(text: str) -> Paragraph:
    """A paragraph of these words."""
    return Paragraph((Words(text),), NOWHERE)


STATEMENT = StatementWords(
    Statement(
        language="en",
        file="statement.en.md",
        title="Open Data Day",
        date_line="7 March 2026",
        hashtag="#OpenRecords",
        blocks=(
            paragraph("The ministry keeps its ‘own’ records shut. Nobody may read them."),
            Paragraph(
                (Words("See "), LinkedWords("a", (Emphasis((Words("our report"),)),)), Words(" of March.")), NOWHERE
            ),
            TextList(False, 1, ((paragraph("publish what you hold"),), (paragraph("and say so"),))),
            Heading(2, (Words("What we ask"),), NOWHERE),
            paragraph("记录属于公众。我们要求公开。"),
        ),
        sha256="",
        text_sha256="",
    )
)


@pytest.mark.parametrize(
    "words",
    [
        "Open Data Day",
        "#OpenRecords",
        "The ministry keeps its 'own' records shut.",
        "keeps its “own” records",
        "records   shut",
        "See our report of March",
        "publish what you hold",
        "What we ask",
        "属于公众",
    ],
)
def test_what_the_statement_says_stands_in_it(words: str) -> None:
    """In title, text, list or heading; emphasis, links and the shapes of marks do not count."""
    assert STATEMENT.hold(words)


@pytest.mark.parametrize(
    "words",
    [
        "The ministry keeps its records shut.",
        "the ministry keeps",
        "ministr",
        "The ministry keeps its 'own' record",
        "publish what you hold and say so",
        "shut. See our report",
        "Nobody may read them!",
        "7 March 202",
    ],
)
def test_what_it_does_not_say_does_not(words: str) -> None:
    """Not with a word left out, cut, in other capitals, or put together from two paragraphs."""
    assert not STATEMENT.hold(words)


def test_the_nearest_sentence_is_found() -> None:
    """The one that shares most words; none if there is none."""
    assert STATEMENT.nearest_sentence("Nobody can read them") == "Nobody may read them."
    assert STATEMENT.nearest_sentence("Wholly other words") == ""


def test_marks_and_spaces_are_folded() -> None:
    """French sets spaces inside its marks, and a no-break space is a space."""
    assert folded("«\u00a0ouvert\u00a0»") == folded('"ouvert"') == "'ouvert'"
    assert same_words("it’s  open", "it's open")
    assert not same_words("It's open", "it's open")


def test_a_run_of_spaces_is_folded_in_good_time() -> None:
    """Looking from each space for the mark behind it would take minutes."""
    assert folded("a" + "\u00a0" * 200_000 + "b") == "a b"


def test_what_nobody_sees_does_not_count() -> None:
    """Soft hyphens, marks of direction in a line without any, and what says that a sign is an emoji."""
    assert same_words("co\u00adoperate \u200enow\u200b 🚣\u200d♀\ufe0f", "cooperate now 🚣\u200d♀")
    assert not same_words("🚣\u200d♀", "🚣♀")


def test_the_number_of_a_note_is_no_word() -> None:
    """A flyer sets the sentence apart without it, even behind a year."""
    noted = Paragraph((Words("They met in 2019"), NoteMark(1, "note-1"), Words(" and spoke.")), NOWHERE)
    words = StatementWords(Statement("en", "statement.en.md", "Open Data Day", "", "", (noted,), "", ""))
    assert words.hold("They met in 2019 and spoke.")
    assert words.hold("They met in 2019")


@pytest.mark.parametrize("words", ["Publish what you hold", "And say so"])
def test_a_capital_may_begin_what_begins_small_in_a_list(words: str) -> None:
    """Set apart, an item of a list stands at the beginning of a sentence."""
    assert STATEMENT.hold(words)


@pytest.mark.parametrize("words", ["PUblish what you hold", "Publish What you hold", "What you hold", "Keeps its"])
def test_no_other_letter_may_have_another_case(words: str) -> None:
    """A name is another word than the thing it is called by."""
    assert not STATEMENT.hold(words)


@pytest.mark.parametrize(
    ("language", "words", "stands"),
    [
        ("tr", "İnsan hakları", True),
        ("tr", "Insan hakları", False),
        ("en", "Insan hakları", True),
        ("tr", "Işık", True),
        ("en", "“Işık”", False),
    ],
)
def test_the_first_letter_is_that_of_its_language(language: str, words: str, stands: bool) -> None:
    """Turkish has two letters i."""
    blocks = (paragraph("insan hakları"), paragraph("ışık"))
    assert StatementWords(Statement(language, "s.md", "T", "", "", blocks, "", "")).hold(words) is stands


@pytest.mark.parametrize("figure", ["4", "120", "4,120,3", "5", "2", "0"])
def test_a_part_of_a_figure_is_none(figure: str) -> None:
    """A point or a comma between digits parts no word: who says 120 of 4,120 misquotes."""
    text = "Of 4,120,301 records 3.5 in 10 are shut, in 2026, 12 of them for good."
    counted = StatementWords(Statement("en", "statement.en.md", "", "", "", (paragraph(text),), "", ""))
    assert not counted.hold(figure)
    assert all(counted.hold(whole) for whole in ("4,120,301", "3.5 in 10", "12 of them", "2026"))
