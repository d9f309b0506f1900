"""PDFs of any maker looked at."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.paths import SAMPLE_KIT
from tests.preflight.hostile_pdfs import form_bomb, inflating_metadata, one_page, pages_with_a_bomb
from tests.preflight.many_pages import many_pages

from presskit.errors import CannotWrite, UsageError
from presskit.model.report import ExaminedPdf, Report
from presskit.model.step import Step
from presskit.pipeline.limits import ExaminationLimits
from presskit.pipeline.preflight_files import (
    Examination,
    GuardedExaminer,
    PreflightOrder,
    preflight_files,
    report_file,
    write_preflight_report,
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, ...]:
    """Two files: one of an empty page, one that is no PDF."""
    (tmp_path / "page.pdf").write_bytes(one_page())
    (tmp_path / "none.pdf").write_bytes(b"none")
    return tmp_path / "page.pdf", tmp_path / "none.pdf"


def _look(order: PreflightOrder) -> tuple[ExaminedPdf, ...]:
    return preflight_files(order, lambda _step: None)


def test_each_file_has_its_report_in_order(files: tuple[Path, ...]) -> None:
    """With the path as it was typed, and the steps told before each."""
    steps: list[Step] = []
    page, none = preflight_files(PreflightOrder(files), steps.append)
    assert (page.path, page.report.pages, page.pictures) == (files[0].as_posix(), 1, ())
    assert [finding.code for finding in none.report.findings] == ["pdf-unreadable"]
    assert steps == [Step(0, 2, "page.pdf"), Step(1, 2, "none.pdf")]


def test_pictures_are_made_where_they_are_wanted(files: tuple[Path, ...]) -> None:
    """For the HTML report."""
    page, none = _look(PreflightOrder(files, with_pictures=True))
    assert (len(page.pictures), len(none.pictures)) == (1, 0)


def test_a_print_specification_is_asked_for_by_name(files: tuple[Path, ...]) -> None:
    """What only its print shop asks is found then, and not without it."""
    held = {finding.code for finding in _look(PreflightOrder(files[:1], spec="european"))[0].report.findings}
    free = {finding.code for finding in _look(PreflightOrder(files[:1]))[0].report.findings}
    assert {"trim-missing", "intent-missing"} <= held - free


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


def test_the_report_is_written_whole(tmp_path: Path) -> None:
    """One HTML file in UTF-8, in a folder that is made for it."""
    examined = [ExaminedPdf("a/fl\u00fcgblatt.pdf", "fl\u00fcgblatt.pdf", Report(1, 148.0, 210.0, (), ()))]
    write_preflight_report(examined, "european", report_file(tmp_path / "out" / "report.html"))
    html = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "fl\u00fcgblatt.pdf" in html
    assert "european" in html


def test_a_former_report_is_known_again(tmp_path: Path) -> None:
    """It may be written anew; a page of somebody else's, and one that quotes a report, may not."""
    former, out = tmp_path / "former.html", tmp_path / "report.html"
    write_preflight_report([], "", report_file(former))
    out.write_bytes(former.read_bytes() + b"<!-- an earlier version -->")
    write_preflight_report([], "", report_file(out))
    assert out.read_bytes() == former.read_bytes()
    for page in (b"<!doctype html><title>Preflight: 1 error</title>", b"x" * 3000 + former.read_bytes()):
        out.write_bytes(page)
        with pytest.raises(CannotWrite, match="nothing that this command has written"):
            write_preflight_report([], "", report_file(out))
        assert out.read_bytes() == page


# --- The process that looks ---

# One that would never end is given the time in which a sound file is looked at many times over.
SHORT = ExaminationLimits(most_cpu_s=6, most_page_cpu_s=1)


def test_one_process_looks_at_many() -> None:
    """The same process answers again, with pictures where they are wanted, and is gone at the end."""
    with GuardedExaminer() as examiner:
        first = examiner.examine(Examination(one_page()))
        (process,) = multiprocessing.active_children()
        second = examiner.examine(Examination(one_page(), picture_ppi=72.0))
        assert multiprocessing.active_children() == [process]
    assert (first.report.pages, first.pictures) == (1, ())
    assert [picture.page for picture in second.pictures] == [1]
    assert multiprocessing.active_children() == []


def test_an_unreadable_file_has_no_pictures() -> None:
    """Its one finding comes from the reading, not from the guard."""
    with GuardedExaminer() as examiner:
        examined = examiner.examine(Examination(b"no PDF", picture_ppi=72.0))
    assert [finding.code for finding in examined.report.findings] == ["pdf-unreadable"]
    assert examined.pictures == ()


@pytest.mark.parametrize("bomb", [form_bomb, inflating_metadata])
def test_a_bomb_stops_only_itself(bomb: Callable[[], bytes], capfd: pytest.CaptureFixture[str]) -> None:
    """It ends in a finding, prints nothing, and the next file is looked at as if nothing had been."""
    with GuardedExaminer(SHORT) as examiner:
        broken = examiner.examine(Examination(bomb()))
        sound = examiner.examine(Examination(one_page()))
    assert broken.report.pages in {0, 1}
    assert any(finding.is_error for finding in broken.report.findings)
    assert sound.report.pages == 1
    assert capfd.readouterr() == ("", "")


def test_a_page_that_never_ends_is_left_out_and_the_others_are_judged() -> None:
    """Its finding says how long it was computed, and the fault of another page is found as ever."""
    with GuardedExaminer(SHORT) as examiner:
        report = examiner.examine(Examination(pages_with_a_bomb())).report
    told = {finding.code: finding for finding in report.findings}
    assert report.pages == 3
    assert told["page-not-read"].message == (
        "Page 2 could not be looked at: it takes more than 1 seconds of computing."
    )
    assert told["page-not-read"].area is not None
    assert told["page-not-read"].area.page == 2
    assert "leftover-on-page" in told
    assert "pdf-too-heavy" not in told


def test_a_long_file_is_judged_by_a_sample_or_whole_by_choice(tmp_path: Path) -> None:
    """The sample says that it is one; every page is looked at where that is wanted."""
    long = tmp_path / "long.pdf"
    long.write_bytes(many_pages(501))
    (sampled,), (whole,) = _look(PreflightOrder((long,))), _look(PreflightOrder((long,), every_page=True))
    assert (sampled.report.pages, sampled.report.unseen_pages) == (501, 501 - 180)
    assert sampled.report.sample == "the first 50, the last 50 and every 5th between them"
    assert "pages-not-looked-at" in {finding.code for finding in sampled.report.findings}
    assert (whole.report.pages, whole.report.unseen_pages, whole.report.sample) == (501, 0, "")
    assert "pages-not-looked-at" not in {finding.code for finding in whole.report.findings}


def test_a_file_that_nobody_can_wait_for_is_given_up() -> None:
    """The finding says after how many seconds, and no process is left."""
    with GuardedExaminer(ExaminationLimits(most_s=0.001)) as examiner:
        (finding,) = examiner.examine(Examination(one_page())).report.findings
        assert multiprocessing.active_children() == []
    assert (finding.code, finding.message) == (
        "pdf-too-heavy",
        "The PDF takes more than 0.001 seconds.",
    )
