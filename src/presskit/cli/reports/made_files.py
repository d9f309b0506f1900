"""What a command has made, as a person or a program reads it: a build's files, an imposition's sheets."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from presskit.cli.reports.findings_report import counted
from presskit.cli.talk.terminal import visible, width_columns
from presskit.model.finding import Finding
from presskit.model.manifest import FileEntry
from presskit.model.report import QrReading
from presskit.model.sheet import ImposedSheets, SheetLayout


def built_files_table(entries: Sequence[FileEntry], out_folder: PurePath) -> str:
    """A line for each file: where it is, its pages, its size on paper and on disk, and its codes."""
    rows = [_row(entry, out_folder) for entry in entries]
    widths = [max(map(width_columns, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_aligned(row, widths) for row in rows)


def built_files_summary(entries: Sequence[FileEntry]) -> str:
    """How many files, pages and codes; a code is only counted because it was read back from its page."""
    codes = sum(len(entry.qr_codes) for entry in entries)
    pages = sum(entry.pages for entry in entries)
    proof = f"; {counted(codes, 'QR code')} read back from the pages, each leads to its link" if codes else ""
    return f"{counted(len(entries), 'file')}, {counted(pages, 'page')}{proof}"


def imposed_summary(sheets: ImposedSheets, codes: int, path: str) -> str:
    """What was made, in two or three lines: where it is, how it is laid out, what was read back."""
    layout = sheets.layout
    facts = [layout.name, counted(sheets.sides, "sheet side"), layout.turning_words, _left_over(layout)]
    lines = [visible(path), ", ".join(facts)]
    if layout.creep_mm:
        lines.append(f"creep: pages moved towards the spine, by {layout.creep_mm:g} mm in the innermost sheet")
    if layout.style.one_form:
        lines.append("print the same page on both sides of the sheet")
    if codes:
        lines.append(f"{counted(codes, 'QR code')} read back from the sheets, on every copy")
    return "\n".join(lines)


def imposed_entry(sheets: ImposedSheets, codes: Iterable[QrReading], path: str) -> dict[str, object]:
    """What was made, as `--json` prints it."""
    layout = sheets.layout
    return {
        "path": path,
        "title": sheets.title,
        "sheet": layout.sheet.name,
        "sheet_mm": [layout.sheet.width_mm, layout.sheet.height_mm],
        "up": layout.up,
        "columns": layout.columns,
        "rows": layout.rows,
        "booklet": layout.booklet,
        "sides": sheets.sides,
        "sheets": sheets.sheets,
        "style": layout.style.value,
        "turning": layout.style.turning.value if layout.two_sided else None,
        "flip": layout.sheet.flip_edge(layout.style.turning) if layout.two_sided else None,
        "trim_mm": [layout.copy_width_mm, layout.copy_height_mm],
        "bleed_mm": layout.bleed_mm,
        "gutter_mm": layout.gutter_mm,
        "creep_mm": layout.creep_mm,
        "left_over_mm": [layout.left_over_width_mm, layout.left_over_height_mm],
        "bytes": len(sheets.pdf),
        "sha256": hashlib.sha256(sheets.pdf).hexdigest(),
        "media_type": "application/pdf",
        "qr": [{"page": code.page, "url": code.url, "module_mm": code.module_mm} for code in codes],
        "claims": list(sheets.claims),
    }


def cleaned_summary(taken_out: Sequence[Finding], left: Sequence[Finding], path: str) -> str:
    """What has become of the file: where it is, what is out of it, sort by sort, and how much stays."""
    sorts = Counter(finding.code for finding in taken_out)
    gone = ", ".join(f"{code} ({count})" if count > 1 else code for code, count in sorted(sorts.items()))
    stays = f"{counted(len(left), 'thing')} cannot be taken out without changing what is seen" if left else ""
    lines = [visible(path), f"taken out: {gone}" if gone else "nothing was found that had to be taken out", stays]
    return "\n".join(line for line in (*lines, "every page looks the same, to the last pixel") if line)


def cleaned_entry(pdf: bytes, pages: int, path: str) -> dict[str, object]:
    """The clean file, as `--json` prints it."""
    return {
        "path": path,
        "pages": pages,
        "bytes": len(pdf),
        "sha256": hashlib.sha256(pdf).hexdigest(),
        "media_type": "application/pdf",
    }


def _row(entry: FileEntry, out_folder: PurePath) -> tuple[str, ...]:
    return (
        visible(str(out_folder / entry.path)),
        counted(entry.pages, "page"),
        f"{entry.trim_width_mm:g} x {entry.trim_height_mm:g} mm",
        _weight(entry.size_bytes),
        "with faults" if entry.is_faulty else counted(len(entry.qr_codes), "QR code") if entry.qr_codes else "",
    )


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell + " " * (width - width_columns(cell)) for cell, width in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip()


def _weight(size_bytes: int) -> str:
    """The size in the units of a file manager (1 kB = 1000 bytes)."""
    return f"{size_bytes / 1e6:.1f} MB" if size_bytes >= 1_000_000 else f"{size_bytes / 1e3:.0f} kB"


def _left_over(layout: SheetLayout) -> str:
    width_mm, height_mm = layout.left_over_width_mm, layout.left_over_height_mm
    return f"{width_mm:g} x {height_mm:g} mm left over" if width_mm or height_mm else "0 mm left over"
