"""PDFs of any maker looked at."""

from pathlib import Path

import pytest
from tests.paths import SAMPLE_KIT
from tests.preflight.hostile_pdfs import one_page

from presskit.errors import UsageError
from presskit.model.examined import ExaminedPdf
from presskit.pipeline.preflight_files import PreflightOrder, preflight_files


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, ...]:
    """Two files: one of an empty page, one that is no PDF."""
    (tmp_path / "page.pdf").write_bytes(one_page())
    (tmp_path / "none.pdf").write_bytes(b"none")
    return tmp_path / "page.pdf", tmp_path / "none.pdf"


def _look(order: PreflightOrder) -> tuple[ExaminedPdf, ...]:
    return preflight_files(order, lambda _done, _total, _name: None)


def test_each_file_has_its_report_in_order(files: tuple[Path, ...]) -> None:
    """With the path as it was typed, and the steps told before each."""
    steps: list[tuple[int, int, str]] = []
    page, none = preflight_files(PreflightOrder(files), lambda *step: steps.append(step))
    assert (page.path, page.report.pages, page.pictures) == (files[0].as_posix(), 1, ())
    assert [finding.code for finding in none.report.findings] == ["pdf-unreadable"]
    assert steps == [(0, 2, "page.pdf"), (1, 2, "none.pdf")]


def test_pictures_are_made_where_they_are_wanted(files: tuple[Path, ...]) -> None:
    """For the HTML report."""
    page, none = _look(PreflightOrder(files, with_pictures=True))
    assert (len(page.pictures), len(none.pictures)) == (1, 0)


def test_a_print_specification_is_asked_for_by_name(files: tuple[Path, ...]) -> None:
    """What only its print shop asks is found then, and not without it."""
    held = {finding.code for finding in _look(PreflightOrder(files[:1], spec="european"))[0].report.findings}
    free = {finding.code for finding in _look(PreflightOrder(files[:1]))[0].report.findings}
    assert held > free


@pytest.mark.parametrize(
    ("wishes", "reason"),
    [
        ({"edition": "poster"}, 'no edition "poster"'),
        ({"edition": "print"}, "held to a print specification"),
        ({"edition": "screen", "spec": "european"}, "not for screen"),
        ({"spec": "nowhere"}, 'no print specification "nowhere"'),
        ({"spec": "nowhere", "kit_folder": SAMPLE_KIT}, 'no print specification "nowhere"'),
    ],
)
def test_what_does_not_fit_together_is_wrong_usage(
    files: tuple[Path, ...], wishes: dict[str, object], reason: str
) -> None:
    """Unknown names, and an edition without what it needs."""
    with pytest.raises(UsageError, match=reason):
        _look(PreflightOrder(files, **wishes))  # type: ignore[arg-type] # any field


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    """It is named."""
    with pytest.raises(UsageError, match=r"gone\.pdf cannot be read"):
        _look(PreflightOrder((tmp_path / "gone.pdf",)))
