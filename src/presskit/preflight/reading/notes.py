"""The annotations of a PDF that are no links, and its layers: what can be in a page and not be seen."""

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.preflight.facts.document import Note
from presskit.preflight.reading.annotations import annotations, rectangle
from presskit.preflight.reading.pdf_words import as_text

# Links are read apart, form fields and files too; the last two are marks of prepress.
_NO_NOTES = (
    *("/Link", "/Widget", "/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/Screen"),
    *("/PrinterMark", "/TrapNet"),
)
# ISO 32000-1, table 165: hidden, or not viewed.
_UNSEEN_FLAGS = 0b100010
_WORDS = 60


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


def read_layers(pdf: pikepdf.Pdf) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of all layers, and of those that a reader or a printer does not show (ISO 32000-1, 8.11.4)."""
    properties = pdf.Root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        return (), ()
    layers = _layers(properties.get("/OCGs"))
    usual = properties.get("/D", Dictionary())
    all_off = usual.get("/BaseState") == Name.OFF
    off = {layer.objgen for layer in _layers(usual.get("/OFF"))}
    on = {layer.objgen for layer in _layers(usual.get("/ON"))}
    hidden = [
        layer for layer in layers if layer.objgen in off or (all_off and layer.objgen not in on) or _is_limited(layer)
    ]
    return tuple(map(_name, layers)), tuple(map(_name, hidden))


def _layers(array: object) -> list[Dictionary]:
    return [layer for layer in array if isinstance(layer, Dictionary)] if isinstance(array, Array) else []


def _is_limited(layer: Dictionary) -> bool:
    """Whether it says of itself that it is not viewed, or not printed."""
    usage = layer.get("/Usage", Dictionary())
    states = [usage.get(key, Dictionary()).get(f"{key}State") for key in ("/View", "/Print")]
    return Name.OFF in states


def _name(layer: Dictionary) -> str:
    return as_text(layer.get("/Name"), "unnamed")
