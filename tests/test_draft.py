"""A draft, from a kit with a missing link to finished pages, by the real command."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest
from tests.paths import SAMPLE_KIT

ROWS = "id,name,role\nharbour,Harbour Network,with\nlumen,Lumen,instead\n"
PIECES = ("press-release-a4", "flyer-a5", "letterhead-a4")


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    """The sample kit, shared by two partners, one of its links leading nowhere yet."""
    kit = shutil.copytree(SAMPLE_KIT, tmp_path / "kit")
    text = (kit / "kit.toml").read_text(encoding="utf-8")
    (kit / "kit.toml").write_text(text.replace("https://press.un.org/en/2021/ga12333.doc.htm", "#"), encoding="utf-8")
    (kit / "partners.csv").write_text(ROWS, encoding="utf-8")
    return kit


def build(kit: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """What the command does with this kit."""
    command = [sys.executable, "-m", "presskit", "build", str(kit), "--out", str(out), "--json", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_kit_with_a_missing_link_is_built_as_a_draft_only(unfinished: Path, tmp_path: Path) -> None:
    """Each piece passes all its checks with DRAFT across its pages, its partners' too; else nothing is written."""
    out = tmp_path / "build"
    wishes = [word for piece in PIECES for word in ("--piece", piece)]

    refused, drafted = build(unfinished, out), build(unfinished, out, "--draft", "--edition", "screen", *wishes)

    assert refused.returncode == 1
    answer = json.loads(drafted.stdout)
    errors = [finding for finding in answer["findings"] if finding["severity"] == "error"]
    assert (drafted.returncode, errors) == (0, [])
    made = [(entry["partner"], entry["piece"]) for entry in answer["files"] if entry["path"] != "contact-sheet.pdf"]
    assert sorted(made, key=str) == sorted(
        ((partner, piece) for partner in (None, "harbour", "lumen") for piece in PIECES), key=str
    )
    for entry in answer["files"]:
        with pypdfium2.PdfDocument(out / entry["path"]) as document:
            pages = [page.get_textpage().get_text_bounded().casefold() for page in document]
        if entry["path"] != "contact-sheet.pdf":
            assert all("draft" in page for page in pages), entry["path"]
            assert any("link missing" in page for page in pages), entry["path"]
