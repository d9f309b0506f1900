"""The sizes a piece can be trimmed to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A trim size: the finished page, upright."""

    name: str
    width_mm: float
    height_mm: float

    @property
    def file_name(self) -> str:
        """The name as it stands in file names."""
        return self.name.lower().replace(" ", "-")


# A sizes: ISO 216. Letter and half letter: ANSI/ASME Y14.1. DL: a third of A4, the British leaflet size.
PAPER_SIZES = {
    size.name: size
    for size in (
        PaperSize("A4", 210.0, 297.0),
        PaperSize("Letter", 215.9, 279.4),
        PaperSize("A5", 148.0, 210.0),
        PaperSize("A6", 105.0, 148.0),
        PaperSize("DL", 99.0, 210.0),
        PaperSize("Half Letter", 139.7, 215.9),
    )
}
