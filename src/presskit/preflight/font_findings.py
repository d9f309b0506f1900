"""What the fonts of a PDF can have wrong."""

from presskit.model.finding import FindingKind, Severity

FONT_NOT_EMBEDDED = FindingKind(
    "font-not-embedded",
    Severity.ERROR,
    "Is every font in the file?",
    "A font that is not in the file is replaced by another one at the print shop and on other computers.",
    "Export the PDF with all fonts embedded; in a kit, use only fonts of the folder fonts/.",
)
FONT_NOT_SUBSET = FindingKind(
    "font-not-subset",
    Severity.WARNING,
    "Does the file hold only the letters it uses?",
    "A whole font makes the file large, and can carry the names of its makers or licensees.",
    "Export the PDF with fonts as subsets.",
)
FONT_UNKNOWN = FindingKind(
    "font-unknown",
    Severity.ERROR,
    "Are all fonts of the PDF fonts of the kit?",
    "When a style sheet names a font that is not there, a font of this computer can creep in unnoticed.",
    "Name only families that fonts/fonts.toml lists, or add the family there with its licence.",
)
FONT_OF_DRAWINGS = FindingKind(
    "font-of-drawings",
    Severity.WARNING,
    "Are the fonts of a print file real fonts?",
    "The letters of a Type 3 font are small drawings, which some prepress systems turn into pixels.",
    "Set the text in a TrueType or OpenType font, and emoji as pictures.",
)
PRINTED_GLYPH_MISSING = FindingKind(
    "printed-glyph-missing",
    Severity.ERROR,
    "Does every character on the page have a letter drawn for it?",
    "A character that no font has is printed as an empty box.",
    "Write the character another way, or use a font that has it; in a kit, add one to fonts/ with its licence.",
)
