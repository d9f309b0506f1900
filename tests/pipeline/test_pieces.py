"""Files as rows, and one piece through render, prepress and preflight."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.at_home import cache_in
from tests.made_pieces import checkout_fonts, composed, sheets
from tests.pipeline.small_workshop import small_workshop

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding, Place, Severity
from presskit.model.house_style import TemplateFile
from presskit.model.piece import ComposedPiece, QrPlacement
from presskit.model.piece_design import FitRule, PieceDesign
from presskit.model.report import QrReading, Report
from presskit.pipeline.memory import Memory
from presskit.pipeline.pieces import BuiltPiece, FileRow, PieceWork, piece_key
from presskit.pipeline.row import Made
from presskit.render import FontStage, stage_fonts

A_LINE = "<h1>Records</h1><p>Public records belong to the public.</p>"
LONGER_THAN_USUAL = FitRule(max_pages=9, safe_inset_mm=0.0, usual_pages=1)
TWO_PAGES = f'{A_LINE}<p style="break-before: page">A second page.</p>'


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The project's fonts, laid out for the engine."""
    return stage_fonts(checkout_fonts(), tmp_path_factory.mktemp("fonts"))


def with_a_code_that_is_missing(piece: ComposedPiece) -> ComposedPiece:
    """The piece as if a QR code stood on it."""
    placement = QrPlacement("https://records.example/", "records.example", 0.6, 20.0, 2)
    return ComposedPiece(**{**{name: getattr(piece, name) for name in piece.__slots__}, "qr_codes": (placement,)})


def build_piece(piece: ComposedPiece, fonts: FontStage) -> BuiltPiece:
    """The piece as a file."""
    (built,) = PieceWork(piece).do(fonts)
    return built


def test_a_sound_piece_becomes_a_file_that_was_read_back(fonts: FontStage) -> None:
    """A PDF with its claims, the facts of its pages, and nothing to say."""
    built = build_piece(composed(A_LINE), fonts)

    assert built.pdf.startswith(b"%PDF-")
    assert built.claims == ("PDF/A-2a", "PDF/UA-1")
    assert (built.report.pages, built.report.trim_width_mm) == (1, 105.0)
    assert built.findings == ()


def test_doubts_of_an_early_stage_go_with_the_file(fonts: FontStage) -> None:
    """A warning of the render stage is still there when preflight is through."""
    built = build_piece(composed(TWO_PAGES, fit=LONGER_THAN_USUAL), fonts)

    assert [finding.code for finding in built.findings] == ["longer-than-usual"]
    assert built.findings[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("stage", "piece", "code"),
    [
        ("render", composed(sheets(TWO_PAGES, "p { colour: red }"), fit=LONGER_THAN_USUAL), "css-unknown-property"),
        ("prepress", composed(sheets(TWO_PAGES, "p { opacity: 0.5 }"), fit=LONGER_THAN_USUAL), "transparent-text"),
        ("preflight", with_a_code_that_is_missing(composed(TWO_PAGES, fit=LONGER_THAN_USUAL)), "qr-code-missing"),
    ],
)
def test_an_error_of_any_stage_ends_it(fonts: FontStage, stage: str, piece: ComposedPiece, code: str) -> None:
    """It is told with the doubts of the stages before it, and no later stage repeats its consequences."""
    with pytest.raises(KitError) as caught:
        build_piece(piece, fonts)

    errors = {finding.code for finding in caught.value.findings if finding.is_error}
    assert code in errors, stage
    assert len(errors) == 1 or stage == "preflight"
    assert "longer-than-usual" in {finding.code for finding in caught.value.findings}


def test_the_same_piece_gives_the_same_bytes(fonts: FontStage, tmp_path: Path) -> None:
    """Also with its fonts laid out in another folder: nothing of this computer is in the file."""
    elsewhere = stage_fonts(checkout_fonts(), tmp_path)
    first, second = build_piece(composed(A_LINE), fonts), build_piece(composed(A_LINE), elsewhere)

    assert first.pdf == second.pdf


# --- What it is made from ---

PIECE = composed("<p>words")


@pytest.mark.parametrize(
    "other",
    [
        composed("<p>other words"),
        composed(sheets("<p>words", "p { margin: 0 }")),
        composed("<p>words", stationery=sheets("<p>head")),
        composed("<p>words", title="Another"),
        replace(PIECE, language="fr"),
        replace(PIECE, edition=Edition.PHOTOCOPY),
        replace(PIECE, author="Another"),
        replace(PIECE, text=("words",)),
        replace(PIECE, piece=replace(PIECE.piece, design=replace(PIECE.piece.design, name="flyer"))),
        replace(PIECE, fit=replace(PIECE.fit, safe_inset_mm=1.0)),
    ],
)
def test_everything_of_a_piece_counts(other: ComposedPiece) -> None:
    """Each field that can change a page or what is checked on it has its part in the key."""
    assert piece_key(other, "fonts", {}) != piece_key(PIECE, "fonts", {})


def test_what_was_found_while_composing_does_not_count() -> None:
    """A line more in kit.toml moves every place behind it, and no letter on a page."""
    finding = Finding("code", Severity.NOTE, "odd", Place("kit.toml", 3, 1))

    assert piece_key(replace(PIECE, findings=(finding,)), "fonts", {}) == piece_key(PIECE, "fonts", {})


def test_fonts_count() -> None:
    """Their fingerprint is part of the key."""
    assert piece_key(PIECE, "fonts", {}) != piece_key(PIECE, "other fonts", {})


# --- Rows ---


def row_of(piece: ComposedPiece, folder: Path) -> FileRow:
    """The piece as a row."""
    return FileRow(name=piece.full_name, workshop=small_workshop(folder), piece=piece)


def test_a_file_is_remembered_as_it_was_made(tmp_path: Path) -> None:
    """Facts, findings and document, to the last field, under the key of its row; without the piece: that is known."""
    found = Finding("a", Severity.WARNING, "odd", Place("kit.toml", 3, 1, 4, "[[links]]"), "mend it", "flyer-a5")
    report = Report(2, 105.0, 148.0, (QrReading(1, "https://a.example", 0.55),), (found,), 3.0)
    built = BuiltPiece(b"%PDF-1.7\n{}\n\n\x00binary\n", 2, ("PDF/A-2a", "PDF/UA-1"), report, (found,))
    row, memory = row_of(PIECE, tmp_path), Memory(cache_in(tmp_path / "cache"))
    key = row.key(Made())
    assert key == piece_key(PIECE, row.workshop.shelf.key, {})

    memory.keep(key, built)

    assert memory.recall(key, row.makes) == built


def test_a_row_has_a_name_for_progress(tmp_path: Path) -> None:
    """The piece, its edition and language."""
    assert row_of(PIECE, tmp_path).name == "press-release-a6 screen en"


def test_the_findings_of_a_failure_name_the_piece(tmp_path: Path) -> None:
    """Those that name another keep it."""
    own, other = Finding("own", Severity.ERROR, "odd"), Finding("other", Severity.ERROR, "odd", piece="other")

    assert [finding.piece for finding in row_of(PIECE, tmp_path).told([own, other])] == ["press-release-a6", "other"]


def test_a_piece_names_the_templates_that_make_it(tmp_path: Path) -> None:
    """The kit's own that take part in it, or those of presskit."""
    flyer = replace(composed("<p>x</p>").piece, design=PieceDesign("flyer", FitRule(1)))
    for own, files in (({"flyer_html": "<p>"}, ["templates/pieces/flyer/page.html"]), ({}, [])):
        workshop = small_workshop(tmp_path, **own)
        body = replace(sheets("<p>x</p>"), own_files=tuple(file.origin for file in workshop.house.own_templates))
        row = FileRow(workshop=workshop, piece=replace(composed(body), piece=flyer))

        suspects = row.suspects()

        assert (suspects.piece, [file.origin for file in suspects.files]) == (flyer.name, files)
    house = replace(workshop.house, templates={"pieces/flyer/page.html": TemplateFile("x", "house:x", "")})
    row = FileRow(workshop=replace(workshop, house=house), piece=replace(composed("<p>x</p>"), piece=flyer))
    assert row.suspects().template == "house:x"
