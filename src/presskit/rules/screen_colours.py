"""Which values of a style sheet are colours of screens, and so have no inks of their own."""

from typing import Any

from tinycss2.color4 import parse_color


def is_colour_of_screens(value: Any) -> bool:
    """Whether the value, as written or as a node of tinycss2, is such a colour, and one that is seen.

    device-cmyk() and var() are none; currentcolor and transparent need no inks.
    """
    colour = parse_color(value)
    return colour is not None and not isinstance(colour, str) and bool(colour.alpha)
