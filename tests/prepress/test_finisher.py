"""The standards that a finished file says it meets, judged by veraPDF; all files in one run."""

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from tests.prepress.made_editions import EVERY_MARK, everything, for_photocopy, for_print
from tests.prepress.made_editions import finished as finished_of
from tests.verapdf import Verdict, validate

from presskit.model.piece import FinishedPiece, RenderedPiece
from presskit.prepress import finish_piece
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
