"""What a QR code holds, in the words of people: a web address, a telephone number, the password of a network ..."""

import re
from dataclasses import dataclass

from presskit.rules.addresses import is_web_address
from presskit.rules.addresses_in_text import whole_mail_address, whole_telephone_number, whole_web_address

_EXCERPT_LETTERS = 60


@dataclass(frozen=True, slots=True)
class PayloadKind:
    """A kind of payload by how it begins; of a `secret` one nothing is repeated, as reports are sent on."""

    name: str
    begins: tuple[str, ...]
    secret: bool = False


# The forms that telephones act on, each beside its registration or the maker's page that states it.
KINDS = (
    PayloadKind("a telephone number", ("tel:", "callto:", "facetime:", "facetime-audio:")),
    PayloadKind("a text message", ("sms:", "smsto:", "mms:", "mmsto:")),
    PayloadKind("an e-mail", ("mailto:", "matmsg:", "smtp:")),
    PayloadKind("a payment in a cryptocurrency", ("bitcoin:", "lightning:", "ethereum:", "litecoin:", "monero:")),
    PayloadKind("a bank transfer", ("bcd\n", "bcd\r", "spc\n", "spc\r", "upi:", "payto:", "spd*", "paypal:")),
    PayloadKind("a contact", ("begin:vcard", "mecard:", "bizcard:")),
    PayloadKind("the password of a network", ("wifi:", "dpp:"), secret=True),
    PayloadKind("the secret of a sign-in", ("otpauth:", "otpauth-migration:", "fido:"), secret=True),
    PayloadKind("a date", ("begin:vevent", "begin:vcalendar", "webcal:")),
    PayloadKind("a place on a map", ("geo:", "maps:", "google.navigation:")),
    PayloadKind(
        "a chat", ("whatsapp:", "tg:", "sgnl:", "threema:", "skype:", "viber:", "simplex:", "xmpp:", "matrix:")
    ),
    PayloadKind("an app", ("market:", "itms:", "itms-apps:", "itms-services:", "intent:", "android-app:", "apk:")),
    PayloadKind("a program", ("javascript:", "vbscript:", "data:")),
    PayloadKind("a file of one computer", ("file:", "smb:", "content:", "blob:", "\\\\")),
    PayloadKind("a download", ("ftp:", "sftp:", "magnet:", "ed2k:", "torrent:")),
    PayloadKind("a search", ("urlto:", "mebkm:")),
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{1,20}):(?=\S)", re.IGNORECASE)


def named_payload(payload: str) -> str:
    """What it is, with its words if these may be repeated; empty for an address of the web."""
    if is_web_address(payload):
        return ""
    beginning = payload.lstrip().casefold()
    for kind in KINDS:
        if beginning.startswith(kind.begins):
            return kind.name if kind.secret else f'{kind.name}, "{_excerpt(payload)}"'
    return _other(payload)


def _other(payload: str) -> str:
    words = payload.strip()
    if not words:
        return "nothing"
    if not all(letter.isprintable() or letter.isspace() for letter in words):
        return "data that is no text"
    return f'{_sort(words)}, "{_excerpt(words)}"'


def _sort(words: str) -> str:
    if whole_web_address(words) or words.casefold().startswith("www."):
        return "an address without https://"
    if whole_mail_address(words):
        return "an e-mail address without mailto:"
    if whole_telephone_number(words):
        return "a telephone number without tel:"
    if scheme := _SCHEME.match(words):
        return f"an address for another program ({scheme[1].casefold()}:)"
    return "a number" if words.isdigit() else "plain text"


def _excerpt(payload: str) -> str:
    words = " ".join(payload.split())
    return words if len(words) <= _EXCERPT_LETTERS else f"{words[: _EXCERPT_LETTERS - 1].rstrip()}…"
