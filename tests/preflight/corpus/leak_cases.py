"""One thing each that lies deeper in a PDF: in its fonts, pictures, tags, marks, remarks, in what was placed."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import Edit, Maker, changed, page, saved, xmp_packet
from tests.preflight.corpus.photograph_cases import SRGB
from tests.preflight.corpus.privacy_cases import info, xmp

_PDFX = "xmlns:pdfx='http://ns.adobe.com/pdfx/1.3/'"
_LICENCE = b"Licensed to Anna Person, Harbour Street"
_SECONDS = (3_800_000_000).to_bytes(8)


def _root(**entries: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.Root[f"/{key}"] = value(pdf) if callable(value) else value

    return edit


def _note(**entries: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        made = {key: value(pdf) if callable(value) else value for key, value in entries.items()}
        note = Dictionary(Type=Name.Annot, Rect=Array([300, 500, 320, 520]), F=4, **made)
        pdf.pages[0].Annots.append(pdf.make_indirect(note))

    return edit


def _on_link(**entries: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.pages[0].Annots[0][f"/{key}"] = value

    return edit


def _on_page(**entries: Any) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        for key, value in entries.items():
            pdf.pages[0].obj[f"/{key}"] = value(pdf) if callable(value) else value

    return edit


def _file(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.make_stream(b"who said what", Type=Name.EmbeddedFile)


def _attached(pdf: pikepdf.Pdf) -> Dictionary:
    return Dictionary(Type=Name.Filespec, UF=String("minutes.txt"), EF=Dictionary(F=_file(pdf)))


def _described(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.make_stream(xmp_packet(), Type=Name.Metadata, Subtype=Name.XML)


def _drawing_described(pdf: pikepdf.Pdf) -> None:
    """An empty drawing that was placed from another document."""
    box = Array([0, 0, 9, 9])
    drawing = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=box, Metadata=_described(pdf))
    pdf.pages[0].Resources.XObject[Name.Placed] = drawing
    pdf.pages[0].contents_add(b"/Artifact BMC /Placed Do EMC")


def _placed_by_tex(pdf: pikepdf.Pdf) -> None:
    _drawing_described(pdf)
    drawing = pdf.pages[0].Resources.XObject[Name.Placed]
    del drawing.stream_dict["/Metadata"]
    drawing.stream_dict[Name("/PTEX.FileName")] = String("./figures/annas-flat.pdf")


def _content(content: bytes, **properties: Any) -> Edit:
    """The page with more content, which needs these named properties."""

    def edit(pdf: pikepdf.Pdf) -> None:
        if properties:
            pdf.pages[0].Resources.Properties = Dictionary(**properties)
        pdf.pages[0].contents_add(content)

    return edit


def _with_fonts(change: Callable[[bytes], bytes]) -> Edit:
    """The page with every font program changed."""

    def edit(pdf: pikepdf.Pdf) -> None:
        for descriptor, key in _font_files(pdf):
            program = descriptor[key]
            program.write(change(program.read_bytes()))

    return edit


def _font_files(pdf: pikepdf.Pdf) -> Iterator[tuple[Dictionary, str]]:
    for item in pdf.objects:
        if isinstance(item, Dictionary):
            yield from ((item, key) for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in item)


def _stamped(font: bytes) -> bytes:
    """The font with the time of its making, where it has a place for it."""
    for number in range(int.from_bytes(font[4:6])):
        at = 12 + 16 * number
        if font[at : at + 4] == b"head":
            start = int.from_bytes(font[at + 8 : at + 12]) + 28
            return font[:start] + _SECONDS + font[start + 8 :]
    raise ValueError("the font has no head")


def _tag(**entries: Any) -> Edit:
    """The page with one more tag at its end."""

    def edit(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        holder = root.K[0] if isinstance(root.K, Array) else root.K
        tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Span, P=holder, **entries))
        holder.K = Array([*(holder.K if isinstance(holder.K, Array) else [holder.K]), tag])

    return edit


def _words_again(before: bytes, **states: Dictionary) -> Edit:
    """The page with its first words once more in its empty foot, set after these operators."""

    def edit(pdf: pikepdf.Pdf) -> None:
        first = pdf.pages[0]
        instructions = list(pikepdf.parse_content_stream(first))
        names = [str(each.operator) for each in instructions]
        start = names.index("BT")
        words = pikepdf.unparse_content_stream(instructions[start : names.index("ET", start) + 1])
        for name, state in states.items():
            first.Resources.ExtGState[f"/{name}"] = state
        first.contents_add(b"q /Artifact BMC 1 0 0 1 0 -470 cm " + before + b" " + words + b" EMC Q")

    return edit


def _remarked() -> bytes:
    """The page with a remark between its last object and its table."""
    with pikepdf.open(BytesIO(page())) as pdf:
        stream = BytesIO()
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    plain = stream.getvalue()
    end = plain.rindex(b"startxref")
    table = plain.rindex(b"xref\n", 0, end)
    remark = b"% written by /home/anna/bin/make-it\n"
    return plain[:table] + remark + plain[table:end] + b"startxref\n%d\n%%%%EOF\n" % (table + len(remark))


def _both(*edits: Edit) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        for each in edits:
            each(pdf)

    return edit


def _unlinked() -> bytes:
    """A page that lies in the file unlinked, as an editor leaves it that only hides what it deletes."""
    with pikepdf.open(BytesIO(page())) as pdf:
        lost = Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 99, 99]), Contents=pdf.make_stream(b"q Q"))
        pdf.trailer.Left = pdf.make_indirect(lost)
        return saved(pdf)


def _intent(**entries: str) -> Edit:
    """The page made for a display, with these words about that."""

    def intents(pdf: pikepdf.Pdf) -> Array:
        texts: Any = {key: String(value) for key, value in entries.items()}
        profile = pdf.make_stream(SRGB, N=3)
        return Array(
            [
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name.GTS_PDFA1,
                    OutputConditionIdentifier=String("sRGB"),
                    DestOutputProfile=profile,
                    **texts,
                )
            ]
        )

    return _root(OutputIntents=intents)


CASES = (
    Case(
        "coordinates-of-a-map",
        "place-told",
        changed(_on_page(VP=Array([Dictionary(Measure=Dictionary(Subtype=Name.GEO))]))),
    ),
    Case("attachment-on-the-page", "attachment-inside", changed(_note(Subtype=Name.FileAttachment, FS=_attached))),
    Case("attachment-associated", "attachment-inside", changed(_root(AF=lambda pdf: Array([_attached(pdf)])))),
    Case("attachment-without-a-name", "attachment-inside", changed(_root(Hidden=_file))),
    Case("portfolio", "attachment-inside", changed(_root(Collection=Dictionary(View=Name.H)))),
    Case("film-on-the-page", "attachment-inside", changed(_note(Subtype=Name.RichMedia))),
    Case(
        "script-at-turning-the-page",
        "action-inside",
        changed(_on_page(AA=Dictionary(O=Dictionary(S=Name.JavaScript)))),
    ),
    Case("script-by-name", "action-inside", changed(_root(Names=Dictionary(JavaScript=Dictionary(Names=Array()))))),
    Case(
        "form-of-another-kind", "form-inside", changed(_root(AcroForm=Dictionary(Fields=Array(), XFA=String("<x/>"))))
    ),
    Case("pop-up-without-its-note", "comment-inside", changed(_note(Subtype=Name.Popup))),
    Case("author-of-a-link", "person-named", changed(_on_link(T=String("Anna Person")))),
    Case(
        "author-of-an-article",
        "person-named",
        changed(_root(Threads=Array([Dictionary(I=Dictionary(Author=String("Anna Person")))]))),
    ),
    Case(
        "signature",
        "person-named",
        changed(_root(Signed=Dictionary(Type=Name.Sig, Name=String("Anna Person"), Location=String("Quay 7")))),
    ),
    Case("page-described", "part-described", changed(_on_page(Metadata=_described))),
    Case("drawing-described", "part-described", changed(_drawing_described)),
    Case("captured-from-the-web", "web-capture-told", changed(_root(SpiderInfo=Dictionary(V=1.0)))),
    Case("search-index", "program-data-inside", changed(_root(PieceInfo=Dictionary(SearchIndex=Dictionary())))),
    Case("drawing-placed-by-tex", "program-data-inside", changed(_placed_by_tex)),
    Case("licence-in-fonts", "licensee-named", changed(_with_fonts(lambda font: font + _LICENCE))),
    Case(
        "licence-in-fonts-in-wide-letters",
        "licensee-named",
        changed(_with_fonts(lambda font: font + _LICENCE.decode().encode("utf-16-be"))),
    ),
    Case("time-of-making-in-fonts", "making-time-in-fonts", changed(_with_fonts(_stamped))),
    Case(
        "properties-of-a-tag",
        "tag-data-inside",
        changed(
            _tag(
                K=Array(),
                A=Dictionary(O=Name.UserProperties, P=Array([Dictionary(N=String("Owner"), V=String("Anna"))])),
            )
        ),
    ),
    Case("description-of-nothing", "tag-data-inside", changed(_tag(Alt=String("Anna at her door")))),
    Case("words-of-a-mark", "tag-data-inside", changed(_content(b"/Artifact <</Owner (Anna)>> BDC EMC"))),
    Case(
        "words-of-a-named-mark",
        "tag-data-inside",
        changed(_content(b"/Artifact /Kept BDC EMC", Kept=Dictionary(Owner=String("Anna")))),
    ),
    Case("words-of-a-point", "tag-data-inside", changed(_content(b"/Point <</Owner (Anna)>> DP"))),
    Case("company-in-info", "property-unseen", changed(info(Company="Harbour Clinic"))),
    Case("company-in-xmp", "property-unseen", changed(xmp(f"<pdfx:Company {_PDFX}>Harbour Clinic</pdfx:Company>"))),
    Case(
        "contributor-in-xmp",
        "property-unseen",
        changed(xmp("<dc:contributor><rdf:Bag><rdf:li>Anna Person</rdf:li></rdf:Bag></dc:contributor>")),
    ),
    Case("telephone-in-keywords", "telephone-unseen", changed(info(Keywords="ask +44 7700 900123"))),
    Case("telephone-under-a-link", "telephone-unseen", changed(_on_link(Contents=String("+44 (0)7700 900-123")))),
    Case(
        "mail-address-of-an-intent", "mail-address-unseen", changed(_intent(Info="proofed by anna@harbour.example"))
    ),
    Case("computer-of-an-intent", "host-named", changed(_intent(RegistryName="http://192.168.1.20:8080/icc"))),
    Case(
        "computer-in-names-of-places",
        "host-named",
        changed(
            _root(Dests=lambda pdf: Dictionary({"/http://localhost:13000/a": Array([pdf.pages[0].obj, Name.Fit])}))
        ),
    ),
    Case(
        "folder-in-wide-letters",
        "folder-named",
        changed(_root(PageLabels=Dictionary(Nums=Array([0, Dictionary(P=String("C:\\Users\\Łucja\\kit"))])))),
    ),
    Case("folder-on-a-share", "folder-named", changed(_on_page(Own=String("\\\\nas\\anna\\kit")))),
    Case("folder-as-base", "folder-named", changed(_root(URI=Dictionary(Base=String("file:///Users/anna/kit/"))))),
    Case("folder-in-a-remark", "folder-named", _remarked),
    Case("folder-in-a-remark-of-the-page", "folder-named", changed(_content(b"\n% /home/anna/kit/page.svg\n"))),
    Case("time-zone-of-a-link", "time-zone-told", changed(_on_link(M=String("D:20211101100000-05'00'")))),
    Case("page-unlinked", "unused-inside", _unlinked),
    Case("words-of-no-opacity", "text-hidden", changed(_words_again(b"/Zero gs", Zero=Dictionary(ca=0)))),
    Case("words-clipped-away", "text-hidden", changed(_words_again(b"0 0 1 1 re W n"))),
    Case(
        "author-in-both-notes-and-info",
        "author-unseen",
        changed(_both(info(Author="Anna Person"), _on_link(T=String("Anna Person")))),
    ),
)

LEAK_MAKERS: dict[str, Maker] = {case.name: case.pdf for case in CASES if case.code}
"""Every leak of this file by its name, for those who take leaks out."""
