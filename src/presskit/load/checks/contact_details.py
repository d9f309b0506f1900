"""Whether e-mail addresses, web addresses and telephone numbers have the form they must have."""

import re

from presskit.load.checks.host_name import check_host, is_local, mixed_scripts
from presskit.load.checks.web_address import find_hidden, judge_address
from presskit.load.text_file import hidden_message
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

BAD_CONTACT = FindingKind(
    "bad-contact",
    Severity.ERROR,
    "Is each e-mail address, web address and telephone number of the form they have?",
    "A journalist who cannot reach anyone does not print the story.",
    "Type it as it would stand on a business card.",
)

# A mailbox as people have them: words with dots between (RFC 5321, 4.1.2, and RFC 6531 for other scripts).
_ATOM = r"[\w!#$&'*+/=?^`{|}~-]+"
_MAILBOX = re.compile(rf"({_ATOM}(?:\.{_ATOM})*)@([^\s@<>(),;:\"\[\]\\]+)")
_LONGEST_MAILBOX = 254
_TELEPHONE = re.compile(r"\+?[0-9(][0-9 ()./\u00a0-]{0,40}[0-9](?: *(?:ext\.?|x) *[0-9]{1,6})?")
_FEWEST_DIGITS = 5
# What is no web address but stands where one belongs.
_NO_SITE = re.compile(r"@|(?:mailto|tel|javascript|data|file|sms):", re.IGNORECASE)


def check_email(address: str, place: Place) -> Finding | None:
    """The finding for an e-mail address that cannot be one; an empty one is no fault."""
    fault = _fault_of_mailbox(address, place) if address else ""
    hint = "write it like press@network.example, and type it by hand"
    return BAD_CONTACT.at(place, fault, hint) if fault else None


def _fault_of_mailbox(address: str, place: Place) -> str:
    if hidden := find_hidden(address):
        return hidden_message(hidden)
    match = _MAILBOX.fullmatch(address)
    if not match or len(address) > _LONGEST_MAILBOX or is_local(match[2]):
        return f'"{shortened(address)}" is no e-mail address'
    if problem := check_host(match[2], place):
        return problem.message
    mixture = mixed_scripts(match[1])
    return f'"{shortened(match[1])}" mixes {mixture} letters' if mixture else ""


def check_telephone(number: str, place: Place) -> Finding | None:
    """The finding for a telephone number that cannot be one; an empty one is no fault."""
    if not number or (_TELEPHONE.fullmatch(number) and sum(map(str.isdigit, number)) >= _FEWEST_DIGITS):
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
