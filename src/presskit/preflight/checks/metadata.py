"""What stands in a PDF's document information and XMP packet besides its title."""

import re
from html import unescape

from presskit.preflight.facts.document import DocumentFacts

_HOST = re.compile(
    r"\b(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,12}\b"
    r"|\b[\w-]*(?:MacBook|iMac|Mac-mini|MacStudio)(?:-[\w-]+)?\.local\b"
    r"|\b[a-z][\w-]*\.(?:local|lan|internal|corp|home\.arpa)\b"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CREATOR = re.compile(r"<dc:creator>(.*?)</dc:creator>", re.DOTALL)
_ITEM = re.compile(r"<rdf:li[^>]*>(.*?)</rdf:li>", re.DOTALL)
_TOOL = re.compile(r"(?:<xmp:CreatorTool>|<pdf:Producer>|xmp:CreatorTool=\"|pdf:Producer=\")([^<\"]+)")
_OWN_PROGRAM = "presskit"
_HISTORY = re.compile(
    r"(xmpMM:(?:History|DerivedFrom|Ingredients|Pantry|ManifestReference)|photoshop:DocumentAncestors)\b"
)
# RFC 9562, 5.1: version 1 is made of the time and the address of the network card.
_UUID_1 = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b", re.IGNORECASE)
_ZONE_IN_INFO = re.compile(r"^D:\d{4,14}([+-]\d\d'?\d\d)")
_ZONE_IN_XMP = re.compile(r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?([+-]\d\d:\d\d)")


def host_names(document: DocumentFacts) -> tuple[str, ...]:
    """Names of computers."""
    return _each_once(_HOST.findall(_all_text(document)))


def mail_addresses(document: DocumentFacts) -> tuple[str, ...]:
    """Mail addresses."""
    return _each_once(_MAIL.findall(_all_text(document)))


def authors(document: DocumentFacts) -> tuple[str, ...]:
    """Everyone who is named as an author."""
    creators = [unescape(name) for creator in _CREATOR.findall(document.xmp) for name in _ITEM.findall(creator)]
    return _each_once([document.info.get("Author", ""), *creators])


def programs(document: DocumentFacts) -> tuple[str, ...]:
    """The programs that the file was made with, besides our own."""
    named = [document.info.get("Creator", ""), document.info.get("Producer", "")]
    named += [unescape(tool) for tool in _TOOL.findall(document.xmp)]
    return _each_once([name for name in named if not name.startswith(_OWN_PROGRAM)])


def history_marks(document: DocumentFacts) -> tuple[str, ...]:
    """The parts of the XMP packet that tell of earlier states and of other files."""
    return _each_once(_HISTORY.findall(document.xmp))


def computer_numbers(document: DocumentFacts) -> tuple[str, ...]:
    """Identifiers that hold the number of a computer."""
    return _each_once(_UUID_1.findall(document.xmp))


def time_zones(document: DocumentFacts) -> tuple[str, ...]:
    """The time zones of all dates, other than UTC."""
    zones = [found[1] for value in document.info.values() if (found := _ZONE_IN_INFO.match(value))]
    zones += _ZONE_IN_XMP.findall(document.xmp)
    return _each_once([zone.replace("'", ":").rstrip(":") for zone in zones if zone.strip("+-0:'")])


def _all_text(document: DocumentFacts) -> str:
    return "\n".join([*document.info.values(), unescape(document.xmp)])


def _each_once(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
