"""One fault of links each."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.clean_page import HEADING, Edit, changed, made
from tests.preflight.made_pdfs import REPORT, qr_block


def _link(target: str, words: str) -> str:
    return f"{HEADING}<p><a href='{target}'>{words}</a></p>"


def _lead_to(target: str) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots[0].A.URI = String(target)

    return edit


def _move(*corners_pt: int) -> Edit:
    def edit(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots[0].Rect = Array(corners_pt)

    return edit


def _lay_over(pdf: pikepdf.Pdf) -> None:
    first, second = pdf.pages[0].Annots
    second.Rect = first.Rect


def _lead_away_in_outline(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.A = Dictionary(S=Name.URI, URI=String("https://localhost/x"))


_TWO = f"{HEADING}<p><a href='{REPORT}'>The report</a></p><p><a href='https://b.example/'>Another</a></p>"
_ADDRESS = REPORT.removeprefix("https://")


CASES = (
    Case("link-words-are-its-address", "", made(_link(REPORT, _ADDRESS))),
    Case("link-words-are-its-beginning", "", made(_link(REPORT, "www.harbour.example"))),
    Case("link-words-are-its-mailbox", "", made(_link("mailto:press@a.example?subject=x", "press@a.example"))),
    Case("link-words-are-its-number", "", made(_link("tel:+441632960000", "+44 (0)1632 960 000"))),
    Case("link-broken-over-lines", "", made(_link(f"{REPORT}{'long-' * 30}", f"{_ADDRESS}{'long-' * 30}"))),
    Case("link-relative", "link-target-refused", changed(_lead_to("report.html"))),
    Case("link-placeholder", "link-target-refused", changed(_lead_to("#"))),
    Case("link-script", "link-target-refused", changed(_lead_to("javascript:alert(1)"))),
    Case("link-with-user", "link-target-refused", changed(_lead_to("https://bank.example@a.example/"))),
    Case("link-mixed-alphabets", "link-target-refused", changed(_lead_to("https://h\u0430rbour.example/"))),
    Case("link-of-outline-to-this-computer", "link-target-refused", changed(_lead_away_in_outline)),
    Case("link-words-name-another-site", "link-words-differ", made(_link(REPORT, "harbour.example/survey/"))),
    Case(
        "link-words-name-a-longer-site",
        "link-words-differ",
        made(_link("https://a.example.bad.example/", "a.example")),
    ),
    Case(
        "link-words-name-another-mailbox", "link-words-differ", made(_link("mailto:x@a.example", "press@a.example"))
    ),
    Case("link-words-name-another-number", "link-words-differ", made(_link("tel:+441632960999", "+44 1632 960 000"))),
    Case("links-over-each-other", "links-overlap", changed(_lay_over, _TWO)),
    Case("link-beside-the-page", "link-off-page", changed(_move(900, 900, 950, 920))),
    Case("link-without-area", "link-off-page", changed(_move(100, 100, 100, 120))),
    Case("link-http", "pdf-address-http", made(_link("http://harbour.example/", "The report"))),
    Case("qr-http", "pdf-address-http", made(HEADING + qr_block("http://harbour.example/a", "harbour.example/a"))),
    Case("link-tracked", "pdf-address-tracked", made(_link(f"{REPORT}?utm_source=flyer", "The report"))),
    Case("qr-shortened", "pdf-address-shortened", made(HEADING + qr_block("https://bit.ly/3xYz", "bit.ly/3xYz"))),
)
