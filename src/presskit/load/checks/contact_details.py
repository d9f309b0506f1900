"""Whether e-mail addresses, web addresses and telephone numbers have the form they must have."""

import re

from presskit.load.checks.web_address import judge_address
from presskit.load.text_file import hidden_message
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.addresses import AddressFault, AddressRefusal, refusal_of_mailbox
from presskit.rules.addresses_in_text import is_telephone_number

BAD_CONTACT = FindingKind(
    "bad-contact",
    Severity.ERROR,
    "Is each e-mail address, web address and telephone number of the form they have?",
    "A journalist who cannot reach anyone does not print the story.",
    "Type it as it would stand on a business card.",
)

# What is no web address but stands where one belongs.
_NO_SITE = re.compile(r"@|(?:mailto|tel|javascript|data|file|sms):", re.IGNORECASE)


_MAILBOX = re.compile(r"[^\s<>:,;\"()\[\]]+@[^\s<>:,;\"()\[\]]+")
_TYPE_MAILBOX = "write it like press@network.example, and type it by hand"


def check_email(address: str, place: Place) -> Finding | None:
    """The finding for an e-mail address that cannot be one; an empty one is no fault."""
    refusal = refusal_of_mailbox(address) if address else None
    if refusal is None:
        return None
    inside = _MAILBOX.search(address)
    is_wrapped = inside and inside[0] != address and refusal_of_mailbox(inside[0]) is None
    hint = f'write "{inside[0]}" alone' if inside and is_wrapped else _TYPE_MAILBOX
    return BAD_CONTACT.at(place, _fault_of_mailbox(address, refusal), hint)


def _fault_of_mailbox(address: str, refusal: AddressRefusal) -> str:
    if refusal.fault is AddressFault.HIDDEN_CHARACTER:
        return hidden_message(refusal.part)
    if refusal.fault is AddressFault.DISGUISED:
        return f'"{shortened(refusal.part)}" {refusal.disguise}'
    return f'"{shortened(address)}" is no e-mail address'


def check_telephone(number: str, place: Place) -> Finding | None:
    """The finding for a telephone number that cannot be one; an empty one is no fault."""
    if not number or is_telephone_number(number):
        return None
    return BAD_CONTACT.at(place, f'"{shortened(number)}" is no telephone number', "write it like +44 20 7946 0000")


def check_web(address: str, place: Place) -> list[Finding]:
    """The findings for a web address as it is printed, with or without https:// in front."""
    if not address:
        return []
    if _NO_SITE.match(address):
        message = f'"{shortened(address)}" is no web address'
        return [BAD_CONTACT.at(place, message, "write it like www.network.example")]
    return judge_address(address if "://" in address else f"https://{address}", place)
