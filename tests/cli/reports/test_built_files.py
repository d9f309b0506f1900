"""The table of what was built."""

from dataclasses import replace
from pathlib import PurePosixPath

from presskit.cli.reports.built_files import built_files_summary, built_files_table
from presskit.model.manifest import FileEntry
from presskit.model.report import QrReading

CODE = QrReading(1, "https://report.example.org", 0.6)
FLYER = FileEntry(
    path="screen/flyer.pdf",
    piece="flyer-a5",
    edition="screen",
    language="en",
    partner=None,
    pages=2,
    trim_width_mm=148.0,
    trim_height_mm=210.0,
    bleed_mm=0.0,
    size_bytes=61_234,
    sha256="0" * 64,
    media_type="application/pdf",
    qr_codes=(CODE, CODE, CODE),
    claims=(),
)
LETTER = replace(
    FLYER,
    path="screen/letterhead.pdf",
    pages=1,
    trim_width_mm=215.9,
    trim_height_mm=279.4,
    size_bytes=1_250_000,
    qr_codes=(),
)


def test_columns_stand_under_each_other() -> None:
    """Each file has a line with its path as the user can open it."""
    assert built_files_table([FLYER, LETTER], PurePosixPath("build")) == (
        "build/screen/flyer.pdf       2 pages  148 x 210 mm      61 kB   3 QR codes\n"
        "build/screen/letterhead.pdf  1 page   215.9 x 279.4 mm  1.2 MB"
    )


def test_the_summary_counts_files_pages_and_codes() -> None:
    """Codes are counted over all files; a kit without codes does not speak of them."""
    summary = built_files_summary([FLYER, LETTER])
    assert summary == "2 files, 3 pages; 3 QR codes read back from the pages, each leads to its link"
    assert built_files_summary([LETTER]) == "1 file, 1 page"
