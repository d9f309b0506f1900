"""The job sheet of a print file, from its words to its page."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.made_pieces import photograph
from tests.pieces import house_style
from tests.verapdf import validate

from presskit.compose.job_sheet import MOST_DRAWN_CODES, compose_job_sheet, job_words
from presskit.model.brand import PrintedSpot
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.manifest import FileEntry
from presskit.model.piece import Piece, RenderedPiece
from presskit.model.print_job import CheckedTopic, CheckTopic, PrintJob
from presskit.model.print_spec import Mark, PrintCondition, PrintSpec
from presskit.model.report import QrReading
from presskit.preflight import examine_pdf
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece, stage_fonts

SHA256 = "0af74fcaa4d0935ad3e6f4736e68eb1aaf178820ab10305882800bbf21a7cd1e"
CONDITION = PrintCondition("FOGRA39", "http://www.color.org", "Coated FOGRA39 (ISO 12647-2:2004)", b"")
SPEC = PrintSpec("european", "Offset", CONDITION, 3.0, 5.0, 300.0, 5.0, 8.0, 0.25, 0.5, 150.0, 225.0)
CHECKED = tuple(CheckedTopic(topic, 7, int(topic is CheckTopic.LINKS)) for topic in CheckTopic)


def job_of(
    kit: Kit, size: str = "A6", pages: int = 2, spec: PrintSpec | None = SPEC, language: str = "en"
) -> PrintJob:
    """A print job of the sample's flyer, with its three codes; without a specification, a photocopy."""
    paper = house_style().papers[size]
    design = house_style().pieces["flyer"]
    piece = Piece(design, paper, (Edition.PRINT,))
    edition = Edition.PRINT if spec else Edition.PHOTOCOPY
    entry = FileEntry(
        path=f"{edition}/2021-11-01_inpud_{piece.name}_{language}.pdf",
        piece=piece.name,
        edition=edition.value,
        language=language,
        partner=None,
        pages=pages,
        trim_width_mm=paper.width_mm,
        trim_height_mm=paper.height_mm,
        bleed_mm=spec.bleed_mm if spec else 0.0,
        size_bytes=135_070,
        sha256=SHA256,
        media_type="application/pdf",
        qr_codes=tuple(QrReading(2, link.url, 0.5) for link in kit.links),
        claims=("PDF/X-4", "PDF/A-2a", "PDF/UA-1"),
    )
    return PrintJob(entry, piece, kit.statements["en"].title, spec, CHECKED, (photograph(320, 450),) * 2)


def with_codes(job: PrintJob, count: int) -> PrintJob:
    """The job with this many codes of long addresses instead."""
    urls = [
        f"https://harbour.example/reports/health-and-rights-of-people-volume-{number}/" for number in range(count)
    ]
    return replace(job, entry=replace(job.entry, qr_codes=tuple(QrReading(2, url, 0.5) for url in urls)))


@pytest.fixture(scope="module")
def stage(house: HouseStyle, tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts, ready for the engine."""
    return stage_fonts(house.fonts, tmp_path_factory.mktemp("fonts"))


def laid_out(kit: Kit, house: HouseStyle, job: PrintJob, stage: FontStage) -> RenderedPiece:
    """The job sheet on its page, in which nothing was found but how it was made to fit."""
    rendered = render_piece(compose_job_sheet(kit, house, job), stage)
    assert [finding for finding in rendered.findings if finding.code != "set-tighter"] == []
    return rendered


def test_the_sheet_says_all_that_a_shop_asks(sample: Kit, house: HouseStyle) -> None:
    """File, size, bleed, pages, colours, condition, ink, standards, checksum and checks are on the page."""
    html = compose_job_sheet(sample, house, job_of(sample)).body.html
    for words in (
        *('<span class="name-part">2021-11-01_</span>', "International Drug Users Day", "Flyer, A6, English"),
        *("105 × 148 mm", "with bleed 111 × 154 mm", "<strong>4/4</strong> CMYK", "none, delivered flat"),
        *("<strong>FOGRA39</strong>", "Coated FOGRA39 (ISO 12647-2:2004)", "300 %", "PDF/X-4, PDF/A-2a, PDF/UA-1"),
        *(SHA256[:32], SHA256[32:], "Stock", "Quantity", "Delivery address"),
        *("Links and addresses", '<td class="number">70</td>', '<td class="number warned">1</td>'),
    ):
        assert words in html


def test_what_a_photocopy_has_not_is_left_out(sample: Kit, house: HouseStyle) -> None:
    """Black on both sides, no bleed, no condition, no ink limit."""
    html = compose_job_sheet(sample, house, job_of(sample, spec=None)).body.html
    assert "<strong>1/1</strong> black" in html
    for words in ("Printing condition", "Ink limit", "with bleed"):
        assert words not in html


def test_pictures_and_checks_are_shown_only_if_they_are_given(sample: Kit, house: HouseStyle) -> None:
    """No empty frames."""
    bare = replace(job_of(sample), pictures=(), checked=())
    composed = compose_job_sheet(sample, house, bare)
    assert "<figure>" not in composed.body.html
    assert "Checked" not in composed.body.html
    assert {"page-1", "page-2"} <= set(compose_job_sheet(sample, house, job_of(sample)).body.assets)


def test_marks_and_stock_of_the_specification_are_printed(sample: Kit, house: HouseStyle) -> None:
    """The stock stands on its line; without one the line is left for the shop."""
    spec = replace(SPEC, marks=(Mark.CROP, Mark.COLOUR_BAR), stock="135 g/m² silk")
    html = compose_job_sheet(sample, house, job_of(sample, spec=spec)).body.html
    assert "crop marks, colour bar" in html
    assert '<p class="blank-words">135 g/m² silk</p>' in html


@pytest.mark.parametrize(("pages", "inks"), [(1, "4/0"), (2, "4/4"), (3, "4/4")])
def test_inks_are_counted_for_both_sides(sample: Kit, pages: int, inks: str) -> None:
    """A single page has no back."""
    assert job_words(job_of(sample, pages=pages), ()).inks == inks


@pytest.mark.parametrize(
    ("size", "paper"), [("A5", "A4"), ("DL", "A4"), ("Half Letter", "Letter"), ("Letter", "Letter")]
)
def test_the_paper_is_that_of_the_pieces_part_of_the_world(
    sample: Kit, house: HouseStyle, size: str, paper: str
) -> None:
    """A shop in the United States prints its job sheet on Letter."""
    piece = compose_job_sheet(sample, house, job_of(sample, size)).piece
    assert piece.size.name == paper
    assert piece.name == f"flyer-{size.lower().replace(' ', '-')}-job-sheet-{paper.lower()}"


def test_a_size_of_the_united_states_is_told_in_inches_too(sample: Kit) -> None:
    """Half letter is 5.5 x 8.5 inches, and its bleed an eighth of one."""
    spec = replace(SPEC, bleed_mm=3.175)
    words = job_words(job_of(sample, "Half Letter", spec=spec), ())
    assert (words.trim, words.trim_inches) == ("139.7 × 215.9", "5.5 × 8.5")
    assert (words.bleed, words.bleed_inches) == ("3.175", "0.125")
    assert job_words(job_of(sample), ()).trim_inches == ""


def test_figures_and_languages_are_written_as_the_language_does(sample: Kit) -> None:
    """A comma in French, and the language by its own name."""
    words = job_words(job_of(sample, spec=replace(SPEC, bleed_mm=3.175), language="fr"), ())
    assert (words.bleed, words.language_name) == ("3,175", "français")


def test_a_job_in_several_languages_names_each(sample: Kit, house: HouseStyle) -> None:
    """The sheet itself is written in that of the front."""
    job = job_of(sample)
    both = replace(job, entry=replace(job.entry, language="en+fr"))
    assert job_words(both, ()).language_name == "English / français"
    assert compose_job_sheet(sample, house, both).language == "en"


def test_each_address_stands_once_with_its_title_and_pages(sample: Kit, house: HouseStyle) -> None:
    """A code on two pages is one entry; an address that the kit does not name has no title."""
    job = job_of(sample)
    first, other = job.entry.qr_codes[0], QrReading(1, "https://harbour.example/", 0.5)
    codes = (*job.entry.qr_codes, replace(first, page=1), other)
    composed = compose_job_sheet(sample, house, replace(job, entry=replace(job.entry, qr_codes=codes)))
    assert [code.url for code in composed.qr_codes] == [*(link.url for link in sample.links), other.url]
    assert composed.body.html.count('<p class="report-title">') == 3
    assert "Page 1, 2" in composed.body.html


def test_too_many_codes_are_listed_without_their_drawing(sample: Kit, house: HouseStyle) -> None:
    """All addresses are told; the first six have their code."""
    composed = compose_job_sheet(sample, house, with_codes(job_of(sample), 8))
    assert len(composed.qr_codes) == MOST_DRAWN_CODES
    assert composed.body.html.count('class="job-code"') == 8
    assert composed.body.html.count('class="qr-code"') == MOST_DRAWN_CODES


def test_a_file_without_codes_has_no_list_of_them(sample: Kit, house: HouseStyle) -> None:
    """A flyer may do without links."""
    composed = compose_job_sheet(sample, house, with_codes(job_of(sample), 0))
    assert composed.qr_codes == ()
    assert "QR codes in the file" not in composed.body.html


@pytest.mark.parametrize("size", ["A6", "Half Letter"])
def test_it_fits_on_one_page(sample: Kit, house: HouseStyle, stage: FontStage, size: str) -> None:
    """On A4 and on Letter, with more codes than are drawn; with few it is the sound file below."""
    assert laid_out(sample, house, with_codes(job_of(sample, size), 8), stage).pages == 1


def test_it_is_a_sound_file_and_its_codes_lead_where_they_say(
    sample: Kit, house: HouseStyle, stage: FontStage, tmp_path: Path
) -> None:
    """One page, PDF/A-2a and PDF/UA-1 by veraPDF, and each code is read back from it."""
    rendered = laid_out(sample, house, job_of(sample), stage)
    assert rendered.pages == 1
    finished = finish_piece(rendered)
    path = tmp_path / "job-sheet.pdf"
    path.write_bytes(finished.pdf)
    assert [verdict.failures for verdict in validate([path])] == [{}, {}]
    assert sorted(code.url for code in examine_pdf(finished.pdf).qr_codes) == sorted(
        link.url for link in sample.links
    )


def test_no_word_beside_a_code_stands_in_its_clear_ground(sample: Kit, house: HouseStyle, stage: FontStage) -> None:
    """Not even a j at the beginning of a line, which hangs over to the left: nobody could move it."""
    job = job_of(sample)
    codes = tuple(QrReading(2, f"https://www.tenants.example/{'join' * count}", 0.5) for count in range(1, 7))
    job = replace(job, entry=replace(job.entry, qr_codes=codes))
    links = tuple(
        replace(sample.links[0], id=f"link-{at}", title="jjjj " * 12, url=code.url) for at, code in enumerate(codes)
    )
    rendered = laid_out(replace(sample, links=links), house, job, stage)

    findings = examine_pdf(finish_piece(rendered).pdf).findings
    assert [finding.message for finding in findings if finding.code.startswith("qr-quiet")] == []


def test_spot_colours_are_named_for_the_shop(sample: Kit) -> None:
    """One that was read back is a plate of its own; another is printed of the four inks."""
    spots = (
        PrintedSpot("PANTONE 541 C", (1.0, 0.64, 0.0, 0.4), is_kept=True),
        PrintedSpot("PANTONE 116 C", (0.0, 0.14, 1.0, 0.0), is_kept=False),
    )
    words = job_words(replace(job_of(sample), spot_colours=spots, spot_inks=("PANTONE 541 C",)), ())
    assert words.inks == "5/5"
    assert [(spot.name, spot.is_plate, spot.inks) for spot in words.spots] == [
        ("PANTONE 541 C", True, "C 100 M 64 K 40"),
        ("PANTONE 116 C", False, "M 14 Y 100"),
    ]
