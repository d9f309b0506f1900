"""Reading page contents: what is painted, in which colour, how large and where."""

from presskit.preflight.reading.content.fonts import FontMetrics
from presskit.preflight.reading.content.read_content import BROKEN, ContentRead, FontUse, SpokenSpan, read_content

__all__ = ["BROKEN", "ContentRead", "FontMetrics", "FontUse", "SpokenSpan", "read_content"]
