"""One fault each against the standards that print shops and archives ask for."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.print_page import PRINT, SPEC, XMP, Edit, drawn, edited, intent

from presskit.load import load_print_spec
from presskit.preflight.expected import Expected

GRACOL = load_print_spec("north-american").condition.profile
_CLAIM = "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
_PDFA = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
_PDFUA = "<pdfuaid:part>1</pdfuaid:part>"


def _xmp(before: str, after: str) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        assert before in XMP
        pdf.Root.Metadata.write(XMP.replace(before, after).encode())

    return edit


def _info(key: str, value: object = None) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        if value is None:
            del pdf.docinfo[key]
        else:
            pdf.docinfo[key] = value

    return edit


def _claims_x_1a(pdf: pikepdf.Pdf) -> None:
    _xmp(_CLAIM, "")(pdf)
    _info("/GTS_PDFXVersion", String("PDF/X-1a:2003"))(pdf)


def _see_through(pdf: pikepdf.Pdf) -> None:
    _claims_x_1a(pdf)
    state = Dictionary(Half=Dictionary(ca=0.5))
    drawn(b"/Half gs 0 .3 .9 0 k 60 200 60 40 re f", ExtGState=state)(pdf)


def _annotate(pdf: pikepdf.Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=[60, 200, 90, 230], F=4)
    pdf.pages[0].Annots = Array([pdf.make_indirect(note)])


def _no_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def _two_intents(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


def _unnamed(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("")


def _other_condition(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("FOGRA51")


def _unknown_condition(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("Press 4, summer stock")


def _intent_of_archives(pdf: pikepdf.Pdf) -> None:
    _xmp(_CLAIM, "")(pdf)
    pdf.Root.OutputIntents[0].S = Name.GTS_PDFA1


def _registered(pdf: pikepdf.Pdf) -> None:
    _claims_x_1a(pdf)
    intent(profile=None)(pdf)
    pdf.Root.OutputIntents[0].RegistryName = String("http://www.color.org")


def _untag_for_a_press(pdf: pikepdf.Pdf) -> None:
    for key in ("/StructTreeRoot", "/MarkInfo", "/Lang"):
        del pdf.Root[key]


def _untag(pdf: pikepdf.Pdf) -> None:
    _xmp(_CLAIM, _PDFUA)(pdf)
    del pdf.Root.StructTreeRoot


CASES = (
    Case("no-pdf-at-all", "pdf-unreadable", lambda: b"%PDF-1.7\nthis is no PDF"),
    Case("form-that-is-not-there", "content-broken", edited(drawn(b"/Lost Do")), PRINT),
    Case(
        "colour-space-that-is-not-there",
        "content-broken",
        edited(drawn(b"/Lost cs")),
        PRINT,
        frozenset({"check-could-not-run"}),
    ),
    Case("no-claim", "pdfx-not-claimed", edited(_xmp(_CLAIM, "")), PRINT),
    Case("pdf-1-7-as-x-4", "pdfx-version-later", edited(lambda _pdf: None, version="1.7"), PRINT),
    Case("transparency-in-x-1a", "pdfx-see-through", edited(_see_through, version="1.4"), PRINT),
    Case("stamp-on-the-page", "pdfx-annotation", edited(_annotate), PRINT, frozenset({"comment-inside"})),
    Case("date-missing", "pdfx-dates-missing", edited(_info("/ModDate")), PRINT),
    Case("trapping-unsaid", "trapped-unsaid", edited(_info("/Trapped")), PRINT),
    Case(
        "trapping-unknown",
        "trapped-unsaid",
        edited(_info("/Trapped", Name.Unknown)),
        PRINT,
        frozenset({"xmp-info-disagree"}),
    ),
    Case("no-intent", "intent-missing", edited(_no_intent), PRINT),
    Case("two-intents", "intent-twice", edited(_two_intents), PRINT),
    Case("intent-without-name", "intent-unnamed", edited(_unnamed), PRINT),
    Case("intent-without-profile", "intent-profile-unfit", edited(intent(profile=None)), PRINT),
    Case("intent-with-a-broken-profile", "intent-profile-unfit", edited(intent(b"no profile")), PRINT),
    Case("intent-with-wrong-components", "intent-profile-unfit", edited(intent(components=3)), PRINT),
    Case(
        "intent-of-another-paper",
        "intent-differs",
        edited(_other_condition),
        PRINT,
        frozenset({"intent-profile-differs"}),
    ),
    Case("profile-of-another-press", "intent-profile-differs", edited(intent(GRACOL)), PRINT),
    Case("profile-cut-off", "intent-profile-unfit", edited(intent(SPEC.condition.profile[:4000])), PRINT),
    Case("intent-of-an-unknown-press", "intent-profile-not-compared", edited(_unknown_condition), Expected()),
    Case(
        "two-dates-of-creation",
        "xmp-info-disagree",
        edited(_info("/CreationDate", String("D:20211102000000Z"))),
        PRINT,
    ),
    Case("two-standards", "xmp-info-disagree", edited(_info("/GTS_PDFXVersion", String("PDF/X-1a:2003"))), PRINT),
    Case("two-titles", "xmp-info-disagree", edited(_info("/Title", String("Draft 3"))), PRINT),
    Case("archive-claim-without-intent", "claim-unmet", edited(_xmp(_CLAIM, _PDFA)), Expected()),
    Case("tagged-claim-without-tags", "claim-unmet", edited(_untag), Expected(), frozenset({"not-tagged"})),
    Case(
        "archive-intent-names-the-press",
        "pdfx-not-claimed",
        edited(_intent_of_archives),
        PRINT,
    ),
    Case("x-1a-by-a-registered-name", "", edited(_registered, version="1.4"), PRINT),
    Case("untagged-for-a-press", "", edited(_untag_for_a_press), PRINT),
    Case("date-with-z-and-minutes", "", edited(_info("/CreationDate", String("D:20211101000000Z00'00'"))), PRINT),
    Case("same-moment-in-two-zones", "", edited(_info("/CreationDate", String("D:20211101000000+00'00'"))), PRINT),
    Case("a-claim-that-is-met", "", edited(_xmp(_CLAIM, _PDFUA)), Expected()),
)
