"""A draft, from a kit with a missing link to finished pages, by the real command."""

import json
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from tests.cli.command import presskit_command
from tests.pipeline.builds import FLYER, LETTERHEAD, PRESS_RELEASE, change
from tests.pipeline.partner_kits import kit_with_partners

PIECES = (FLYER, LETTERHEAD, PRESS_RELEASE)
PARTNERS = ("north", "east")  # beside the organisation, and in its place


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    """A folder with a kit of three pieces, shared by two partners, its one link leading nowhere yet."""
    folder = kit_with_partners(tmp_path, *PARTNERS)
    change(folder, "kit.toml", "https://records.example/who-holds-the-records/", "#")
    return folder


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """What the command does with this kit."""
    command = presskit_command("build", "--json", *options)
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_kit_with_a_missing_link_is_built_as_a_draft_only(unfinished: Path) -> None:
    """Each piece passes all its checks with DRAFT across its pages, its partners' too; else nothing is written."""
    refused = build(unfinished)
    nothing_there = not (unfinished / "build").exists()
    drafted = build(unfinished, "--draft")

    assert (refused.returncode, nothing_there) == (1, True)
    answer = json.loads(drafted.stdout)
    errors = [finding for finding in answer["findings"] if finding["severity"] == "error"]
    assert (drafted.returncode, errors) == (0, [])
    made = [(entry["partner"], entry["piece"]) for entry in answer["files"] if entry["path"] != "contact-sheet.pdf"]
    assert sorted(made, key=str) == sorted(
        ((partner, piece) for partner in (None, *PARTNERS) for piece in PIECES), key=str
    )
    for entry in answer["files"]:
        with pypdfium2.PdfDocument(unfinished / "build" / entry["path"]) as document:
            pages = [page.get_textpage().get_text_bounded().casefold() for page in document]
        if entry["path"] != "contact-sheet.pdf":
            assert all("draft" in page for page in pages), entry["path"]
            assert any("link missing" in page for page in pages), entry["path"]
