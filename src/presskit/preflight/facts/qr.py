"""The QR codes of a page, as they are read and measured on its picture."""

from dataclasses import dataclass

from presskit.preflight.facts.boxes import Box


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """A QR code as decoded from the rendered page: its payload and its place, without the quiet zone.

    `quiet_zone_modules` is the clear ground on its narrowest side, at most 4. `contrast_ratio` is the reflectance of
    the ground less that of the ink, from 0 to 1. `inverted` says that it stands light on dark.
    """

    payload: str
    box: Box
    side_mm: float
    module_mm: float
    quiet_zone_modules: float = 4.0
    contrast_ratio: float = 1.0
    level: str = "M"
    inverted: bool = False
