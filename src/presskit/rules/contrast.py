"""How well one colour is seen on another, and which letters a ground takes: WCAG 2.1's relative luminance."""

WHITE = "#ffffff"
INK = "#17181c"
"""The ink of the common design: nearly black."""
BLACK = "#000000"

# WCAG 2.1, success criterion 1.4.3, level AA, for text of any size.
LEAST_TEXT_RATIO = 4.5
# And for text of 18 pt and more.
LEAST_LARGE_TEXT_RATIO, LARGE_TEXT_PT = 3.0, 18.0


def letters_on(ground: str) -> str:
    """The colour of letters on a ground "#rrggbb": white if it can be read there, else ink, or black if need be.

    One of them always can: what white cannot be read on is light enough for black.
    """
    return next((letters for letters in (WHITE, INK) if is_legible(letters, ground)), BLACK)


def is_dark(ground: str) -> bool:
    """Whether letters on a ground "#rrggbb" are white, and a mark on it is the one for dark grounds."""
    return letters_on(ground) == WHITE


def is_legible(letters: str, ground: str) -> bool:
    """Whether text of any size in the one colour can be read on the other."""
    return contrast_ratio(letters, ground) >= LEAST_TEXT_RATIO


def contrast_ratio(one: str, other: str) -> float:
    """The contrast of two colours "#rrggbb", from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of "#rrggbb", from 0 to 1."""
    red, green, blue = (linear_light(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear_light(share_ratio: float) -> float:
    """The light of an sRGB channel; the threshold is that of IEC 61966-2-1 (WCAG prints an older one)."""
    return float(share_ratio / 12.92 if share_ratio <= 0.04045 else ((share_ratio + 0.055) / 1.055) ** 2.4)
