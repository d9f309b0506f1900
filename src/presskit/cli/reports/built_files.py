"""The files that a build has made, as a person reads them."""

from collections.abc import Sequence
from pathlib import PurePath

from presskit.cli.talk.visible_text import visible, width_columns
from presskit.model.manifest import FileEntry


def built_files_table(entries: Sequence[FileEntry], out_folder: PurePath) -> str:
    """A line for each file: where it is, its pages, its size on paper and on disk, and its codes."""
    rows = [_row(entry, out_folder) for entry in entries]
    widths = [max(map(width_columns, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_aligned(row, widths) for row in rows)


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell + " " * (width - width_columns(cell)) for cell, width in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip()


def built_files_summary(entries: Sequence[FileEntry]) -> str:
    """How many files, pages and codes; a code is only counted because it was read back from its page."""
    codes = sum(len(entry.qr_codes) for entry in entries)
    pages = sum(entry.pages for entry in entries)
    proof = f"; {_count(codes, 'QR code')} read back from the pages, each leads to its link" if codes else ""
    return f"{_count(len(entries), 'file')}, {_count(pages, 'page')}{proof}"


def _row(entry: FileEntry, out_folder: PurePath) -> tuple[str, ...]:
    return (
        visible(str(out_folder / entry.path)),
        _count(entry.pages, "page"),
        f"{entry.trim_width_mm:g} x {entry.trim_height_mm:g} mm",
        _weight(entry.size_bytes),
        _count(len(entry.qr_codes), "QR code") if entry.qr_codes else "",
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _weight(size_bytes: int) -> str:
    """The size in the units of a file manager (1 kB = 1000 bytes)."""
    return f"{size_bytes / 1e6:.1f} MB" if size_bytes >= 1_000_000 else f"{size_bytes / 1e3:.0f} kB"
