"""The six networks of the example, from a table to finished files, by the real command."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.cli.command import presskit_command
from tests.paths import SAMPLE_KIT
from tests.verapdf import validate

# Each piece, each edition, and both sorts of bodies: letters over stationery, flyers with bleed.
PIECES = """
[[links]]
id = "quay-report"
title = "What the Quay Says"
url = "https://harbour.example/what-the-quay-says/"

[[pieces]]
template = "letterhead"
size = "A4"
editions = ["screen", "print"]

[[pieces]]
template = "press-release"
size = "A4"
editions = ["photocopy"]

[[pieces]]
template = "flyer"
size = "A6"
editions = ["print"]
"""
NETWORKS = ["exempleville", "harbour", "musterstadt", "paradeigma", "prykladne", "ukazkov"]
LOCAL_TEXT = "We meet at the *quay* every night, as [our own report][quay-report] tells.\n"
CONTACT = 'name = "Quay Desk"\nrole = "on the night"\ntelephone = "+44 20 7946 0000"\n'
QUAY_URL = "https://harbour.example/what-the-quay-says/"


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The build folder of the sample kit with its example switched on, and what the command has told."""
    folder = tmp_path_factory.mktemp("six")
    kit = shutil.copytree(SAMPLE_KIT, folder / "kit")
    shutil.copy(kit / "partners.csv.example", kit / "partners.csv")
    settings = (kit / "kit.toml").read_text(encoding="utf-8")
    (kit / "kit.toml").write_text(settings[: settings.index("[[pieces]]")] + PIECES, encoding="utf-8")
    own = kit / "partners" / "harbour"
    own.mkdir(parents=True)
    (own / "local.en.md").write_text(LOCAL_TEXT, encoding="utf-8")
    (own / "contact.toml").write_text(CONTACT, encoding="utf-8")
    ran = subprocess.run(presskit_command("build", "--json"), cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return folder / "build", json.loads(ran.stdout)


def words_of(path: Path) -> str:
    """The words of all pages on one line."""
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())


def test_every_networks_files_meet_the_standards(six: tuple[Path, dict[str, Any]]) -> None:
    """PDF/A-2a and PDF/UA-1 by veraPDF, in every edition and both roles; and so does the contact sheet."""
    build, told = six
    paths = [build / entry["path"] for entry in told["files"] if entry["partner"] or "contact" in entry["path"]]
    verdicts = validate(paths)

    assert sorted({entry["partner"] for entry in told["files"] if entry["partner"]}) == NETWORKS
    assert len(paths) == 4 * len(NETWORKS) + 1
    assert len(verdicts) == 2 * len(paths)
    assert [(verdict.file, verdict.failures) for verdict in verdicts if not verdict.compliant] == []


def test_a_partners_own_words_stand_in_its_press_release_alone(six: tuple[Path, dict[str, Any]]) -> None:
    """Marked as its own, with its contact behind them; neither another partner nor the organisation has them."""
    build, told = six
    releases = {
        entry["partner"]: words_of(build / entry["path"])
        for entry in told["files"]
        if entry["piece"] == "press-release-a4"
    }
    end, notes = releases["harbour"].index("ENDS"), releases["harbour"].index("Notes to editors")

    assert releases["harbour"][end:notes].strip() == (
        "ENDS From Exampleton Harbour Network We meet at the quay every night, as our own report tells. "
        "Quay Desk, on the night +44 20 7946 0000"
    )
    assert sorted(filter(None, releases)) == NETWORKS
    for partner, words in releases.items():
        assert ("quay" in words, "Quay" in words) == ((partner == "harbour"),) * 2


def test_a_report_that_only_a_partner_cites_is_its_alone(six: tuple[Path, dict[str, Any]]) -> None:
    """Its code is read back from that press release and from no other page, and it is no unused link."""
    _, told = six
    with_code = [entry for entry in told["files"] if QUAY_URL in {code["url"] for code in entry["qr"]}]

    assert [(entry["partner"], entry["piece"]) for entry in with_code] == [("harbour", "press-release-a4")]
    assert "link-unused" not in {finding["code"] for finding in told["findings"]}
