"""What lies around the objects of a PDF: earlier versions, and bytes before its beginning and behind its end."""

import re
from dataclasses import dataclass

_HEADER = b"%PDF-"
_END = b"%%EOF"
# Each time a PDF is saved into itself, a table, its address and this mark are added (ISO 32000-1, 7.5.6).
_CLOSING = re.compile(rb"startxref\s+\d+\s+%%EOF")
_LINEARIZED = b"/Linearized"
_FIRST_BYTES = 2048


@dataclass(frozen=True, slots=True)
class Frame:
    """How many versions were saved before the last one, and how many bytes belong to none."""

    older_versions: int
    bytes_outside: int


def read_frame(data: bytes) -> Frame:
    """The frame of a PDF; a file made for fast viewing in a browser closes twice in one version."""
    closings = len(_CLOSING.findall(data)) - (_LINEARIZED in data[:_FIRST_BYTES])
    before = max(data.find(_HEADER), 0)
    end = data.rfind(_END)
    after = len(data[end + len(_END) :].strip(b"\0\t\n\r ")) if end >= 0 else 0
    return Frame(max(closings - 1, 0), before + after)
