"""Small tables of partners for the tests, among them one broken table for each kind of finding."""

import io
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from tests.load.made_kits import KIT, write_kit
from tests.load.made_workbooks import MadeSheet, xlsx

from presskit.load import load_kit, load_kit_and_partners, load_print_spec
from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.model.partner import PartnerTable

Files = Mapping[str, str | bytes]

WHITE_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z" fill="#fff"/></svg>'
PALE_SVG = WHITE_SVG.replace("#fff", "#aaa")
CMYK_IMAGE = Image.new("CMYK", (40, 20), (255, 200, 0, 0))
CMYK_PROFILE = load_print_spec("european").condition.profile
WIDE_SVG = WHITE_SVG.replace("#fff", "#123").replace("4 2", "40 2").replace("h4", "h40")


def load_table(folder: Path, files: Files, kit: str = KIT) -> PartnerTable:
    """The partners of a kit with these files in it."""
    write_kit(folder, kit=kit, files=files)
    return load_kit_and_partners(folder)[1]


def load_csv(folder: Path, table: str | bytes, files: Files | None = None) -> PartnerTable:
    """The partners of a kit whose partners.csv says this."""
    return load_table(folder, {"partners.csv": table, **(files or {})})


@cache
def made_kit() -> Kit:
    """A kit that knows nothing of partners: one statement in English, one link, `report`."""
    with TemporaryDirectory() as folder:
        return load_kit(write_kit(Path(folder)))


def picture(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    """The bytes of a picture's file."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def located(findings: Iterable[Finding]) -> list[str]:
    """Each finding's code and place, such as "bad-id partners.csv:2:1"; of a whole file, its name alone."""
    return [f"{finding.code} {_position(finding)}" for finding in findings]


def _position(finding: Finding) -> str:
    assert finding.place is not None
    place = finding.place
    if place.cell:
        return f"{place.file}:{place.cell}"
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file


def with_logo(logo: str | bytes, name: str = "logo.svg") -> Files:
    """A table of one partner with this logo."""
    return {"partners.csv": f"id,name,logo\nharbour,Harbour,{name}\n", name: logo}


def with_text(**files: str) -> Files:
    """A table of one partner with a local text or a contact: names as arguments, `_` for `.`."""
    paths = {f"partners/harbour/{name.replace('_', '.')}": text for name, text in files.items()}
    return {"partners.csv": "id,name\nharbour,Harbour\n", **paths}


_HARBOUR = "id,name\nharbour,Harbour\n"
_LOCAL = "partners/harbour/local.en.md"


def _workbook(*sheets: MadeSheet) -> Files:
    return {"partners.xlsx": xlsx(*sheets)}


_LOOKS = (
    "<s><fonts><font/><font><color rgb='FFFFFFFF'/></font><font><strike/></font></fonts>"
    "<cellXfs><xf/><xf fontId='1'/><xf fontId='2'/></cellXfs></s>"
)


def _styled(words: str, style: int) -> str:
    return f'{{s="{style}" t="inlineStr"><is><t>{words}</t></is>}}'


_HEAD = ("id", "name", "legal", "notes")
_AT = "partners.xlsx:Sheet1!"
BROKEN_WORKBOOKS: dict[str, tuple[Files, list[str]]] = {
    "a workbook that is none": ({"partners.xlsx": b"PK\x03\x04"}, ["workbook-unreadable partners.xlsx"]),
    "two sheets of partners": (
        _workbook(MadeSheet([_HEAD, ("a", "A")], "2025"), MadeSheet([_HEAD, ("a", "A")], "2026")),
        ["workbook-sheets-several partners.xlsx"],
    ),
    "a sheet beside it": (
        _workbook(MadeSheet([("id", "name"), ("a", "A")]), MadeSheet([("what",)], "Notes")),
        ["workbook-sheet-taken partners.xlsx:Sheet1"],
    ),
    "a hidden sheet": (
        _workbook(MadeSheet([("id", "name"), ("a", "A")]), MadeSheet([("what",)], "Private", is_hidden=True)),
        ["workbook-sheet-hidden partners.xlsx"],
    ),
    "a hidden row": (
        _workbook(MadeSheet([("id", "name"), ("a", "A"), ("b", "B")], hidden_rows=[3])),
        [f"workbook-rows-hidden {_AT}A3"],
    ),
    "a hidden column": (
        _workbook(MadeSheet([("id", "name", "legal"), ("a", "A", "x")], hidden_columns=[3])),
        [f"workbook-columns-hidden {_AT}C1"],
    ),
    "merged cells": (
        _workbook(MadeSheet([("id", "name", "country"), ("a", "A", "FR"), ("b", "B")], merges=["C2:C3"])),
        [f"cells-merged {_AT}C2"],
    ),
    "a number": (
        _workbook(MadeSheet([("id", "name", "legal"), ("a", "A", 442079460000)])),
        [f"cells-are-numbers {_AT}C2"],
    ),
    "what nobody sees, and what is struck through": (
        {
            "partners.xlsx": xlsx(
                MadeSheet(
                    [
                        ("id", "name", "legal", "address"),
                        ("a", "A", _styled("secret", 1), _styled("withdrawn", 2)),
                        (_styled("b", 2), _styled("Withdrawn", 2)),
                    ]
                ),
                **{"xl/styles.xml": _LOOKS},
            )
        },
        [f"workbook-rows-struck {_AT}A3", f"workbook-cells-struck {_AT}D2", f"workbook-cells-unseen {_AT}C2"],
    ),
    "a date": (
        _workbook(MadeSheet([("id", "name", "address"), ("a", "A", '{s="1"><v>45000</v>}')])),
        [f"cell-is-date {_AT}C2"],
    ),
}

# What is wrong, the files that make it so, and every finding that comes of it.
BROKEN: dict[str, tuple[Files, list[str]]] = {
    "both tables": (
        {"partners.csv": _HARBOUR, "partners.toml": '[[partners]]\nid = "a"\nname = "A"\n'},
        ["two-partner-tables partners.csv"],
    ),
    "an old workbook": ({"partners.xls": b"\xd0\xcf\x11\xe0"}, ["partner-table-not-read partners.xls"]),
    "a workbook renamed": ({"partners.csv": b"PK\x03\x04rest"}, ["partner-table-unreadable partners.csv"]),
    "no header": ({"partners.csv": "harbour,Harbour\n"}, ["partner-table-unreadable partners.csv:1:1"]),
    "nothing": ({"partners.csv": " \n;;\n"}, ["partner-table-unreadable partners.csv"]),
    "another separator": ({"partners.csv": "sep=|\nid|name\n"}, ["partner-table-unreadable partners.csv:1:1"]),
    "a mark in the header": (
        {"partners.csv": 'id,name,"email\na,A\n'},
        ["partner-table-unreadable partners.csv:1:9"],
    ),
    "Windows-1252": ({"partners.csv": "id,name\na,Été\n".encode("cp1252")}, ["table-encoding-guessed partners.csv"]),
    "Windows-1250": ({"partners.csv": "id,name\na,Łódź\n".encode("cp1250")}, ["not-utf-8 partners.csv:2:3"]),
    "no column for names": ({"partners.csv": "id,web\na,a.example\n"}, ["partner-column-missing partners.csv:1:1"]),
    "names of people's own": (
        {"partners.csv": "id,Network,web\na,A,a.example\n"},
        ["partner-columns-taken partners.csv:1:1"],
    ),
    "a title above": (
        {"partners.csv": "Our partners\n\nid,name\na,A\n"},
        ["table-begins-below partners.csv:3:1"],
    ),
    "no ids": ({"partners.csv": "name,web\nA,a.example\n"}, ["partner-ids-made partners.csv:2:1"]),
    "a long number": ({"partners.csv": "id,name,legal\na,A,4.42079E+11\n"}, ["cell-digits-lost partners.csv:2:5"]),
    **BROKEN_WORKBOOKS,
    "a misspelt column": ({"partners.csv": "id,name,emial\na,A,\n"}, ["partner-column-misspelt partners.csv:1:9"]),
    "a column of one's own": (
        {"partners.csv": "id,name,Notes\na,A,x\n"},
        ["partner-column-unknown partners.csv:1:9"],
    ),
    "a column twice": ({"partners.csv": "id,name,Name\na,A,B\n"}, ["partner-column-twice partners.csv:1:9"]),
    "too many rows": ({"partners.csv": "id,name\n" + "a,A\n" * 2001}, ["too-many-partners partners.csv"]),
    "no rows": ({"partners.csv": "id,name\n"}, ["no-partners partners.csv"]),
    "a mark never closed": ({"partners.csv": 'id,name\na,"A\nb,B\n'}, ["cell-quotation-marks partners.csv:2:3"]),
    "a comma too many": ({"partners.csv": "id,name\na,A,B\n"}, ["cell-outside-columns partners.csv:2:5"]),
    "a long cell": ({"partners.csv": f"id,name\na,{'A ' * 501}A\n"}, ["cell-too-long partners.csv:2:3"]),
    "a formula": ({"partners.csv": "id,name\na,=B1\n"}, ["cell-formula partners.csv:2:3"]),
    "a formula's error": ({"partners.csv": "id,name\na,#REF!\n"}, ["cell-formula partners.csv:2:3"]),
    "a hidden mark": ({"partners.csv": "id,name\na,A\u202eB\n"}, ["hidden-character partners.csv:2:4"]),
    "garbled letters": ({"partners.csv": "id,name\na,Ã‰tÃ©\n"}, ["lost-letter partners.csv:2:3"]),
    "lost letters": ({"partners.csv": "id,name\na,\ufffdt\ufffd\n"}, ["lost-letter partners.csv:2:3"]),
    "no name": ({"partners.csv": "id,name\na,\n"}, ["partner-incomplete partners.csv:2:3"]),
    "an id with capitals": ({"partners.csv": "id,name\nHarbour,H\n"}, ["bad-id partners.csv:2:1"]),
    "a device's name": ({"partners.csv": "id,name\ncon,C\n"}, ["bad-id partners.csv:2:1"]),
    "an id twice": ({"partners.csv": "id,name\na,A\nb,B\na,C\n"}, ["partner-id-taken partners.csv:4:1"]),
    "the organisation's id": ({"partners.csv": "id,name\nrecords,R\n"}, ["partner-id-taken partners.csv:2:1"]),
    "no such language": ({"partners.csv": "id,name,language\na,A,fr\n"}, ["partner-language partners.csv:2:5"]),
    "no such country": ({"partners.csv": "id,name,country\na,A,XX\n"}, ["unknown-country partners.csv:2:5"]),
    "no such role": ({"partners.csv": "id,name,role\na,A,without\n"}, ["unknown-role partners.csv:2:5"]),
    "a dash": ({"partners.csv": "id,name,legal\na,A,-\n"}, ["cells-say-nothing partners.csv:2:5"]),
    "a remark for a logo": ({"partners.csv": "id,name,logo\na,A,yes\n"}, ["logo-no-file partners.csv:2:5"]),
    "no e-mail address": ({"partners.csv": "id,name,email\na,A,here\n"}, ["bad-contact partners.csv:2:5"]),
    "no web address": ({"partners.csv": "id,name,web\na,A,a b\n"}, ["url-bad-character partners.csv:2:5"]),
    "no colour": ({"partners.csv": "id,name,primary_colour\na,A,red\n"}, ["bad-colour partners.csv:2:5"]),
    "a pale colour": (
        {"partners.csv": "id,name,Primary colour\na,A,#ffcc00\n"},
        ["partner-colour-pale partners.csv:2:5"],
    ),
    "a leftover": ({"partners.csv": "id,name,legal\na,A,TODO\n"}, ["leftover-text partners.csv:2:5"]),
    "an unfilled mark": ({"partners.csv": "id,name\na,{{ name }}\n"}, ["leftover-text partners.csv:2:3"]),
    "an unfilled mark in TOML": (
        {"partners.toml": '[[partners]]\nid = "a"\nname = "[name]"\n'},
        ["leftover-text partners.toml:3:8"],
    ),
    "no value": ({"partners.csv": "id,name,legal\na,A,nan\n"}, ["text-to-confirm partners.csv:2:5"]),
    "a site of one network": ({"partners.csv": "id,name,web\na,A,www.a.lan\n"}, ["url-local partners.csv:2:5"]),
    "a missing logo": ({"partners.csv": "id,name,logo\na,A,x.svg\n"}, ["file-missing partners.csv:2:5"]),
    "a white logo": (with_logo(WHITE_SVG), ["partner-logo-invisible partners.csv:2:17"]),
    "a pale logo": (with_logo(PALE_SVG), ["partner-logo-faint partners.csv:2:17"]),
    "a strip of a logo": (with_logo(WIDE_SVG), ["partner-logo-shape partners.csv:2:17"]),
    "a CMYK logo": (
        with_logo(picture(CMYK_IMAGE, "JPEG", icc_profile=CMYK_PROFILE), "logo.jpg"),
        ["partner-logo-converted partners.csv:2:17"],
    ),
    "a CMYK logo without profile": (
        with_logo(picture(CMYK_IMAGE, "JPEG"), "logo.jpg"),
        ["colours-guessed partners.csv:2:17"],
    ),
    "a stranger's folder": (
        {"partners.csv": _HARBOUR, "partners/harbuor/local.en.md": "Words.\n"},
        ["partner-folder-unknown partners/harbuor"],
    ),
    "a text under another name": (with_text(text_md="Words.\n"), ["partner-file-unknown partners/harbour/text.md"]),
    "a text in another language": (
        with_text(local_fr_md="Mots.\n"),
        ["partner-text-unlisted partners/harbour/local.fr.md"],
    ),
    "an empty text": (with_text(local_en_md="\n"), [f"partner-text-empty {_LOCAL}"]),
    "a long text": (with_text(local_en_md="word " * 151), [f"partner-text-long {_LOCAL}"]),
    "far too long a text": (with_text(local_en_md="word " * 401), [f"partner-text-too-long {_LOCAL}"]),
    "a heading": (with_text(local_en_md="# News\n\nWords.\n"), [f"partner-text-form {_LOCAL}:1:1"]),
    "a picture": (with_text(local_en_md="Words.\n\n![Us](a.jpg)\n"), [f"partner-text-form {_LOCAL}:3:1"]),
    "lost letters in a text": (
        with_text(local_en_md="Words.\n\nÃ‰tÃ©.\n"),
        [f"lost-letter {_LOCAL}:3:1", f"lost-letter {_LOCAL}:3:4"],
    ),
    "a contact without name": (
        with_text(contact_toml='email = "press@harbour.example"\n'),
        ["missing-key partners/harbour/contact.toml"],
    ),
}


def codes_met_by_tables() -> frozenset[str]:
    """The codes that some broken table is expected to meet."""
    return frozenset(place.split()[0] for _, places in BROKEN.values() for place in places)
