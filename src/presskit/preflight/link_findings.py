"""What can be wrong with the links of a PDF and with the addresses in its QR codes."""

from presskit.model.finding import FindingKind, Severity

LINK_TARGET_REFUSED = FindingKind(
    "link-target-refused",
    Severity.ERROR,
    "Does every link of the PDF lead to the web, a mail address or a telephone number?",
    "Links such as # or file:///home/... lead readers nowhere, and give away the computer that made them.",
    "Write the link out in full, with https://, where it is set.",
)
LINK_WORDS_DIFFER = FindingKind(
    "link-words-differ",
    Severity.ERROR,
    "Does every link lead to the address that is printed on it?",
    "Readers trust the address they see; one that opens another site is how people are robbed, and mostly a slip.",
    "Write the printed address and its link anew, so that both are the same.",
)
LINKS_OVERLAP = FindingKind(
    "links-overlap",
    Severity.WARNING,
    "Does every place on the page lead to one address only?",
    "Where two links lie over each other, it is chance which of them opens.",
    "Move the two links apart, or take one of them out.",
)
LINK_OFF_PAGE = FindingKind(
    "link-off-page",
    Severity.WARNING,
    "Does every link lie on its page?",
    "A link beside the page, or without any area, can be clicked by nobody, and carries its address unseen.",
    "Take the link out, or set it on words of the page.",
)
ADDRESS_UNENCRYPTED = FindingKind(
    "pdf-address-http",
    Severity.WARNING,
    "Do all links and QR codes lead to https?",
    "Over http anyone on the way can read and change what the reader gets, and browsers warn of it.",
    "Try the address with https://, and use it if it opens the same page.",
)
ADDRESS_TRACKED = FindingKind(
    "pdf-address-tracked",
    Severity.WARNING,
    "Are links and QR codes free of parts that follow the reader?",
    "utm_source, fbclid and their like tell a company who came from where; for some readers that is a danger.",
    "Take these parts out of the address, and try that it still works.",
)
ADDRESS_SHORTENED = FindingKind(
    "pdf-address-shortened",
    Severity.WARNING,
    "Do links and QR codes lead straight to their page?",
    "A shortening service sees every reader, and can lapse: printed codes have stopped after 100 scans.",
    "Use the address that the short one leads to.",
)
