"""The rules of PDF/X-4 as far as they are known here, each with the checks that read it, or with none.

ISO 15930-7 itself was not to be had. The rules are those that application notes, makers of prepress systems and print
shops restate; so the list is neither complete nor in the standard's words, and it is no validation.
"""

from dataclasses import dataclass

_RULES_OF = "PDF/X-4"


@dataclass(frozen=True, slots=True)
class StandardRule:
    """What the standard asks for, and the codes of the findings that say where a file lacks it.

    `read_with_spec` are those of checks that are asked of a file that is held to a print specification alone.
    """

    asks: str
    read_by: tuple[str, ...] = ()
    read_with_spec: tuple[str, ...] = ()


PDFX4_RULES = (
    StandardRule("The PDF version is 1.6 at most", ("pdfx-version-later",)),
    StandardRule("The XMP packet can be read, and names the standard", ("xmp-unreadable",)),
    StandardRule("XMP packet and document information agree", ("xmp-info-disagree",)),
    StandardRule("Both dates and an identifier are there", ("pdfx-dates-missing",)),
    StandardRule("A title is there", ("pdf-title-missing",)),
    StandardRule("The XMP packet has MetadataDate, DocumentID, VersionID and RenditionClass"),
    StandardRule("It is said whether the file is trapped", ("trapped-unsaid",)),
    StandardRule("There is one output intent for print", ("intent-missing", "intent-twice")),
    StandardRule("The output intent names its printing condition", ("intent-unnamed",)),
    StandardRule("Its profile is there, and is that of a press", ("intent-profile-unfit",)),
    StandardRule("Every page has a TrimBox or an ArtBox", read_with_spec=("trim-missing",)),
    StandardRule("No page has both; its boxes lie within one another", ("page-boxes-nested-wrongly",)),
    StandardRule("Every font is embedded", ("font-not-embedded",)),
    StandardRule(
        "Device colours are those of the output intent, unless a default space replaces them",
        read_with_spec=("colour-rgb", "picture-rgb"),
    ),
    StandardRule("Embedded colour profiles are sound"),
    StandardRule("A spot ink has one alternate colour throughout"),
    StandardRule("Blend modes are those of the PDF standard", ("blend-mode-unknown",)),
    StandardRule("Pages that blend name the colour space to blend in", read_with_spec=("blend-space-not-inks",)),
    StandardRule("Rendering intents are the four of the PDF standard"),
    StandardRule("There are no transfer functions"),
    StandardRule("Halftones are of type 1 or 5, and have no name"),
    StandardRule("There is no PostScript in the file"),
    StandardRule("There is nothing that OPI or another file has to replace"),
    StandardRule("No alternate picture is the one to be printed"),
    StandardRule("Pages are not separated into inks beforehand"),
    StandardRule("Layers do not switch themselves on or off"),
    StandardRule("Pages hold no operators but those of the PDF standard", ("content-broken",)),
    StandardRule("No annotation lies within the bleed", ("pdfx-annotation",)),
    StandardRule("There are no scripts and no actions", ("action-inside",)),
    StandardRule("The file is not encrypted", ("pdf-encrypted",)),
    StandardRule("A viewer that prints or shows only one box shows none smaller than the bleed"),
)


def rules_read(standard: str, *, with_spec: bool) -> tuple[int, int]:
    """How many rules of the standard preflight reads, and how many are known here; 0 of 0 for other standards."""
    if not standard.startswith(_RULES_OF):
        return 0, 0
    read = [rule for rule in PDFX4_RULES if rule.read_by or (with_spec and rule.read_with_spec)]
    return len(read), len(PDFX4_RULES)
