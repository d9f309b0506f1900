"""One fault of title, language and tags each."""

import pikepdf
from pikepdf import Dictionary, Name
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, changed, made, xmp_packet
from tests.preflight.made_pdfs import TITLE

from presskit.preflight.expected import Expected

_PICTURE = "<svg viewBox='0 0 9 9' style='width: 9mm'>{title}<circle cx='4' cy='4' r='4'/></svg>"


def _untag(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo
    page = pdf.pages[0]
    for note in page.get("/Annots", []):
        del note.StructParent


def _hide_title(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _forget_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def _claim(pdf: pikepdf.Pdf) -> None:
    claim = '<q:part xmlns:q="http://www.aiim.org/pdfua/ns/id/">1</q:part>'
    pdf.Root.Metadata.write(xmp_packet(claim))


def _break_packet(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(b"<?xpacket begin=''?><x:xmpmeta <<<")


def _draw_untagged(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"q 100 20 50 20 re f Q")


def _mark_unknown(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"q /P <</MCID 9999>> BDC 100 20 50 20 re f EMC Q")


def _take_link_from_tags(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/S") == Name.Link and "/K" in item:
            item.K = pikepdf.Array([kid for kid in item.K if not isinstance(kid, Dictionary) or "/Obj" not in kid])


def _forget_scope(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/S") in (Name.TH, Name.TD) and "/A" in item:
            del item["/A"]


def _call_it(title: str) -> Expected:
    return Expected(title=title)


CASES = (
    Case("promised-title", "", made(), Expected(title=TITLE, language="en", claims=())),
    Case("headings-down-and-up", "", made(f"{HEADING}<h2>A</h2><h3>B</h3><h2>C</h2>")),
    Case("picture-with-title", "", made(HEADING + _PICTURE.format(title="<title>A circle</title>"))),
    Case("another-title", "pdf-title-differs", made(), _call_it("Another day")),
    Case("another-language", "language-differs", made(), Expected(language="fr")),
    Case("no-title", "pdf-title-missing", made(title="")),
    Case("title-not-shown", "pdf-title-not-shown", changed(_hide_title)),
    Case("no-language", "pdf-language-missing", changed(_forget_language)),
    Case("no-tags", "not-tagged", changed(_untag)),
    Case("claim-nobody-made", "claims-differ", changed(_claim), Expected(claims=()), frozenset({"claim-unmet"})),
    Case("xmp-broken", "xmp-unreadable", changed(_break_packet)),
    Case("heading-skipped", "heading-level-skipped", made(f"{HEADING}<h3>Evidence</h3>")),
    Case("heading-first-is-second", "heading-level-skipped", made("<h2>Evidence</h2><p>It is.</p>")),
    Case("two-title-headings", "title-heading-twice", made(f"{HEADING}<h1>Another day</h1>")),
    Case("picture-without-words", "picture-without-words", made(HEADING + _PICTURE.format(title=""))),
    Case("table-header-without-scope", "table-header-without-scope", changed(_forget_scope)),
    Case("link-outside-tags", "link-not-tagged", changed(_take_link_from_tags)),
    Case("box-outside-tags", "content-not-tagged", changed(_draw_untagged)),
    Case("box-in-unknown-mark", "content-not-tagged", changed(_mark_unknown)),
)
