"""The fonts of a file, each measured once."""

from pikepdf import Dictionary, Object

from presskit.preflight.reading.content.font_metrics import FontMetrics


class FontShelf:
    """Fonts by their object; one that stands in place is told by its own bytes."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, int] | bytes, FontMetrics] = {}

    def font(self, stated: Object) -> FontMetrics:
        """The measured font.

        Raises:
            TypeError: the object is no font.
        """
        if not isinstance(stated, Dictionary):
            raise TypeError("a font is no dictionary")
        key = stated.objgen if stated.is_indirect else stated.unparse()
        if key not in self._fonts:
            self._fonts[key] = FontMetrics(stated)
        return self._fonts[key]
