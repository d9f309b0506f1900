"""The finished file: its contents mended, and the standards that it says it meets, judged by veraPDF in one run."""

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.made_pieces import composed, sheets
from tests.prepress.made_editions import EVERY_MARK, everything, for_photocopy, for_print
from tests.prepress.made_editions import finished as finished_of
from tests.verapdf import Verdict, validate

from presskit.model.piece import FinishedPiece, RenderedPiece
from presskit.prepress import finish_piece
from presskit.prepress.finisher import tidy_content
from presskit.render import FontStage, render_piece

Verdicts = Mapping[tuple[str, str], Verdict]


PRINTED = (
    ("print", 3.0, ()),
    ("print-bleed-0", 0.0, ()),
    ("print-bleed-10", 10.0, ()),
    ("print-marks", 3.0, EVERY_MARK),
    ("print-marks-bleed-0", 0.0, EVERY_MARK),
)


def stamped_by_pikepdf(rendered: RenderedPiece) -> bytes:
    """The body over its first sheet as pikepdf's own underlay would do it."""
    bare = finish_piece(replace(rendered, stationery_pdf=None))
    with (
        pikepdf.open(io.BytesIO(bare.pdf)) as pdf,
        pikepdf.open(io.BytesIO(rendered.stationery_pdf or b"")) as sheets,
    ):
        pdf.pages[0].add_underlay(sheets.pages[0], pikepdf.Rectangle(0, 0, 298, 420))
        stream = io.BytesIO()
        pdf.save(stream)
        return stream.getvalue()


@pytest.fixture(scope="module")
def verdicts(
    rendered: RenderedPiece, finished: FinishedPiece, fonts: FontStage, tmp_path_factory: pytest.TempPathFactory
) -> Verdicts:
    """What veraPDF says of the finished files and of those that must not pass, by file and flavour."""
    folder = tmp_path_factory.mktemp("verapdf")
    files = {
        "finished": finished.pdf,
        "bare": finish_piece(replace(rendered, stationery_pdf=None)).pdf,
        "raw": rendered.pdf,
        "underlay": stamped_by_pikepdf(rendered),
        "print-raw": render_piece(for_print(everything()), fonts).pdf,
        "photocopy": finished_of(for_photocopy(everything()), fonts).pdf,
    }
    for name, bleed_mm, marks in PRINTED:
        piece = for_print(everything(bleed_mm), bleed_mm=bleed_mm, marks=marks)
        files[name] = finished_of(piece, fonts).pdf
    paths = [Path(folder / f"{name}.pdf") for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    return {(verdict.file.stem, verdict.flavour): verdict for verdict in validate(paths)}


@pytest.mark.parametrize("flavour", ["2a", "ua1"])
@pytest.mark.parametrize("name", ["finished", "bare"])
def test_a_finished_file_meets_what_it_claims(
    name: str, flavour: str, verdicts: Verdicts, finished: FinishedPiece
) -> None:
    """PDF/A-2a and PDF/UA-1, with stationery under it and without."""
    assert verdicts[name, flavour].failures == {}
    assert verdicts[name, flavour].compliant
    assert finished.claims == ("PDF/A-2a", "PDF/UA-1")


@pytest.mark.parametrize("flavour", ["2a", "ua1"])
@pytest.mark.parametrize("name", ["photocopy", *(name for name, _, _ in PRINTED)])
def test_every_edition_on_paper_meets_both(name: str, flavour: str, verdicts: Verdicts) -> None:
    """Print with and without marks and at any bleed, and the photocopy."""
    assert verdicts[name, flavour].failures == {}
    assert verdicts[name, flavour].compliant


@pytest.mark.parametrize("flavour", ["2a", "ua1"])
@pytest.mark.parametrize("name", ["raw", "print-raw"])
def test_the_engines_own_file_does_not(name: str, flavour: str, verdicts: Verdicts) -> None:
    """A negative control: what prepress does is needed."""
    assert not verdicts[name, flavour].compliant


def test_stationery_that_is_not_marked_as_an_artifact_would_fail(verdicts: Verdicts) -> None:
    """Why it is stamped by hand."""
    assert any(" 7.1 t3" in rule for rule in verdicts["underlay", "ua1"].failures)


def test_empty_strings_leave_the_text(rendered: RenderedPiece) -> None:
    """PDFium would lose a number behind them; strings with letters, numbers and empty dictionaries stay."""
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        pdf.pages[0].contents_add(b"/Artifact <<>> BDC BT [<>-7<0041>3<>4] TJ ET EMC")
        made = finish_piece(replace(rendered, pdf=pdf_bytes(pdf), stationery_pdf=None))
    with pikepdf.open(io.BytesIO(made.pdf)) as pdf:
        assert pdf.pages[0].Contents.read_bytes().endswith(b"/Artifact <<>> BDC BT [ -7<0041>3 4] TJ ET EMC")


def pdf_bytes(pdf: pikepdf.Pdf) -> bytes:
    """The open file, saved."""
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("array", "tidied"),
    [
        (b"[<>-7<>3] TJ", ["-7", "3"]),
        (b"[<0041>-7<>-3<0042>4] TJ", ["A", "-7", "-3", "B", "4"]),
        (b"[1.5<>.5<0041>] TJ", ["1.5", "0.5", "A"]),
        (b"[<0041><><0042>] TJ", ["A", "B"]),
        (b"[<0041>12<>] TJ", ["A", "12"]),
    ],
)
def test_numbers_beside_an_empty_string_stay_two(array: bytes, tidied: list[str]) -> None:
    """-7<>3 is -7 and 3, never -73: what takes the string's place keeps them apart."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    page.obj.Contents = pdf.make_stream(b"BT " + array + b" ET")
    tidy_content(pdf)
    _, shown, _ = pikepdf.parse_content_stream(pdf.pages[0])
    read = [
        bytes(item).decode("utf-16-be") if isinstance(item, pikepdf.String) else f"{float(item):g}"
        for item in shown.operands[0].as_list()
    ]
    assert read == tidied


def letter_positions(data: bytes) -> list[float]:
    """Where each letter of the first page begins, in points from the left."""
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    return [page.get_charbox(index)[0] for index in range(page.count_chars())]


def last_letter(spacing_pt: float, fonts: FontStage) -> tuple[bytes, float]:
    """The engine's content for a line set with this spacing, and where its last letter begins once it is finished."""
    body = sheets("<p>Spaced letters in a line</p>", f"p {{ letter-spacing: {spacing_pt}pt }}")
    rendered = render_piece(composed(body), fonts)
    with pikepdf.open(io.BytesIO(rendered.pdf)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    return content, letter_positions(finish_piece(rendered).pdf)[-1]


def test_spaced_letters_stand_where_they_should(fonts: FontStage) -> None:
    """Each of 23 gaps is as much wider as the style sheet says; the engine writes empty strings among the numbers."""
    _, plain_pt = last_letter(0, fonts)
    for spacing_pt in (1.2, 0.5, -0.2):
        content, spaced_pt = last_letter(spacing_pt, fonts)
        assert b"<>" in content
        assert spaced_pt - plain_pt == pytest.approx(23 * spacing_pt, abs=0.2)
