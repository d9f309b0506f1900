"""What the document breaks as a whole: its output intents, its packet, its pages' sizes."""

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Name, Stream

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.preflight.reading.claims.xmp_packet import breaches_of_packet
from presskit.rules.pdf_entries import dictionaries_at, rectangle_pt

_SIDES_PT = (3.0, 14_400.0)
_BOXES = ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox")
# ICC.1:2010, 7.2: sort and colours of a profile, and the mark of every one; ISO 19005-2, 6.2.3 allows these.
_SORT, _SPACE, _MARK, _HEAD_BYTES = slice(12, 16), slice(16, 20), slice(36, 40), 128
_SORTS, _SPACES, _LATEST_VERSION = (b"prtr", b"mntr"), (b"RGB ", b"CMYK", b"GRAY"), 4
_FOR_ARCHIVES = Name.GTS_PDFA1


def breaches_of_document(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Page], packet: str) -> Iterator[Breach]:
    """What catalogue and pages break."""
    yield from _intents(pdf)
    if not isinstance(pdf.Root.get("/Metadata"), Stream):
        yield Breach(Rule.XMP_MISSING)
    yield from breaches_of_packet(packet)
    for number, page in enumerate(pages, 1):
        if any(_is_odd(pdf_box) for key in _BOXES if (pdf_box := _box(page, key)) is not None):
            yield Breach(Rule.PAGE_SIZE, page=number)


def _intents(pdf: pikepdf.Pdf) -> Iterator[Breach]:
    intents = dictionaries_at(pdf.Root, "/OutputIntents")
    profiles = [intent.get("/DestOutputProfile") for intent in intents]
    if len({profile.objgen for profile in profiles if isinstance(profile, Stream)}) > 1:
        yield Breach(Rule.INTENTS_DISAGREE)
    for intent, profile in zip(intents, profiles, strict=True):
        if intent.get("/S") == _FOR_ARCHIVES and isinstance(profile, Stream) and not _is_usable(profile):
            yield Breach(Rule.INTENT_PROFILE)


def _is_usable(profile: Stream) -> bool:
    try:
        head = profile.read_bytes()[:_HEAD_BYTES]
    except pikepdf.PdfError:
        return False
    is_profile = len(head) == _HEAD_BYTES and head[_MARK] == b"acsp" and head[8] <= _LATEST_VERSION
    return is_profile and head[_SORT] in _SORTS and head[_SPACE] in _SPACES


def _box(page: pikepdf.Page, key: str) -> object:
    """The box as the page states it, or takes it from the pages that it is one of."""
    inherited = {"/MediaBox": page.mediabox, "/CropBox": page.cropbox}
    return inherited.get(key) if key in inherited else page.obj.get(key)


def _is_odd(stated: object) -> bool:
    left, bottom, right, top = rectangle_pt(stated) or (0.0, 0.0, 100.0, 100.0)
    return not all(_SIDES_PT[0] <= side_pt <= _SIDES_PT[1] for side_pt in (right - left, top - bottom))
