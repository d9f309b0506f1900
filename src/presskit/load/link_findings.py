"""What can be wrong with the addresses that a kit links to."""

from presskit.model.finding import FindingKind, Severity

URL_EMPTY = FindingKind(
    "url-empty",
    Severity.ERROR,
    "Does every link have an address?",
    "A printed link that leads nowhere cannot be mended once it is on paper.",
    "Write the address that the link should open.",
)
URL_PLACEHOLDER = FindingKind(
    "url-placeholder",
    Severity.ERROR,
    "Is every link's address a real one?",
    "# stands for a link that someone meant to fill in; it leads to the top of the page.",
    "Add the report to [[links]] in kit.toml and write its id: [words][id].",
)
URL_RELATIVE = FindingKind(
    "url-relative",
    Severity.ERROR,
    "Does every address begin with https://?",
    "Without it the address leads to a file on the reader's own computer.",
    "Write https:// in front.",
)
URL_SCHEME = FindingKind(
    "url-scheme",
    Severity.ERROR,
    "Does every address lead to the web, to a mailbox or to a telephone?",
    "file:, javascript:, data: and the like lead to a computer's own files or run programs.",
    "Use an https, mailto or tel address.",
)
URL_USER_INFO = FindingKind(
    "url-user-info",
    Severity.ERROR,
    "Is every address free of names and passwords?",
    "What stands before an @ is a secret, or makes one site look like another.",
    "Take out everything between // and @.",
)
URL_HIDDEN_CHARACTER = FindingKind(
    "url-hidden-character",
    Severity.ERROR,
    "Does every address hold only characters that can be seen?",
    "Invisible marks make an address read like another than the one it opens.",
    "Type the address again by hand.",
)
URL_BAD_CHARACTER = FindingKind(
    "url-bad-character",
    Severity.ERROR,
    "Does every address hold only characters that an address may hold?",
    "A space or a bracket ends the address early (RFC 3986), and a telephone opens only part of it.",
    "Copy the address from the browser's address bar, which writes such characters safely.",
)
URL_BAD_HOST = FindingKind(
    "url-bad-host",
    Severity.ERROR,
    "Does every web address name a site that can exist?",
    "A site name has parts of at most 63 letters, digits and hyphens with dots between (RFC 1123).",
    "Correct the part between https:// and the next /.",
)
URL_MIXED_SCRIPT = FindingKind(
    "url-mixed-script",
    Severity.ERROR,
    "Is every site's name written in one script?",
    "Letters of two scripts that look alike are the way to make a false site look like a known one.",
    "Write the name in its ASCII form (xn--…), which shows what it is.",
)
URL_BAD_ADDRESS = FindingKind(
    "url-bad-address",
    Severity.ERROR,
    "Do mailto: and tel: links hold an address or a number?",
    "A link that opens an empty message helps nobody.",
    "Write mailto:name@site or tel:+ and the number with its country code.",
)
URL_LOCAL = FindingKind(
    "url-local",
    Severity.WARNING,
    "Can every address be opened from anywhere?",
    "A bare number or a name without a dot is reached from one network only, or tells where a machine stands.",
    "Use the site's public name.",
)
HTTP_LINK = FindingKind(
    "http-link",
    Severity.WARNING,
    "Does every web address begin with https?",
    "With http anyone on the way can see and change what the reader gets.",
    "Open the page with https:// and use that address if it works.",
)
TRACKING_PARAMETER = FindingKind(
    "tracking-parameter",
    Severity.WARNING,
    "Is every address free of tracking?",
    "Marks such as utm_source and fbclid tell third parties who followed the link, and lengthen the QR code.",
    "Take the mark out, and try that the address still works.",
)
LINK_SHORTENER = FindingKind(
    "link-shortener",
    Severity.WARNING,
    "Does every address lead to the page itself?",
    "Short addresses of third parties can lapse or be sold, and paper cannot be corrected.",
    "Use the address that the short one leads to.",
)
LINK_UNCONFIRMED = FindingKind(
    "link-unconfirmed",
    Severity.WARNING,
    "Has a person opened every link and compared it with the statement?",
    "A machine can find that a page exists, not that it is the one meant.",
    "Open it, compare, and write the day: confirmed = 2021-11-01.",
)
LINK_UNUSED = FindingKind(
    "link-unused",
    Severity.WARNING,
    "Is every link of kit.toml used in the statement?",
    "A report that the statement does not speak of gets a QR code that nobody can place.",
    "Write [words][id] in the statement, or take the link out.",
)
