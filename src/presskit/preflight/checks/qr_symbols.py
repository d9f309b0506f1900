"""Checks of how QR codes are drawn: large enough, dark on light, with clear ground around them."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import PageFacts, QrSymbol
from presskit.preflight.facts.pdf import PdfFacts

# preflight-figures: simulated photographs and ink spread; read from a 300 ppi picture the size is right within 1 %.
SMALL_MODULE_MM = 0.5
_TOO_SMALL_MODULE_MM = 0.4
_READING_TOLERANCE_RATIO = 0.01
# ISO/IEC 18004 asks for 4; the lower figure is a house rule, one more than what the simulated camera needed.
QUIET_ZONE_MODULES = 4.0
_LEAST_QUIET_ZONE_MODULES = 2.0
_CONTRAST_RATIO = 0.4
_LOW_LEVEL = "L"
_SAME_PLACE_PT = 6.0
# Corners are known to half a module, and what is drawn is square within 1 %.
_STRETCHED_RATIO = 1.05
_CUT_PT = 0.6

QR_CODE_SMALL = FindingKind(
    "qr-code-small",
    Severity.WARNING,
    "Are the squares of every QR code at least 0.5 mm wide?",
    "In simulated photographs at 6.6 pixels a millimetre 0.5 mm was read in 93 of 100 shots, 0.4 mm in 50 to 87.",
    "Give the code more room, or ask the site's owner for a shorter lasting address.",
)
QR_CODE_TOO_SMALL = FindingKind(
    "qr-code-too-small",
    Severity.ERROR,
    "Are the squares of every QR code at least 0.4 mm wide?",
    "Below 0.4 mm the spread of ink alone makes a code unreadable (measured by simulation).",
    "Give the code more room, or ask the site's owner for a shorter lasting address.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CODE_SMALL, QR_CODE_TOO_SMALL)
def check_qr_code_size(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The modules of every code are wide enough for cameras and ink."""
    for page, symbol in symbols_of(facts):
        widest_mm = symbol.module_mm * (1 + _READING_TOLERANCE_RATIO)
        if widest_mm < SMALL_MODULE_MM:
            kind = QR_CODE_TOO_SMALL if widest_mm < _TOO_SMALL_MODULE_MM else QR_CODE_SMALL
            message = f"The squares of the QR code for {symbol.payload} are {symbol.module_mm:.2f} mm wide."
            yield kind.on(page.area(symbol.box), message)


QR_CODE_INVERTED = FindingKind(
    "qr-code-inverted",
    Severity.ERROR,
    "Does every QR code stand dark on a light ground?",
    "ISO/IEC 18004 asks for dark on light; some telephones turn a light code round, others read nothing.",
    "Print the code in black or a dark ink on white, with a white margin of four squares.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CODE_INVERTED)
def check_qr_dark_on_light(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code stands dark on light."""
    for page, symbol in symbols_of(facts):
        if symbol.inverted:
            message = f"The QR code for {symbol.payload} stands light on dark."
            yield QR_CODE_INVERTED.on(page.area(symbol.box), message)


QR_QUIET_ZONE_MISSING = FindingKind(
    "qr-quiet-zone-missing",
    Severity.ERROR,
    "Is there clear light ground all round every QR code, at least two squares wide?",
    "ISO/IEC 18004 asks for four squares. Without any, no code was read in simulated photographs.",
    "Move words, lines and dark grounds away from the code until four squares on each side are clear.",
)
QR_QUIET_ZONE_NARROW = FindingKind(
    "qr-quiet-zone-narrow",
    Severity.WARNING,
    "Is the clear light ground round every QR code four squares wide?",
    "ISO/IEC 18004 asks for four squares on all sides; with less, some telephones look for the code in vain.",
    "Move words, lines and dark grounds away from the code until four squares on each side are clear.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_QUIET_ZONE_MISSING, QR_QUIET_ZONE_NARROW)
def check_qr_quiet_zone(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There is clear ground on all four sides of every code, up to the edge of the page at most."""
    for page, symbol in symbols_of(facts):
        clear_modules = symbol.quiet_zone_modules
        if clear_modules < QUIET_ZONE_MODULES and not is_cut(page, symbol.box):
            kind = QR_QUIET_ZONE_MISSING if clear_modules < _LEAST_QUIET_ZONE_MODULES else QR_QUIET_ZONE_NARROW
            yield kind.on(page.area(symbol.box), f"The QR code for {symbol.payload} has {_ground(clear_modules)}.")


QR_CONTRAST_WEAK = FindingKind(
    "qr-contrast-weak",
    Severity.ERROR,
    "Is the ink of every QR code much darker than its ground?",
    "The ground has to give back at least 0.4 more of the light than the ink; below that reading became unsafe.",
    "Print the code in black, or in a dark ink on white.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CONTRAST_WEAK)
def check_qr_contrast(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The ink of every code is much darker than its ground."""
    for page, symbol in symbols_of(facts):
        if symbol.contrast_ratio < _CONTRAST_RATIO:
            yield QR_CONTRAST_WEAK.on(
                page.area(symbol.box),
                f"Ground and ink of the QR code for {symbol.payload} differ by {symbol.contrast_ratio:.2f} "
                "of the light that they give back.",
            )


QR_CODE_VEILED = FindingKind(
    "qr-code-veiled",
    Severity.ERROR,
    "Does every QR code lie open, with nothing half transparent over it?",
    "A veil takes of the ink: what a screen still shows is printed in dots, and copied as white.",
    "Bring the code to the front, and print it in full ink.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CODE_VEILED)
def check_qr_unveiled(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No code is seen through something else."""
    for page, symbol in symbols_of(facts):
        if symbol.veiled:
            message = f"Something half transparent lies over the QR code for {symbol.payload}."
            yield QR_CODE_VEILED.on(page.area(symbol.box), message)


QR_CODE_MIRRORED = FindingKind(
    "qr-code-mirrored",
    Severity.ERROR,
    "Is every QR code the right way round, and not as in a mirror?",
    "Older readers see no code in its mirror image, and whatever turned it round may have turned the words as well.",
    "Turn the code back, or make it again.",
)
QR_CODE_STRETCHED = FindingKind(
    "qr-code-stretched",
    Severity.WARNING,
    "Is every QR code as high as it is wide?",
    "Its modules have to be square (ISO/IEC 18004); a camera that is held aslant stretches it once more.",
    "Scale the code by the same factor in both directions.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CODE_MIRRORED, QR_CODE_STRETCHED)
def check_qr_shape(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code is square, and not mirrored."""
    for page, symbol in symbols_of(facts):
        if symbol.mirrored:
            message = f"The QR code for {symbol.payload} is mirrored."
            yield QR_CODE_MIRRORED.on(page.area(symbol.box), message)
        if symbol.stretch_ratio >= _STRETCHED_RATIO:
            sides = f"one side is {symbol.stretch_ratio:.2f} times the other"
            message = f"The QR code for {symbol.payload} is stretched: {sides}."
            yield QR_CODE_STRETCHED.on(page.area(symbol.box), message)


QR_CODE_CUT = FindingKind(
    "qr-code-cut",
    Severity.ERROR,
    "Does every QR code lie on the finished page whole?",
    "What the knife takes, or lies beyond the sheet, is gone from the code.",
    "Move the code inwards, with four squares of clear ground between it and the edge.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CODE_CUT)
def check_qr_uncut(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No code lies across the trim, or across the edge of the sheet."""
    if expected.shows_other_pages:
        return
    for page in facts.pages:
        codes = [(symbol.box, f"The QR code for {symbol.payload}") for symbol in page.qr_symbols]
        codes += [(code.box, "What looks like a QR code") for code in page.unread_codes]
        for box, name in codes:
            if is_cut(page, box):
                yield QR_CODE_CUT.on(page.area(box), f"{name} lies across the edge of the finished page.")


def is_cut(page: PageFacts, box: Box) -> bool:
    """Whether a part of it is on the finished page, and a part is not."""
    finished = page.boxes.finished
    return box.overlaps(finished) and not finished.holds(box, _CUT_PT)


QR_LEVEL_LOW = FindingKind(
    "qr-level-low",
    Severity.NOTE,
    "Can every QR code lose a little and still be read?",
    "Error correction level L makes up for 7 % of damage, M for 15 %: a fold, a drop of water, a thumb.",
    "Make the code again at level M.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_LEVEL_LOW)
def check_qr_level(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No code has the lowest level of error correction."""
    for page, symbol in symbols_of(facts):
        if symbol.level == _LOW_LEVEL:
            message = f"The QR code for {symbol.payload} has error correction level {symbol.level}."
            yield QR_LEVEL_LOW.on(page.area(symbol.box), message)


QR_CODE_RASTER = FindingKind(
    "qr-code-raster",
    Severity.NOTE,
    "Is every QR code drawn as lines and not as a picture?",
    "The edges of a picture turn grey when it is scaled; drawn as one outline they stay sharp at any size.",
    "Take the code as SVG or PDF from the program that makes it.",
)


@check(Topic.QR_CODES, ANY_PDF, QR_CODE_RASTER)
def check_qr_drawn(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every code is drawn, and not a picture."""
    for page, symbol in symbols_of(facts):
        if any(_is_its_picture(picture, symbol.box) for picture in page.pictures):
            yield QR_CODE_RASTER.on(page.area(symbol.box), f"The QR code for {symbol.payload} is a picture.")


def symbols_of(facts: PdfFacts) -> Iterator[tuple[PageFacts, QrSymbol]]:
    """Each code that was read, with its page."""
    return ((page, symbol) for page in facts.pages for symbol in page.qr_symbols)


def _ground(clear_modules: float) -> str:
    if not clear_modules:
        return "no clear ground around it"
    return f"less than {clear_modules + 0.5:.2g} squares of clear ground around it"


def _is_its_picture(picture: Box, code: Box) -> bool:
    """Whether the picture holds the code and hardly more, and is not the scan of a page."""
    return picture.holds(code, _SAME_PLACE_PT) and picture.width_pt < 2 * code.width_pt + _SAME_PLACE_PT
