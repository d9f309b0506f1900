"""How large words are typed, in whatever unit a document says it."""

import re

_SIZE = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,9})?|\.[0-9]{1,9})(pt|mm|cm|in|pc|pi|px|%)?")
_HALF_POINTS = {"pt": 2.0, "mm": 144 / 25.4, "cm": 1440 / 25.4, "in": 144.0, "pc": 24.0, "pi": 24.0, "px": 1.5}
_USUAL_HALF_POINTS = 24


def half_points(size: str) -> str:
    """A size in half points, as Word counts; a share is one of 12 pt. Empty if it is no size."""
    found = _SIZE.fullmatch(size.strip())
    if not found:
        return ""
    number, unit = float(found[1]), found[2]
    if unit is None:
        return f"{number:g}"
    return f"{number * (_USUAL_HALF_POINTS / 100 if unit == '%' else _HALF_POINTS[unit]):g}"


def percent(share: str) -> str:
    """A share in percent, with or without its sign; empty if it is none."""
    found = _SIZE.fullmatch(share.strip())
    return f"{float(found[1]):g}" if found and found[2] in (None, "%") else ""
