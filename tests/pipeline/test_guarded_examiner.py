"""PDFs looked at in a process of their own."""

import multiprocessing

import pytest
from tests.preflight.hostile_pdfs import form_bomb, inflating_metadata, one_page

from presskit.pipeline.guarded_examiner import Examination, GuardedExaminer


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
def test_a_bomb_stops_only_itself(bomb: object, capfd: pytest.CaptureFixture[str]) -> None:
    """It ends in a finding, prints nothing, and the next file is looked at as if nothing had been."""
    assert callable(bomb)
    with GuardedExaminer() as examiner:
        broken = examiner.examine(Examination(bomb()))
        sound = examiner.examine(Examination(one_page()))
    assert broken.report.pages in {0, 1}
    assert any(finding.is_error for finding in broken.report.findings)
    assert sound.report.pages == 1
    assert capfd.readouterr() == ("", "")


def test_a_file_that_takes_too_long_is_given_up() -> None:
    """The finding says after how many seconds, and no process is left."""
    with GuardedExaminer(most_s=0.001) as examiner:
        (finding,) = examiner.examine(Examination(one_page())).report.findings
        assert multiprocessing.active_children() == []
    assert (finding.code, finding.message) == ("pdf-too-heavy", "It could not be looked at within 0.001 seconds.")
