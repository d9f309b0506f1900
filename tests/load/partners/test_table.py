"""The partners of a kit."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.load.made_kits import KIT, codes, write_kit
from tests.load.made_partners import BROKEN, load_csv, load_table, located, made_kit, picture
from tests.paths import SAMPLE_KIT

from presskit.compose.type_measure import Typeface
from presskit.errors import KitError
from presskit.load import load_house_style, load_kit, load_kit_and_partners
from presskit.load.limits import MAX_KIT_FILES
from presskit.load.partners.facts import KitFrame
from presskit.load.partners.row import COLUMNS
from presskit.load.partners.table import load_partners
from presskit.model.finding import Finding
from presskit.model.partner import Partner, PartnerRole, PartnerTable

EXAMPLE = "partners.csv.example"
CELL = st.text(max_size=12) | st.sampled_from(
    ["harbour", "", "en", "GB", "#123456", "with", "logo.svg", "a@b.example", "=1", 'a"b', "x\ny", "\u202e", "Ã©"]
)
TABLES = st.lists(st.lists(CELL, max_size=5), max_size=5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder that takes one table after the other."""
    return tmp_path_factory.mktemp("tables")


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> PartnerTable:
    """The partners of the sample kit with its example switched on, as the README says."""
    copy = shutil.copytree(SAMPLE_KIT, tmp_path_factory.mktemp("sample") / "kit")
    (copy / EXAMPLE).rename(copy / "partners.csv")
    return load_kit_and_partners(copy)[1]


def test_a_kit_without_a_table_has_no_partners() -> None:
    """The sample as it is: its example is not read, and nothing is said of it."""
    assert (SAMPLE_KIT / EXAMPLE).is_file()
    assert load_kit_and_partners(SAMPLE_KIT)[1] == PartnerTable()


def test_the_example_switched_on_has_six_partners(six: PartnerTable) -> None:
    """Nothing is wrong with any of them; one speaks instead, three have a logo."""
    assert (len(six.partners), six.faulty, six.findings) == (6, (), ())
    assert [partner.role for partner in six.partners].count(PartnerRole.INSTEAD) == 1
    assert sum(partner.logo is not None for partner in six.partners) == 3


def test_the_example_names_nobody_who_exists(six: PartnerTable) -> None:
    """Every address is one that is kept free for examples (RFC 2606), and every number is zeros."""
    for partner in six.partners:
        assert partner.email.endswith(".example")
        assert partner.web.endswith(".example")
        assert "0000000" in partner.legal or "VR 00000" in partner.legal


def test_the_example_can_be_set_in_the_kits_own_type(six: PartnerTable) -> None:
    """Latin with accents, Cyrillic and Greek are all letters of Inter."""
    inter = next(font for font in load_house_style(SAMPLE_KIT).fonts if font.family == "Inter")
    letters = Typeface(inter, 400).characters
    text = "".join(line for each in six.partners for line in (each.name, each.legal, *each.address))
    assert set("ßéíř") | set("Мж") | set("Δί") <= set(text)
    assert {character for character in text if ord(character) not in letters} == set()


def test_one_bad_row_does_not_stop_the_others(tmp_path: Path) -> None:
    """59 of 60 are built, and the one is named by its id."""
    rows = [f"net-{number},Net {number},with" for number in range(60)]
    rows[41] = "net-41,Net 41,without"
    table = load_csv(tmp_path, "\n".join(["id,name,role", *rows]))
    assert len(table.partners) == 59
    assert table.faulty == ("net-41",)
    assert located(table.findings) == ["unknown-role partners.csv:43:15"]


def test_of_partners_that_nobody_asked_for_no_faults_are_told(tmp_path: Path) -> None:
    """They are known all the same; what is wrong with the whole table is told, whoever is asked for."""
    files = {
        "partners.csv": "id,name,role,notes\nnorth,North,with,\nsouth,South,by,\neast,East,near,\n",
        "partners/west/local.en.md": "Words.\n",
    }
    folder = write_kit(tmp_path, files=files)
    kit = load_kit(folder)

    def told(*asked: str) -> tuple[list[str], tuple[str, ...]]:
        table = load_partners(folder, KitFrame.of(kit), asked)
        return codes(table.findings), table.faulty

    both = ("south", "east")
    assert told("north") == (["partner-column-unknown"], both)
    assert told("south", "north") == (["partner-column-unknown", "unknown-role"], both)
    everything = ["partner-column-unknown", "unknown-role", "unknown-role", "partner-folder-unknown"]
    assert told() == (everything, both)


def test_two_rows_of_one_id_are_both_left_out(tmp_path: Path) -> None:
    """Nobody can tell which one is meant, and the id is named once."""
    table = load_csv(tmp_path, "id,name\na,First\nb,B\na,Second\n")
    assert [partner.id for partner in table.partners] == ["b"]
    assert table.faulty == ("a",)
    assert "row 2" in table.findings[0].message


def test_a_row_that_has_no_name_is_known_by_its_number(tmp_path: Path) -> None:
    """The spreadsheet shows it."""
    table = load_csv(tmp_path, "name,web\nA,\n,a.example\n,b.example\n")
    assert table.faulty == ("row 3", "row 4")
    assert codes(table.findings).count("partner-incomplete") == 2


def test_a_table_that_cannot_be_read_gives_nobody(tmp_path: Path) -> None:
    """One error for the whole, not one for each row."""
    table = load_csv(tmp_path, "id,name,name\n" + "a,,\n" * 20)
    assert (table.partners, table.faulty) == ((), ())
    assert codes(table.findings) == ["partner-column-twice"]


def test_a_workbook_beside_the_table_is_told_and_the_table_is_read(tmp_path: Path) -> None:
    """Whoever edits the wrong one of the two is told."""
    table = load_table(tmp_path, {"partners.csv": "id,name\na,A\n", "Partners.XLSX": b"PK"})
    assert len(table.partners) == 1
    assert located(table.findings) == ["partner-table-not-read Partners.XLSX"]


def test_every_partner_may_have_a_logo(tmp_path: Path) -> None:
    """More of them than a kit may have files."""
    logo = picture(Image.new("RGB", (8, 4), "#123456"))
    count = MAX_KIT_FILES + 5
    rows = "\n".join(f"n{number},N,n{number}.png" for number in range(count))
    table = load_csv(tmp_path, f"id,name,logo\n{rows}\n", {f"n{number}.png": logo for number in range(count)})
    assert (len(table.partners), table.findings) == (count, ())


def sound(table: PartnerTable) -> bool:
    """Whether this is a table as the rest of the build may rely on."""
    ids = [partner.id for partner in table.partners]
    return (
        all(isinstance(finding, Finding) for finding in table.findings)
        and len(set(ids)) == len(ids)
        and not set(ids) & set(table.faulty)
        and bool(not table.faulty or any(finding.is_error for finding in table.findings))
        and all(isinstance(partner, Partner) and partner.name for partner in table.partners)
    )


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_a_table_or_findings(folder: Path, data: bytes) -> None:
    """Nothing but findings comes of partners.csv, whatever was saved under its name."""
    (folder / "partners.csv").write_bytes(data)
    assert sound(load_partners(folder, KitFrame.of(made_kit())))


@settings(max_examples=150, deadline=None)
@given(rows=TABLES, delimiter=st.sampled_from(",;\t"), bom=st.booleans())
def test_any_cells_are_partners_or_findings(folder: Path, rows: list[list[str]], delimiter: str, bom: bool) -> None:
    """Under a true header too, where every cell is judged."""
    lines = [delimiter.join(row) for row in ([*COLUMNS], *rows)]
    (folder / "partners.csv").write_bytes("\n".join(lines).encode("utf-8-sig" if bom else "utf-8", "surrogatepass"))
    assert sound(load_partners(folder, KitFrame.of(made_kit())))


@settings(max_examples=100, deadline=None)
@given(
    head=st.sampled_from(["", "[[partners]]\n", "partners = "]), body=st.text(max_size=80) | st.just('[{id = "a"}]')
)
def test_any_settings_are_partners_or_findings(
    tmp_path_factory: pytest.TempPathFactory, head: str, body: str
) -> None:
    """Whatever partners.toml says."""
    folder = tmp_path_factory.getbasetemp() / "settings"
    folder.mkdir(exist_ok=True)
    (folder / "partners.toml").write_text(head + body, encoding="utf-8", errors="replace", newline="")
    assert sound(load_partners(folder, KitFrame.of(made_kit())))


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_table_says_what_is_wrong_and_where(tmp_path: Path, name: str) -> None:
    """Exactly the findings that the table was broken for, each at its place."""
    files, expected = BROKEN[name]
    assert located(load_table(tmp_path, files).findings) == expected


# --- Beside mistakes of the kit ---

FAULTY_ROWS = "id,name,language,role\nnorth,North,,without\nSouth!,South,,\neast,East,fr,\n"


def told_with(folder: Path, **files: str) -> list[str]:
    """What is told of a kit with these files, and of the faulty rows."""
    write_kit(folder, files={"partners.csv": FAULTY_ROWS}, **files)
    with pytest.raises(KitError) as caught:
        load_kit_and_partners(folder)
    return codes(caught.value.findings)


def test_faults_of_kit_and_partners_are_told_together(tmp_path: Path) -> None:
    """Nobody mends kit.toml to hear then of the table; the kit's come first."""
    told = told_with(tmp_path, kit=KIT.replace("2026-03-07", '"soon"'))

    assert told[-3:] == ["unknown-role", "bad-id", "partner-language"]
    assert len(told) > 3


@pytest.mark.parametrize("kit", ["title = [", KIT.replace('languages = ["en"]', 'languages = "en"')])
def test_of_what_is_not_known_of_the_kit_nothing_is_said(tmp_path: Path, kit: str) -> None:
    """With no languages none is unknown; what the row itself has wrong is told."""
    told = told_with(tmp_path, kit=kit)

    assert told[-2:] == ["unknown-role", "bad-id"]
    assert "partner-language" not in told


def test_without_a_folder_there_are_no_partners_to_be_told_of(tmp_path: Path) -> None:
    """One sentence is enough."""
    with pytest.raises(KitError) as caught:
        load_kit_and_partners(tmp_path / "nowhere")

    assert codes(caught.value.findings) == ["kit-folder-missing"]
