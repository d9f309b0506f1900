"""Whether letters in a spreadsheet can be told from their ground, and are large enough to be read."""

WHITE, BLACK = "FFFFFF", "000000"

_SMALLEST_PT = 3.0
"""Words of up to 3 pt cannot be read."""
_ALIKE = 16
"""By how much of 255 red, green and blue may differ, and nobody tells letters from their ground."""


def is_tiny(size_pt: str) -> bool:
    """Whether letters of this size, as it is written, cannot be read; one that is no number is as usual."""
    try:
        return float(size_pt) <= _SMALLEST_PT
    except ValueError:
        return False


def are_alike(one: str, other: str) -> bool:
    """Whether nobody tells one colour from the other: six hexadecimal digits, or what a theme calls it."""
    try:
        parts = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
        return all(abs(mine - its) <= _ALIKE for mine, its in parts)
    except ValueError:
        return one == other
