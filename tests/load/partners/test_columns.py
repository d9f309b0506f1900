"""The row of the partners' table that names its columns."""

import pytest
from tests.load.made_kits import codes

from presskit.load.partners.column_names import COLUMN_NAMES, ORGANISATION
from presskit.load.partners.columns import Columns, read_columns
from presskit.load.partners.row import COLUMNS
from presskit.load.partners.sheet_cells import SheetCell, SheetRow
from presskit.model.finding import Finding, Place, Severity

NOTE = "partner-columns-taken"
UNKNOWN = "partner-column-unknown"


def columns_of(header: str) -> tuple[Columns | None, list[Finding]]:
    """What this first row says, and the findings about it."""
    cells = tuple(
        SheetCell(text, Place("partners.csv", 1, at + 1, at + 2)) for at, text in enumerate(header.split(","))
    )
    found: list[Finding] = []
    return read_columns(SheetRow(1, Place("partners.csv", 1, 1), cells), found), found


def names_of(header: str) -> list[str]:
    """What each column of this row is taken for; empty for one's own."""
    columns, _ = columns_of(header)
    return [columns.names.get(at, "") for at in range(len(header.split(",")))] if columns else []


def test_names_are_known_however_they_are_written() -> None:
    """Capitals, spaces, hyphens and underscores make no difference."""
    columns, found = columns_of("ID, Name ,E-Mail,PRIMARY COLOUR,primary-colour-,")
    assert columns is None
    assert codes(found) == ["partner-column-twice"]
    columns, found = columns_of("ID, Name ,E-Mail,Primary Colour,,")
    assert (columns, found) == (Columns({0: "id", 1: "name", 2: "email", 3: "primary_colour"}, frozenset()), [])


@pytest.mark.parametrize(
    "header",
    [
        "Organisation,Country,Website,E-mail,Logo file",
        "Nom de l'organisation,Pays,Site web,Courriel,Fichier du logo",
        "Organización,País,Sitio web,Correo electrónico,Logotipo",
        "ORGANIZACION,PAIS,PAGINA WEB,CORREO ELECTRONICO,LOGOTIPO",
        "Organização,País,Sítio web,Correio eletrónico,Logótipo",
        "Организация,Страна,Сайт,Электронная почта,Логотип",
        "Verein,Land,Webseite,E-Mail-Adresse,Logo-Datei",
    ],
)
def test_columns_are_known_by_what_people_call_them(header: str) -> None:
    """In six languages, with and without accents; a note says what was taken for what."""
    columns, found = columns_of(header)

    assert columns == Columns({0: "name", 1: "country", 2: "web", 3: "email", 4: "logo"}, frozenset())
    assert codes(found) == [NOTE]
    assert found[0].severity is Severity.NOTE
    assert f'"{header.split(",", maxsplit=1)[0]}" as name' in found[0].message


def test_each_name_is_known_in_every_language() -> None:
    """The data speaks of columns that there are, and each name of it alone is taken for its column."""
    assert set(COLUMN_NAMES) <= set(COLUMNS)
    for column, by_language in {**COLUMN_NAMES, "organisation": ORGANISATION}.items():
        assert set(by_language) == {"en", "fr", "es", "pt", "ru", "de"}
        for name in (name for names in by_language.values() for name in names):
            written = name if column in ("name", "organisation") else f"name,{name}"
            assert names_of(written)[-1] == ("name" if column == "organisation" else column), name


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("id,name,Organisation", ["id", "name", ""]),
        ("Name,Organisation", ["", "name"]),
        ("Organisation,Name,E-mail", ["name", "", "email"]),
        ("name,Website,web", ["name", "", "web"]),
        ("name,URL,Website", ["name", "", "web"]),
        ("Name,Partner", ["name", ""]),
    ],
)
def test_of_two_columns_for_one_thing_the_surer_is_taken(header: str, names: list[str]) -> None:
    """Beside an organisation a name is likely a person's, who must not be printed; the other is told."""
    assert names_of(header) == names
    told = [finding for finding in columns_of(header)[1] if finding.code == UNKNOWN]
    assert len(told) == 1
    assert "is taken as the partner" in told[0].message


@pytest.mark.parametrize(
    ("written", "meant"), [("adress", "address"), ("Emial", "email"), ("Websiet", "web"), ("Contry", "country")]
)
def test_a_slip_is_left_out_and_told_with_what_was_meant(written: str, meant: str) -> None:
    """A warning: it may be a column of one's own."""
    columns, found = columns_of(f"id,name,{written}")
    assert columns == Columns({0: "id", 1: "name"}, frozenset({2}))
    assert [(each.code, each.severity) for each in found] == [("partner-column-misspelt", Severity.WARNING)]
    assert meant in found[0].hint


@pytest.mark.parametrize(
    "own", ["tier", "city", "level", "label", "local", "large", "roles", "mail", "Colour", "Notes", "Number", "Phone"]
)
def test_a_column_of_ones_own_never_stops_the_table(own: str) -> None:
    """It is named and left out, however near its name is to one that is known."""
    columns, (warning,) = columns_of(f"id,name,{own}")

    assert columns == Columns({0: "id", 1: "name"}, frozenset({2}))
    assert warning.severity is Severity.WARNING
    assert f'"{own}"' in warning.message
    assert "left out" in warning.message


def test_a_misspelt_name_is_not_missing_as_well() -> None:
    """One slip, one finding, which says what was meant."""
    columns, (error,) = columns_of("id,nme")
    assert columns is None
    assert error.code == "partner-column-missing"
    assert '"name"' in error.hint


def test_all_that_is_wrong_is_told_at_once() -> None:
    """A slip, a name twice and a missing one in the same row."""
    _, found = columns_of("web,web,adress")
    assert sorted(codes(found)) == ["partner-column-missing", "partner-column-misspelt", "partner-column-twice"]
