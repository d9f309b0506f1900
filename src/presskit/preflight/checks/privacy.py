"""Checks of what a PDF gives away about the people and computers that made it."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check, unpromised
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import DocumentFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.words import is_printed
from presskit.rules.addresses_in_text import MAIL_ADDRESS
from presskit.rules.hosts import NETWORK_NAMES

_GPS = re.compile(r"exif:GPS|GPSLatitude")
_HOST = re.compile(
    r"\b(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{6,12}\b"
    r"|(?<![\w-])[\w-]*(?:MacBook|iMac|Mac-mini|MacStudio)(?:-[\w-]+)?\.local\b"
    r"|https?://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\w.:]*"
    rf"|(?<![\w-])[a-z][\w-]*\.(?:{'|'.join(map(re.escape, NETWORK_NAMES))})\b"
)
# No name ends later: a packet of nothing but beginnings must not be read to its end from each of them.
_CREATOR = re.compile(r"<dc:creator>((?:(?!</dc:creator>).){0,8000})", re.DOTALL)
_ITEM = re.compile(r"<rdf:li[^<>]*>([^<]{0,2000})")
_TOOL = re.compile(r"(?:<xmp:CreatorTool>|<pdf:Producer>|xmp:CreatorTool=\"|pdf:Producer=\")([^<\"]+)")
# Folders that are named after a person or lie on a computer with a name: homes, drives that somebody has plugged in.
_SOMEBODYS = re.compile(
    r"(?i)[/\\](?:home|users|documents and settings|media|volumes|mnt)[/\\]|\\\\|/root\b|kit\.invalid"
)
_NOBODYS_SITES = ("@example.com", "@example.org", "@example.net")
_OWN_PROGRAM = "presskit"
# What programs write where they know no name.
_NOBODY = frozenset(("anonymous", "(anonymous)", "unknown", "unspecified", "(unspecified)"))
_HISTORY = re.compile(
    r"(xmpMM:(?:History|DerivedFrom|Ingredients|Pantry|ManifestReference)|photoshop:DocumentAncestors)\b"
)
# RFC 9562, 5.1: version 1 is made of the time and the address of the network card.
_UUID_1 = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b", re.IGNORECASE)
_ZONE_IN_INFO = re.compile(r"^D:\d{4,14}([+-]\d\d'?\d\d)")
_ZONE_IN_XMP = re.compile(r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?([+-]\d\d:\d\d)")

FOLDER_NAMED = FindingKind(
    "folder-named",
    Severity.ERROR,
    "Is the PDF free of the names of folders on the computer that made it?",
    "A path such as /home/name/... names the person who built the kit; people may be harmed by that.",
    "Write links in full, export without metadata; if presskit made the file, report it as a fault of presskit.",
)


FILE_PATH_TOLD = FindingKind(
    "file-path-told",
    Severity.WARNING,
    "Does the file keep to itself where on a computer its parts lay?",
    "A path outside of anybody's own folder names nobody, and still tells how a computer is set up.",
    "Export the PDF without metadata, or have the path removed from it.",
)


@check(Topic.PRIVACY, ANY_PDF, FOLDER_NAMED, FILE_PATH_TOLD)
def check_folder_names(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """No string names a folder of the computer that made the file, least of all somebody's own."""
    for excerpt in facts.carried.folder_names:
        is_grave = expected.of_a_kit or _SOMEBODYS.search(excerpt)
        kind = FOLDER_NAMED if is_grave else FILE_PATH_TOLD
        yield kind.at(None, f'The PDF names a place on a computer: "{excerpt}".')


HOST_NAMED = FindingKind(
    "host-named",
    Severity.ERROR,
    "Is the file free of the names of computers?",
    "A name such as DESKTOP-4F7K2Q1 or annas-macbook.local leads to the person who made the file.",
    "Export the PDF without metadata, or have the name removed from it.",
)


@check(Topic.PRIVACY, ANY_PDF, HOST_NAMED)
def check_host_names(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No text of the file names a computer, or leads into one network."""
    for name in host_names(facts.document, facts.traces.strings):
        yield HOST_NAMED.at(None, f'The PDF names a computer: "{name}".')


MAIL_ADDRESS_UNSEEN = FindingKind(
    "mail-address-unseen",
    Severity.ERROR,
    "Is there no e-mail address in the file that is not printed on its pages?",
    "Metadata keeps the addresses of people who wrote or licensed something and did not choose to be published.",
    "Take the address out of the document properties, and export the PDF again.",
)


@check(Topic.PRIVACY, ANY_PDF, MAIL_ADDRESS_UNSEEN)
def check_mail_addresses(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file holds no mail address that the pages do not print, and no link leads to."""
    linked = " ".join(link.target for link in facts.links).casefold()
    for address in mail_addresses(facts.document, facts.traces.strings):
        if address.casefold() not in linked and not is_printed(facts.pages, address):
            yield MAIL_ADDRESS_UNSEEN.at(None, f'The PDF holds the e-mail address "{address}", unseen.')


AUTHOR_UNSEEN = FindingKind(
    "author-unseen",
    Severity.WARNING,
    "Is every person that the file names as its author named on its pages too?",
    "Programs write the name of the person at the keyboard into each file; it may not be meant for the public.",
    "Clear the author in the document properties, or write the name of the organisation there.",
)


@check(Topic.PRIVACY, unpromised(lambda expected: expected.title), AUTHOR_UNSEEN)
def check_authors(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A foreign file names no author whom the pages do not name; a piece of ours names its organisation."""
    for name in authors(facts.document):
        if not is_printed(facts.pages, name):
            yield AUTHOR_UNSEEN.at(None, f'The PDF names "{name}" as its author, and its pages do not.')


PROGRAM_NAMED = FindingKind(
    "program-named",
    Severity.NOTE,
    "Does the file keep to itself which program and system it was made with?",
    "Program and version tell which computers an organisation uses, and which attacks they are open to.",
    "Nothing has to be done if that is no secret; otherwise clear the document properties.",
)


@check(Topic.PRIVACY, unpromised(lambda expected: expected.title), PROGRAM_NAMED)
def check_programs(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A foreign file says with which programs it was made."""
    if named := programs(facts.document):
        yield PROGRAM_NAMED.at(None, f"The PDF says that it was made with {', '.join(named)}.")


PLACE_TOLD = FindingKind(
    "place-told",
    Severity.ERROR,
    "Is the file free of the places where its pictures were taken?",
    "A photograph that still has its GPS data says to the metre where someone lives or met.",
    "Take the location out of the pictures, and make the PDF again.",
)


@check(Topic.PRIVACY, ANY_PDF, PLACE_TOLD)
def check_places(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No picture says where it was taken."""
    told = [trace.what for trace in facts.carried.traces if trace.place_told]
    if _names_a_place(facts.document.xmp):
        told.append("the file's own XMP data")
    for what in told:
        yield PLACE_TOLD.at(None, f"The file says where a picture was taken, in {what}.")


PICTURE_DATA_TOLD = FindingKind(
    "picture-data-told",
    Severity.WARNING,
    "Do the pictures in the file hold nothing but the picture?",
    "Cameras and programs write names, serial numbers, times and captions into picture files.",
    "Clean the pictures of their metadata, and make the PDF again.",
)


@check(Topic.PRIVACY, ANY_PDF, PICTURE_DATA_TOLD)
def check_picture_data(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No picture carries more than itself."""
    for trace in facts.carried.traces:
        if not trace.place_told:
            yield PICTURE_DATA_TOLD.at(None, f"A picture in the file carries {trace.what}.")
    if _GPS.search(facts.document.xmp) and not _names_a_place(facts.document.xmp):
        yield PICTURE_DATA_TOLD.at(
            None, "The file's own XMP data hold a part of what a camera has noted of its place."
        )


EDITING_HISTORY_TOLD = FindingKind(
    "editing-history-told",
    Severity.WARNING,
    "Is the file free of the history of its making?",
    "XMP keeps a list of each save, with times, programs and the documents it was made from.",
    "Export the PDF without metadata.",
)


@check(Topic.PRIVACY, ANY_PDF, EDITING_HISTORY_TOLD)
def check_editing_history(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No metadata tells how the file came about."""
    marks = history_marks(facts.document)
    if marks:
        yield EDITING_HISTORY_TOLD.at(None, f"The file tells how it came about ({', '.join(marks)}).")


COMPUTER_NUMBER_TOLD = FindingKind(
    "computer-number-told",
    Severity.WARNING,
    "Do the identifiers of the file tell nothing about the computer?",
    "An identifier of the old kind (UUID version 1) holds the time and the number of the network card.",
    "Make the PDF with another program, or have the identifier replaced.",
)


@check(Topic.PRIVACY, ANY_PDF, COMPUTER_NUMBER_TOLD)
def check_computer_numbers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No identifier holds the number of a computer."""
    for number in computer_numbers(facts.document):
        yield COMPUTER_NUMBER_TOLD.at(None, f'The identifier "{number}" holds a time and the number of a computer.')


TIME_ZONE_TOLD = FindingKind(
    "time-zone-told",
    Severity.NOTE,
    "Do the dates in the file keep to themselves in which time zone it was made?",
    "A time zone tells roughly where the person was who made the file.",
    "Nothing has to be done if that is no secret; otherwise export with times in UTC.",
)


@check(Topic.PRIVACY, ANY_PDF, TIME_ZONE_TOLD)
def check_time_zones(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No date tells a time zone."""
    zones = time_zones(facts.document, facts.traces.strings)
    if zones:
        yield TIME_ZONE_TOLD.at(None, f"Dates in the file are given in the time zone {', '.join(zones)}.")


def host_names(document: DocumentFacts, strings: Sequence[str] = ()) -> tuple[str, ...]:
    """Names of computers, and addresses that lead to one of them."""
    return _each_once(_HOST.findall(_all_text(document, strings)))


def _names_a_place(packet: str) -> bool:
    """Whether it has both coordinates: one alone is a line around the earth."""
    return _GPS.search(packet) is not None and "Latitude" in packet and "Longitude" in packet


def mail_addresses(document: DocumentFacts, strings: Sequence[str] = ()) -> tuple[str, ...]:
    """Mail addresses; those that nobody can have are none (RFC 2606)."""
    found = MAIL_ADDRESS.findall(_all_text(document, strings))
    return _each_once([address for address in found if not address.casefold().endswith(_NOBODYS_SITES)])


def names_nobody(name: str) -> bool:
    """Whether it is what a program writes that knows no name."""
    return name.strip().casefold() in _NOBODY


def authors(document: DocumentFacts) -> tuple[str, ...]:
    """Everyone who is named as an author."""
    creators = [unescape(name) for creator in _CREATOR.findall(document.xmp) for name in _ITEM.findall(creator)]
    named = [document.info.get("Author", ""), *creators]
    return _each_once([name for name in named if not names_nobody(name)])


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


def time_zones(document: DocumentFacts, strings: Sequence[str] = ()) -> tuple[str, ...]:
    """The time zones of all dates, other than UTC."""
    zones = [found[1] for value in (*document.info.values(), *strings) if (found := _ZONE_IN_INFO.match(value))]
    zones += [zone for text in (document.xmp, *strings) for zone in _ZONE_IN_XMP.findall(text)]
    return _each_once([zone.replace("'", ":").rstrip(":") for zone in zones if zone.strip("+-0:'")])


def _all_text(document: DocumentFacts, strings: Sequence[str]) -> str:
    return "\n".join([*document.info.values(), unescape(document.xmp), *map(unescape, strings)])


def _each_once(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
