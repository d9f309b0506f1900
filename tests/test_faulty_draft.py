"""A draft with faults: left to be looked at, marked as what it is, and never taken for a sound file."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from tests.cli.command import Command
from tests.pipeline.builds import FLYER, three_pieces

OVERFLOWS = ".back { block-size: 20mm; overflow: hidden; } .call { margin-block-start: 120mm }"
FAULTY, SOUND = (
    f"screen/2026-03-07_records_{FLYER}_en_draft_faulty.pdf",
    f"screen/2026-03-07_records_{FLYER}_en_draft.pdf",
)


@pytest.fixture
def build(presskit: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The command that builds a kit of three pieces, whose flyer is in this sheet, in a folder of its own."""
    folder = three_pieces(tmp_path)
    (folder / "kit" / "styles").mkdir()
    monkeypatch.chdir(folder)

    def run(sheet: str, *options: str) -> tuple[int, dict[str, Any], dict[str, Any]]:
        (folder / "kit" / "styles" / "flyer.css").write_text(sheet, encoding="utf-8")
        ran = presskit("build", "--json", "--jobs", "1", *options)
        manifest = folder / "build" / "manifest.json"
        return ran.code, json.loads(ran.out), json.loads(manifest.read_text()) if manifest.exists() else {"files": []}

    return run


def entries(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The files by path."""
    return {entry["path"]: entry for entry in document["files"]}


def test_a_draft_that_overflows_is_written_and_said_to_be_faulty(
    build: Any, presskit: Command, tmp_path: Path
) -> None:
    """Its pages are there, claiming nothing, the same each time, is not signed, and is gone once mended."""
    narrowed = ("--piece", FLYER, "--edition", "screen")
    refused = build(OVERFLOWS, *narrowed)
    drafted, again = build(OVERFLOWS, "--draft", *narrowed), build(OVERFLOWS, "--draft", *narrowed)
    path = tmp_path / "build" / FAULTY
    data = path.read_bytes()
    with pikepdf.open(path) as pdf:
        pages, metadata = len(pdf.pages), pdf.Root.get("/Metadata")
    signed = presskit("sign", "build", "--json")
    mended = build("", "--draft", *narrowed)

    assert (refused[0], refused[2]["files"]) == (1, [])
    assert drafted[0] == again[0] == 1
    assert drafted[1]["findings"] == again[1]["findings"]
    (entry,) = drafted[2]["files"]
    assert (entry["path"], entry["faulty"], entry["draft"], entry["claims"], entry["qr"]) == (
        FAULTY,
        True,
        True,
        [],
        [],
    )
    assert entry["sha256"] == hashlib.sha256(data).hexdigest()
    assert [finding["piece"] for finding in drafted[2]["findings"] if finding["severity"] == "error"]
    assert (pages >= 1, metadata) == (True, None)
    assert (signed.code, "faulty-draft" in signed.out) == (1, True)
    assert (mended[0], list(entries(mended[2])), path.exists()) == (0, [SOUND], False)


def test_a_faulty_draft_stays_for_no_other_build(build: Any, tmp_path: Path) -> None:
    """Not where another piece is built, not where finals are, though a sound draft would stay."""
    narrowed = ("--piece", FLYER, "--edition", "screen")
    build("", "--draft", *narrowed)
    drafted = build(OVERFLOWS, "--draft", *narrowed)
    beside = build(OVERFLOWS, "--piece", "letterhead", "--edition", "screen")

    assert entries(drafted[2]).keys() == {FAULTY, SOUND}
    assert entries(drafted[2])[SOUND]["earlier"] is True
    assert FAULTY not in entries(beside[2])
    assert SOUND in entries(beside[2])
    assert not (tmp_path / "build" / FAULTY).exists()


def test_a_faulty_draft_is_told_as_such_in_words(build: Any, presskit: Command) -> None:
    """The list of files and the sum below it say so, and no code on it is said to be proven."""
    build(OVERFLOWS)
    ran = presskit("build", "--draft", "--jobs", "1", "--piece", FLYER, "--edition", "screen")

    assert "with faults" in ran.out
    assert f"with faults, to look at and not to send: {FLYER}" in ran.err
    assert "QR code" not in ran.out
