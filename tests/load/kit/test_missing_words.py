"""The words that pieces still wait for: asked for once, and nothing else waits for them."""

from pathlib import Path

from tests.load.made_kits import KIT, codes, problems_of, write_kit

from presskit.load import load_kit
from presskit.model.kit import Kit

CALL = "Public records belong to the public."
LETTER_AND_FLYER = f'{KIT}\n[[pieces]]\ntemplate = "flyer"\nsize = "A5"\n'
POSTER = '\n[[pieces]]\ntemplate = "poster"\nsize = "A3"\n'
LEFT = """
[flyer.en]
call = "[Write: the call]"
argument = ["[Write: the first reason]", "[Write: the second reason]"]
demands = ["[write: the first demand]"]
"""


def waiting(kit: Kit) -> set[tuple[str, str]]:
    """The pieces that are held back, each with the language."""
    return {(held.piece, held.language) for held in kit.held_back}


def test_what_a_new_kit_left_to_be_written_is_asked_for_once(tmp_path: Path) -> None:
    """One error for the flyer, at the first text, with all that is missing and where words come from."""
    kit = load_kit(write_kit(tmp_path, kit=LETTER_AND_FLYER + LEFT))

    (problem,) = problems_of(tmp_path)

    assert problem.code == "piece-words-missing"
    assert problem.message == "the flyer waits for words of statement.en.md: call, argument and demands"
    assert "`presskit suggest`" in problem.hint
    assert "what you do not need (argument and demands) you can take out" in problem.hint
    assert problem.place is not None
    assert problem.place.source_line.startswith("call = ")
    assert waiting(kit) == {("flyer-a5", "en")}


def test_what_the_statement_leaves_to_be_written_too_is_no_gap(tmp_path: Path) -> None:
    """A kit all new builds as it is: its flyer shows the same brackets as its release."""
    statement = "# Open Data Day\n\n[Write: the call] Our [report][report].\n"
    kit = LETTER_AND_FLYER + '[flyer.en]\ncall = "[Write: the call]"\n'
    assert load_kit(write_kit(tmp_path, kit=kit, statement=statement)).held_back == ()


def test_flyer_and_poster_are_asked_for_together(tmp_path: Path) -> None:
    """They share their words; a poster that has its own does not wait for those of the flyer."""
    both = write_kit(tmp_path / "a", kit=LETTER_AND_FLYER + POSTER + LEFT)
    called = LEFT.replace("[Write: the call]", CALL)
    flyer = write_kit(tmp_path / "b", kit=LETTER_AND_FLYER + POSTER + called)

    assert {finding.message for finding in problems_of(both)} == {
        "the flyer and the poster wait for words of statement.en.md: call, argument and demands"
    }
    assert waiting(load_kit(both)) == {("flyer-a5", "en"), ("poster-a3", "en")}
    assert waiting(load_kit(flyer)) == {("flyer-a5", "en")}


def test_a_language_without_words_waits_alone(tmp_path: Path) -> None:
    """The flyer in English is made; the one in French says at its order what is missing."""
    kit = LETTER_AND_FLYER.replace('["en"]', '["en", "fr"]') + f'[flyer.en]\ncall = "{CALL}"\n'
    french = "# Journée\n\nTexte [a][report].\n"
    loaded = load_kit(write_kit(tmp_path, kit=kit, files={"statement.fr.md": french}))

    assert waiting(loaded) == {("flyer-a5", "fr")}
    assert loaded.is_held_back("flyer-a5", "fr")
    assert not loaded.is_held_back("flyer-a5", "en")
    assert [finding.message for finding in problems_of(tmp_path)] == ["the flyer has no words in fr"]


def test_without_a_table_the_order_of_the_piece_is_named(tmp_path: Path) -> None:
    """There is no other line to point at."""
    (problem,) = problems_of(write_kit(tmp_path, kit=LETTER_AND_FLYER))
    assert problem.place is not None
    assert problem.place.line == LETTER_AND_FLYER.splitlines().index('template = "flyer"')
    assert codes([problem]) == ["piece-words-missing"]
