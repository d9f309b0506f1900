"""The job sheets of the sample's print files."""

import hashlib
from pathlib import Path

import pypdfium2


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
