"""Files that look like the table of partners under another name."""

from pathlib import Path

import pytest
from tests.load.made_partners import load_table, located

from presskit.load.partners.near_tables import looks_like_table

TABLE = "id,name\nnorth,North\n"
NEAR = """
partners (1).csv
partners - Copy.csv
partners copy.csv
partners.csv.bak
partners.csv~
partners.csv (2)
partners.csv.csv
partners.csv.old
partners.csv.txt
partners.csv.crdownload
partners-2026.csv
partners_final.csv
partners FINAL v2.CSV
PARTNERS.CSV
Partners.Csv
partner.csv
Copy of partners.csv
Kopie von partners.csv
Copie de partners.csv
Copia de partners.xlsx
partners – Kopie.csv
partners - コピー.csv
Копия partners.csv
partners.tsv
partners.tab
partners.numbers
partners_csv
our partners, March.xls
partnerliste.csv
parnters.csv
partnes.csv
ｐａｒｔｎｅｒｓ.csv
partners.csv\N{NO-BREAK SPACE}
partners (1).toml
partners.toml.orig
""".strip("\n").split("\n")
OTHER = """
partners.csv.example
partners.png
partners (1).jpg
partners.csv.png
partners-csv.pdf
partners
partners.md
partners-notes.docx
.partners.csv.swp
._partners.csv
.~lock.partners.csv#
~$partners.xlsx
parents.jpg
printers.md
csv partners
""".strip("\n").split("\n")


@pytest.mark.parametrize("name", NEAR)
def test_a_near_name_is_told_whether_a_table_is_read_or_not(tmp_path: Path, name: str) -> None:
    """With no table it is what stands for one, and beside one somebody may have edited the wrong file."""
    (warning,) = load_table(tmp_path, {name: TABLE}).findings
    (beside,) = load_table(tmp_path, {name: TABLE, "partners.csv": TABLE}).findings

    assert (warning.code, beside.code) == ("partner-table-not-read", "partner-table-not-read")
    assert not warning.is_error
    assert "partners." in warning.hint
    assert beside.hint == "take over what is newer in it, and move it out of the kit"


@pytest.mark.parametrize("name", OTHER)
def test_what_is_no_table_is_not_told(tmp_path: Path, name: str) -> None:
    """Pictures, texts, what a new kit begins with, and notes that programs leave."""
    files = {f"{name}/logo.png" if name == "partners" else name: TABLE}

    assert load_table(tmp_path, files).findings == ()


@pytest.mark.parametrize("name", ["networks.csv", "Tabelle1.CSV", "sheet.txt", "socios.tsv"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_sheet_of_any_name_is_known_by_its_first_row(tmp_path: Path, name: str, encoding: str) -> None:
    """However it is saved; beside a table that is read it is somebody's own list."""
    files = {name: "ID;Name;Country\r\nnorth;Réseau;GB\r\n".encode(encoding)}

    assert located(load_table(tmp_path, files).findings) == [f"partner-table-not-read {name}"]
    assert load_table(tmp_path, {**files, "partners.csv": TABLE.encode()}).findings == ()


@pytest.mark.parametrize(
    "text", ["", "name,email\na,b\n", "We are partners.\n", "id\n3\n", "sep=|\nid|name\n", "\0\xff"]
)
def test_a_sheet_of_something_else_is_left_alone(tmp_path: Path, text: str) -> None:
    """A list of newsrooms, a note, and what is no sheet at all."""
    assert load_table(tmp_path, {"list.csv": text.encode("latin-1"), "notes.txt": text}).findings == ()


def test_a_near_table_leaves_open_who_is_a_partner(tmp_path: Path) -> None:
    """So nobody's former files are taken away; a table that is read beside it does settle it."""
    assert not load_table(tmp_path, {"partners (1).csv": TABLE}).names_all
    assert load_table(tmp_path, {"partners (1).csv": TABLE, "partners.csv": TABLE}).names_all


def test_a_table_in_a_folder_of_the_kit_is_told(tmp_path: Path) -> None:
    """Beside one that is read only in partners/: in other folders it was put away."""
    lost: dict[str, str | bytes] = {
        "partners/partners.csv": TABLE,
        "old/partners.csv": TABLE,
        "assets/partners.png": b"",
    }
    told = ["partner-table-not-read old/partners.csv", "partner-table-not-read partners/partners.csv"]

    assert located(load_table(tmp_path, lost).findings) == told
    assert located(load_table(tmp_path, {**lost, "partners.csv": TABLE}).findings) == told[1:]


def test_a_folder_is_no_table_but_a_bundle_of_macos_is(tmp_path: Path) -> None:
    """A folder of logos may be called as anyone likes; a Numbers document may be a folder."""
    folders: dict[str, str | bytes] = {"partners csv/logo.png": b"", "partners 2.numbers/Index.zip": b""}

    assert located(load_table(tmp_path, folders).findings) == ["partner-table-not-read partners 2.numbers"]


def test_the_way_out_fits_the_file(tmp_path: Path) -> None:
    """What is read needs another name, what is not must be saved as what is."""
    hints = {}
    for name in ("partners - Copy.csv", "partners v2.xlsx", "partners.xls", "partners.numbers", "partners.gsheet"):
        hints[name] = load_table(tmp_path, {name: TABLE}).findings[0].hint
        (tmp_path / name).unlink()

    assert hints["partners - Copy.csv"].startswith("name it partners.csv, beside kit.toml")
    assert hints["partners v2.xlsx"].startswith("name it partners.xlsx, beside kit.toml")
    assert hints["partners.xls"].startswith("open it, and save it as partners.xlsx")
    assert hints["partners.numbers"].startswith("export it from Numbers as Excel")
    assert hints["partners.gsheet"].startswith("this only leads to Google")


def test_the_word_must_come_before_the_ending() -> None:
    """What is told of is a table of partners, and not partners of a table."""
    assert looks_like_table("partners.csv")
    assert [name for name in ("csv of partner", "parents.csv", "printers.csv") if looks_like_table(name)] == []
