"""One piece through render, prepress and preflight."""

from pathlib import Path

import pytest
from tests.made_pieces import checkout_fonts, composed, sheets

from presskit.errors import KitError
from presskit.model.finding import Severity
from presskit.model.piece import ComposedPiece, QrPlacement
from presskit.model.piece_design import FitRule
from presskit.pipeline.pieces import build_piece
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


def test_a_sound_piece_becomes_a_file_that_was_read_back(fonts: FontStage) -> None:
    """A PDF with its claims, the facts of its pages, and nothing to say."""
    built = build_piece(composed(A_LINE), fonts)

    assert built.finished.pdf.startswith(b"%PDF-")
    assert built.finished.claims == ("PDF/A-2a", "PDF/UA-1")
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

    assert first.finished.pdf == second.finished.pdf
