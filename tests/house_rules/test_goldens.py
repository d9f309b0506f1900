"""Goldens are small enough to be read by a person, and are never a PDF."""

from collections.abc import Iterable
from pathlib import Path

from tests.house_rules.checkout_files import project_files
from tests.paths import GOLDEN

LARGEST_BYTES = 20 * 1024
ALL_TOGETHER_BYTES = 2 * 1024 * 1024


def golden_faults(paths: Iterable[Path]) -> list[str]:
    """The goldens that are too large, or a PDF, whose bytes change with every library."""
    return [
        f"{path.name}: {path.stat().st_size} bytes"
        for path in paths
        if path.suffix == ".pdf" or path.stat().st_size > LARGEST_BYTES
    ]


def test_goldens_are_small() -> None:
    """Each golden has at most 20 KiB, all of them 2 MiB, and there are some."""
    goldens = [path for path in project_files() if path.is_relative_to(GOLDEN)]

    assert goldens
    assert golden_faults(goldens) == []
    assert sum(path.stat().st_size for path in goldens) <= ALL_TOGETHER_BYTES


def test_a_large_golden_and_a_pdf_are_seen(tmp_path: Path) -> None:
    """One byte too many is found, and so is the smallest PDF."""
    for name, count in (("a.html", LARGEST_BYTES), ("b.html", LARGEST_BYTES + 1), ("c.pdf", 1)):
        (tmp_path / name).write_bytes(b"x" * count)

    assert golden_faults(sorted(tmp_path.iterdir())) == [f"b.html: {LARGEST_BYTES + 1} bytes", "c.pdf: 1 bytes"]
