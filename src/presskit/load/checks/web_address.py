"""What is wrong with the addresses that a kit leads to, at their places."""

from collections.abc import Iterator

from presskit.load.text_file import hidden_message
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.addresses import (
    AddressFault,
    AddressRefusal,
    is_unencrypted,
    refusal_of,
    shortener,
    tracking_parameters,
)
from presskit.rules.hosts import ascii_host

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
URL_BAD_ADDRESS = FindingKind(
    "url-bad-address",
    Severity.ERROR,
    "Do mailto: and tel: links hold an address or a number?",
    "A link that opens an empty message helps nobody.",
    "Write mailto:name@site or tel:+ and the number with its country code.",
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
URL_LOCAL = FindingKind(
    "url-local",
    Severity.ERROR,
    "Can every address be opened from anywhere?",
    "A bare number, a name without a dot, or one that ends in .local, .lan or .test is known to one network only, or "
    "tells where a machine stands.",
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

# By fault: the kind, the sentence, in which {} is what is at fault, and the hint.
_REFUSED = {
    AddressFault.EMPTY: (URL_EMPTY, "this link has no address", "write the address that it should open"),
    AddressFault.PLACEHOLDER: (
        URL_PLACEHOLDER,
        '"{}" leads nowhere',
        "give the report's address in [[links]] of kit.toml, and write its id in the statement: [words][id]",
    ),
    AddressFault.HIDDEN_CHARACTER: (URL_HIDDEN_CHARACTER, "{}", "type the address again by hand"),
    AddressFault.BAD_CHARACTER: (
        URL_BAD_CHARACTER,
        "the address holds {}",
        "copy it from the browser's address bar",
    ),
    AddressFault.NO_SCHEME: (
        URL_RELATIVE,
        '"{}" does not begin with https://',
        "write the whole address, as the browser shows it: https://…",
    ),
    AddressFault.BAD_SCHEME: (URL_SCHEME, '"{}:" addresses are not taken', "use an https, mailto or tel address"),
    AddressFault.NO_SITE: (URL_BAD_HOST, '"{}" names no site', "write https:// and the site's name"),
    AddressFault.USER_INFO: (
        URL_USER_INFO,
        "a user name stands in the address, before the @",
        "take out everything between // and @",
    ),
    AddressFault.BAD_HOST: (
        URL_BAD_HOST,
        '"{}" cannot be the name of a site',
        "correct the part between https:// and the next /",
    ),
    AddressFault.DISGUISED: (URL_MIXED_SCRIPT, "the site's name {}", "type it by hand"),
    AddressFault.LOCAL_HOST: (URL_LOCAL, '"{}" cannot be opened from everywhere', "use the public name"),
    AddressFault.NO_MAILBOX: (URL_BAD_ADDRESS, '"{}" is no e-mail address', "write mailto:name@site"),
    AddressFault.NO_TELEPHONE: (URL_BAD_ADDRESS, '"{}" is no telephone number', "write tel:+ and digits"),
}


def judge_address(address: str, place: Place) -> list[Finding]:
    """What is wrong with this address: the first error alone, or else every warning."""
    refusal = refusal_of(address)
    if refusal is not None:
        return [refused_address(refusal, place)]
    return list(_warnings(address, place))


def refused_address(refusal: AddressRefusal, place: Place) -> Finding:
    """The finding that says why nobody may be led to an address."""
    kind, message, hint = _REFUSED[refusal.fault]
    words = _words_for(refusal)
    return kind.at(place, message.format(words), _hint_for(refusal) or hint)


def _words_for(refusal: AddressRefusal) -> str:
    """What is at fault, as it stands in the sentence."""
    if refusal.fault is AddressFault.HIDDEN_CHARACTER:
        return hidden_message(refusal.part)
    if refusal.fault is AddressFault.BAD_CHARACTER:
        return "a space" if refusal.part.isspace() else f'the character "{refusal.part}"'
    if refusal.fault is AddressFault.DISGUISED:
        return f'"{shortened(refusal.part)}" {refusal.disguise}'
    return shortened(refusal.part)


def _hint_for(refusal: AddressRefusal) -> str:
    """What helps with this very address; empty if there is nothing better to say than for all of its sort."""
    if refusal.fault is AddressFault.NO_SCHEME and refusal.part.startswith(("www.", "//")):
        return f'write "https://{shortened(refusal.part.lstrip("/"))}"'
    if refusal.fault is AddressFault.DISGUISED and (name := ascii_host(refusal.part)):
        return f'type it by hand; if it is meant so, write it as "{name}"'
    if refusal.fault is AddressFault.BAD_HOST and not refusal.part.isascii():
        return "write it in its ASCII form (xn--…), as the browser's address bar copies it"
    return ""


def _warnings(address: str, place: Place) -> Iterator[Finding]:
    if is_unencrypted(address):
        yield HTTP_LINK.at(place, "the address begins with http, not https", "try it with https://")
    if service := shortener(address):
        yield LINK_SHORTENER.at(place, f"{service} only passes readers on", "use the address that it leads to")
    if names := tracking_parameters(address):
        message = f'"{shortened(names[0])}" in the address follows the reader'
        yield TRACKING_PARAMETER.at(place, message, "take it out, and try that the address still works")
