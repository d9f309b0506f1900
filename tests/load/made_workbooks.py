"""Workbooks for the tests, written part by part as Excel and LibreOffice write them: every oddity can be had."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from presskit.load.workbooks.grid import column_letters

Written = str | int | float | None
Rows = Sequence[Sequence[Written]]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DATE_STYLE, ZEROS_STYLE = 1, 2
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="000"/></numFmts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)


@dataclass(frozen=True)
class MadeSheet:
    """A sheet: texts and numbers, `{...}` for a cell's own XML; rows and columns that are hidden count from 1."""

    rows: Rows
    name: str = "Sheet1"
    is_hidden: bool = False
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    merges: Sequence[str] = ()
    after: Mapping[int, str] = field(default_factory=dict)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def xlsx(*sheets: MadeSheet | Rows, **parts: str) -> bytes:
    """A workbook of Excel with these sheets; `parts` stand in the place of others, `_` for `/` in their names."""
    made = [sheet if isinstance(sheet, MadeSheet) else MadeSheet(sheet) for sheet in sheets]
    strings: list[str] = []
    bodies = [_sheet_xml(sheet, strings) for sheet in made]
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{at}" r:id="rId{at}"{_state(sheet)}/>'
        for at, sheet in enumerate(made, 1)
    )
    relations = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{at}.xml"/>'
        for at in range(1, len(made) + 1)
    )
    relations += "".join(
        f'<Relationship Id="rId9{at}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(("sharedStrings", "styles"))
    )
    shared = "".join(f"<si>{each}</si>" for each in strings)
    first = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    whole: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">{first}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{shared}</sst>',
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{at}.xml": body for at, body in enumerate(bodies, 1)},
    }
    return packed({**whole, **{name.replace("__", "/"): part for name, part in parts.items()}})


def _state(sheet: MadeSheet) -> str:
    return ' state="hidden"' if sheet.is_hidden else ""


def _sheet_xml(sheet: MadeSheet, strings: list[str]) -> str:
    columns = "".join(f'<col min="{at}" max="{at}" width="9" hidden="1"/>' for at in sheet.hidden_columns)
    rows = []
    for number, row in enumerate(sheet.rows, 1):
        cells = "".join(_cell_xml(f"{column_letters(at)}{number}", cell, strings) for at, cell in enumerate(row))
        hidden = ' hidden="1"' if number in sheet.hidden_rows else ""
        rows.append(f'<row r="{number}"{hidden}>{cells}</row>')
    merges = "".join(f'<mergeCell ref="{each}"/>' for each in sheet.merges)
    return (
        f'<worksheet xmlns="{_MAIN}">{f"<cols>{columns}</cols>" if columns else ""}'
        f"<sheetData>{''.join(rows)}</sheetData>{f'<mergeCells>{merges}</mergeCells>' if merges else ''}</worksheet>"
    )


def _cell_xml(reference: str, cell: Written, strings: list[str]) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, int | float):
        return f'<c r="{reference}"><v>{cell}</v></c>'
    if cell.startswith("{"):
        return f'<c r="{reference}" {cell[1:-1]}</c>'
    strings.append(f"<t>{escape(cell)}</t>")
    return f'<c r="{reference}" t="s"><v>{len(strings) - 1}</v></c>'


def ods(*sheets: MadeSheet | Rows, manifest: str = "<m/>") -> bytes:
    """A workbook of LibreOffice with these sheets; `{...}` is a cell's own XML, from its attributes on."""
    made = [sheet if isinstance(sheet, MadeSheet) else MadeSheet(sheet) for sheet in sheets]
    names = ("office", "table", "text", "style", "dc", "calcext")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    styles = (
        '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>'
        '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(map(_table_xml, made))}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def _table_xml(sheet: MadeSheet) -> str:
    widest = max([len(row) for row in sheet.rows], default=0)
    columns = "".join(f"<table:table-column{_collapsed(at in sheet.hidden_columns)}/>" for at in range(1, widest + 1))
    rows = "".join(
        f"<table:table-row{_collapsed(number in sheet.hidden_rows)}>{''.join(map(_ods_cell, row))}</table:table-row>"
        for number, row in enumerate(sheet.rows, 1)
    )
    # As LibreOffice ends every sheet.
    rest = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    style = "ta2" if sheet.is_hidden else "ta1"
    name = quoteattr(sheet.name)
    return f'<table:table table:name={name} table:style-name="{style}">{columns}{rows}{rest}</table:table>'


def _collapsed(is_hidden: bool) -> str:
    return ' table:visibility="collapse"' if is_hidden else ""


def _ods_cell(cell: Written) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, int | float):
        value = f'office:value-type="float" office:value="{cell}"'
        return f"<table:table-cell {value}><text:p>{cell}</text:p></table:table-cell>"
    if cell.startswith("{"):
        return f"<table:table-cell {cell[1:-1]}</table:table-cell>"
    words = "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n"))
    return f'<table:table-cell office:value-type="string">{words}</table:table-cell>'
