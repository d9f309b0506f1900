"""The preflight report as one HTML page."""

import re
from html import unescape

import pytest

from presskit.compose.preflight_report import compose_preflight_report
from presskit.load import load_report_template
from presskit.model.finding import Finding, FindingKind, PageArea, Severity
from presskit.model.report import ExaminedPdf, PagePicture, QrReading, Report

FAULT = FindingKind("text-hidden", Severity.ERROR, "Seen?", "Because.", "Let it be seen.")
DOUBT = FindingKind("links-overlap", Severity.WARNING, "Apart?", "Because.", "Move them.")
HOSTILE = "<script>alert(1)</script>\u202egnp.exe & \"quoted\" 'too'"


def _report(*findings: Finding, path: str = "flyer.pdf", pictures: int = 1) -> str:
    report = Report(2, 148.0, 210.0, (QrReading(1, "https://a.example/", 0.6),), findings, bleed_mm=3.0)
    drawn = tuple(PagePicture(number, 148.0, 210.0, b"\x89PNG") for number in range(1, pictures + 1))
    return compose_preflight_report(load_report_template(), [ExaminedPdf(path, path, report, drawn)])


def _on_page(box_mm: tuple[float, float, float, float] | None, page: int = 1) -> Finding:
    return FAULT.on(PageArea(page, box_mm), "The words are unseen.")


def _rectangles(html: str) -> set[tuple[float, ...]]:
    found = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', html)
    return {tuple(map(float, numbers)) for numbers in found}


def test_a_finding_is_drawn_on_its_page_and_told_beside_it() -> None:
    """The box lies around the place with a little air, and its number stands on the picture and in the list."""
    html = _report(_on_page((10, 20, 30, 40)))
    assert _rectangles(html) == {(9.2, 19.2, 21.6, 21.6)}
    assert 'href="data:image/png;base64,iVBORw=="' in html
    assert re.search(r"<text [^>]*>1</text>", html)
    assert "The words are unseen." in html
    assert "10 mm from the left, 20 mm from the top" in html


def test_a_sample_says_which_pages_were_judged() -> None:
    """Beside the size of the file, above all that was found."""
    report = Report(10_000, 148.0, 210.0, (), (), unseen_pages=9_800, sample="the first 200")
    html = compose_preflight_report(load_report_template(), [ExaminedPdf("a.pdf", "a.pdf", report)])
    assert "judged 200 of 10,000 pages: the first 200" in html


@pytest.mark.parametrize(
    ("box_mm", "drawn"),
    [
        ((50, 50, 50, 50), (48.5, 48.5, 3.0, 3.0)),
        ((-90, -90, 20, 20), (0.0, 0.0, 20.8, 20.8)),
        ((140, 200, 900, 900), (139.2, 199.2, 8.8, 10.8)),
        ((900, 900, 950, 950), (145.0, 207.0, 3.0, 3.0)),
    ],
)
def test_every_box_can_be_seen(
    box_mm: tuple[float, float, float, float], drawn: tuple[float, float, float, float]
) -> None:
    """A point is widened, and what lies beside the page is drawn at its edge."""
    (rectangle,) = _rectangles(_report(_on_page(box_mm)))
    assert rectangle == pytest.approx(drawn)


def test_badges_do_not_cover_one_another() -> None:
    """Three findings on one place have their numbers side by side."""
    html = _report(*[_on_page((10, 20, 30, 40))] * 3)
    across = [float(number) for number in re.findall(r'<circle cx="([\d.]+)"', html)]
    assert across == pytest.approx([9.2, 15.6, 22.0])


def test_findings_are_numbered_as_they_are_read() -> None:
    """First the file, then page by page, errors before warnings."""
    first, second = DOUBT.on(PageArea(1), "first page, a doubt"), _on_page(None)
    html = _report(DOUBT.on(PageArea(2), "second page"), first, second, DOUBT.at(None, "the file"), pictures=2)
    told = re.findall(r'<span class="number">(\d)</span>.*?<p><bdi>(.*?)</bdi>', html, re.DOTALL)
    assert told == [
        ("1", "the file"),
        ("2", "The words are unseen."),
        ("3", "first page, a doubt"),
        ("4", "second page"),
    ]


def test_findings_without_a_place_are_told_with_their_page_or_file() -> None:
    """Of a page as a whole there is no box; of the file as a whole there is no page."""
    html = _report(_on_page(None), DOUBT.at(None, "The file is strange."))
    assert _rectangles(html) == set()
    assert html.index("The file is strange.") < html.index("Page 1</h3>") < html.index("the page as a whole")


def test_a_page_without_a_picture_is_told_if_something_was_found_on_it() -> None:
    """Beyond the pages that are drawn, findings are listed."""
    html = _report(_on_page((1, 2, 3, 4), page=70))
    assert "Page 70</h3>" in html
    assert html.count("<svg") == 1


def test_the_head_counts_and_names() -> None:
    """Files with their size, codes and counts; a clean one says so."""
    html = _report(_on_page(None), DOUBT.at(None, "x"))
    assert "<title>Preflight: 1 error, 1 warning</title>" in html
    assert "2 pages, 148 x 210 mm, 3 mm bleed, 1 QR code read" in html
    clean = _report()
    assert clean.count("nothing found") == 4
    assert "Nothing found on this page." in clean
    held = compose_preflight_report(load_report_template(), [], "european")
    assert "held to <bdi>european</bdi>" in held


def test_words_of_a_hostile_pdf_are_words() -> None:
    """Tags are escaped, marks that turn the direction are spelt out, in the file's name as well."""
    html = _report(FAULT.on(PageArea(1), HOSTILE, HOSTILE), path=HOSTILE)
    assert "<script" not in html
    assert "\u202e" not in html
    shown = HOSTILE.replace("\u202e", "<U+202E>")
    assert unescape(html).count(shown) == 4


def test_nothing_is_loaded_from_outside() -> None:
    """No address but those in the words, no script, and a policy that forbids both."""
    html = _report(_on_page((1, 2, 3, 4)))
    assert "default-src 'none'; img-src data:; style-src 'unsafe-inline'" in html
    assert re.findall(r'(?:src|href)="(?!data:image/png|#)[^"]*"|url\(|@import|<script|<link', html) == []
    assert '<html lang="en">' in html


def test_an_unreadable_file_has_its_line() -> None:
    """No pages, no pictures, one finding."""
    report = Report(0, 0.0, 0.0, (), (FAULT.at(None, "It cannot be read."),))
    html = compose_preflight_report(load_report_template(), [ExaminedPdf("x.pdf", "x.pdf", report)])
    assert "could not be read: " in html
    assert "It cannot be read." in html
