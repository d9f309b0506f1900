"""Conversions between the units of print, the web and the PDF; the only place that knows 25.4, 72 and 96."""

MM_PER_INCH = 25.4
PT_PER_INCH = 72.0
PX_PER_INCH = 96.0


def mm_to_pt(length_mm: float) -> float:
    """The length in PDF points (1/72 inch)."""
    return length_mm * PT_PER_INCH / MM_PER_INCH


def pt_to_mm(length_pt: float) -> float:
    """The length in millimetres, from PDF points."""
    return length_pt * MM_PER_INCH / PT_PER_INCH


def mm_to_inches(length_mm: float) -> float:
    """The length in inches."""
    return length_mm / MM_PER_INCH


def pt_to_px(length_pt: float) -> float:
    """The length in CSS pixels (1/96 inch), from points."""
    return length_pt * PX_PER_INCH / PT_PER_INCH


def px_to_mm(length_px: float) -> float:
    """The length in millimetres, from CSS pixels (1/96 inch)."""
    return length_px * MM_PER_INCH / PX_PER_INCH


def pixels_to_mm(length_px: float, resolution_ppi: float) -> float:
    """The length in millimetres of that many pixels of a picture at this resolution."""
    return length_px * MM_PER_INCH / resolution_ppi


def ppi_to_scale(resolution_ppi: float) -> float:
    """Pixels per PDF point at this resolution."""
    return resolution_ppi / PT_PER_INCH


CSS_UNIT_MM = {
    "mm": 1.0,
    "cm": 10.0,
    "q": 0.25,
    "in": MM_PER_INCH,
    "pt": pt_to_mm(1.0),
    "pc": pt_to_mm(12.0),
    "px": px_to_mm(1.0),
}
"""Millimetres in one of each absolute unit of CSS (CSS Values 4, 6.2)."""
