"""What the pictures of a PDF can have wrong."""

from presskit.model.finding import FindingKind, Severity

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
IMAGE_FINER_THAN_NEEDED = FindingKind(
    "image-finer-than-needed",
    Severity.NOTE,
    "Is no picture much finer than print can show?",
    "Twice the 300 ppi that is aimed at shows nothing more and makes the file slow to send (house rule).",
    "Export the PDF with pictures brought down to 300 ppi.",
)
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
IMAGE_DECODE_ODD = FindingKind(
    "image-decode-odd",
    Severity.ERROR,
    "Does every picture use its values either as they are or all turned over?",
    "A /Decode array that treats inks differently comes from a conversion gone wrong, and changes the colours.",
    "Convert the picture again, and export the PDF anew.",
)
IMAGE_NEGATIVE = FindingKind(
    "image-negative",
    Severity.ERROR,
    "Is no CMYK picture printed as its negative?",
    "Programs disagree whether a CMYK JPEG counts ink or its absence; a mean of over 280 % ink tells a negative.",
    "Convert the picture to RGB or TIFF and place it again.",
)
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
