"""The brand colour: how it is written, and whether it can be read against white."""

import re

from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

BAD_COLOUR = FindingKind(
    "bad-colour",
    Severity.ERROR,
    "Is the brand colour written as six digits from 0 to f?",
    "The same colour must come out on every page and at the printer.",
    'Write it like "#c5102e".',
)
LOW_CONTRAST = FindingKind(
    "low-contrast",
    Severity.ERROR,
    "Can white text on the brand colour, and the brand colour on white, be read?",
    "WCAG 2.1, success criterion 1.4.3, asks for a contrast of 4.5 to 1; many readers have weak eyes.",
    "Choose a darker tone of the colour.",
)

_HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
# WCAG 2.1, success criterion 1.4.3, level AA, for text of any size.
MIN_CONTRAST_RATIO = 4.5


def read_colour(written: str, place: Place, found: list[Finding]) -> str:
    """The colour as "#rrggbb", or an empty text with the reason in `found`."""
    if not _HEX.fullmatch(written):
        hint = 'write # and six digits from 0 to f, such as "#c5102e"'
        found.append(BAD_COLOUR.at(place, f'"{shortened(written)}" is no colour', hint))
        return ""
    digits = written[1:] if len(written) == 7 else "".join(2 * digit for digit in written[1:])
    ratio = contrast_with_white_ratio(f"#{digits}")
    if ratio < MIN_CONTRAST_RATIO:
        # Cut, not rounded: 4.499 must not read as 4.5.
        message = f"white on {written} has a contrast of {int(ratio * 100) / 100:.2f} to 1; text needs 4.5 to 1"
        found.append(LOW_CONTRAST.at(place, message, "choose a darker tone"))
    return f"#{digits.lower()}"


def contrast_with_white_ratio(colour: str) -> float:
    """The contrast of "#rrggbb" and white, from 1 to 21, by WCAG 2.1's relative luminance."""
    red, green, blue = (linear_light(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def linear_light(share_ratio: float) -> float:
    """The light of an sRGB channel; the threshold is that of IEC 61966-2-1 (WCAG prints an older one)."""
    return float(share_ratio / 12.92 if share_ratio <= 0.04045 else ((share_ratio + 0.055) / 1.055) ** 2.4)
