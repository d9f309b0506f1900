"""Every file of the sample kit, in every edition, judged by veraPDF against what it claims."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.verapdf import Verdict, validate

from presskit.model.edition import Edition

CLAIMS = {
    Edition.SCREEN: ["PDF/A-2a", "PDF/UA-1"],
    Edition.PRINT: ["PDF/X-4", "PDF/A-2a", "PDF/UA-1"],
    Edition.PHOTOCOPY: ["PDF/A-2a", "PDF/UA-1"],
}


@pytest.fixture(scope="module")
def verdicts(sample_build: Path) -> Mapping[str, list[Verdict]]:
    """What veraPDF says of each file in both flavours, by its path in the build; all in one run."""
    paths = sorted(sample_build.rglob("*.pdf"))
    found: dict[str, list[Verdict]] = {}
    for verdict in validate(paths):
        found.setdefault(verdict.file.relative_to(sample_build).as_posix(), []).append(verdict)
    return found


def test_every_file_meets_pdf_a_and_pdf_ua(verdicts: Mapping[str, list[Verdict]]) -> None:
    """All pieces, sizes and editions; a broken rule is named with the file."""
    broken = {
        f"{name} {verdict.flavour}": dict(verdict.failures)
        for name, both in verdicts.items()
        for verdict in both
        if not verdict.compliant or verdict.failures
    }
    assert broken == {}
    assert {verdict.flavour for both in verdicts.values() for verdict in both} == {"2a", "ua1"}
    assert all(verdict.checks > 1000 for both in verdicts.values() for verdict in both)


def test_no_file_was_left_out(verdicts: Mapping[str, list[Verdict]], sample_build: Path) -> None:
    """What the manifest lists was judged, and each edition claims what it should."""
    listed = json.loads((sample_build / "manifest.json").read_bytes())["files"]
    pdfs = [entry for entry in listed if entry["path"].endswith(".pdf")]
    assert {entry["path"] for entry in pdfs} == verdicts.keys()
    assert {entry["edition"] for entry in pdfs} == {edition.value for edition in CLAIMS}
    for entry in pdfs:
        assert entry["claims"] == CLAIMS[Edition(entry["edition"])], entry["path"]
