"""[<piece>.<language>] of kit.toml: the statement's own words that a piece sets apart."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, findings_of, problems_of, write_kit

from presskit.load import load_kit
from presskit.model.finding import Severity
from presskit.model.piece_words import Fact

FLYER = KIT.replace('"letterhead"', '"flyer"').replace('"A4"', '"A5"') + '[flyer.en]\ncall = "{}"\n'
CALL = "Public records belong to the public."


def test_the_words_are_read_as_they_are_printed(tmp_path: Path) -> None:
    """Call, argument, and the demands with what leads to them."""
    more = 'argument = ["shows who keeps them shut."]\ndemand_lead = "Our report"\ndemands = ["keeps them shut."]\n'
    kit = load_kit(write_kit(tmp_path, kit=FLYER.format(CALL) + more))
    assert kit.piece_words["flyer"]["en"] == {
        "call": CALL,
        "argument": ("shows who keeps them shut.",),
        "demand_lead": "Our report",
        "demands": ("keeps them shut.",),
    }


def test_other_words_are_refused_with_those_of_the_statement(tmp_path: Path) -> None:
    """A flyer says in the organisation's name what the organisation has said."""
    problems = problems_of(write_kit(tmp_path, kit=FLYER.format("Public records belong to all.")))
    assert codes(problems) == ["not-word-for-word"]
    assert problems[0].hint == f"the statement says: {CALL}"
    assert problems[0].place is not None
    assert problems[0].place.source_line.startswith("call = ")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('argument = ["  "]', ["empty-value"]),
        ('demand_lead = ""', []),
        ('[flyer.fr]\ncall = "Ouvert"', ["unknown-language"]),
    ],
)
def test_a_gap_is_told_where_it_would_be_seen(tmp_path: Path, more: str, said: list[str]) -> None:
    """An empty line of the argument is a hole; no lead is none."""
    assert codes(problems_of(write_kit(tmp_path, kit=f"{FLYER.format(CALL)}{more}\n"))) == said


def test_a_word_that_a_piece_needs_is_asked_for(tmp_path: Path) -> None:
    """At its table, with the line to add; a key that no piece knows is refused."""
    kit = FLYER.format(CALL).replace("call", "cal")
    problems = problems_of(write_kit(tmp_path, kit=kit))

    assert [(finding.code, finding.hint) for finding in problems] == [("unknown-key", 'did you mean "call"?')]


def test_two_pieces_share_one_table(tmp_path: Path) -> None:
    """A poster says what the flyer says, and needs no words of its own."""
    poster = FLYER.format(CALL).replace('"flyer"', '"poster"').replace('"A5"', '"A3"')
    kit = load_kit(write_kit(tmp_path, kit=poster))

    assert [piece.name for piece in kit.pieces] == ["poster-a3"]
    assert kit.piece_words["flyer"]["en"]["call"] == CALL


def test_a_piece_of_the_kit_s_own_has_its_own_words(tmp_path: Path) -> None:
    """The table is named by the piece, and its keys are those of its piece.toml."""
    card = """title = "Card"
sizes = ["A6"]
[words.keys.ask]
form = "text"
needed = true
[fit]
most_pages = 1
"""
    files = {"templates/pieces/card/piece.toml": card, "templates/pieces/card/page.html": "<p>"}
    ordered = KIT.replace('"letterhead"', '"card"').replace('"A4"', '"A6"')

    missing = problems_of(write_kit(tmp_path / "a", kit=ordered, files=files))
    kit = load_kit(write_kit(tmp_path / "b", kit=f'{ordered}[card.en]\nask = "{CALL}"\n', files=files))

    assert codes(missing) == ["piece-words-missing"]
    assert missing[0].hint.startswith("add [card.en] with ask: ")
    assert kit.piece_words["card"]["en"] == {"ask": CALL}


def test_words_of_a_piece_that_is_not_ordered_are_not_judged(tmp_path: Path) -> None:
    """A new kit brings a flyer's words: whoever orders no flyer is not asked for them, and a note says so."""
    kit = f'{KIT}[flyer.en]\ncall = "[Write: the call]"\nargument = ["Of another statement."]\n'
    findings = findings_of(write_kit(tmp_path, kit=kit))
    assert [finding.severity for finding in findings if finding.code == "words-unused"] == [Severity.NOTE]
    assert codes(problems_of(tmp_path)) == []


FACTS = KIT.replace('"letterhead"', '"fact-sheet"') + '[[fact-sheet.en.figures]]\nfigure = "{}"\nwords = "{}"\n'
COUNTED = """\
# Open Data Day

In one month 4,120 people asked for a record. Two in three of those who asked had no answer. See [the report][report].
"""


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("4,120", "people asked for a record"),
        ("Two in three", "of those who asked had no answer."),
        ("two in three", "of those who asked had no answer."),
        ("4,120", "In one month 4,120 people asked for a record."),
    ],
)
def test_a_figure_stands_before_its_words_or_among_them(tmp_path: Path, figure: str, words: str) -> None:
    """As the statement has both: so it is the figure of what they say."""
    kit = load_kit(write_kit(tmp_path, kit=FACTS.format(figure, words), statement=COUNTED))
    assert kit.piece_words["fact-sheet"]["en"] == {"figures": (Fact(figure, words),)}
    assert "words-of-its-own" not in codes(kit.findings)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("4,120", "of those who asked had no answer."),
        ("120", "people asked for a record"),
        ("4,121", "people asked for a record"),
        ("4,120", "people were refused a record"),
        ("12", "In one month 4,120 people asked for a record."),
    ],
)
def test_another_figure_or_that_of_other_words_is_refused(tmp_path: Path, figure: str, words: str) -> None:
    """Each stands in the statement perhaps, but not together; and who has a source is told how it is named."""
    (problem,) = problems_of(write_kit(tmp_path, kit=FACTS.format(figure, words), statement=COUNTED))
    assert problem.code == "not-word-for-word"
    assert "or say where it stands: source, with the id of a link" in problem.hint
    assert problem.place is not None
    assert problem.place.source_line.startswith("words = ")


def test_a_figure_of_another_source_names_it(tmp_path: Path) -> None:
    """It is printed with it, and a note says that the statement has it not; its link counts as used."""
    facts = FACTS.format("61 %", "of all records are shut") + 'source = "report"\n'
    kit = load_kit(write_kit(tmp_path, kit=facts, statement=COUNTED.replace("[the report][report]", "the report")))
    (note,) = [finding for finding in kit.findings if finding.code == "words-of-its-own"]
    assert note.severity is Severity.NOTE
    assert 'printed with its source, "Who Holds the Records?"' in note.message
    assert "link-unused" not in codes(kit.findings)


def test_a_source_is_a_link_of_the_kit(tmp_path: Path) -> None:
    """Told at its line, with the ids that there are."""
    facts = FACTS.format("4,120", "people asked for a record") + 'source = "reprot"\n'
    problems = problems_of(write_kit(tmp_path, kit=facts, statement=COUNTED))
    assert [(each.code, each.hint) for each in problems] == [("link-unlisted", 'did you mean "report"?')]
    assert problems[0].place is not None
    assert problems[0].place.source_line == 'source = "reprot"'


def test_a_figure_without_words_says_nothing(tmp_path: Path) -> None:
    """Neither may be missing, and each is asked for at its place."""
    problems = problems_of(write_kit(tmp_path, kit=FACTS.format("", " "), statement=COUNTED))
    assert codes(problems) == ["empty-value", "empty-value"]
    without = FACTS.format("4,120", "").replace('words = ""\n', "")
    assert codes(problems_of(write_kit(tmp_path, kit=without, statement=COUNTED))) == ["missing-key"]


def test_a_fact_sheet_without_figures_waits_for_them(tmp_path: Path) -> None:
    """It is nothing without them; the other pieces are made."""
    kit = KIT + '[[pieces]]\ntemplate = "fact-sheet"\nsize = "A4"\n'
    loaded = load_kit(write_kit(tmp_path, kit=kit))
    assert loaded.is_held_back("fact-sheet-a4", "en")
    assert not loaded.is_held_back("letterhead-a4", "en")
