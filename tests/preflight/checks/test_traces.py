"""Checks of what lies deeper in a PDF."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import SHEET, codes, document, link, page, pdf, told

from presskit.preflight.checks.traces import (
    check_captures,
    check_cut_pictures,
    check_devices,
    check_font_stamps,
    check_licensees,
    check_parts,
    check_people,
    check_properties,
    check_tag_data,
    check_telephones,
    unusual_properties,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import DocumentFacts
from presskit.preflight.facts.painting import CutPicture, PaintedPage
from presskit.preflight.facts.pdf import PdfFacts, PrintFacts
from presskit.preflight.facts.traces import FontStamp, Traces


def _with(**traces: object) -> PdfFacts:
    return pdf(traces=replace(Traces(), **traces))  # type: ignore[arg-type] # any field


def test_properties_of_people_are_found_wherever_they_stand() -> None:
    """In the information, and in XMP as elements and attributes; what everybody's file has is none."""
    xmp = (
        '<pdfx:Company>Harbour &amp; Sons</pdfx:Company><rdf:Description xmp:Label="Annas draft"/>'
        "<xmpRights:Marked>True</xmpRights:Marked><pdfx:GTS_PDFXVersion>PDF/X-4</pdfx:GTS_PDFXVersion>"
        "<dc:title>Title</dc:title><dc:contributor><rdf:Bag><rdf:li>Zoe</rdf:li></rdf:Bag></dc:contributor>"
    )
    info = {"Title": "T", "Manager": "Anna", "GTS_PDFXVersion": "PDF/X-4", "SourceModified": "D:2021"}
    assert unusual_properties(DocumentFacts(info=info, xmp=xmp)) == [
        ("Manager", "Anna"),
        ("pdfx:Company", "Harbour & Sons"),
        ("dc:contributor", "Zoe"),
        ("xmp:Label", "Annas draft"),
    ]


def test_a_property_that_the_page_prints_is_no_leak() -> None:
    """The organisation's own name, as a rule; in a piece of ours nobody looks."""
    facts = document(info={"Company": "Harbour Clinic"})
    assert told(check_properties(facts, Expected())) == [
        ("property-unseen", 'The property Company of the PDF says "Harbour Clinic", unseen.')
    ]
    assert codes(check_properties(replace(facts, pages=(page("Harbour Clinic"),)), Expected())) == []
    assert codes(check_properties(facts, Expected(title="T"))) == []


@pytest.mark.parametrize("number", ["+44 7700 900123", "+44 (0)20 7946-0000", "+33.1.23.45.67.89"])
def test_telephone_numbers_are_told(number: str) -> None:
    """Unless the page prints them, or a link leads to them."""
    facts = _with(strings=(f"ask {number}",))
    assert codes(check_telephones(facts, Expected())) == ["telephone-unseen"]
    assert codes(check_telephones(replace(facts, pages=(page(f"Call {number}"),)), Expected())) == []
    digits = "".join(filter(str.isdigit, number))
    assert codes(check_telephones(replace(facts, links=(link(f"tel:+{digits}"),)), Expected())) == []


@pytest.mark.parametrize(
    "text", ["D:20211101100000+01'00'", "1+2345678901", "2021-11-01T10:00:00+01:00", "+1 2", "a+1234567890"]
)
def test_dates_and_sums_are_no_telephone_numbers(text: str) -> None:
    """A plus sign alone makes none."""
    assert codes(check_telephones(_with(strings=(text,)), Expected())) == []


def test_people_are_told_unless_they_are_known() -> None:
    """Whom the pages name is known, and whom the document names as its author is told there."""
    facts = _with(people=("Anna", "Words", "Zoe"), signatures=("Ben, Quay 7", ""))
    facts = replace(facts, document=DocumentFacts(info={"Author": "Zoe"}))
    assert [message for _code, message in told(check_people(facts, Expected()))] == [
        'A part of the PDF names "Anna" as its author.',
        "The PDF is signed by Ben, Quay 7.",
        "The PDF is signed.",
    ]


def test_each_other_trace_has_a_code() -> None:
    """Parts, captures, devices, licensees, tags and marks."""
    facts = _with(
        described=("a page",),
        captures=("a web page",),
        devices=("Annas Display",),
        licensees=("Anna",),
        tag_data=("Owner: Anna",),
        tag_words=("Anna at her door",),
        mark_data=("Owner: Ben",),
    )
    assert codes(check_parts(facts, Expected())) == ["part-described"]
    assert codes(check_captures(facts, Expected())) == ["web-capture-told"]
    assert codes(check_devices(facts, Expected())) == ["device-named"]
    assert codes(check_licensees(facts, Expected())) == ["licensee-named"]
    assert codes(check_tag_data(facts, Expected())) == ["tag-data-inside"] * 3


@pytest.mark.parametrize(
    ("stamps", "found"),
    [
        ([("Inter", 9), ("Oswald", 20)], ["making-time-in-fonts"]),
        ([("Inter", 9), ("Inter", 9)], []),
        ([("NotoSans", 9), ("NotoSerif", 9)], []),
        ([("Inter", 9), ("Oswald", 900)], []),
    ],
)
def test_only_an_export_changes_fonts_of_two_houses_at_once(stamps: list[tuple[str, int]], found: list[str]) -> None:
    """Fonts of one house are often made in one go."""
    facts = _with(font_stamps=tuple(FontStamp(*stamp) for stamp in stamps))
    assert codes(check_font_stamps(facts, Expected())) == found


@pytest.mark.parametrize(("seen_ratio", "found"), [(0.0, 1), (0.8, 1), (0.9, 0)])
def test_a_picture_may_lose_a_bleed_and_no_more(seen_ratio: float, found: int) -> None:
    """Of a foreign file; what a kit crops is the kit's own matter."""
    painted = PaintedPage(cut_pictures=(CutPicture(SHEET, seen_ratio),))
    facts = pdf(print=PrintFacts((painted,)))
    assert len(codes(check_cut_pictures(facts, Expected()))) == found
    assert codes(check_cut_pictures(facts, Expected(title="T"))) == []
