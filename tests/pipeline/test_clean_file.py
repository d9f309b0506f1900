"""One PDF cleaned, with its proof."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.paths import CHECKOUT
from tests.preflight.corpus.leak_cases import LEAK_MAKERS
from tests.preflight.hostile_pdfs import one_page
from tests.preflight.made_pdfs import write_fontconfig

from presskit.errors import CannotWrite, KitError, UsageError
from presskit.model.finding import Finding, Severity
from presskit.model.report import PagePicture, Report
from presskit.pipeline.clean_file import clean_file, harm_done
from presskit.pipeline.preflight_files import Examined

SEEN = Examined(Report(1, 1.0, 1.0, (), (Finding("a", Severity.NOTE, "A."),)), (PagePicture(1, 1.0, 1.0, b"png"),))


@pytest.fixture(autouse=True)
def _fonts_of_the_checkout(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are made here, whatever fonts a build before has left in the environment."""
    file = write_fontconfig(tmp_path_factory.mktemp("fontconfig"), CHECKOUT / "fonts")
    monkeypatch.setenv("FONTCONFIG_FILE", str(file))


def _quiet(_step: object) -> None:
    """Hears of the steps."""


def test_what_went_and_what_stays_is_told(tmp_path: Path) -> None:
    """The file is written beside the other, which stays as it was."""
    source, out = tmp_path / "a.pdf", tmp_path / "new" / "b.pdf"
    source.write_bytes(data := LEAK_MAKERS["attachment-on-the-page"]())
    cleaned = clean_file(source, out, advance=_quiet)
    assert {finding.code for finding in cleaned.taken_out} == {"attachment-inside"}
    assert cleaned.left == ()
    assert (source.read_bytes(), out.read_bytes()) == (data, cleaned.pdf)


def test_the_file_itself_is_written_over_if_that_is_asked_for(tmp_path: Path) -> None:
    """And not otherwise, by whatever way it is named."""
    source = tmp_path / "a.pdf"
    source.write_bytes(data := one_page())
    (tmp_path / "link.pdf").symlink_to(source)
    for out in (source, tmp_path / "link.pdf"):
        with pytest.raises(UsageError, match="is the file itself"):
            clean_file(source, out, advance=_quiet)
    assert source.read_bytes() == data
    cleaned = clean_file(source, source, replace=True, advance=_quiet)
    assert source.read_bytes() == cleaned.pdf != data


def test_another_file_is_written_over_only_if_that_is_asked_for(tmp_path: Path) -> None:
    """A PDF too: nobody can tell what its owner has made of it. The clean file itself may be made again."""
    source, out = tmp_path / "a.pdf", tmp_path / "b.pdf"
    source.write_bytes(one_page())
    out.write_bytes(b"%PDF mine")
    with pytest.raises(CannotWrite, match=r"b\.pdf exists"):
        clean_file(source, out, advance=_quiet)
    assert out.read_bytes() == b"%PDF mine"
    cleaned = clean_file(source, out, replace=True, advance=_quiet)
    assert clean_file(source, out, advance=_quiet).pdf == cleaned.pdf == out.read_bytes()


def test_nothing_is_written_of_what_cannot_be_read(tmp_path: Path) -> None:
    """What stood there stays."""
    (tmp_path / "a.pdf").write_bytes(b"none")
    (tmp_path / "b.pdf").write_bytes(b"mine")
    with pytest.raises(KitError) as caught:
        clean_file(tmp_path / "a.pdf", tmp_path / "b.pdf", replace=True, advance=_quiet)
    assert [finding.code for finding in caught.value.findings] == ["pdf-unreadable"]
    assert (tmp_path / "b.pdf").read_bytes() == b"mine"


def test_no_pixel_may_change_and_no_fault_be_new() -> None:
    """The guard sees a changed page, a lost page and a new fault; the same again is no harm."""
    assert list(harm_done(SEEN, SEEN)) == []
    other = replace(SEEN, pictures=(PagePicture(1, 1.0, 1.0, b"other"),))
    lost = replace(SEEN, pictures=())
    fault = replace(SEEN, report=replace(SEEN.report, findings=(Finding("b", Severity.ERROR, "B."),)))
    fewer = replace(SEEN, report=replace(SEEN.report, pages=0))
    found = [[finding.code for finding in harm_done(SEEN, after)] for after in (other, lost, fault, fewer)]
    assert found == [["cleaning-seen"], ["cleaning-seen"], ["cleaning-harmful"], ["cleaning-seen"]]
