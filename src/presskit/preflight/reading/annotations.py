"""The annotations of a PDF: its links and where they can be clicked, and the notes that are no links."""

from collections.abc import Iterable, Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import LinkFacts, Note
from presskit.rules.pdf_entries import as_text

_NUMBERS_OF_A_RECTANGLE = 4
_NUMBERS_OF_A_QUAD = 8
# Links are read apart, form fields and files too; the last two are marks of prepress.
_NO_NOTES = (
    *("/Link", "/Widget", "/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/Screen"),
    *("/PrinterMark", "/TrapNet"),
)
# ISO 32000-1, table 165: hidden, or not viewed.
_UNSEEN_FLAGS = 0b100010
_WORDS = 60


def read_links(pages: Sequence[pikepdf.Page], all_targets: Iterable[str]) -> tuple[LinkFacts, ...]:
    """All web addresses that the file leads to: those on pages with their place, then those from elsewhere."""
    on_pages = [
        LinkFacts(number, as_text(note.A.URI), tuple(_clickable(note)))
        for number, page in enumerate(pages, 1)
        for note in link_annotations(page)
        if isinstance(note.get("/A"), Dictionary) and "/URI" in note.A
    ]
    elsewhere = set(all_targets) - {link.target for link in on_pages}
    return (*on_pages, *(LinkFacts(0, target) for target in sorted(elsewhere)))


def link_annotations(page: pikepdf.Page) -> Iterator[Dictionary]:
    """The annotations of the page that are links."""
    yield from (note for note in annotations(page) if note.get("/Subtype") == Name.Link)


def annotations(page: pikepdf.Page) -> Iterator[Dictionary]:
    """All annotations of the page."""
    notes = page.obj.get("/Annots")
    if isinstance(notes, Array):
        yield from (note for note in notes if isinstance(note, Dictionary))


def rectangle(note: Dictionary) -> Box | None:
    """Where the annotation lies; None if it states no rectangle."""
    numbers_pt = _numbers_pt(note.get("/Rect"))
    return _around(numbers_pt) if len(numbers_pt) == _NUMBERS_OF_A_RECTANGLE else None


def _clickable(note: Dictionary) -> Iterator[Box]:
    """The rectangles of a link over several lines (ISO 32000-1, 12.5.6.5), or its one rectangle."""
    quads_pt, whole = _numbers_pt(note.get("/QuadPoints")), rectangle(note)
    if quads_pt and len(quads_pt) % _NUMBERS_OF_A_QUAD == 0:
        for start in range(0, len(quads_pt), _NUMBERS_OF_A_QUAD):
            yield _around(quads_pt[start : start + _NUMBERS_OF_A_QUAD])
    elif whole:
        yield whole


def _numbers_pt(array: object) -> list[float]:
    """The numbers of an array; none if it is no array, or holds anything else."""
    if not isinstance(array, Array):
        return []
    try:
        return [float(number) for number in array]
    except (TypeError, ValueError):  # a file may hold words where numbers belong
        return []


def _around(points_pt: Sequence[float]) -> Box:
    """The rectangle around points that are given as x and y in turn."""
    across_pt, along_pt = points_pt[::2], points_pt[1::2]
    return Box(min(across_pt), min(along_pt), max(across_pt), max(along_pt))


def read_notes(pages: Sequence[pikepdf.Page]) -> Iterator[Note]:
    """Comments, stamps, highlights and the like; a pop-up window belongs to its comment."""
    for number, page in enumerate(pages, 1):
        for note in annotations(page):
            sort = as_text(note.get("/Subtype"), "/unnamed")
            if sort in _NO_NOTES or (sort == "/Popup" and "/Parent" in note):
                continue
            words = " ".join(as_text(note.get("/Contents")).split())[:_WORDS]
            flags = note.get("/F")
            hidden = isinstance(flags, int) and bool(flags & _UNSEEN_FLAGS)
            yield Note(number, sort.removeprefix("/"), rectangle(note), words, hidden)
