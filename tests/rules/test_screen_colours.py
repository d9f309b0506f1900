"""Which values are colours of screens."""

import pytest

from presskit.rules.screen_colours import is_colour_of_screens


@pytest.mark.parametrize(
    ("value", "is_one"),
    [
        ("#3a3c44", True),
        ("rgb(1 2 3)", True),
        ("teal", True),
        ("transparent", False),
        ("currentcolor", False),
        ("device-cmyk(0 0 0 1)", False),
        ("var(--ink)", False),
        ("9pt", False),
    ],
)
def test_colours_by_light_are_told_from_inks(value: str, is_one: bool) -> None:
    """What is neither, or is not seen, is none."""
    assert is_colour_of_screens(value) is is_one
