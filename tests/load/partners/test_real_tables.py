"""Tables in the shapes in which people keep them, with made-up words: what is taken, and what is not."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, STATEMENT
from tests.load.made_partners import Files, load_table
from tests.load.made_workbooks import MadeSheet, ods, packed, xlsx

from presskit.model.finding import Severity

# --- As a secretary, a treasurer and a volunteer would keep it ---

PEOPLE = ("Organisation", "Country", "Website", "E-mail", "Logo file")
HARBOUR = ("Harbour Network", "United Kingdom", "www.harbour.example", "office@harbour.example", "")
LUMEN = ("Lumen e. V.", "Germany", "www.lumen.example", "buero@lumen.example", "")
QUAY = ("Réseau du Quai", "France", "www.quai.example", "bureau@quai.example", "")
ROWS = [PEOPLE, HARBOUR, LUMEN, QUAY]
SEMICOLONS = "\r\n".join(";".join(row) for row in ROWS)
WORDS = {"partner-columns-taken", "partner-ids-made"}
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
LOCKED = OLD_EXCEL + "EncryptedPackage".encode("utf-16-le")

# The shape, its files, how many partners come of it, and what is told.
SHAPES: dict[str, tuple[Files, int, set[str]]] = {
    "the table of the README": ({"partners.csv": "\ufeffid,name,country\na,A,FR\nb,B,DE\n"}, 2, set()),
    "a list kept in Excel": ({"partners.xlsx": xlsx(ROWS)}, 3, WORDS),
    "a list kept in LibreOffice": ({"partners.ods": ods(ROWS)}, 3, WORDS),
    "with a title, a date and an empty row above": (
        {"partners.xlsx": xlsx([("Partner networks",), ("as of 3 March",), (), *ROWS])},
        3,
        {*WORDS, "table-begins-below"},
    ),
    "with a sheet of notes in front": (
        {"partners.xlsx": xlsx(MadeSheet([("call them back",)], "Notes"), MadeSheet(ROWS, "Networks"))},
        3,
        {*WORDS, "workbook-sheet-taken"},
    ),
    "with last year's hidden": (
        {"partners.xlsx": xlsx(MadeSheet(ROWS, "2025", is_hidden=True), MadeSheet(ROWS, "2026"))},
        3,
        {*WORDS, "workbook-sheet-hidden"},
    ),
    "with last year's shown": (
        {"partners.xlsx": xlsx(MadeSheet(ROWS, "2025"), MadeSheet(ROWS, "2026"))},
        0,
        {"workbook-sheets-several"},
    ),
    "with a filter left on": (
        {"partners.ods": ods(MadeSheet(ROWS, hidden_rows=[3]))},
        2,
        {*WORDS, "workbook-rows-hidden"},
    ),
    "with telephones in a hidden column": (
        {"partners.xlsx": xlsx(MadeSheet([(*row, "Phone") for row in ROWS], hidden_columns=[6]))},
        3,
        {*WORDS, "workbook-columns-hidden"},
    ),
    "with columns of their own": (
        {"partners.csv": "id,name,level,mail,city,paid\na,A,gold,yes,Northport,100\n"},
        1,
        {"partner-column-unknown", "partner-column-misspelt"},
    ),
    "with the person to ask": (
        {"partners.xlsx": xlsx([("Name", "Organisation", "Phone"), ("A person", "Harbour", 442079460000)])},
        1,
        {*WORDS, "partner-column-unknown"},
    ),
    "with numbers that were typed as 007": (
        {"partners.xlsx": xlsx([("id", "name", "legal"), ("a", "A", 7)])},
        1,
        {"cells-are-numbers"},
    ),
    "with a house number that became a date": (
        {
            "partners.xlsx": xlsx(
                [("id", "name", "address"), ("a", "A", '{s="1"><v>45000</v>}'), ("b", "B", "1-2 Quay")]
            )
        },
        1,
        {"cell-is-date"},
    ),
    "with regions merged over rows": (
        {"partners.xlsx": xlsx(MadeSheet([("Region", *PEOPLE), ("West", *HARBOUR), ("", *QUAY)], merges=["A2:A3"]))},
        2,
        {*WORDS, "partner-column-unknown"},
    ),
    "with empty rows and columns after it": (
        {"partners.csv": "id,name,,,\n,,,,\na,A,,,\n,,,,\nb,B,,,\n" + ",,,,\n" * 900},
        2,
        set(),
    ),
    "saved by Excel for the web, an address over lines": (
        {"partners.csv": 'id,name,address\r\na,A,"1 Quay\nNorthport"\r\n'},
        1,
        set(),
    ),
    "saved by Excel in Germany": (
        {"partners.csv": SEMICOLONS.encode("cp1252")},
        3,
        {*WORDS, "table-encoding-guessed"},
    ),
    "saved by Excel with its first line": ({"partners.csv": f"sep=;\r\n{SEMICOLONS}"}, 3, WORDS),
    "saved by Excel as Unicode Text": ({"partners.csv": SEMICOLONS.replace(";", "\t").encode("utf-16")}, 3, WORDS),
    "saved by Excel in Poland": (
        {"partners.csv": "id;name\na;Sieć Łódź\n".encode("cp1250")},
        0,
        {"not-utf-8"},
    ),
    "saved by an old Mac": ({"partners.csv": "id,name\ra,Été à Sète\r".encode("mac-roman")}, 0, {"not-utf-8"}),
    "in Spanish": (
        {
            "partners.ods": ods(
                [("Organización", "País", "Sitio web", "Correo electrónico"), ("Red del Puerto", "Spain", "", "")]
            )
        },
        1,
        WORDS,
    ),
    "in Russian": (
        {"partners.xlsx": xlsx([("Организация", "Страна"), ("Сеть Пример", "Kyrgyzstan")])},
        1,
        WORDS,
    ),
    "without a row of names": ({"partners.xlsx": xlsx([("Harbour", "FR")])}, 0, {"partner-table-unreadable"}),
    "of Excel, locked with a password": ({"partners.xlsx": LOCKED}, 0, {"workbook-unreadable"}),
    "of Excel as it was before 2007": ({"partners.xls": OLD_EXCEL}, 0, {"partner-table-not-read"}),
    "of an old Excel under the new name": ({"partners.xlsx": OLD_EXCEL}, 0, {"workbook-unreadable"}),
    "of Numbers": ({"partners.numbers": packed({"Index/Document.iwa": b""})}, 0, {"partner-table-not-read"}),
    "a workbook called CSV": ({"partners.csv": xlsx(ROWS)}, 0, {"partner-table-unreadable"}),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_as_people_keep_it(tmp_path: Path, shape: str) -> None:
    """Taken, with no more words than it needs; or refused, with the way out."""
    files, partners, told = SHAPES[shape]
    table = load_table(tmp_path, files)

    assert {finding.code for finding in table.findings} == told
    assert len(table.partners) == partners
    assert all(finding.hint for finding in table.findings)


def test_most_shapes_are_taken() -> None:
    """Of 29, 19 give every partner that they show, and one all but the row with a date in it."""
    taken = [partners for _, partners, _ in SHAPES.values() if partners]
    assert (len(SHAPES), len(taken)) == (29, 20)


def test_nothing_private_is_carried_from_a_workbook(tmp_path: Path) -> None:
    """Of a person's name, a telephone and what is hidden nothing is in the partner, nor in anything that is said."""
    sheet = MadeSheet(
        [("Name", "Organisation", "Phone", "Secret"), ("Anna", "Harbour", "555 0100", "s3cret")], hidden_columns=[4]
    )
    table = load_table(tmp_path, {"partners.xlsx": xlsx(sheet)})

    assert [partner.name for partner in table.partners] == ["Harbour"]
    assert all(word not in repr(table) for word in ("Anna", "555 0100", "s3cret"))


def test_a_country_is_known_in_the_languages_of_the_kit(tmp_path: Path) -> None:
    """And in English; one that is not known is told and left out, and costs its partner nothing."""
    kit = KIT.replace('["en"]', '["en", "es"]')
    rows = [("id", "name", "country"), ("a", "A", "Alemania"), ("b", "B", "Germany"), ("c", "C", "Worldwide")]
    table = load_table(tmp_path, {"partners.xlsx": xlsx(rows), "statement.es.md": STATEMENT}, kit)

    assert [partner.country for partner in table.partners] == ["DE", "DE", ""]
    (warning,) = table.findings
    assert (warning.code, warning.severity) == ("unknown-country", Severity.WARNING)
