"""Checks of the pictures: fine enough at the size they are printed, and in a form that every printer treats alike."""

from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import PrintSpec
from presskit.preflight.artwork import pages_of
from presskit.preflight.check import ANY_PDF, PRINT_SPEC, Topic, check, promised, unpromised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.painting import Picture
from presskit.preflight.facts.pdf import PdfFacts, films_of
from presskit.preflight.telling import one_finding

# After GWG 2015 and GWG 1v4 as restated, where no print specification says otherwise.
_COARSE_PPI, _TOO_COARSE_PPI = 225.0, 150.0
_NO_PRESS_PPI = 150.0  # screens and office machines show no more (house rule)
_LINE_ART_COARSE_PPI, _LINE_ART_TOO_COARSE_PPI = 800.0, 550.0
_FINER_THAN_NEEDED_PPI = 600.0  # house rule: twice the 300 ppi that is aimed at
_ORNAMENT_PX = 16  # pictures of 16 pixels or less are ornaments and left alone
_USUAL_BITS = 8
# Under 2 % nobody sees it, and a size rounded to whole pixels is off by as much as one of them (house rule).
_STRETCHED_RATIO, _ROUNDED_PX, _SLANTED_DEGREES = 0.02, 1, 1.0
_NEGATIVE_INKS_PERCENT = (
    280.0  # no photograph needs so much on the mean; a separated one has up to 300 in its shadows
)
IMAGE_COARSE = FindingKind(
    "image-coarse",
    Severity.WARNING,
    "Has every picture at least 225 pixels an inch at its printed size?",
    "Below 225 ppi a picture begins to look soft (after GWG 2015 as restated); aim at 300.",
    "Use a larger file of the picture, or print it smaller.",
)
IMAGE_TOO_COARSE = FindingKind(
    "image-too-coarse",
    Severity.ERROR,
    "Has every picture at least 150 pixels an inch at its printed size?",
    "Below 150 ppi a picture shows its pixels in print (after GWG 2015 as restated).",
    "Use a larger file of the picture, or print it smaller.",
)
LINE_ART_COARSE = FindingKind(
    "line-art-coarse",
    Severity.WARNING,
    "Has every black and white picture at least 800 pixels an inch?",
    "Without shades of grey the edges show steps below 800 ppi (GWG 1v4 as restated).",
    "Use a drawing of lines (SVG or PDF), or scan it more finely.",
)
LINE_ART_TOO_COARSE = FindingKind(
    "line-art-too-coarse",
    Severity.ERROR,
    "Has every black and white picture at least 550 pixels an inch?",
    "Without shades of grey the steps are seen by anyone below 550 ppi (GWG 1v4 as restated).",
    "Use a drawing of lines (SVG or PDF), or scan it more finely.",
)


@check(Topic.PICTURES, ANY_PDF, IMAGE_COARSE, IMAGE_TOO_COARSE, LINE_ART_COARSE, LINE_ART_TOO_COARSE)
def check_image_resolution(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Every picture has enough pixels an inch in its coarser direction; less for no press, more without grey."""
    for page, painted in pages_of(facts):
        for picture in painted.pictures:
            kind = _coarseness(picture, expected)
            if kind is not None:
                what = f"of {picture.width_px} x {picture.height_px} pixels is printed at"
                yield from one_finding(kind, page, [picture], f"{what} {picture.effective_ppi:.0f} ppi")


IMAGE_STRETCHED = FindingKind(
    "image-stretched",
    Severity.WARNING,
    "Does every picture stand at its own proportions?",
    "A face or a mark drawn out to one side looks wrong to everyone; more than 2 % is seen (house rule).",
    "Place the picture with its width and height locked together.",
)
OWN_IMAGE_STRETCHED = FindingKind(
    "own-image-stretched",
    Severity.ERROR,
    "Does every picture of a piece stand at its own proportions?",
    "Our templates never draw a photograph or a logo out to one side; more than 2 % is seen (house rule).",
    "Give the picture a width or a height in the style sheet, not both; if the sheets are presskit's, report it.",
)


@check(Topic.PICTURES, unpromised(lambda expected: expected.pages), IMAGE_STRETCHED)
def check_image_proportions(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No picture is drawn out to one side, nor aslant."""
    yield from _stretched(facts, IMAGE_STRETCHED)


@check(Topic.PICTURES, promised(lambda expected: expected.pages), OWN_IMAGE_STRETCHED)
def check_own_image_proportions(facts: PdfFacts, _pages: int) -> Iterator[Finding]:
    """No picture of a piece is drawn out to one side, nor aslant."""
    yield from _stretched(facts, OWN_IMAGE_STRETCHED)


IMAGE_FINER_THAN_NEEDED = FindingKind(
    "image-finer-than-needed",
    Severity.NOTE,
    "Is no picture much finer than print can show?",
    "Twice the 300 ppi that is aimed at shows nothing more and makes the file slow to send (house rule).",
    "Export the PDF with pictures brought down to 300 ppi.",
)


@check(Topic.PICTURES, PRINT_SPEC, IMAGE_FINER_THAN_NEEDED)
def check_image_economy(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No picture of a print file is much finer than needed; one that is cut out has edges as fine as lines."""
    for page, painted in pages_of(facts):
        for picture in painted.pictures:
            is_toned = picture.bits > 1 and picture.soft_mask is None
            if is_toned and picture.effective_ppi > _FINER_THAN_NEEDED_PPI and not _is_ornament(picture):
                what = f"is printed at {picture.effective_ppi:.0f} ppi"
                yield from one_finding(IMAGE_FINER_THAN_NEEDED, page, [picture], what)


IMAGE_INTERPOLATED = FindingKind(
    "image-interpolated",
    Severity.WARNING,
    "Are pictures printed as they are, without interpolation?",
    "What /Interpolate does is left to each printer, so that two prints differ; PDF/A forbids it.",
    "Export the picture at its full resolution, without smoothing.",
)
IMAGE_DEEP = FindingKind(
    "image-deep",
    Severity.WARNING,
    "Has every picture of a print file eight bits for each ink?",
    "Older prepress systems refuse pictures of 16 bits, and no press prints more than eight.",
    "Convert the picture to eight bits before exporting.",
)
IMAGE_JPEG_2000 = FindingKind(
    "image-jpeg-2000",
    Severity.WARNING,
    "Are the pictures of a print file in a form that every print shop reads?",
    "Many prepress systems read JPEG 2000 slowly or not at all (trade practice).",
    "Export the PDF with JPEG or ZIP compression.",
)


@check(Topic.PICTURES, ANY_PDF, IMAGE_INTERPOLATED, IMAGE_DEEP, IMAGE_JPEG_2000)
def check_image_form(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """Pictures are not smoothed by the printer, and those of a print file have eight bits and no JPEG 2000."""
    for page, painted in pages_of(facts):
        smoothed = [picture for picture in painted.pictures if picture.interpolated]
        yield from one_finding(IMAGE_INTERPOLATED, page, smoothed, "{is} to be smoothed by whatever prints {it}")
        if expected.spec is None:
            continue
        wavelets = [picture for picture in painted.pictures if "JPXDecode" in picture.filters]
        deep = [picture for picture in painted.pictures if picture.bits > _USUAL_BITS and picture not in wavelets]
        yield from one_finding(IMAGE_DEEP, page, deep, "{has} 16 bits for each colour")
        yield from one_finding(IMAGE_JPEG_2000, page, wavelets, "{is} compressed as JPEG 2000")


IMAGE_DECODE_ODD = FindingKind(
    "image-decode-odd",
    Severity.ERROR,
    "Does every picture use its values either as they are or all turned over?",
    "A /Decode array that treats inks differently comes from a conversion gone wrong, and changes the colours.",
    "Convert the picture again, and export the PDF anew.",
)


@check(Topic.PICTURES, ANY_PDF, IMAGE_DECODE_ODD)
def check_image_decode(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every picture takes all its values as they are, or turns all of them over."""
    for page, painted in pages_of(facts):
        odd = [picture for picture in painted.pictures if _is_decode_odd(picture)]
        yield from one_finding(IMAGE_DECODE_ODD, page, odd, "{has} inks that are counted in different ways")


IMAGE_NEGATIVE = FindingKind(
    "image-negative",
    Severity.ERROR,
    "Is no CMYK picture printed as its negative?",
    "Programs disagree whether a CMYK JPEG counts ink or its absence; a mean of over 280 % ink tells a negative.",
    "Convert the picture to RGB or TIFF and place it again.",
)


@check(Topic.PICTURES, PRINT_SPEC, IMAGE_NEGATIVE)
def check_image_negative(facts: PdfFacts, _spec: PrintSpec) -> Iterator[Finding]:
    """No CMYK JPEG has so much ink that it can only be a negative."""
    inks_percent = films_of(facts).picture_inks_percent
    for page, painted in pages_of(facts):
        for picture in painted.pictures:
            percent = inks_percent.get(picture.key, 0.0)
            if "DCTDecode" in picture.filters and percent > _NEGATIVE_INKS_PERCENT:
                what = f"has {percent:.0f} % of ink on the mean, as a negative has"
                yield from one_finding(IMAGE_NEGATIVE, page, [picture], what)


IMAGE_MASK_COARSE = FindingKind(
    "image-mask-coarse",
    Severity.WARNING,
    "Is the transparency of every picture as fine as a picture should be?",
    "A coarse mask draws steps around a fine picture; masks are often scaled down by mistake (house rule).",
    "Export the picture with its transparency at full resolution.",
)
IMAGE_MASK_NOT_GREY = FindingKind(
    "image-mask-not-grey",
    Severity.ERROR,
    "Is the transparency of every picture given in grey?",
    "ISO 32000-1, 11.6.5.3 asks for DeviceGray; printers treat anything else as they like.",
    "Export the picture again, with plain transparency.",
)


@check(Topic.PICTURES, ANY_PDF, IMAGE_MASK_COARSE, IMAGE_MASK_NOT_GREY)
def check_image_masks(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The transparency of a picture is given in grey and, in a print file, as finely as the picture should be."""
    for page, painted in pages_of(facts):
        masked = [picture for picture in painted.pictures if picture.soft_mask]
        not_grey = [picture for picture in masked if picture.soft_mask and not picture.soft_mask.is_grey]
        yield from one_finding(IMAGE_MASK_NOT_GREY, page, not_grey, "{has} a transparency that is not given in grey")
        least_ppi = expected.spec.min_image_ppi if expected.spec else 0.0
        coarse = [picture for picture in masked if picture.soft_mask and picture.soft_mask.effective_ppi < least_ppi]
        yield from one_finding(
            IMAGE_MASK_COARSE, page, coarse, f"{{has}} a transparency of less than {least_ppi:g} ppi"
        )


def _stretched(facts: PdfFacts, kind: FindingKind) -> Iterator[Finding]:
    for page, painted in pages_of(facts):
        for picture in painted.pictures:
            ratio = picture.stretch_ratio
            most_ratio = 1 + _STRETCHED_RATIO + _ROUNDED_PX / min(picture.width_px, picture.height_px)
            if max(ratio, 1 / ratio) > most_ratio and not _is_ornament(picture):
                sides = ("wide", "height") if ratio > 1 else ("high", "width")
                what = f"is {max(ratio, 1 / ratio):.2f} times as {sides[0]} for its {sides[1]} as its pixels are"
                yield from one_finding(kind, page, [picture], what)
            elif picture.slant_degrees > _SLANTED_DEGREES and not _is_ornament(picture):
                what = f"stands aslant: its sides are {picture.slant_degrees:.0f} degrees off the right angle"
                yield from one_finding(kind, page, [picture], what)


def _coarseness(picture: Picture, expected: Expected) -> FindingKind | None:
    effective_ppi, spec = round(picture.effective_ppi), expected.spec
    if _is_ornament(picture) or (picture.bits == 1 and spec is None):
        return None
    coarse, too_coarse = IMAGE_COARSE, IMAGE_TOO_COARSE
    coarse_ppi, too_coarse_ppi = (spec.good_image_ppi, spec.min_image_ppi) if spec else (_COARSE_PPI, _TOO_COARSE_PPI)
    if picture.bits == 1:
        coarse, too_coarse = LINE_ART_COARSE, LINE_ART_TOO_COARSE
        coarse_ppi, too_coarse_ppi = _LINE_ART_COARSE_PPI, _LINE_ART_TOO_COARSE_PPI
    elif expected.for_no_press:  # their pictures are brought down to this, and less is no more than a blemish
        coarse_ppi, too_coarse_ppi = _NO_PRESS_PPI, 0.0
    elif spec is None and not expected.of_a_kit:  # nobody has said that it is to be printed
        too_coarse_ppi = 0.0
    if effective_ppi >= coarse_ppi:
        return None
    return coarse if effective_ppi >= too_coarse_ppi else too_coarse


def _is_ornament(picture: Picture) -> bool:
    return min(picture.width_px, picture.height_px) <= _ORNAMENT_PX


def _is_decode_odd(picture: Picture) -> bool:
    """An Indexed or Lab picture counts otherwise than from 0 to 1."""
    if picture.space is None or picture.space.family in ("Indexed", "Lab") or not picture.decode:
        return False
    pairs = set(zip(picture.decode[0::2], picture.decode[1::2], strict=False))
    return pairs not in ({(0.0, 1.0)}, {(1.0, 0.0)})
