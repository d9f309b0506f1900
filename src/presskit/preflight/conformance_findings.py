"""What a file can have wrong against the standards that print shops and archives ask for."""

from presskit.model.finding import FindingKind, Severity

CONTENT_BROKEN = FindingKind(
    "content-broken",
    Severity.ERROR,
    "Can everything that the pages ask to be drawn be found and followed?",
    "What one program passes over another stops at: a print shop's system may drop the page, or a part of it.",
    "Export the PDF again; do not edit it with tools that change single objects.",
)
PDFX_NOT_CLAIMED = FindingKind(
    "pdfx-not-claimed",
    Severity.WARNING,
    "Does a print file say that it is PDF/X?",
    "Print shops accept PDF/X without further questions; any other PDF has to be looked through by hand.",
    "Export the PDF as PDF/X-4.",
)
PDFX_VERSION_LATER = FindingKind(
    "pdfx-version-later",
    Severity.ERROR,
    "Is the file's PDF version one that its PDF/X standard is built on?",
    "PDF/X-4 is built on PDF 1.6, PDF/X-1a and PDF/X-3 on PDF 1.3 or 1.4 (ISO 15930 as restated).",
    "Export the PDF again with the preset of the standard it claims.",
)
PDFX_SEE_THROUGH = FindingKind(
    "pdfx-see-through",
    Severity.ERROR,
    "Is a PDF/X-1a or PDF/X-3 file free of transparency?",
    "Both standards are older than transparency in print (ISO 15930 as restated); such systems paint it as opaque.",
    "Export the PDF as PDF/X-4, or let the transparency be flattened.",
)
PDFX_ANNOTATION = FindingKind(
    "pdfx-annotation",
    Severity.ERROR,
    "Is a print file free of links, comments and fields on its pages?",
    "ISO 15930 (as restated) forbids annotations inside the bleed: some printers print their frames.",
    "Export the PDF without links and comments.",
)
PDFX_DATES_MISSING = FindingKind(
    "pdfx-dates-missing",
    Severity.ERROR,
    "Does a PDF/X file say when it was made and last changed, and has it an identifier?",
    "ISO 15930 (as restated) asks for both dates and for /ID, so that a shop can tell two versions of a job apart.",
    "Export the PDF again with the preset of the standard it claims.",
)
TRAPPED_UNSAID = FindingKind(
    "trapped-unsaid",
    Severity.ERROR,
    "Does a PDF/X file say whether it has been trapped?",
    "ISO 15930 (as restated) asks for /Trapped, True or False: trapping done twice spoils every edge.",
    "Export the PDF with Trapped set to False, unless your program traps.",
)
INTENT_MISSING = FindingKind(
    "intent-missing",
    Severity.ERROR,
    "Does a print file say for which printing condition it is made?",
    "Without an output intent CMYK values mean nothing exact; one tool leaves it out and still claims PDF/X.",
    "Export the PDF with the output intent of the print specification.",
)
INTENT_TWICE = FindingKind(
    "intent-twice",
    Severity.ERROR,
    "Is there one output intent for print?",
    "ISO 15930 (as restated) allows one GTS_PDFX intent; of two, nobody knows which holds.",
    "Export the PDF again with one output intent.",
)
INTENT_UNNAMED = FindingKind(
    "intent-unnamed",
    Severity.ERROR,
    "Does the output intent name its printing condition?",
    "ISO 15930 (as restated) asks for OutputConditionIdentifier, by which a shop finds the condition in its list.",
    "Export the PDF with a named condition, such as FOGRA39.",
)
INTENT_PROFILE_UNFIT = FindingKind(
    "intent-profile-unfit",
    Severity.ERROR,
    "Is the profile of the output intent that of a press?",
    "The profile says what the inks look like; an RGB, broken or absent one makes proofs and conversions wrong.",
    "Export the PDF with the CMYK profile of the print specification.",
)
INTENT_DIFFERS = FindingKind(
    "intent-differs",
    Severity.ERROR,
    "Is the file made for the printing condition that the shop prints by?",
    "Colours made for other paper or another press come out too dark, too light or with a cast.",
    "Convert the document to the condition of the print specification, and export it again.",
)
XMP_INFO_DISAGREE = FindingKind(
    "xmp-info-disagree",
    Severity.ERROR,
    "Do the document information and the XMP packet say the same?",
    "ISO 19005-2, 6.6.3 and PDF/X ask for it: programs read one or the other, and archives refuse the file.",
    "Export the PDF again, or save its properties anew in one program.",
)
CLAIM_UNMET = FindingKind(
    "claim-unmet",
    Severity.ERROR,
    "Has the file what the standards it claims ask for?",
    "Tools have been seen to sell one file under two names; a claim that is not met is found out by the archive.",
    "Export the PDF with the preset of the standard, or without the claim.",
)
