"""Options that several commands share."""

from pathlib import Path

import pytest

from presskit.cli.commands.options import colour_choice, usual_kit
from presskit.errors import UsageError


@pytest.mark.parametrize("word", ["auto", "always", "never"])
def test_the_three_choices_of_colour_are_taken(word: str) -> None:
    """As they are written."""
    assert colour_choice(word) == word


def test_another_choice_is_refused_in_words() -> None:
    """The message lists the three."""
    with pytest.raises(UsageError, match='takes auto, always or never, not "sometimes"'):
        colour_choice("sometimes")


def test_where_no_kit_is_named_it_is_the_folder_kit_or_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """This one only if kit.toml stands in it, and there is no folder kit."""
    monkeypatch.chdir(tmp_path)
    assert usual_kit() == Path("kit")
    (tmp_path / "kit.toml").touch()
    assert usual_kit() == Path()
    (tmp_path / "kit").mkdir()
    assert usual_kit() == Path("kit")
