"""What a colour may ask of a press: greys in black ink alone, no traces, and no more ink than the paper takes."""

from math import floor

from presskit.model.print_spec import Inks

Light = tuple[float, ...]
"""One share of light (grey) or three (red, green, blue), each from 0 to 1."""

INK_TOLERANCE_PERCENT = 1.0
"""By so much an amount of ink may be over its limit: films and pictures have 255 steps for each ink."""
LEAST_INK_PERCENT = 4
"""A trace of ink prints as scattered dots that make a flat colour look dirty."""
# Half a step of eight bits: as near as two shares can come and still be told apart.
_SAME_RATIO = 0.5 / 255
# What floats lose in adding up is no percent less.
_ROUNDING_RATIO = 1e-6


def is_grey(light: Light) -> bool:
    """Whether the shares of light are all the same."""
    return max(light) - min(light) < _SAME_RATIO


def black_alone(light_ratio: float) -> Inks:
    """The inks of a grey of so much light."""
    return 0.0, 0.0, 0.0, round(1 - light_ratio, 4)


def held_to_limit(inks: Inks, limit_percent: float) -> Inks:
    """The inks with no more in all than the limit: black takes the place of what cyan, magenta and yellow share.

    Each step less of all three is answered by one more of black while there is room (under colour removal); if that
    does not do, the three are lessened alike.
    """
    cyan, magenta, yellow, black = inks
    limit = limit_percent / 100
    excess = sum(inks) - limit
    if excess <= 0:
        return inks
    room = 1 - black
    grey = min(excess / 2 if excess / 2 <= room else (excess + room) / 3, cyan, magenta, yellow)
    black = min(1.0, black + grey)
    rest = cyan + magenta + yellow - 3 * grey
    factor = min(1.0, max(limit - black, 0.0) / rest) if rest else 1.0
    cyan, magenta, yellow = ((ink - grey) * factor for ink in (cyan, magenta, yellow))
    return cyan, magenta, yellow, black


def without_traces(inks: Inks) -> Inks:
    """The inks that are more than a trace, the others none."""
    least = LEAST_INK_PERCENT / 100
    cyan, magenta, yellow, black = (ink if ink >= least else 0.0 for ink in inks)
    return cyan, magenta, yellow, black


def amount_percent(inks: Inks) -> float:
    """All inks together."""
    return 100 * sum(inks)


def ink_words(inks: Inks) -> str:
    """The inks as people write them, such as "C 100 M 70"; empty if there are none."""
    return " ".join(f"{name} {100 * share:.0f}" for name, share in zip("CMYK", inks, strict=True) if share)


def in_whole_percent(inks: Inks) -> Inks:
    """The inks rounded down, so that they add up to no more."""
    cyan, magenta, yellow, black = (floor(100 * (ink + _ROUNDING_RATIO)) / 100 for ink in inks)
    return cyan, magenta, yellow, black
