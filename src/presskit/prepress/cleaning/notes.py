"""Notes, form fields and attachments of pages: out, or if they draw something, without words and names."""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name

from presskit.rules.pdf_entries import as_text, dictionaries_at, dictionary_at, whole_number

# ISO 32000-1, table 165.
_HIDDEN, _PRINTED, _NOT_VIEWED = 0b10, 0b100, 0b100000
_CARRIERS = ("/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/Screen", "/3D")
# Beside what places and draws a note: who wrote it, when, in answer to whom, and more of the words.
_PRIVATE = (
    *(
        "/T",
        "/RC",
        "/Subj",
        "/NM",
        "/M",
        "/CreationDate",
        "/Popup",
        "/IRT",
        "/RT",
        "/ExData",
        "/State",
        "/StateModel",
    ),
    *("/FS", "/RichMediaContent", "/RichMediaSettings", "/Movie", "/Sound", "/3DD", "/3DV", "/3DA", "/AS_Author"),
)
_OF_FIELD = ("/T",)  # the name of a field, by which it is known
_OF_SIGNATURE = ("/V", "/Lock", "/SV")


def clean_notes(pdf: pikepdf.Pdf) -> None:
    """Take out every note that draws nothing; of the others stays what is drawn."""
    gone = {key for page in pdf.pages for key in _clean_page(page)}
    _clean_form(pdf)
    if gone:
        _take_from_tags(pdf, gone)


def _clean_page(page: pikepdf.Page) -> Iterator[tuple[int, int]]:
    """The keys of the notes that were taken out."""
    notes = page.obj.get("/Annots")
    if not isinstance(notes, Array):
        return
    kept = []
    for note in notes:
        if not isinstance(note, Dictionary):
            continue
        if _is_unseen(note):
            yield note.objgen
            continue
        _clean_note(note)
        kept.append(note)
    page.obj.Annots = Array(kept)
    if not kept:
        del page.obj["/Annots"]


def _is_unseen(note: Dictionary) -> bool:
    flags = whole_number(note.get("/F")) or 0
    if flags & _HIDDEN or (flags & _NOT_VIEWED and not flags & _PRINTED):
        return True
    kind = as_text(note.get("/Subtype"))
    return kind == "/Popup" or (kind in _CARRIERS and "/AP" not in note)


def _clean_note(note: Dictionary) -> None:
    kind = as_text(note.get("/Subtype"))
    if kind in _CARRIERS:
        note.Subtype = Name.Stamp
    private = set(_PRIVATE) - set(_OF_FIELD if kind == "/Widget" else ())
    drawn_from_words = kind == "/FreeText" and "/AP" not in note
    if kind not in ("/Link", "/Widget") and not drawn_from_words:
        private.add("/Contents")
    for key in private & set(note.keys()):
        del note[key]


def _clean_form(pdf: pikepdf.Pdf) -> None:
    """Without a field on a page there is no form; a signature would be broken by any change, and goes."""
    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/FT") == Name.Sig:
            for key in set(_OF_SIGNATURE) & set(item.keys()):
                del item[key]
    for key in {"/XFA", "/SigFlags", "/CO"} & set(form.keys()):
        del form[key]
    has_fields = any(note.get("/Subtype") == Name.Widget for note in _notes(pdf))
    if not has_fields:
        del pdf.Root["/AcroForm"]


def _take_from_tags(pdf: pikepdf.Pdf, gone: set[tuple[int, int]]) -> None:
    """A tag may not hold a note that is no more."""
    for item in pdf.objects:
        if not isinstance(item, Dictionary) or "/K" not in item:
            continue
        kids = list(item.K) if isinstance(item.K, Array) else [item.K]
        kept = [kid for kid in kids if not _refers_to(kid, gone)]
        if len(kept) < len(kids):
            item.K = Array(kept)
    _take_from_index(pdf)


def _take_from_index(pdf: pikepdf.Pdf) -> None:
    """The index from notes to tags loses the notes that are no more; one in several parts is left as it is."""
    tree = dictionary_at(pdf.Root.get("/StructTreeRoot"), "/ParentTree")
    numbers = tree.get("/Nums")
    if isinstance(numbers, Array):
        used = {whole_number(note.get("/StructParent")) for note in _notes(pdf)}
        used |= {whole_number(page.obj.get("/StructParents")) for page in pdf.pages}
        pairs = list(zip(list(numbers)[::2], list(numbers)[1::2], strict=False))
        kept_pairs = [pair for pair in pairs if isinstance(pair[1], Array) or _is_used(pair[0], used)]
        tree.Nums = Array(item for pair in kept_pairs for item in pair)


def _is_used(key: object, used: set[int | None]) -> bool:
    number = whole_number(key)
    return number is not None and number in used


def _notes(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    return (note for page in pdf.pages for note in dictionaries_at(page.obj, "/Annots"))


def _refers_to(kid: object, gone: set[tuple[int, int]]) -> bool:
    note = kid.get("/Obj") if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR else None
    return isinstance(note, Dictionary) and note.objgen in gone
