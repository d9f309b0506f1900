"""What the makers of the kit's fonts allow, by what the files say themselves, and under which licence each is."""

from collections.abc import Iterator, Mapping, Sequence

from presskit.load.fonts.font_file import EDITABLE, PREVIEW_AND_PRINT, RESTRICTED
from presskit.load.fonts.read_font import ReadFont
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity

FONT_NOT_EMBEDDABLE = FindingKind(
    "font-not-embeddable",
    Severity.ERROR,
    "Do the makers of the kit's fonts allow them to stand in a PDF?",
    "A font says itself what may be done with it (OS/2 fsType), and a PDF without its fonts is printed in others.",
    "Ask the font's maker for a version that may be embedded, or take another font.",
)
FONT_EMBEDDING_LIMITED = FindingKind(
    "font-embedding-limited",
    Severity.NOTE,
    "For what may documents with the kit's fonts be used?",
    "Some makers allow a font in documents that are read and printed, and not in those that are edited.",
    "Nothing has to be done as long as nobody edits the PDFs; the licence beside the font has the last word.",
)
FONT_OF_KIT = FindingKind(
    "font-of-kit",
    Severity.NOTE,
    "Under which licence is each font that the kit brings?",
    "Whoever publishes the PDFs answers for the fonts in them.",
    "Nothing has to be done; read the licence once, as it may ask for a notice or a fee.",
)


def refused_rights(read: ReadFont) -> Iterator[Finding]:
    """Errors for a font that its maker keeps out of PDFs as they are made here."""
    opened, place, name = read.opened, read.place, f'"{shortened(read.entry.file)}"'
    hint = "ask the font's maker for a version that may be embedded, or take another font"
    if opened.embedding == RESTRICTED:
        message = f"the maker of {name} does not allow it to be embedded in a document (fsType 2)"
        yield FONT_NOT_EMBEDDABLE.at(place, message, hint)
    if not opened.may_be_cut:
        message = f"the maker of {name} does not allow it to be cut down to the letters in use (fsType 0x100)"
        yield FONT_NOT_EMBEDDABLE.at(place, message, f"every PDF carries just its letters: {hint}")
    if not opened.may_be_drawn:
        message = f"the maker of {name} allows only pictures of its letters in a document (fsType 0x200)"
        yield FONT_NOT_EMBEDDABLE.at(place, message, hint)


_USES: Mapping[int, str] = {
    PREVIEW_AND_PRINT: "its maker allows it in documents that are read and printed, not in those that are edited",
    EDITABLE: "its maker allows it in documents that may be edited, for the font installed there alone",
}


def rights_told(read: Sequence[ReadFont]) -> Iterator[Finding]:
    """Under which licence each family is, and what its makers limit."""
    licences: dict[tuple[str, str], list[ReadFont]] = {}
    for each in read:
        licences.setdefault((each.font.family, each.entry.licence), []).append(each)
        if use := _USES.get(each.opened.embedding):
            message = f'"{shortened(each.entry.file)}": {use} (fsType {each.opened.embedding})'
            yield FONT_EMBEDDING_LIMITED.at(each.place, message)
    for (family, licence), fonts in licences.items():
        files = listed(dict.fromkeys(each.entry.licence_file for each in fonts))
        yield FONT_OF_KIT.at(fonts[0].place, f'the font "{family}" of the kit is under {licence} (fonts/{files})')
