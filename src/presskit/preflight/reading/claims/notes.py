"""What annotations break: their sort, their flags, and how they are drawn."""

from collections.abc import Iterator

from pikepdf import Dictionary, Name, Stream

from presskit.preflight.facts.claim_rules import Breach, Rule
from presskit.rules.pdf_entries import as_text, dictionary_at, entry, rectangle_pt, whole_number

# ISO 32000-1, table 169, without 3D, Sound, Screen and Movie (ISO 19005-2, 6.3.1).
_SORTS = frozenset(
    f"/{sort}"
    for sort in (
        *("Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline"),
        *("Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark"),
        *("TrapNet", "Watermark", "Redact"),
    )
)
# ISO 32000-1, table 165: printed; invisible, hidden, not viewed, or viewed only under the mouse.
_PRINTED, _UNSEEN = 0b100, 0b1_0010_0011
_UNDRAWN = ("/Popup", "/Link")


def breaches_of_note(note: Dictionary) -> Iterator[Breach]:
    """What this annotation breaks."""
    sort = as_text(note.get("/Subtype"))
    named = sort.removeprefix("/")
    if sort not in _SORTS:
        yield Breach(Rule.NOTE_SORT, named)
    flags = whole_number(note.get("/F"))
    if sort != "/Popup" and (flags is None or not flags & _PRINTED or flags & _UNSEEN):
        yield Breach(Rule.NOTE_FLAGS, named)
    if sort == "/Widget" and not {"/A", "/AA"}.isdisjoint(note.keys()):
        yield Breach(Rule.FIELD_ACTS)
    if sort in ("/TrapNet", "/PrinterMark"):
        yield from _mark_of_prepress(note, sort)
    yield from _appearance(note, sort)


def _mark_of_prepress(note: Dictionary, sort: str) -> Iterator[Breach]:
    if sort == "/TrapNet" or "/StructParent" in note:
        yield Breach(Rule.TRAP_NETWORK, sort.removeprefix("/"))


def _appearance(note: Dictionary, sort: str) -> Iterator[Breach]:
    if "/AP" not in note:
        left, bottom, right, top = rectangle_pt(note.get("/Rect")) or (0.0, 0.0, 1.0, 1.0)
        if sort not in _UNDRAWN and (right > left or top > bottom):
            yield Breach(Rule.NOTE_UNDRAWN, sort.removeprefix("/"))
        return
    drawn = dictionary_at(note, "/AP")
    usual = drawn.get("/N")
    is_button = sort == "/Widget" and _field_sort(note) == "/Btn"
    is_right = isinstance(usual, Dictionary) if is_button else isinstance(usual, Stream)
    if not is_right or len(drawn.keys()) > 1:
        yield Breach(Rule.NOTE_DRAWN_OTHERWISE, sort.removeprefix("/"))


def _field_sort(note: Dictionary) -> str:
    """Whether the field is a button; it may stand at the field of which this is one place (ISO 32000-1, 12.7.3.1)."""
    return as_text(note.get("/FT", entry(note.get("/Parent"), "/FT")))


def is_seen(note: Dictionary) -> bool:
    """Whether a reader meets it."""
    flags = whole_number(note.get("/F")) or 0
    return not flags & 0b10 and note.get("/Subtype") not in (Name.Popup, Name.PrinterMark, Name.TrapNet)
