"""What the boxes of a page, and what lies between them, can have wrong."""

from presskit.model.finding import FindingKind, Severity

PAGE_SIZE_DIFFERS = FindingKind(
    "page-size-differs",
    Severity.ERROR,
    "Is every page trimmed to the size that kit.toml orders?",
    "Tools have been seen to give an A4 page a trim of 213 x 300 mm; a print shop cuts what the file says.",
    "Set the page size in the template's style sheet from the variables that templates/README.md names.",
)
PAGE_BOXES_NESTED_WRONGLY = FindingKind(
    "page-boxes-nested-wrongly",
    Severity.ERROR,
    "Does the trim lie within the bleed, and the bleed within the sheet?",
    "ISO 15930 (as restated) asks for TrimBox within BleedBox within MediaBox, and no ArtBox beside a TrimBox.",
    "Export the PDF again with a media size that has room for the bleed; set one of TrimBox and ArtBox.",
)
TRIM_MISSING = FindingKind(
    "trim-missing",
    Severity.ERROR,
    "Does every page of a print file say where it is cut?",
    "ISO 15930 (as restated) asks for a TrimBox; without it the print shop has to guess the finished size.",
    "Export the PDF with a trim size, as a preset for PDF/X does.",
)
PAGE_BOXES_DIFFER = FindingKind(
    "page-boxes-differ",
    Severity.WARNING,
    "Have all pages of a print file the same trim and bleed?",
    "A print shop imposes the pages of a job on one sheet; a page of another size stands crooked or is cut wrongly.",
    "Make one PDF for each size, or set all pages to the same one.",
)
PAGE_TURNED = FindingKind(
    "page-turned",
    Severity.WARNING,
    "Do the pages of a print file lie as they are printed, at their own scale?",
    "Imposition programs differ in whether they heed /Rotate and /UserUnit (trade practice): a page may lie wrongly.",
    "Turn the page in the program that made it, not in a PDF viewer, and export it at its true size.",
)
BLEED_SMALL = FindingKind(
    "bleed-small",
    Severity.ERROR,
    "Has every page the bleed that the print shop asks for?",
    "Cutting is up to a millimetre off, and shows white without bleed. 3 mm is usual, 3.175 mm in North America.",
    "Export the PDF with the bleed of the print specification, and with its BleedBox.",
)
BLEED_NOT_REACHED = FindingKind(
    "bleed-not-reached",
    Severity.ERROR,
    "Does artwork that touches the trim go on to the edge of the bleed?",
    "A colour that ends at the trim leaves a white sliver where the knife is a little off.",
    "Draw the ground or the picture out to the edge of the bleed on every side where it touches the trim.",
)
CONTENT_OUTSIDE_BLEED = FindingKind(
    "content-outside-bleed",
    Severity.WARNING,
    "Does artwork end at the edge of the bleed?",
    "What reaches on covers the print shop's own marks, or is cut off where the designer does not expect it.",
    "Clip the artwork to the bleed, or make the sheet end there.",
)
MARK_INSIDE_BLEED = FindingKind(
    "mark-inside-bleed",
    Severity.ERROR,
    "Do crop and registration marks keep clear of the bleed?",
    "A mark inside the bleed is printed on the page when the knife is a little off; one tool draws them there.",
    "Export the PDF without marks, or move them outside the bleed.",
)
MARKS_NOT_ASKED = FindingKind(
    "marks-not-asked",
    Severity.WARNING,
    "Is the file free of marks that the print shop does not want?",
    'Most shops add their own marks; one warns that those in a file "will be printed along".',
    "Export the PDF without crop marks, colour bars and page information.",
)
MARK_NOT_ON_ALL_PLATES = FindingKind(
    "mark-not-on-all-plates",
    Severity.ERROR,
    "Are crop and registration marks drawn in the registration colour?",
    "A mark must print with every ink, or it does not show whether the inks lie on one another.",
    "Draw marks in the colour All (registration), or leave them to the print shop.",
)
SAFE_AREA_TOUCHED = FindingKind(
    "safe-area-touched",
    Severity.WARNING,
    "Do words and QR codes keep the distance from the trim that the print shop asks for?",
    "5 mm is usual: nearer, text looks squeezed even where cutting is exact.",
    "Move the text inwards, or set it smaller.",
)
SAFE_AREA_CROSSED = FindingKind(
    "safe-area-crossed",
    Severity.ERROR,
    "Do words and QR codes stand 3 mm and more from the trim?",
    "Cutting and folding are up to a millimetre off each; text nearer than 3 mm can be cut.",
    "Move the text inwards, or set it smaller.",
)
