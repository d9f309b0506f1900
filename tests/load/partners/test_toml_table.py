"""partners.toml."""

from pathlib import Path

from tests.load.made_kits import codes
from tests.load.made_partners import load_table, located

from presskit.model.partner import PartnerTable

TWO = """\
[[partners]]
id = "harbour"
name = "Harbour"
address = ["1 Quay", "Northport"]

[[partners]]
id = "lumen"
name = "Lumen e. V."
address = "2 Weg | Berlin"
"""


def load_toml(folder: Path, text: str) -> PartnerTable:
    """The partners of a kit whose partners.toml says this."""
    return load_table(folder, {"partners.toml": text})


def test_partners_are_read_in_their_order(tmp_path: Path) -> None:
    """An address is a list of lines, or one text with bars."""
    table = load_toml(tmp_path, TWO)
    assert table.findings == ()
    assert [(partner.id, partner.address) for partner in table.partners] == [
        ("harbour", ("1 Quay", "Northport")),
        ("lumen", ("2 Weg", "Berlin")),
    ]
    assert table.partners[1].place.line == 7


def test_partners_in_one_list_are_read_as_well(tmp_path: Path) -> None:
    """The short form of TOML means the same."""
    table = load_toml(tmp_path, 'partners = [{id = "a", name = "A"}, {id = "b", name = "B"}]\n')
    assert [partner.id for partner in table.partners] == ["a", "b"]


def test_a_mistake_costs_its_own_partner_alone(tmp_path: Path) -> None:
    """A misspelt key, a number for a text and a line that cannot be read; the partner is named."""
    for slip, code in (("nmae = 'x'", "unknown-key"), ("email = 5", "wrong-type"), ("web = www", "toml-syntax")):
        table = load_toml(tmp_path, TWO.replace('id = "lumen"', f'id = "lumen"\n{slip}'))
        assert [partner.id for partner in table.partners] == ["harbour"]
        assert table.faulty == ("lumen",)
        assert located(table.findings)[0].startswith(f"{code} partners.toml:8:")
        assert table.findings[0].message.startswith("partner 2 (Lumen e. V.): ")


def test_a_table_of_another_name_is_nobodys_fault(tmp_path: Path) -> None:
    """[[partner]] for [[partners]] is told with what was meant, and the partners around it are read."""
    table = load_toml(tmp_path, TWO + '\n[[partner]]\nid = "c"\nname = "C"\n')
    assert [partner.id for partner in table.partners] == ["harbour", "lumen"]
    assert codes(table.findings) == ["unknown-key"]
    assert "partners" in table.findings[0].hint


def test_a_file_that_cannot_be_read_gives_no_partners(tmp_path: Path) -> None:
    """One error, and nobody is called faulty for it."""
    table = load_toml(tmp_path, '[[partners]\nid = "a"\n')
    assert (table.partners, table.faulty) == ((), ())
    assert codes(table.findings) == ["toml-syntax"]


def test_too_many_partners_are_refused(tmp_path: Path) -> None:
    """2,001 of them are the wrong file."""
    table = load_toml(tmp_path, "partners = [" + '{id = "a", name = "A"},' * 2001 + "]\n")
    assert (table.partners, codes(table.findings)) == ((), ["too-many-partners"])


def test_no_partners_are_told(tmp_path: Path) -> None:
    """An empty file makes no co-branded version, and says so."""
    assert codes(load_toml(tmp_path, "# later\n").findings) == ["no-partners"]
