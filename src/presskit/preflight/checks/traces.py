"""Checks of what lies deeper in a PDF: in its fonts, profiles, tags, marks and signatures, and outside its frames."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import combinations

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check, unpromised
from presskit.preflight.checks.privacy import authors, names_nobody
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import DocumentFacts
from presskit.preflight.facts.pdf import PdfFacts
from presskit.preflight.facts.traces import FontStamp
from presskit.preflight.words import excerpt, is_printed

# Of the document information (ISO 32000-1, 14.3.3, and PDF/X); programs add the rest.
_USUAL_PROPERTIES = frozenset(
    ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate", "Trapped")
)
_OF_STANDARDS = ("GTS_", "PTEX.", "ISO_", "AAPL:Keywords")
# XMP that speaks of people and their organisations, as elements and as attributes.
_OF_PEOPLE = (
    r"pdfx:(?!GTS_)\w+|dc:contributor|dc:publisher|xmpRights:\w+|photoshop:\w+|Iptc4xmp\w+:\w+|plus:\w+|"
    r"xmp:(?:Label|Nickname|Author)"
)
# No value ends later: a packet of nothing but beginnings must not be read to its end from each of them.
_ELEMENT = re.compile(rf"<(?P<name>{_OF_PEOPLE})\b[^<>]*>(?P<value>(?:(?!</(?P=name)>).){{0,4000}})", re.DOTALL)
_ATTRIBUTE = re.compile(rf"\b(?P<name>{_OF_PEOPLE})=\"(?P<value>[^\"]*)\"")
_TAG = re.compile(r"<[^<>]*>")
_LEAST_LETTERS = 3
_NO_WORDS = frozenset(("true", "false", "yes", "no", "unknown", "none", "default"))
# With the sign of an international number, which no date and no count has before it.
_TELEPHONE = re.compile(r"(?<![\w+'.-])\+\d[\d\s().\u00a0/-]{6,18}\d(?!\w)")
_CUT_RATIO = 0.85
_SAME_MOMENT_S = 60

PROPERTY_UNSEEN = FindingKind(
    "property-unseen",
    Severity.WARNING,
    "Is everything on the pages that the file's properties say of people and organisations?",
    "Office programs write company, manager, owner and client into files, and nobody sees them on a page.",
    "Clear the document properties, the custom ones too, and export the PDF again.",
)


@check(Topic.PRIVACY, unpromised(lambda expected: expected.title), PROPERTY_UNSEEN)
def check_properties(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A foreign file has no properties of its program's own that its pages do not tell."""
    for name, value in unusual_properties(facts.document):
        if not is_printed(facts.pages, value):
            yield PROPERTY_UNSEEN.at(None, f'The property {name} of the PDF says "{excerpt(value)}", unseen.')


TELEPHONE_UNSEEN = FindingKind(
    "telephone-unseen",
    Severity.ERROR,
    "Is there no telephone number in the file that is not printed on its pages?",
    "A private number in properties, notes or tags is found by the first search for a plus sign.",
    "Take the number out of the properties, notes and tags, and export the PDF again.",
)


@check(Topic.PRIVACY, ANY_PDF, TELEPHONE_UNSEEN)
def check_telephones(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No text of the file but its pages and links has a telephone number that they do not have."""
    texts = [*facts.traces.strings, *facts.document.info.values()]
    linked = "".join(filter(str.isdigit, " ".join(link.target for link in facts.links)))
    for number in dict.fromkeys(found.strip() for text in texts for found in _TELEPHONE.findall(text)):
        is_linked = "".join(filter(str.isdigit, number)) in linked
        if not is_linked and not is_printed(facts.pages, number):
            yield TELEPHONE_UNSEEN.at(None, f'The PDF holds the telephone number "{number}", unseen.')


PERSON_NAMED = FindingKind(
    "person-named",
    Severity.WARNING,
    "Do notes, articles and signatures in the file name nobody who is not on its pages?",
    "A note keeps who wrote it after its words are gone; a signature names its signer, place and reason.",
    "Take notes and signatures out, or let somebody sign whose name is meant for the public.",
)


@check(Topic.PRIVACY, ANY_PDF, PERSON_NAMED)
def check_people(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Nobody is named by a part of the file who is not named on its pages."""
    known = authors(facts.document)
    for name in facts.traces.people:
        if name.strip() and not names_nobody(name) and name not in known and not is_printed(facts.pages, name):
            yield PERSON_NAMED.at(None, f'A part of the PDF names "{excerpt(name)}" as its author.')
    for signer in facts.traces.signatures:
        by = f" by {excerpt(signer)}" if signer else ""
        yield PERSON_NAMED.at(None, f"The PDF is signed{by}.")


PART_DESCRIBED = FindingKind(
    "part-described",
    Severity.WARNING,
    "Are the parts of the file without descriptions of their own?",
    "A page or a drawing that was placed from another document brings its author, times and history along.",
    "Export the PDF without the metadata of placed files.",
)


@check(Topic.PRIVACY, ANY_PDF, PART_DESCRIBED)
def check_parts(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No page, font, layer or drawing has XMP data of its own."""
    for part in facts.traces.described:
        yield PART_DESCRIBED.at(None, f"The PDF describes {part} in data of its own.")


WEB_CAPTURE_TOLD = FindingKind(
    "web-capture-told",
    Severity.WARNING,
    "Does the file keep to itself from which web pages it was made?",
    "A captured page brings its address, the time and sometimes what was typed into a form.",
    "Print the web page to a PDF instead of capturing it.",
)


@check(Topic.PRIVACY, ANY_PDF, WEB_CAPTURE_TOLD)
def check_captures(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file holds nothing of web pages that it was captured from."""
    for what in facts.traces.captures:
        yield WEB_CAPTURE_TOLD.at(None, f"The PDF tells of {what}.")


DEVICE_NAMED = FindingKind(
    "device-named",
    Severity.WARNING,
    "Are the colour profiles in the file those that everybody has?",
    "A profile that was made for one display or scanner bears its name, often its owner's and a serial number.",
    "Convert pictures to sRGB, and export the PDF again.",
)


@check(Topic.PRIVACY, ANY_PDF, DEVICE_NAMED)
def check_devices(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No colour profile is one person's display, camera or scanner."""
    for name in facts.traces.devices:
        yield DEVICE_NAMED.at(None, f'A colour profile in the PDF is that of a device, "{excerpt(name)}".')


LICENSEE_NAMED = FindingKind(
    "licensee-named",
    Severity.WARNING,
    "Do the fonts in the file keep to themselves who bought them?",
    "Foundries write the buyer's name into a font, and the font goes out with every PDF.",
    "Ask the foundry for the font without it, or set the text in another one.",
)


@check(Topic.PRIVACY, ANY_PDF, LICENSEE_NAMED)
def check_licensees(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No font program names its buyer."""
    for name in facts.traces.licensees:
        yield LICENSEE_NAMED.at(None, f'A font in the PDF is licensed to "{excerpt(name)}".')


MAKING_TIME_IN_FONTS = FindingKind(
    "making-time-in-fonts",
    Severity.NOTE,
    "Do the fonts in the file keep to themselves when it was made?",
    "Some programs write the time of the export into every font, though the dates of the file were taken out.",
    "Nothing has to be done if that is no secret; otherwise make the PDF with another program.",
)


@check(Topic.PRIVACY, ANY_PDF, MAKING_TIME_IN_FONTS)
def check_font_stamps(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No two families of different houses were changed in the same minute, which only an export does."""
    pairs = combinations(facts.traces.font_stamps, 2)
    told = [one for one, other in pairs if one.family[:4] != other.family[:4] and _is_same_moment(one, other)]
    if told:
        yield MAKING_TIME_IN_FONTS.at(None, "The fonts in the PDF tell to the second when it was made.")


TAG_DATA_INSIDE = FindingKind(
    "tag-data-inside",
    Severity.WARNING,
    "Do the tags and marks of the file say nothing but what is on its pages?",
    "Drawing programs write properties of objects there; a text that was deleted can stay as its description.",
    "Export the PDF without object properties, and take descriptions out with what they describe.",
)


@check(Topic.PRIVACY, ANY_PDF, TAG_DATA_INSIDE)
def check_tag_data(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No tag or mark holds a program's data, and none has words without anything on a page."""
    for words in (*facts.traces.tag_data, *facts.traces.mark_data):
        yield TAG_DATA_INSIDE.at(None, f'A tag or mark in the PDF holds "{excerpt(words)}".')
    for words in facts.traces.tag_words:
        yield TAG_DATA_INSIDE.at(None, f'A tag that has nothing on a page says "{excerpt(words)}".')


PICTURE_CUT = FindingKind(
    "picture-cut",
    Severity.WARNING,
    "Is all of every picture in the file to be seen on its page?",
    "What a frame or the edge of the page cuts off is still in the file: the person beside, the rest of the screen.",
    "Crop the picture in a picture program before placing it, or export with cropping image data to frames.",
)


@check(Topic.PRIVACY, unpromised(lambda expected: expected.title), PICTURE_CUT)
def check_cut_pictures(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """A foreign file holds no picture of which more than a bleed is cut off."""
    for page, painted in zip(facts.pages, facts.print.pages, strict=False):
        for cut in painted.cut_pictures:
            if cut.seen_ratio < _CUT_RATIO:
                message = f"{1 - cut.seen_ratio:.0%} of a picture is cut off on the page, and still in the file."
                yield PICTURE_CUT.on(page.area(cut.box), message)


def unusual_properties(document: DocumentFacts) -> Sequence[tuple[str, str]]:
    """Name and value of each property that no standard knows, or that XMP has of people; only those with words."""
    named = [(key, value) for key, value in document.info.items() if not _is_usual(key)]
    for pattern in (_ELEMENT, _ATTRIBUTE):
        named += [(each["name"], unescape(_TAG.sub(" ", each["value"]))) for each in pattern.finditer(document.xmp)]
    cleaned = ((name, " ".join(value.split())) for name, value in named)
    return list(dict.fromkeys((name, value) for name, value in cleaned if _has_words(value)))


def _is_usual(key: str) -> bool:
    return key in _USUAL_PROPERTIES or key.startswith(_OF_STANDARDS)


def _has_words(value: str) -> bool:
    letters = sum(map(str.isalpha, value))
    return letters >= _LEAST_LETTERS and value.casefold() not in _NO_WORDS and "://" not in value


def _is_same_moment(one: FontStamp, other: FontStamp) -> bool:
    return abs(one.modified_s - other.modified_s) < _SAME_MOMENT_S
