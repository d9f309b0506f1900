"""[<piece>.<language>] of kit.toml: the statement's own words that a piece sets apart."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, problems_of, write_kit

from presskit.load import load_kit

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


def test_a_flyer_without_words_is_told_for_each_language(tmp_path: Path) -> None:
    """They are chosen by a person; a kit without flyers needs none."""
    kit = FLYER.split("[flyer.en]", maxsplit=1)[0].replace('["en"]', '["en", "fr"]')
    french = "# Open Data Day\n\nTexte [a][report].\n"
    problems = problems_of(write_kit(tmp_path, kit=kit, files={"statement.fr.md": french}))
    assert codes(problems) == ["piece-words-missing", "piece-words-missing"]
    assert [finding.hint for finding in problems if "[flyer.fr]" in finding.hint]


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

    assert [(finding.code, finding.hint) for finding in missing] == [
        ("piece-words-missing", "add [card.en] with ask, copied from the statement")
    ]
    assert kit.piece_words["card"]["en"] == {"ask": CALL}
