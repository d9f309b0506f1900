"""Whether e-mail addresses, web addresses and telephone numbers have the form they must have."""

import re

from presskit.load.host_name import check_host, is_local
from presskit.load.value_findings import BAD_CONTACT
from presskit.load.web_address import judge_address
from presskit.load.wording import shortened
from presskit.model.finding import Finding, Place

_MAILBOX = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@([^\s@<>(),;:\"\[\]\\]+)")
_TELEPHONE = re.compile(r"\+?[0-9(][0-9 ()./\u00a0-]*[0-9](?:\s*(?:ext\.?|x)\s*[0-9]+)?")
_FEWEST_DIGITS = 5


def check_email(address: str, place: Place) -> Finding | None:
    """The finding for an e-mail address that cannot be one; an empty one is no fault."""
    match = _MAILBOX.fullmatch(address)
    if not address or (match and not check_host(match[1], place) and not is_local(match[1])):
        return None
    return BAD_CONTACT.at(
        place, f'"{shortened(address)}" is no e-mail address', "write it like press@network.example"
    )


def check_telephone(number: str, place: Place) -> Finding | None:
    """The finding for a telephone number that cannot be one; an empty one is no fault."""
    if not number or (_TELEPHONE.fullmatch(number) and sum(map(str.isdigit, number)) >= _FEWEST_DIGITS):
        return None
    return BAD_CONTACT.at(place, f'"{shortened(number)}" is no telephone number', "write it like +44 20 7946 0000")


def check_web(address: str, place: Place) -> list[Finding]:
    """The findings for a web address as it is printed, with or without https:// in front."""
    if not address:
        return []
    return judge_address(address if "://" in address else f"https://{address}", place)
