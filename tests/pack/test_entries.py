"""The manifest and the checksums: a contract with other programs."""

import hashlib
import json
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from tests.made_pieces import composed
from tests.pack.made_kits import FINDINGS, TOOLS, made_file, made_files, made_kit

from presskit.model.finding import Finding, Place
from presskit.model.piece import FinishedPiece
from presskit.model.report import QrReading, Report
from presskit.pack import pack_kit
from presskit.pack.entries import manifest_bytes, manifest_of, packed_file


def test_manifest_has_the_form_of_schema_2() -> None:
    """Every key of the contract, and no other."""
    manifest = manifest_of(made_kit(), [made_file("screen/flyer.pdf", b"%PDF")], FINDINGS, TOOLS)
    assert json.loads(manifest_bytes(manifest)) == {
        "schema": 2,
        "kit": {
            "title": "Harbour Day",
            "date": "2021-11-01",
            "organisation": "Harbour",
            "statement_sha256": {"en": "ab" * 32},
        },
        "tools": TOOLS,
        "files": [
            {
                "path": "screen/flyer.pdf",
                "piece": "flyer-a5",
                "edition": "screen",
                "language": "en",
                "partner": None,
                "pages": 2,
                "trim_mm": [148.0, 210.0],
                "bleed_mm": 0.0,
                "bytes": 4,
                "sha256": hashlib.sha256(b"%PDF").hexdigest(),
                "media_type": "application/pdf",
                "qr": [{"page": 2, "url": "https://harbour.example/", "module_mm": 0.6}],
                "claims": ["PDF/A-2a", "PDF/UA-1"],
            }
        ],
        "findings": [
            {
                "code": "link-unconfirmed",
                "severity": "warning",
                "piece": None,
                "page": None,
                "box_mm": None,
            },
            {
                "code": "text-tightened",
                "severity": "note",
                "piece": "flyer-a5",
                "page": 2,
                "box_mm": [1.0, 2.0, 30.0, 4.5],
            },
        ],
    }


def test_equal_builds_have_equal_bytes() -> None:
    """Neither the order of files nor that of tools moves a byte."""
    files = made_files("x")
    one = manifest_of(made_kit(), files, FINDINGS, {"a": "1", "b": "2"})
    other = manifest_of(made_kit(), files[::-1], FINDINGS, {"b": "2", "a": "1"})
    assert manifest_bytes(one) == manifest_bytes(other)
    assert manifest_bytes(one).endswith(b"}\n")


def test_manifest_tells_nothing_of_the_computer(tmp_path: Path) -> None:
    """No folder, user, host or process is written."""
    pack_kit(tmp_path / "build", made_kit(), made_files("x"), FINDINGS, TOOLS)
    text = (tmp_path / "build" / "manifest.json").read_text() + (tmp_path / "build" / "SHA256SUMS").read_text()
    assert str(tmp_path) not in text
    assert not any(name in text for name in (os.uname().nodename, str(Path.home())))
    # As a figure of its own: a few digits alone may stand in any checksum.
    assert not re.search(rf"(?<![0-9a-f]){os.getpid()}(?![0-9a-f])", text)


def test_letters_beyond_ascii_are_written_as_they_are() -> None:
    """A person can read the manifest in any language."""
    manifest = manifest_of(made_kit(title="Journée 日"), [], (), {})
    assert "Journée 日".encode() in manifest_bytes(manifest)


def test_entry_tells_what_was_read_back() -> None:
    """Pages, boxes and codes are those of the report; bytes and sha256 those of the file."""
    report = Report(3, 105.0, 148.0, (QrReading(1, "https://a.example/", 0.5),), (), bleed_mm=3.0)
    finished = FinishedPiece(composed("<p>Text</p>"), b"%PDF", 3, ("PDF/UA-1",))
    packed = packed_file(made_kit(), finished, report)
    assert packed.data == b"%PDF"
    entry = packed.entry
    assert (entry.pages, entry.trim_width_mm, entry.trim_height_mm, entry.bleed_mm) == (3, 105.0, 148.0, 3.0)
    assert (entry.size_bytes, entry.sha256) == (4, hashlib.sha256(b"%PDF").hexdigest())
    assert entry.qr_codes == report.qr_codes
    assert (entry.piece, entry.edition, entry.language, entry.partner) == ("press-release-a6", "screen", "en", None)


def test_checksums_are_those_that_sha256sum_reads(tmp_path: Path) -> None:
    """`sha256sum -c SHA256SUMS` says OK for every file and the manifest, and FAILED for a changed one."""
    pack_kit(tmp_path, made_kit(), made_files("x"), FINDINGS, TOOLS)
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert sorted(done.stdout.splitlines()) == [
        *("manifest.json: OK", "screen/flyer.pdf: OK", "screen/letter.pdf: OK", "screen/release.pdf: OK")
    ]
    (tmp_path / "screen" / "flyer.pdf").write_bytes(b"changed")
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=False).returncode != 0


@pytest.mark.parametrize("finding", FINDINGS)
def test_every_finding_is_listed_without_its_words(finding: Finding) -> None:
    """Warnings and notes of a good build stand in the manifest by their code; what they quote does not."""
    quoting = replace(finding, message="Only this.", place=Place("logos/of-anna.svg", 3), hint="Or that.")
    written = manifest_bytes(manifest_of(made_kit(), [], [quoting], {}))
    assert finding.code.encode() in written
    assert not [words for words in (b"Only this", b"anna", b"Or that") if words in written]


def test_what_only_words_tell_apart_is_listed_once() -> None:
    """Sixty rows with the same mistake are one line."""
    findings = [replace(FINDINGS[0], message=f"Row {row}.") for row in range(60)]
    assert manifest_bytes(manifest_of(made_kit(), [], findings, {})).count(b"link-unconfirmed") == 1
