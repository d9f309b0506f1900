"""Reading page contents: what is painted, in which colour, how large and where."""

from presskit.preflight.reading.content.read_content import ContentRead, FontUse, read_content
from presskit.preflight.reading.content.walker import BROKEN

__all__ = ["BROKEN", "ContentRead", "FontUse", "read_content"]
