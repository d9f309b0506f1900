"""One thing each that a PDF should not carry."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import Edit, changed, page

_RECTANGLE = [300, 500, 320, 520]


def _attach(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["notes.txt"] = b"who said what"


def _run_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _launch(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots[0].A = Dictionary(S=Name.Launch, F=String("a.exe"))


def _ask(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("Name")))]))


def _note(flags: int = 4, **entries: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Rect=Array(_RECTANGLE), F=flags, Contents=String("Ask Anna"), **entries)
        pdf.pages[0].Annots.append(pdf.make_indirect(note))

    return edit


def _layer(configuration: Callable[[pikepdf.Object], Dictionary], **usage: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft"), **usage))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=configuration(layer))

    return edit


def _saved_into_itself() -> bytes:
    """The page as it was, and after it a second version of its first object, which is the same."""
    first = page()
    return _with_second(first, 1, first.split(b"1 0 obj", 1)[1].split(b"endobj", 1)[0].strip())


def _saved_without_words() -> bytes:
    """The page as it was, and after it a second version without its words."""
    first = page()
    with pikepdf.open(BytesIO(first)) as pdf:
        contents = pdf.pages[0].obj.Contents
        words = contents if isinstance(contents, pikepdf.Stream) else contents[0]
        return _with_second(first, words.objgen[0], b"<</Length 0>>\nstream\n\nendstream")


def _with_second(first: bytes, number: int, second: bytes) -> bytes:
    """The file, saved into itself with this object in another version."""
    start = len(first)
    added = b"\n%d 0 obj\n" % number + second + b"\nendobj\n"
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, start + 1)
    with pikepdf.open(BytesIO(first)) as pdf:
        size, root = int(pdf.trailer.Size), pdf.Root.objgen[0]
    before = int(first.rsplit(b"startxref", 1)[1].split()[0])
    trailer = b"trailer\n<</Size %d /Root %d 0 R /Prev %d>>\n" % (size, root, before)
    return first + added + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (start + len(added))


def _leave_a_picture(pdf: pikepdf.Pdf) -> None:
    """A picture that was taken off its page, and hangs on to the file beside the document."""
    pdf.trailer.Left = pdf.make_stream(
        bytes(12),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=2,
        Height=2,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
    )


def _add_thumbnail(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Thumb = pdf.make_stream(bytes(12), Width=2, Height=2, ColorSpace=Name.DeviceRGB, BitsPerComponent=8)


def _add_program_data(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].PieceInfo = Dictionary(Illustrator=Dictionary(Private=pdf.make_stream(b"hidden layers")))


def _locked(**passwords: Any) -> Callable[[], bytes]:
    def make() -> bytes:
        with pikepdf.open(BytesIO(page())) as pdf:
            stream = BytesIO()
            allowed = pikepdf.Permissions(extract=False)
            pdf.save(stream, encryption=pikepdf.Encryption(owner="o", allow=allowed, **passwords))
        return stream.getvalue()

    return make


def _cut_off() -> bytes:
    """The page without its table of objects, as a download that stopped."""
    return page().rsplit(b"xref", 2)[0]


CASES = (
    Case("attachment", "attachment-inside", changed(_attach)),
    Case("script-at-opening", "action-inside", changed(_run_script)),
    Case("form-field", "form-inside", changed(_ask)),
    Case("comment", "comment-inside", changed(_note(Subtype=Name.Text))),
    Case("highlight", "comment-inside", changed(_note(Subtype=Name.Highlight))),
    Case("hidden-note", "note-hidden", changed(_note(2, Subtype=Name.FreeText))),
    Case("layer-switched-off", "layer-hidden", changed(_layer(lambda layer: Dictionary(OFF=Array([layer]))))),
    Case("layers-off-by-default", "layer-hidden", changed(_layer(lambda _: Dictionary(BaseState=Name.OFF)))),
    Case(
        "layer-not-printed",
        "layer-hidden",
        changed(_layer(lambda _: Dictionary(), Usage=Dictionary(Print=Dictionary(PrintState=Name.OFF)))),
    ),
    Case("layer-shown", "layers-inside", changed(_layer(lambda layer: Dictionary(ON=Array([layer]))))),
    Case("saved-into-itself", "saved-into-itself", _saved_into_itself),
    Case(
        "saved-without-words",
        "older-version-inside",
        _saved_without_words,
        also=frozenset({"page-empty"}),
    ),
    Case("link-that-starts-a-program", "action-reaches-out", changed(_launch)),
    Case("unused-picture", "unused-inside", changed(_leave_a_picture)),
    Case("bytes-behind-its-end", "bytes-outside", lambda: page() + b"<html>mail</html>"),
    Case("bytes-before-its-beginning", "bytes-outside", lambda: b"HTTP/1.1 200 OK\n\n" + page()),
    Case("thumbnail", "thumbnail-inside", changed(_add_thumbnail)),
    Case("program-data", "program-data-inside", changed(_add_program_data)),
    Case("locked-against-copying", "pdf-encrypted", _locked()),
    Case("cut-off", "pdf-damaged", _cut_off),
)
