"""What finishing a PDF can find wrong."""

from presskit.model.finding import FindingKind, Severity

LINK_LEADS_NOWHERE = FindingKind(
    "link-leads-nowhere",
    Severity.ERROR,
    "Does every link of the finished file lead to a whole address?",
    "A link without https:// or mailto: leads into the computer that made the file, and may show its folders.",
    "Write the whole address in the template, beginning with https:// or mailto:.",
)
TRANSPARENT_TEXT = FindingKind(
    "transparent-text",
    Severity.ERROR,
    "Can everything on the page be read aloud?",
    "Text in an element with `opacity` is drawn as a picture of its own that screen readers do not enter.",
    "Use a lighter colour, or a colour with transparency (rgb(0 0 0 / 60%)), instead of `opacity`.",
)
