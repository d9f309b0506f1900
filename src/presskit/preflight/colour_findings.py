"""What the colours of a print file can have wrong."""

from presskit.model.finding import FindingKind, Severity

COLOUR_RGB = FindingKind(
    "colour-rgb",
    Severity.ERROR,
    "Is everything on the page made of printing inks?",
    "RGB, Lab and RGB with a profile are converted by whoever prints, each with another result (house rule).",
    "Give the colour as CMYK, or export the PDF with conversion to the printing condition.",
)
PICTURE_RGB = FindingKind(
    "picture-rgb",
    Severity.ERROR,
    "Are all pictures made of printing inks?",
    "An RGB picture is converted by whoever prints, each with another result (house rule).",
    "Convert the picture to the printing condition's CMYK, or export the PDF with that conversion.",
)
BLACK_RGB = FindingKind(
    "black-rgb",
    Severity.ERROR,
    "Is black printed with black ink?",
    "Black given as RGB is separated into all four inks, about 296 % (measured): it blurs and dries slowly.",
    "Set black as 100 % K.",
)
COLOUR_PROFILED = FindingKind(
    "colour-profiled",
    Severity.WARNING,
    "Are grey and CMYK given without profiles of their own?",
    "A profile on grey or CMYK invites another conversion: K-only black becomes four inks (after GWG as restated).",
    "Export the PDF with device colours and one output intent.",
)
SPOT_COLOUR = FindingKind(
    "spot-colour",
    Severity.ERROR,
    "Are only the inks used that the print shop prints with?",
    "Each spot colour is a plate and an ink of its own; a shop that does not expect it stops the job, or bills it.",
    "Change the spot colour to CMYK, or allow spot_colours in the print specification.",
)
REGISTRATION_ARTWORK = FindingKind(
    "registration-artwork",
    Severity.ERROR,
    "Is the registration colour kept for marks?",
    "What is painted in All prints with every ink at once: 400 % that sets off on the next sheet.",
    "Paint the artwork in black, or in inks of its own.",
)
REGISTRATION_TEXT = FindingKind(
    "registration-text",
    Severity.ERROR,
    "Is text free of the registration colour?",
    "Text in All or in four full inks is never printed sharply, and its ink does not dry.",
    "Set the text in 100 % K.",
)
RICH_BLACK_TEXT = FindingKind(
    "rich-black-text",
    Severity.ERROR,
    "Is small black text printed in black ink alone?",
    "Inks never lie exactly on one another: black text under 12 pt in several inks gets coloured edges.",
    "Set black text in 100 % K.",
)
BLACK_TEXT_KNOCKS_OUT = FindingKind(
    "black-text-knocks-out",
    Severity.WARNING,
    "Does small black text overprint?",
    "Black text that is cut out of the colour under it shows white edges when the plates are a little off.",
    "Let text in 100 % K overprint, as layout programs do by default.",
)
WHITE_OVERPRINTS = FindingKind(
    "white-overprints",
    Severity.ERROR,
    "Does everything white cut out what lies under it?",
    "White is the absence of ink: set to overprint, it vanishes in print though the screen shows it.",
    "Switch overprinting off for white text and areas.",
)
BLEND_SPACE_NOT_INKS = FindingKind(
    "blend-space-not-inks",
    Severity.WARNING,
    "Does transparency blend in inks?",
    "A transparency group left in RGB made a press manufacturer's prepress reject a PDF/X-4 file.",
    "Set the transparency blend space to CMYK before exporting.",
)
BLEND_MODE_UNKNOWN = FindingKind(
    "blend-mode-unknown",
    Severity.ERROR,
    "Are only blend modes used that the PDF standard knows?",
    "ISO 32000-1, 11.3.5 lists 16 and Normal; printers paint any other as they like.",
    "Choose a usual blend mode, or flatten the effect.",
)
TEXT_SMALL = FindingKind(
    "text-small",
    Severity.WARNING,
    "Is all text large enough to be read?",
    "Under 5 pt letters fill in on press, and few people read them (GWG 2022 as restated).",
    "Set the text larger.",
)
TEXT_TOO_SMALL = FindingKind(
    "text-too-small",
    Severity.ERROR,
    "Is no text smaller than 4 pt?",
    "Under 4 pt letters break up on most presses (house rule).",
    "Set the text larger.",
)
TEXT_SMALL_IN_INKS = FindingKind(
    "text-small-in-inks",
    Severity.WARNING,
    "Is text of two and more inks at least 8 pt?",
    "Inks never lie exactly on one another; smaller coloured letters get blurred edges (GWG 2022 as restated).",
    "Set the text larger, or in one ink.",
)
TEXT_SMALL_IN_WHITE = FindingKind(
    "text-small-in-white",
    Severity.WARNING,
    "Is white text at least 8 pt?",
    "Ink spreads into small white letters and closes them (GWG 2022 as restated).",
    "Set the text larger or bolder, or dark on light.",
)
