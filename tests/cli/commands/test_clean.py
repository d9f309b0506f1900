"""`presskit clean` as a user runs it."""

import json
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit
from tests.cli.conftest import BuiltKit
from tests.paths import CHECKOUT
from tests.preflight.corpus.leak_cases import LEAK_MAKERS
from tests.preflight.corpus.whole_corpus import FAULTY_CASES
from tests.preflight.made_pdfs import write_fontconfig
from tests.verapdf import validate

HIDDEN = next(case.pdf for case in FAULTY_CASES if case.name == "words-without-ink")


@pytest.fixture(autouse=True)
def _fonts_of_the_checkout(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are made here, whatever fonts a build before has left in the environment."""
    file = write_fontconfig(tmp_path_factory.mktemp("fontconfig"), CHECKOUT / "fonts")
    monkeypatch.setenv("FONTCONFIG_FILE", str(file))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files: one that names somebody, and one with words that nobody sees."""
    (tmp_path / "named.pdf").write_bytes(LEAK_MAKERS["author-in-both-notes-and-info"]())
    (tmp_path / "hidden.pdf").write_bytes(HIDDEN())
    return tmp_path


def test_names_go_and_that_is_told(presskit: Command, folder: Path) -> None:
    """Exit 0, what went by its code, and that the pages are the same; preflight then finds nothing."""
    ran = presskit("clean", "named.pdf", "--out", "out/clean.pdf")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        *("out/clean.pdf", "taken out: author-unseen", "every page looks the same, to the last pixel"),
    ]
    after = presskit("preflight", "out/clean.pdf")
    assert "nothing found" in after.out


def test_what_cannot_go_is_told_and_ends_with_1(presskit: Command, folder: Path) -> None:
    """Hidden words are part of the page; the clean file is there all the same."""
    ran = presskit("clean", "hidden.pdf", "--out", "clean.pdf")
    assert ran.code == 1
    assert "error[text-hidden]" in ran.err
    assert "1 thing cannot be taken out" in ran.out
    assert (folder / "clean.pdf").exists()


def test_json_tells_what_went_and_what_stays(presskit: Command, folder: Path) -> None:
    """One document."""
    document = json.loads(presskit("clean", "named.pdf", "--out", "clean.pdf", "--json").out)
    assert (document["ok"], document["findings"]) == (True, [])
    assert [finding["code"] for finding in document["taken_out"]] == ["author-unseen"]
    assert [(entry["path"], entry["pages"]) for entry in document["files"]] == [("clean.pdf", 1)]


def test_wrong_usage_and_files_that_cannot_be_written(presskit: Command, folder: Path) -> None:
    """The file itself and others are not written over unasked, and a folder not at all."""
    same = presskit("clean", "named.pdf", "--out", "named.pdf")
    assert (same.code, "--replace" in same.err) == (2, True)
    assert presskit("clean", "named.pdf", "--out", "named.pdf", "--replace").code == 0
    assert presskit("clean", "gone.pdf", "--out", "clean.pdf").code == 2
    other = presskit("clean", "named.pdf", "--out", "hidden.pdf")
    assert (other.code, "hidden.pdf exists" in other.err, "--replace" in other.err) == (4, True, True)
    (folder / "taken").mkdir()
    assert presskit("clean", "named.pdf", "--out", "taken").code == 4


def test_files_of_ours_keep_their_claims(first_build: BuiltKit, tmp_path: Path) -> None:
    """Nothing has to go, and veraPDF holds the clean files to PDF/A-2a and PDF/UA-1 as before."""
    sources = sorted(first_build.folder.glob("build/*/*.pdf"))
    cleaned = [tmp_path / f"{number}.pdf" for number in range(len(sources))]
    for source, out in zip(sources, cleaned, strict=True):
        ran = run_presskit("clean", source, "--out", out, cwd=tmp_path)
        assert (ran.code, "nothing was found" in ran.out) == (0, True)
    assert [verdict.failures for verdict in validate(cleaned) if not verdict.compliant] == []
