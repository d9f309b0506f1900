"""[flyer.<language>] of kit.toml: the statement's own words that a flyer sets apart."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, codes, problems_of, write_kit

from presskit.load import load_kit
from presskit.model.kit import FlyerText

FLYER = KIT.replace('"letterhead"', '"flyer"').replace('"A4"', '"A5"') + '[flyer.en]\ncall = "{}"\n'
CALL = "Public records belong to the public."


def test_the_words_are_read_as_they_are_printed(tmp_path: Path) -> None:
    """Call, argument, and the demands with what leads to them."""
    more = 'argument = ["shows who keeps them shut."]\ndemand_lead = "Our report"\ndemands = ["keeps them shut."]\n'
    kit = load_kit(write_kit(tmp_path, kit=FLYER.format(CALL) + more))
    assert kit.flyer_texts == {
        "en": FlyerText(CALL, ("shows who keeps them shut.",), "Our report", ("keeps them shut.",))
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
    assert codes(problems) == ["flyer-text-missing", "flyer-text-missing"]
    assert [finding.hint for finding in problems if "[flyer.fr]" in finding.hint]
