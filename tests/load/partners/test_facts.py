"""A row as a Partner."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, STATEMENT, codes
from tests.load.made_partners import load_csv, load_table

from presskit.model.finding import Severity
from presskit.model.partner import Partner, PartnerRole

FULL = """\
id,name,language,country,address,email,web,legal,logo,primary_colour,role
lumen,Lumen e. V.,EN,de,"Weg 2,
10115 Berlin",office@lumen.example,www.lumen.example,"Lumen e. V., VR 000",,#20409A,Instead
"""


def only_partner(folder: Path, columns: str, cells: str) -> Partner:
    """The one partner of a table that has nothing wrong but warnings."""
    (partner,) = load_csv(folder, f"id,name,{columns}\na,A,{cells}\n").partners
    return partner


def test_every_column_reaches_the_partner(tmp_path: Path) -> None:
    """Codes are told whatever their capitals; words stay as they are written."""
    (partner,) = load_csv(tmp_path, FULL).partners
    assert (partner.id, partner.name, partner.language, partner.country) == ("lumen", "Lumen e. V.", "en", "DE")
    assert partner.address == ("Weg 2", "10115 Berlin")
    assert (partner.email, partner.web) == ("office@lumen.example", "www.lumen.example")
    assert (partner.legal, partner.primary_colour) == ("Lumen e. V., VR 000", "#20409a")
    assert partner.role is PartnerRole.INSTEAD
    assert (partner.place.file, partner.place.line, partner.place.column) == ("partners.csv", 2, 1)


def test_todo_is_a_word_in_the_partners_own_language(tmp_path: Path) -> None:
    """The statement need not be there in it: the partner's name is."""
    table = load_csv(tmp_path, "id,name,language\na,TODO Barrio,es\nb,TODO,en\n")
    assert [partner.name for partner in table.partners] == ["TODO Barrio"]
    assert "leftover-text" in codes(table.findings)


def test_an_id_and_a_name_are_enough(tmp_path: Path) -> None:
    """Nothing that is not given is made up."""
    (partner,) = load_csv(tmp_path, "id,name\na,A\n").partners
    assert partner == Partner("a", "A", partner.place)
    assert partner.role is PartnerRole.WITH


@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("1 Quay|Northport", ("1 Quay", "Northport")),
        ('"1 Quay\nNorthport"', ("1 Quay", "Northport")),
        ('"1 Quay,\nNorthport,"', ("1 Quay", "Northport")),
        ('" 1  Quay | | Northport "', ("1 Quay", "Northport")),
        ('"1 Quay, Northport"', ("1 Quay, Northport",)),
    ],
)
def test_an_address_keeps_its_lines(tmp_path: Path, written: str, lines: tuple[str, ...]) -> None:
    """Line ends and bars part them; a comma inside a line stays, one at its end would be printed twice."""
    assert only_partner(tmp_path, "address", written).address == lines


def test_a_wrong_id_is_told_with_one_that_would_do(tmp_path: Path) -> None:
    """The hint is the same id in letters that may stand."""
    table = load_csv(tmp_path, "id,name\nHarbour Net!,H\n")
    assert "harbour-net" in table.findings[0].hint
    assert table.faulty == ("row 2",)


@pytest.mark.parametrize(
    ("written", "language", "warned"),
    [
        ("", "", False),
        ("pt-BR", "pt-BR", False),
        ("PT-br", "pt-BR", False),
        ("fr-CA", "fr", True),
        ("French", "fr", False),
        ("français", "fr", False),
        ("Portuguese", "pt-BR", False),
        ("uk", "en", True),
    ],
)
def test_a_partner_gets_the_nearest_language_there_is(
    tmp_path: Path, written: str, language: str, warned: bool
) -> None:
    """Its own, or that of the same first part, or the source language; the last two are said."""
    kit = KIT.replace('["en"]', '["en", "fr", "pt-BR"]')
    table = load_table(
        tmp_path,
        {
            "partners.csv": f"id,name,language\na,A,{written}\n",
            "statement.fr.md": STATEMENT,
            "statement.pt-BR.md": STATEMENT,
        },
        kit,
    )
    assert table.partners[0].language == language
    assert codes(table.findings) == ["partner-language"] * warned
    assert not warned or table.findings[0].message.endswith(f"gets the one in {language}")


def test_what_is_no_language_code_is_told_how_to_write_one(tmp_path: Path) -> None:
    """The hint shows the kit's own codes."""
    (finding,) = load_csv(tmp_path, "id,name,language\na,A,Englisch\n").findings
    assert "such as en" in finding.hint


def test_a_pale_colour_is_left_unused(tmp_path: Path) -> None:
    """A network's colour stops nothing; a colour that cannot be told does."""
    pale = load_csv(tmp_path, "id,name,primary_colour\na,A,#fc0\n")
    assert pale.partners[0].primary_colour == ""
    assert pale.findings[0].severity is Severity.WARNING
    assert "not used" in pale.findings[0].message
    assert load_csv(tmp_path, "id,name,primary_colour\na,A,yellow\n").partners == ()


@pytest.mark.parametrize("web", ["http://a.example", "https://a.example/?utm_source=x"])
def test_a_doubtful_address_is_a_warning(tmp_path: Path, web: str) -> None:
    """As in the kit's own links; the partner is built."""
    table = load_csv(tmp_path, f"id,name,web\na,A,{web}\n")
    assert table.partners[0].web == web.removeprefix("https://")
    assert [finding.severity for finding in table.findings] == [Severity.WARNING]


@pytest.mark.parametrize("name", ["NÃO", "Été à Łódź", "Σύλλογος Ã", "Ünïcödé"])
def test_true_letters_are_not_called_garbled(tmp_path: Path, name: str) -> None:
    """Only what turns into other letters when it is read the right way round."""
    assert load_csv(tmp_path, f"id,name\na,{name}\n").partners[0].name == name
