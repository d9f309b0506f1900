"""libthai, which Pango asks where Thai words end; here it is asked for large words, and by `presskit doctor`."""

import ctypes
from functools import cache
from itertools import pairwise

_LIBRARY = "libthai.so.0"


def thai_words(text: str) -> list[str] | None:
    """The text in parts after which a line may end, as the engine breaks it; None where there is no libthai."""
    library = _library()
    if library is None:
        return None
    places = (ctypes.c_int * len(text))()
    found = library.th_brk_wc_find_breaks(None, text, places, len(text))
    ends = [0, *places[: max(found, 0)], len(text)]
    return [text[start:end] for start, end in pairwise(ends) if end > start]


@cache
def _library() -> ctypes.CDLL | None:
    try:
        library = ctypes.CDLL(_LIBRARY)
        asked = library.th_brk_wc_find_breaks
    except (OSError, AttributeError):
        return None
    asked.argtypes = (ctypes.c_void_p, ctypes.c_wchar_p, ctypes.POINTER(ctypes.c_int), ctypes.c_size_t)
    asked.restype = ctypes.c_int
    return library
