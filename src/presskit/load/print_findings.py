"""What can be wrong with a print specification, or missing for the print edition."""

from presskit.model.finding import FindingKind, Severity

UNKNOWN_PRINT_SPEC = FindingKind(
    "unknown-print-spec",
    Severity.ERROR,
    "Is every print specification one that presskit brings or the kit holds?",
    "Bleed, inks and limits come from it; without it nothing can be made for a press.",
    "Choose european or north-american, or put the shop's own into print-specs/ in the kit.",
)
BAD_PRINT_FIGURE = FindingKind(
    "bad-print-figure",
    Severity.ERROR,
    "Is every figure of a print specification one that a press can work with?",
    "A slip such as 30 for 3.0 would spoil a whole run.",
    "Write the figure that stands in the shop's sheet, in the unit that the setting's name ends with.",
)
PRINT_PROFILE_UNFIT = FindingKind(
    "print-profile-unfit",
    Severity.ERROR,
    "Is the print condition's profile a CMYK output profile?",
    "Colours are separated through it, and the file carries it for the press (ISO 15930-7, as restated).",
    "Ask the print shop for the ICC profile of its press and paper.",
)
BAD_INKS = FindingKind(
    "bad-inks",
    Severity.ERROR,
    "Is the brand's print colour written as four percentages?",
    "The inks are printed as they stand here.",
    "Write cyan, magenta, yellow and black from 0 to 100, such as print_colour = [0, 92, 76, 14].",
)
PRINT_COLOUR_COMPUTED = FindingKind(
    "print-colour-computed",
    Severity.NOTE,
    "Has the organisation said which inks its colour is printed in?",
    "A colour computed from the screen's prints close to it, but an organisation's own inks are the truth.",
    "Ask the organisation for its CMYK values, and write them as print_colour in [brand] of organisation.toml.",
)
