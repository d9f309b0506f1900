"""The sheets that `presskit impose` has made, as a person and as a program reads them."""

import hashlib
from collections.abc import Iterable

from presskit.cli.talk.visible_text import visible
from presskit.model.report import QrReading
from presskit.model.sheet import ImposedSheets, SheetLayout


def imposed_summary(sheets: ImposedSheets, codes: int, path: str) -> str:
    """What was made, in two or three lines: where it is, how it is laid out, what was read back."""
    layout = sheets.layout
    facts = [layout.name, _counted(sheets.sides, "sheet side"), layout.turning_words, _left_over(layout)]
    lines = [visible(path), ", ".join(facts)]
    if layout.style.one_form:
        lines.append("print the same page on both sides of the sheet")
    if codes:
        lines.append(f"{_counted(codes, 'QR code')} read back from the sheets, on every copy")
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
        "left_over_mm": [layout.left_over_width_mm, layout.left_over_height_mm],
        "bytes": len(sheets.pdf),
        "sha256": hashlib.sha256(sheets.pdf).hexdigest(),
        "media_type": "application/pdf",
        "qr": [{"page": code.page, "url": code.url, "module_mm": code.module_mm} for code in codes],
        "claims": list(sheets.claims),
    }


def _left_over(layout: SheetLayout) -> str:
    width_mm, height_mm = layout.left_over_width_mm, layout.left_over_height_mm
    return f"{width_mm:g} x {height_mm:g} mm left over" if width_mm or height_mm else "0 mm left over"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
