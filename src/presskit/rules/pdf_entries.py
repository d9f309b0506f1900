"""What stands at an entry of a PDF, if it is of the kind that belongs there.

A file can hold anything anywhere: a name where an array belongs, a number in the place of a page's resources. So what
is asked for is asked for by its kind, and what is of another kind is as good as nothing, as it is to readers of PDFs.
Which kinds belong where, ISO 32000-1 says; that something else stands there, preflight tells and `clean` takes out.
"""

import math
from collections.abc import Mapping
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

Kinds = Mapping[str, tuple[type, ...]]
RectanglePt = tuple[float, float, float, float]
_NUMBERS_OF_A_RECTANGLE = 4
_RENDERING_INTENTS = ("/AbsoluteColorimetric", "/RelativeColorimetric", "/Saturation", "/Perceptual")

# ISO 32000-1, 7.7.2 and 7.7.3.3: what pages can be shown, read aloud and printed with.
KINDS_IN_CATALOGUE: Kinds = {
    **dict.fromkeys(("/Type", "/Version", "/PageLayout", "/PageMode"), (Name,)),
    **dict.fromkeys(("/Extensions", "/Pages", "/PageLabels", "/Names", "/Dests"), (Dictionary,)),
    **dict.fromkeys(("/ViewerPreferences", "/Outlines", "/AcroForm", "/StructTreeRoot"), (Dictionary,)),
    **dict.fromkeys(("/MarkInfo", "/OCProperties"), (Dictionary,)),
    "/OpenAction": (Array, Dictionary),
    "/OutputIntents": (Array,),
    "/Metadata": (Stream,),
    "/Lang": (String,),
}
KINDS_IN_PAGE: Kinds = {
    **dict.fromkeys(("/Type", "/Tabs"), (Name,)),
    **dict.fromkeys(("/Parent", "/Resources", "/BoxColorInfo", "/Group", "/SeparationInfo"), (Dictionary,)),
    **dict.fromkeys(("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Annots"), (Array,)),
    "/Contents": (Stream, Array),
    **dict.fromkeys(("/Rotate", "/StructParents"), (int,)),
    "/UserUnit": (int, Decimal),
}


def wrong_entries(holder: pikepdf.Object, kinds: Kinds) -> list[str]:
    """The keys of the entries that hold something of another kind than belongs there."""
    return [key for key, value in holder.items() if key in kinds and not _is_any_of(value, kinds[key])]


def _is_any_of(value: object, kinds: tuple[type, ...]) -> bool:
    """Nothing is of every kind: what leads to an object that is not there is as good as no entry (7.3.10)."""
    return value is None or (isinstance(value, kinds) and not isinstance(value, bool))


def entry(holder: object, key: str) -> object:
    """What stands there, of whatever kind; None if nothing does, or if the holder has no entries."""
    entries = holder.stream_dict if isinstance(holder, Stream) else holder
    return entries.get(key) if isinstance(entries, Dictionary) else None


def dictionary_at(holder: object, key: str) -> Dictionary:
    """The dictionary there; an empty one if there is none."""
    value = entry(holder, key)
    return value if isinstance(value, Dictionary) else Dictionary()


def array_at(holder: object, key: str) -> list[object]:
    """What is in the array there; nothing if there is none."""
    value = entry(holder, key)
    return list(value) if isinstance(value, Array) else []


def dictionaries_at(holder: object, key: str) -> list[Dictionary]:
    """The dictionaries in the array there."""
    return [value for value in array_at(holder, key) if isinstance(value, Dictionary)]


def whole_number(value: object) -> int | None:
    """The number, if it is a whole one; true and false are none."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def number(value: object) -> float | None:
    """The number, if it is one that can be reckoned with."""
    figure = float(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else math.nan
    return figure if math.isfinite(figure) else None


def rectangle_pt(value: object) -> RectanglePt | None:
    """Left, bottom, right and top, whichever two opposite corners are given; None for what is no four numbers."""
    corners = [number(each) for each in value] if isinstance(value, Array) else []
    figures = [each for each in corners if each is not None]
    if len(corners) != _NUMBERS_OF_A_RECTANGLE or len(figures) != len(corners):
        return None
    x1, y1, x2, y2 = figures
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def knows_intent(intent: object) -> bool:
    """Whether it is one of the rendering intents that every device has (ISO 32000-1, table 70)."""
    return as_text(intent) in _RENDERING_INTENTS


def words(value: object) -> str:
    """What a string says; nothing if it is none."""
    return as_text(value) if isinstance(value, String) else ""


def as_text(value: object, otherwise: str = "") -> str:
    """The words of a string, or a name with its slash; `otherwise` where the file has nothing there.

    Why: a name is UTF-8 by custom alone (ISO 32000-1, 7.3.5), and one broken byte must not hide the rest of the file.
    """
    if value is None:
        return otherwise
    try:
        return str(value)
    except UnicodeDecodeError:
        return value.unparse().decode("ascii", "replace") if isinstance(value, pikepdf.Object) else otherwise
