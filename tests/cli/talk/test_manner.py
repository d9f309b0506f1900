"""How a command speaks."""

import pytest

from presskit.cli.talk.manner import Manner, manner_as_typed
from presskit.cli.talk.terminal import ColourChoice


@pytest.mark.parametrize(
    ("words", "manner"),
    [
        ((), Manner()),
        (("build", "--json", "kit"), Manner(json=True)),
        (("build", "--debug"), Manner(debug=True)),
        (("build", "--color", "never"), Manner(colour=ColourChoice.NEVER)),
        (("build", "--color=always", "--json"), Manner(json=True, colour=ColourChoice.ALWAYS)),
        (("build", "--color", "pink"), Manner()),
        (("build", "--", "--json", "--debug", "--color=never"), Manner()),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_the_manner_is_read_even_where_the_rest_cannot_be(words: tuple[str, ...], manner: Manner) -> None:
    """It is found among any words, but not behind two dashes."""
    assert manner_as_typed(words) == manner


def test_colour_is_chosen_for_each_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the option says holds for talk and for results."""
    monkeypatch.setenv("NO_COLOR", "1")

    for manner, painted in ((Manner(), "words"), (Manner(colour=ColourChoice.ALWAYS), "\x1b[1mwords\x1b[0m")):
        assert manner.paint_talk("strong", "words") == painted
        assert manner.paint_result("strong", "words") == painted


def test_width_is_that_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both streams go to the same window."""
    monkeypatch.setenv("COLUMNS", "72")

    assert (Manner().talk_columns, Manner().result_columns) == (72, 72)
