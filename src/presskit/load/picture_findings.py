"""What can be wrong with pictures, and what is taken out of them."""

from presskit.model.finding import FindingKind, Severity

PICTURE_TYPE = FindingKind(
    "picture-type",
    Severity.ERROR,
    "Is every picture a JPEG, PNG, WebP or SVG file?",
    "Other kinds cannot be cleaned of what they may carry.",
    "Save the picture as JPEG (photographs), PNG or SVG (logos).",
)
PICTURE_UNREADABLE = FindingKind(
    "picture-unreadable",
    Severity.ERROR,
    "Is every picture whole?",
    "A file cut off on its way prints as half a picture, or as none.",
    "Get the file again, or save it anew from a picture program.",
)
PICTURE_SUFFIX = FindingKind(
    "picture-suffix",
    Severity.ERROR,
    "Does every picture's name end as its kind does?",
    "A file under a wrong ending is often a wrong file.",
    "Rename the file, or save it in the kind that its name says.",
)
PICTURE_TOO_LARGE = FindingKind(
    "picture-too-large",
    Severity.ERROR,
    "Is every picture of a size that can be printed?",
    "Over 40 million pixels is more than any page here can show, and can be made to take the machine down.",
    "Save it smaller: 3,000 pixels on the longer side fill a page.",
)
PLACE_IN_PICTURE = FindingKind(
    "place-in-picture",
    Severity.NOTE,
    "Does a picture carry the place where it was taken?",
    "A place can bring people in danger; it never reaches the PDF, but it is still in the file of the kit.",
    "Before you pass the file itself on, save it without location.",
)
DETAILS_IN_PICTURE = FindingKind(
    "details-in-picture",
    Severity.NOTE,
    "Does a picture carry details such as camera, author or time?",
    "They never reach the PDF, but they are still in the file of the kit.",
    "Before you pass the file itself on, save it without its details.",
)
PROFILE_UNREADABLE = FindingKind(
    "profile-unreadable",
    Severity.WARNING,
    "Can every picture's colours be converted?",
    "A picture whose colour profile is damaged is taken as it is, so its colours may be off.",
    "Save the picture anew as sRGB.",
)
COLOURS_GUESSED = FindingKind(
    "colours-guessed",
    Severity.WARNING,
    "Does every CMYK picture say which CMYK it means?",
    "Without a colour profile its colours are computed by a plain rule and may look harsh.",
    "Save the picture as sRGB from the program it was made with.",
)
PICTURE_MOVES = FindingKind(
    "picture-moves",
    Severity.WARNING,
    "Is every picture a still one?",
    "Of a moving picture only the first image can be printed.",
    "Save the image that you want to show.",
)
SVG_REFUSED = FindingKind(
    "svg-refused",
    Severity.ERROR,
    "Is every drawing plain SVG?",
    "Some SVG files run programs, open other files or take minutes to draw.",
    "Save it as plain SVG 1.1 without links, pictures or effects.",
)
SVG_PARTS_REMOVED = FindingKind(
    "svg-parts-removed",
    Severity.WARNING,
    "Was anything taken out of a drawing?",
    "Only shapes, colours and text are kept; effects, scripts, links and pictures inside it are not.",
    "Look at the drawing on the page; if it lost something, save it with its effects turned into shapes.",
)
