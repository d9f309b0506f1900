"""What tells of finished files: job sheets of the sample's print files, the contact sheet of a batch."""

import hashlib
import shutil
from pathlib import Path

import pypdfium2
from tests.pipeline.builds import build

from presskit.pack import standing_build


def test_each_print_file_has_a_job_sheet_of_its_name(sample_build: Path) -> None:
    """No more and no fewer, in a folder of their own."""
    printed = {path.name for path in (sample_build / "print").iterdir()}
    assert printed
    assert {path.name for path in (sample_build / "job-sheets").iterdir()} == printed


def test_a_job_sheet_prints_the_checksum_of_its_file(sample_build: Path) -> None:
    """The shop can see that it has got the very file that was checked."""
    for path in (sample_build / "print").iterdir():
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        with pypdfium2.PdfDocument(sample_build / "job-sheets" / path.name) as sheet:
            assert len(sheet) == 1
            words = sheet[0].get_textpage().get_text_range()
        assert sha256[:32] in words
        assert sha256[32:] in words
        assert path.name in words.replace("\r\n", "").replace("\n", "")


# --- The contact sheet ---


def test_every_file_is_on_it_by_name(first_partners: Path, first_build: Path) -> None:
    """The organisation's and the partners'; without partners there is none."""
    manifest = standing_build(first_partners / "build")
    assert manifest is not None
    files = [entry for entry in manifest.files if entry.path != "contact-sheet.pdf"]
    with pypdfium2.PdfDocument(first_partners / "build" / "contact-sheet.pdf") as sheet:
        words = "".join(page.get_textpage().get_text_bounded() for page in sheet)
    plain = "".join(words.split())

    assert len(files) == 12
    assert all(f"{entry.edition}/{Path(entry.path).name}" in plain for entry in files)
    assert "RéseauduSud" in plain
    assert not (first_build / "build" / "contact-sheet.pdf").exists()


def test_it_is_read_back_as_every_file_is(first_partners: Path) -> None:
    """It claims both standards, and preflight has nothing to say of it."""
    manifest = standing_build(first_partners / "build")
    assert manifest is not None
    (entry,) = (entry for entry in manifest.files if entry.path == "contact-sheet.pdf")

    assert set(entry.claims) == {"PDF/A-2a", "PDF/UA-1"}
    assert [finding for finding in manifest.findings if finding.piece == entry.piece] == []


def test_a_fault_in_it_keeps_nothing_else_back(partners: Path) -> None:
    """A designer's mistake is told, and the contact sheet alone is missing."""
    own = partners / "kit" / "templates" / "styles" / "contact-sheet.css"
    own.parent.mkdir(parents=True)
    own.write_text("section + section { break-before: page }\n.cell { colour: red }", encoding="utf-8")

    shutil.rmtree(partners / "build")  # a narrowed build makes a contact sheet only of all that stands

    manifest = build(partners, pieces=("letterhead",))

    assert {finding.code for finding in manifest.findings if finding.is_error} == {"css-unknown-property"}
    assert {finding.piece for finding in manifest.findings if finding.is_error} == {"contact-sheet-a4"}
    assert len(manifest.files) == 4
