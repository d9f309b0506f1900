"""A draft, from a kit with a missing link to finished pages, by the real command."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.paths import SAMPLE_KIT


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    """The sample kit, one of its links leading nowhere yet."""
    kit = shutil.copytree(SAMPLE_KIT, tmp_path / "kit")
    text = (kit / "kit.toml").read_text(encoding="utf-8")
    (kit / "kit.toml").write_text(text.replace("https://press.un.org/en/2021/ga12333.doc.htm", "#"), encoding="utf-8")
    return kit


def build(kit: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """What the command does with this kit."""
    command = [sys.executable, "-m", "presskit", "build", str(kit), "--out", str(out), "--json", *options]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_kit_with_a_missing_link_is_built_as_a_draft_only(unfinished: Path, tmp_path: Path) -> None:
    """Each piece passes all its checks with DRAFT across its pages; else nothing is written."""
    out = tmp_path / "build"
    pieces = ("--piece", "press-release-a4", "--piece", "flyer-a5", "--piece", "letterhead-a4")

    refused, drafted = build(unfinished, out), build(unfinished, out, "--draft", "--edition", "screen", *pieces)

    assert refused.returncode == 1
    answer = json.loads(drafted.stdout)
    errors = [finding for finding in answer["findings"] if finding["severity"] == "error"]
    assert (drafted.returncode, errors) == (0, [])
    assert len(answer["files"]) == 3
