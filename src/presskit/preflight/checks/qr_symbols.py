"""Checks of how QR codes are drawn: large enough, dark on light, with clear ground around them."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts, QrSymbol
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.qr_findings import (
    QR_CODE_INVERTED,
    QR_CODE_RASTER,
    QR_CODE_SMALL,
    QR_CODE_TOO_SMALL,
    QR_CONTRAST_WEAK,
    QR_LEVEL_LOW,
    QR_QUIET_ZONE_MISSING,
    QR_QUIET_ZONE_NARROW,
)

# preflight-figures: simulated photographs and ink spread; read from a 300 ppi picture the size is right within 1 %.
_SMALL_MODULE_MM = 0.5
_TOO_SMALL_MODULE_MM = 0.4
_READING_TOLERANCE_RATIO = 0.01
# ISO/IEC 18004 asks for 4; the lower figure is a house rule, one more than what the simulated camera needed.
_QUIET_ZONE_MODULES = 4.0
_LEAST_QUIET_ZONE_MODULES = 2.0
_CONTRAST_RATIO = 0.4
_LOW_LEVEL = "L"
_SAME_PLACE_PT = 6.0


def check_qr_code_size(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The modules of every code are wide enough for cameras and ink."""
    for page, symbol in _symbols(facts):
        widest_mm = symbol.module_mm * (1 + _READING_TOLERANCE_RATIO)
        if widest_mm < _SMALL_MODULE_MM:
            kind = QR_CODE_TOO_SMALL if widest_mm < _TOO_SMALL_MODULE_MM else QR_CODE_SMALL
            message = f"The squares of the QR code for {symbol.payload} are {symbol.module_mm:.2f} mm wide."
            yield kind.on(page.area(symbol.box), message)


def check_qr_dark_on_light(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code stands dark on light."""
    for page, symbol in _symbols(facts):
        if symbol.inverted:
            message = f"The QR code for {symbol.payload} stands light on dark."
            yield QR_CODE_INVERTED.on(page.area(symbol.box), message)


def check_qr_quiet_zone(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There is clear ground on all four sides of every code, up to the edge of the page at most."""
    for page, symbol in _symbols(facts):
        clear_modules = symbol.quiet_zone_modules
        if clear_modules < _QUIET_ZONE_MODULES:
            kind = QR_QUIET_ZONE_MISSING if clear_modules < _LEAST_QUIET_ZONE_MODULES else QR_QUIET_ZONE_NARROW
            yield kind.on(page.area(symbol.box), f"The QR code for {symbol.payload} has {_ground(clear_modules)}.")


def check_qr_contrast(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The ink of every code is much darker than its ground."""
    for page, symbol in _symbols(facts):
        if symbol.contrast_ratio < _CONTRAST_RATIO:
            yield QR_CONTRAST_WEAK.on(
                page.area(symbol.box),
                f"Ground and ink of the QR code for {symbol.payload} differ by {symbol.contrast_ratio:.2f} "
                "of the light that they give back.",
            )


def check_qr_level(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No code has the lowest level of error correction."""
    for page, symbol in _symbols(facts):
        if symbol.level == _LOW_LEVEL:
            message = f"The QR code for {symbol.payload} has error correction level {symbol.level}."
            yield QR_LEVEL_LOW.on(page.area(symbol.box), message)


def check_qr_drawn(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code is drawn, and not a picture."""
    for page, symbol in _symbols(facts):
        if any(_is_its_picture(picture, symbol.box) for picture in page.pictures):
            yield QR_CODE_RASTER.on(page.area(symbol.box), f"The QR code for {symbol.payload} is a picture.")


def _symbols(facts: PdfFacts) -> Iterator[tuple[PageFacts, QrSymbol]]:
    return ((page, symbol) for page in facts.pages for symbol in page.qr_symbols)


def _ground(clear_modules: float) -> str:
    if not clear_modules:
        return "no clear ground around it"
    return f"less than {clear_modules + 0.5:.2g} squares of clear ground around it"


def _is_its_picture(picture: Box, code: Box) -> bool:
    """Whether the picture holds the code and hardly more, and is not the scan of a page."""
    return picture.holds(code, _SAME_PLACE_PT) and picture.width_pt < 2 * code.width_pt + _SAME_PLACE_PT
