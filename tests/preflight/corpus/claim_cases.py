"""One thing each that breaks a standard which the file claims, by the table of rules."""

from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, changed, xmp_packet
from tests.preflight.corpus.print_page import BODY, PRINT, XMP, Edit, drawn, edited

from presskit.preflight.expected import Expected

_X_4 = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
_A_2B = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
_UA_1 = '<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>'
_PICTURE = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 64, "Height": 64, "BitsPerComponent": 8}
_PLACED = b"q 15 0 0 15 60 200 cm /Im Do Q"


def _archive(edit: Edit, claim: str = _A_2B, body: str = BODY) -> Callable[[], bytes]:
    """The print page as PDF/A-2b, with its printing condition as output intent for archives too, and this change."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OutputIntents[0].S = Name.GTS_PDFA1
        pdf.Root.Metadata.write(XMP.replace(_X_4, claim).encode())
        edit(pdf)

    return edited(change, body)


def _spoken(edit: Edit, body: str = HEADING) -> Callable[[], bytes]:
    """The tagged page as PDF/UA-1 with this change."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(xmp_packet(_UA_1))
        for page in pdf.pages:
            page.Tabs = Name.S
        edit(pdf)

    return changed(change, body)


def _nothing(_pdf: pikepdf.Pdf) -> None:
    """The file as it is."""


def _state(**entries: Any) -> Edit:
    return drawn(b"/Odd gs 0 0 0 1 k 60 200 60 40 re f", ExtGState=Dictionary(Odd=Dictionary(**entries)))


def _picture(**entries: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        still = pdf.make_stream(bytes(64 * 64 * 4), **_PICTURE, ColorSpace=Name.DeviceCMYK, **entries)
        drawn(_PLACED, XObject=Dictionary(Im=still))(pdf)

    return edit


def _form(**entries: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        form = pdf.make_stream(b"0 0 0 1 k 0 0 9 9 re f", Subtype=Name.Form, BBox=Array([0, 0, 9, 9]), **entries)
        drawn(b"/Odd Do", XObject=Dictionary(Odd=form))(pdf)

    return edit


def _catalogue(key: str, value: Callable[[pikepdf.Pdf], Any]) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.Root[key] = value(pdf)

    return edit


def _note(**entries: Any) -> Edit:
    """A note that is drawn, seen and printed, but for these entries; None leaves one out."""

    def edit(pdf: pikepdf.Pdf) -> None:
        drawing = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20]))
        usual = dict(Subtype=Name.Stamp, F=4, AP=Dictionary(N=drawing), Rect=Array([60, 200, 80, 220]))
        stated = {key: value for key, value in {**usual, **entries}.items() if value is not None}
        pdf.pages[0].Annots = Array([pdf.make_indirect(Dictionary(Type=Name.Annot, **stated))])

    return edit


# Of one grey pixel: the table cleared, the pixel, the end (ISO 32000-1, 7.4.4.2).
_LZW = drawn(b"q 1 0 0 1 60 200 cm BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80\x00\x40\x40 EI Q")


def _without_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def _packet(before: str, after: str) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        said = pdf.Root.Metadata.read_bytes().decode()
        assert before in said
        pdf.Root.Metadata.write(said.replace(before, after).encode())

    return edit


def _layer(**configuration: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draft")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(**configuration))

    return edit


def _tag(role: str, key: str, value: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, Dictionary) and item.get("/S") == Name(role) and "/P" in item:
                item[key] = value

    return edit


def _unpublished(edit: Edit) -> Edit:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(XMP.replace(_X_4, "").encode())
        edit(pdf)

    return change


_ASKED_OF_ARCHIVES: tuple[tuple[str, Edit, frozenset[str]], ...] = (
    ("transfer-function", _state(TR=Name.Identity), frozenset()),
    ("transfer-function-2", _state(TR2=Name.Identity), frozenset()),
    ("halftone-phase", _state(HTP=Array([0, 0])), frozenset()),
    ("halftone-of-type-6", _state(HT=Dictionary(HalftoneType=6)), frozenset()),
    ("halftone-with-a-name", _state(HT=Dictionary(HalftoneType=1, HalftoneName=String("Odd"))), frozenset()),
    ("rendering-intent-unknown", _state(RI=Name.Odd), frozenset()),
    ("rendering-intent-in-content", drawn(b"/Odd ri"), frozenset()),
    ("rendering-intent-of-a-picture", _picture(Intent=Name.Odd), frozenset()),
    ("alternate-pictures", _picture(Alternates=Array([])), frozenset({"picture-data-told"})),
    ("stand-in-for-a-picture", _picture(OPI=Dictionary()), frozenset({"picture-data-told"})),
    ("smoothed-picture", _picture(Interpolate=True), frozenset({"image-interpolated"})),
    ("stand-in-for-a-form", _form(OPI=Dictionary()), frozenset()),
    ("page-by-reference", _form(Ref=Dictionary(F=String("a.pdf"), Page=0)), frozenset()),
    ("postscript-form", _form(Subtype2=Name.PS), frozenset()),
    ("lzw", _LZW, frozenset()),
    ("unknown-operator-between-bx-and-ex", drawn(b"BX 1 odd EX"), frozenset()),
    ("cmyk-without-intent", _without_intent, frozenset()),
    ("rgb-over-an-intent-of-inks", drawn(b"1 0 0 rg 60 200 60 40 re f"), frozenset()),
    ("note-of-sound", _note(Subtype=Name.Sound), frozenset({"attachment-inside"})),
    ("note-without-flags", _note(F=None), frozenset({"comment-inside"})),
    ("note-not-printed", _note(F=0), frozenset({"comment-inside"})),
    ("note-undrawn", _note(AP=None), frozenset({"comment-inside"})),
    ("field-drawn-anew", _catalogue("/AcroForm", lambda _: Dictionary(NeedAppearances=True)), frozenset()),
    (
        "form-in-xml",
        _catalogue("/AcroForm", lambda _: Dictionary(XFA=String("<xdp/>"))),
        frozenset({"form-inside"}),
    ),
    (
        "script",
        _catalogue("/OpenAction", lambda _: Dictionary(S=Name.JavaScript, JS=String("1"))),
        frozenset({"action-inside"}),
    ),
    ("trigger", _catalogue("/AA", lambda _: Dictionary()), frozenset({"action-inside"})),
    ("layers-without-a-name", _layer(), frozenset({"layers-inside"})),
    ("layers-that-switch", _layer(Name=String("Usual"), AS=Array([])), frozenset({"layers-inside"})),
    ("slide-show", lambda pdf: setattr(pdf.pages[0].obj, "PresSteps", Dictionary()), frozenset()),
    (
        "xmp-date-that-is-none",
        _packet("<xmp:CreateDate>2021", "<xmp:CreateDate>on 2021"),
        frozenset({"info-outdated"}),
    ),
    ("xmp-of-no-schema", _packet("</rdf:Desc", "<o:a xmlns:o='http://a.example/'>b</o:a></rdf:Desc"), frozenset()),
    ("part-that-is-none", _packet("<pdfaid:part>2<", "<pdfaid:part>9<"), frozenset()),
)
_ASKED_OF_READERS: tuple[tuple[str, Edit, frozenset[str]], ...] = (
    ("language-that-is-none", _catalogue("/Lang", lambda _: String("12345")), frozenset()),
    ("tag-of-nobody", _tag("/P", "/S", Name.Odd), frozenset()),
    ("row-without-table", _tag("/P", "/S", Name.TR), frozenset()),
    ("footnote-without-name", _tag("/P", "/S", Name.Note), frozenset()),
    ("headings-of-two-sorts", _tag("/P", "/S", Name.H), frozenset()),
    (
        "tags-suspected",
        lambda pdf: setattr(pdf.Root.MarkInfo, "Suspects", True),
        frozenset(),
    ),
    ("page-by-reference-read-aloud", _form(Ref=Dictionary(F=String("a.pdf"), Page=0)), frozenset()),
)

CASES = (
    Case("archive-file", "", _archive(_nothing)),
    Case("file-read-aloud", "", _spoken(_nothing)),
    *(Case(f"archive-{name}", "claim-unmet", _archive(edit), also=also) for name, edit, also in _ASKED_OF_ARCHIVES),
    *(Case(f"aloud-{name}", "claim-unmet", _spoken(edit), also=also) for name, edit, also in _ASKED_OF_READERS),
    Case("x-4-transfer-function", "claim-unmet", edited(_state(TR=Name.Identity)), PRINT),
    Case("x-4-rendering-intent-unknown", "claim-unmet", edited(_state(RI=Name.Odd)), PRINT),
    Case(
        "x-4-another-picture-in-print",
        "claim-unmet",
        edited(_picture(Alternates=Array([Dictionary(DefaultForPrinting=True)]))),
        PRINT,
        frozenset({"picture-data-told"}),
    ),
    Case("x-4-page-by-reference", "claim-unmet", edited(_form(Ref=Dictionary(Page=0))), PRINT),
    Case(
        "print-file-with-a-transfer-function",
        "print-hazard",
        edited(_unpublished(_state(TR=Name.Identity))),
        PRINT,
        frozenset({"pdfx-not-claimed"}),
    ),
    Case(
        "print-file-with-a-stand-in",
        "print-hazard",
        edited(_unpublished(_picture(OPI=Dictionary()))),
        PRINT,
        frozenset({"pdfx-not-claimed", "picture-data-told"}),
    ),
    Case(
        "archive-two-titles",
        "info-outdated",
        _archive(lambda pdf: pdf.docinfo.__setitem__("/Title", String("Draft 3"))),
        Expected(),
    ),
)
