"""Letters made of strokes, as a plotter draws them: a sheet's slug needs no font, so none has to be embedded."""

import unicodedata
from collections.abc import Iterator

CAP_HEIGHT_UNITS = 6
ADVANCE_UNITS = 5.5
_FULL_LETTERS_RATIO = 0.8  # of the letters of a text; with fewer it would not be the same words any more
# Each stroke is a row of points, x then y, on a grid 4 wide and 6 high with the baseline at 0.
_STROKES = {
    "A": "00 26 40, 12 32",
    "B": "03 33 44 45 36 06 00 30 41 42 33",
    "C": "45 36 16 05 01 10 30 41",
    "D": "00 06 26 44 42 20 00",
    "E": "46 06 00 40, 03 33",
    "F": "46 06 00, 03 33",
    "G": "45 36 16 05 01 10 30 41 43 23",
    "H": "00 06, 40 46, 03 43",
    "I": "10 30, 20 26, 16 36",
    "J": "46 41 30 10 01",
    "K": "00 06, 46 02, 13 40",
    "L": "06 00 40",
    "M": "00 06 23 46 40",
    "N": "00 06 40 46",
    "O": "10 01 05 16 36 45 41 30 10",
    "P": "00 06 36 45 44 33 03",
    "Q": "10 01 05 16 36 45 41 30 10, 22 40",
    "R": "00 06 36 45 44 33 03, 23 40",
    "S": "45 36 16 05 04 13 33 42 41 30 10 01",
    "T": "06 46, 26 20",
    "U": "06 01 10 30 41 46",
    "V": "06 20 46",
    "W": "06 10 24 30 46",
    "X": "00 46, 06 40",
    "Y": "06 23 46, 23 20",
    "Z": "06 46 00 40",
    "0": "10 01 05 16 36 45 41 30 10, 11 35",
    "1": "15 26 20, 10 30",
    "2": "05 16 36 45 44 00 40",
    "3": "05 16 36 45 44 33 13, 33 42 41 30 10 01",
    "4": "30 36 02 42",
    "5": "46 06 04 34 43 41 30 10 01",
    "6": "45 36 16 05 01 10 30 41 42 33 03",
    "7": "06 46 20",
    "8": "13 04 05 16 36 45 44 33 13 02 01 10 30 41 42 33",
    "9": "43 13 04 05 16 36 45 41 30 10 01",
    "-": "13 33",
    ".": "20 20",
    ",": "21 10",
    ":": "21 21, 24 24",
    ";": "21 10, 24 24",
    "/": "00 46",
    "(": "36 25 21 30",
    ")": "16 25 21 10",
    "+": "21 25, 03 43",
    "=": "02 42, 04 44",
    "_": "00 40",
    "'": "26 24",
    '"': "16 14, 36 34",
    "#": "10 16, 30 36, 02 42, 04 44",
    "%": "00 46, 15 15, 31 31",
    "&": "41 30 10 01 02 24 25 16 05 04 40",
    "!": "26 22, 20 20",
    "?": "05 16 36 45 44 23 22, 20 20",
}
_ALIKE = str.maketrans("–—·×‘’“”", "---X''\"\"")

Point = tuple[float, float]


def drawable(text: str) -> str:
    """The text in the letters there are, accents left off; empty if too many of its letters would be missing."""
    plain = unicodedata.normalize("NFKD", text.translate(_ALIKE)).upper()
    shown = "".join(character for character in plain if character in _STROKES or character == " ")
    letters = sum(not unicodedata.combining(character) for character in plain)
    return " ".join(shown.split()) if len(shown) >= _FULL_LETTERS_RATIO * letters else ""


def strokes(text: str, cap_height_mm: float) -> Iterator[list[Point]]:
    """Each stroke of a drawable text as its points in mm, from the beginning of its baseline."""
    unit_mm = cap_height_mm / CAP_HEIGHT_UNITS
    for index, character in enumerate(text):
        start = index * ADVANCE_UNITS
        for stroke in _STROKES.get(character, "").split(", "):
            if stroke:
                yield [((start + int(point[0])) * unit_mm, int(point[1]) * unit_mm) for point in stroke.split()]


def letters_in(length_mm: float, cap_height_mm: float) -> int:
    """How many letters stand in this length."""
    return int(length_mm * CAP_HEIGHT_UNITS / (cap_height_mm * ADVANCE_UNITS))
