"""One fault of words each."""

from html import escape

import pikepdf
from pikepdf import Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, Edit, changed, made
from tests.preflight.made_pdfs import PARAGRAPH, REPORT, TITLE, photograph, qr_drawing

from presskit.preflight.expected import Expected

_OWN_WORDS = (PARAGRAPH,)
_SPOKEN = frozenset({"text-spoken-otherwise"})


def _say(words: str) -> str:
    return f"{HEADING}<p>{escape(words)}</p>"


def _on_photograph(colour: str) -> str:
    """Words over a dark green field."""
    words = (
        f"<p style='color: {colour}; margin-top: -10mm; padding-left: 4mm; position: relative'>Words in the field</p>"
    )
    return f"{HEADING}{photograph(600, 300, 60)}{words}"


def _with_actual_text(words: str, tag: str = "Span") -> Edit:
    """The first line of the page is copied as these words."""

    def edit(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].Contents
        text = ("\ufeff" + words).encode("utf-16-be").hex().encode()
        data = content.read_bytes().replace(b"BT", b"/%s <</ActualText <%s>>> BDC BT" % (tag.encode(), text), 1)
        content.write(data.replace(b"ET", b"ET EMC", 1))

    return edit


def _set_without_ink(pdf: pikepdf.Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents.write(content.replace(b"BT", b"BT 3 Tr", 1).replace(b"ET", b"0 Tr ET", 1))


def _without_unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        del font["/ToUnicode"]


def _scanned(pdf: pikepdf.Pdf) -> None:
    """Its words without ink, under the picture of a page."""
    page = pdf.pages[0]
    page.Contents.write(page.Contents.read_bytes().replace(b"BT", b"BT 3 Tr"))
    picture = pdf.make_stream(
        bytes(1400 * 2000),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=1400,
        Height=2000,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )
    page.Resources.XObject[Name.Scan] = picture
    page.contents_add(b"q /Artifact BMC 419 0 0 595 0 0 cm /Scan Do EMC Q")


def _divided() -> str:
    return f"{HEADING}<p style='width: 25mm'>international\u00adisation</p>"


def _said(page: pikepdf.Page) -> tuple[bytes, bytes]:
    """The first font of a page, and what it shows first."""
    font, words = b"", b""
    for instruction in pikepdf.parse_content_stream(page):
        operands = list(instruction.operands)
        if str(instruction.operator) == "Tf":
            font = str(operands[0]).encode()
        if str(instruction.operator) == "TJ" and not words:
            words = bytes(next(part for part in operands[0] if isinstance(part, pikepdf.String)))
            break
    return font, words.hex().encode()


def _hide(pdf: pikepdf.Pdf, before: bytes, after: bytes = b"") -> None:
    """Words at the foot of the page, with these operators around them."""
    page = pdf.pages[0]
    words = b"%s BT %s 14 Tf 1 0 0 1 60 40 Tm <%s> Tj ET %s" % (before, *_said(page), after)
    page.contents_add(pdf.make_stream(b"q /Artifact BMC " + words + b" EMC Q"))


def _masked(pdf: pikepdf.Pdf) -> None:
    group = pikepdf.Dictionary(S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceGray)
    box = pikepdf.Array([0, 0, 500, 700])
    black = pdf.make_stream(
        b"0 g 0 0 500 700 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=box, Group=group
    )
    state = pikepdf.Dictionary(SMask=pikepdf.Dictionary(S=pikepdf.Name.Luminosity, G=black))
    pdf.pages[0].add_resource(state, pikepdf.Name.ExtGState, pikepdf.Name.Masked)
    _hide(pdf, b"/Masked gs")


def _in_no_separation(pdf: pikepdf.Pdf) -> None:
    tint = pikepdf.Dictionary(
        FunctionType=2, Domain=pikepdf.Array([0, 1]), C0=pikepdf.Array([1]), C1=pikepdf.Array([0]), N=1
    )
    name, space = pikepdf.Name("/None"), pikepdf.Name.DeviceGray
    none = pikepdf.Array([pikepdf.Name.Separation, name, space, tint])
    pdf.pages[0].add_resource(none, pikepdf.Name.ColorSpace, pikepdf.Name.NoInk)
    _hide(pdf, b"/NoInk cs 1 scn")


def _in_a_layer(pdf: pikepdf.Pdf) -> None:
    """A layer that is on, shown by an expression that says: not."""
    layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Draft"))
    layers = pikepdf.Array([layer])
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=layers, D=pikepdf.Dictionary(ON=layers))
    unless = pikepdf.Dictionary(Type=pikepdf.Name.OCMD, VE=pikepdf.Array([pikepdf.Name.Not, layer]))
    pdf.pages[0].add_resource(unless, pikepdf.Name.Properties, pikepdf.Name.Unless)
    _hide(pdf, b"/OC /Unless BDC", b"EMC")


def _under_a_letter(pdf: pikepdf.Pdf) -> None:
    """Small words behind the stem of a letter that is as high as the page."""
    page = pdf.pages[0]
    small = b"BT .6 g %s 3 Tf 1 0 0 1 120 60 Tm <%s> Tj ET " % _said(page)
    page.contents_add(pdf.make_stream(b"q /Artifact BMC " + small + b"0 g 100 50 60 40 re f EMC Q"))


def _outlined(pdf: pikepdf.Pdf) -> None:
    """A page of outlines after the first."""
    page = pdf.add_blank_page(page_size=(420, 595))
    letters = b"".join(
        b"%d %d m %d %d l %d %d l h " % (x, y, x + 4, y, x + 2, y + 7)
        for y in range(60, 500, 12)
        for x in range(40, 380, 6)
    )
    page.obj.Contents = pdf.make_stream(b"/Artifact BMC " + letters + b"f EMC")


CASES = (
    Case("clean-page", "", made()),
    Case("clean-page-with-its-words-promised", "", made(), Expected(text=_OWN_WORDS)),
    Case("true-prose", "", made(_say("He said: none. 2 * 3, [1] (see below), a placeholder, todo? #1 “NÃO” Å»x«"))),
    Case("leftover-markdown-link", "leftover-on-page", made(_say("the report [here](#)"))),
    Case("leftover-markdown-bold", "leftover-on-page", made(_say("**bold**"))),
    Case("leftover-markdown-heading", "leftover-on-page", made(_say("## Our demands"))),
    Case("leftover-tag", "leftover-on-page", made(_say("Technopark<br>90"))),
    Case("leftover-entity", "leftover-on-page", made(_say("Smith &amp; Sons"))),
    Case("leftover-template", "leftover-on-page", made(_say("Dear {{ name }}"))),
    Case("leftover-dummy-text", "leftover-on-page", made(_say("Lorem ipsum dolor"))),
    Case("leftover-to-insert", "leftover-on-page", made(_say("says [insert name], chair"))),
    Case("leftover-none", "leftover-suspected", made(_say("Director: None"))),
    Case("leftover-tbc", "leftover-suspected", made(_say("Speaker TBC"))),
    Case("words-left-out", "text-differs", made(), Expected(text=("Not a word of this",))),
    Case(
        "words-divided-though-promised", "text-hyphenated", made(_divided()), Expected(text=("internationalisation",))
    ),
    Case("words-divided", "text-hyphenated", made(f"{_divided()}<p>internationalisation</p>")),
    Case(
        "words-without-spaces-though-promised",
        "text-spaces-lost",
        made(_say(PARAGRAPH.replace(" ", "")[:90])),
        Expected(text=(PARAGRAPH.replace(" ", "")[:90].replace("we", " we "),)),
    ),
    Case(
        "words-without-spaces",
        "text-spaces-lost",
        made(f"<h1>Day</h1><p>{(PARAGRAPH * 2).replace(' ', '<wbr>')}</p>"),
    ),
    Case("letters-garbled", "text-garbled", made(_say("the peopleâ€™s report"))),
    Case("letters-garbled-accents", "text-garbled", made(_say("SÃ£o Paulo"))),
    Case("letters-without-unicode", "text-unmapped", changed(_without_unicode, HEADING)),
    Case(
        "letters-of-one-font",
        "text-private-characters",
        changed(_with_actual_text("\ue001 Contact")),
        also=_SPOKEN,
    ),
    Case(
        "letters-invisible",
        "text-unseen-characters",
        changed(_with_actual_text("harbour\u200b.example")),
        also=_SPOKEN,
    ),
    Case("words-that-are-copied-as-others", "text-spoken-otherwise", changed(_with_actual_text("Nobody was asked"))),
    Case("words-that-are-copied-as-they-are", "", changed(_with_actual_text(TITLE + "\u00ad"))),
    Case("words-that-stand-for-a-formula", "", changed(_with_actual_text("x squared", "Formula"))),
    Case("words-without-ink", "text-hidden", changed(_set_without_ink)),
    Case("words-white-on-white", "text-hidden", made(f"{HEADING}<p style='color: #fff'>unseen words</p>")),
    Case(
        "words-under-a-box",
        "text-hidden",
        made(f"{HEADING}<p>unseen</p><div style='position: relative; top: -12mm; height: 14mm; background: #036'>"),
    ),
    Case(
        "words-beside-the-page",
        "text-hidden",
        made(f"{HEADING}<p style='margin-left: -300mm; width: 90mm'>unseen</p>"),
    ),
    Case("words-behind-a-mask", "text-hidden", changed(_masked)),
    Case("words-in-no-separation", "text-hidden", changed(_in_no_separation)),
    Case("words-in-a-layer-by-expression", "text-hidden", changed(_in_a_layer), also=frozenset({"layers-inside"})),
    Case("words-under-a-letter", "text-hidden", changed(_under_a_letter)),
    Case(
        "lines-over-lines",
        "text-over-text",
        made(
            f"{HEADING}<p>The harbour clinic opens at noon</p><p style='margin-top: -9mm'>Nobody was asked before</p>"
        ),
    ),
    Case(
        "words-squeezed",
        "text-squeezed",
        made(f"{HEADING}<p style='transform: scaleX(.3)'>Too long for its column</p>"),
    ),
    Case("words-faint-on-a-picture", "text-faint-on-picture", made(_on_photograph("#000")), Expected(title=TITLE)),
    Case("words-read-on-a-picture", "", made(_on_photograph("#fff")), Expected(title=TITLE)),
    Case("words-on-a-picture-of-another-maker", "", made(_on_photograph("#000"))),
    Case("words-stretched", "text-squeezed", made(f"{HEADING}<p style='transform: scaleY(.4)'>Low and wide</p>")),
    Case("page-left-empty", "page-empty", changed(lambda pdf: pdf.add_blank_page(page_size=(420, 595)))),
    Case("page-of-codes-alone", "page-is-picture", made(qr_drawing(REPORT)), also=frozenset({"qr-address-missing"})),
    Case("page-of-outlines", "page-is-picture", changed(_outlined)),
    Case("words-too-small", "text-hidden", made(f"{HEADING}<p style='font-size: 0.5pt'>unseen words</p>")),
    Case("page-scanned", "page-is-picture", changed(_scanned, HEADING)),
    Case(
        "page-of-one-picture",
        "page-is-picture",
        made(photograph(1400, 2000, 124).replace("width:124mm", "width:124mm; height:177mm")),
    ),
)
