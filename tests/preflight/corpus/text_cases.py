"""One fault of words each."""

from html import escape

import pikepdf
from pikepdf import Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, Edit, changed, made
from tests.preflight.made_pdfs import PARAGRAPH, photograph

from presskit.preflight.expected import Expected

_OWN_WORDS = (PARAGRAPH,)


def _say(words: str) -> str:
    return f"{HEADING}<p>{escape(words)}</p>"


def _with_actual_text(words: str) -> Edit:
    """The first line of the page is copied as these words."""

    def edit(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[0].Contents
        text = ("\ufeff" + words).encode("utf-16-be").hex().encode()
        data = content.read_bytes().replace(b"BT", b"/Span <</ActualText <" + text + b">>> BDC BT", 1)
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
    Case("letters-of-one-font", "text-private-characters", changed(_with_actual_text("\ue001 Contact"))),
    Case("letters-invisible", "text-unseen-characters", changed(_with_actual_text("harbour\u200b.example"))),
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
    Case("words-too-small", "text-hidden", made(f"{HEADING}<p style='font-size: 0.5pt'>unseen words</p>")),
    Case("page-scanned", "page-is-picture", changed(_scanned, HEADING)),
    Case(
        "page-of-one-picture",
        "page-is-picture",
        made(photograph(1400, 2000, 124).replace("width:124mm", "width:124mm; height:177mm")),
    ),
)
