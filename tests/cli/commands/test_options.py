"""Options that several commands share."""

import pytest

from presskit.cli.commands.options import colour_choice
from presskit.errors import UsageError


@pytest.mark.parametrize("word", ["auto", "always", "never"])
def test_the_three_choices_of_colour_are_taken(word: str) -> None:
    """As they are written."""
    assert colour_choice(word) == word


def test_another_choice_is_refused_in_words() -> None:
    """The message lists the three."""
    with pytest.raises(UsageError, match='takes auto, always or never, not "sometimes"'):
        colour_choice("sometimes")
