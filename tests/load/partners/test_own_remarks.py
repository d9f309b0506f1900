"""What people write into cells without meaning it to be printed."""

from pathlib import Path

import pytest
from tests.load.made_kits import codes
from tests.load.made_partners import load_csv, load_table


@pytest.mark.parametrize(
    "written", ["-", "—", " – ", "n/a", "N/A", "n. a.", "none", "k. A.", "?", "s/o", "нет", "ninguna"]
)
@pytest.mark.parametrize("column", ["address", "email", "web", "legal", "logo", "primary_colour", "role", "country"])
def test_a_cell_that_says_nothing_is_empty(tmp_path: Path, column: str, written: str) -> None:
    """It stops no partner, is never printed, and is told once for all."""
    table = load_csv(tmp_path, f"id,name,{column}\na,A,{written}\nb,B,{written}\n")
    bare = load_csv(tmp_path, "id,name\na,A\nb,B\n")

    told = [finding for finding in table.findings if finding.code == "cells-say-nothing"]
    assert len(table.partners) == 2
    assert column == "country" or [codes(table.findings), len(told)] == [["cells-say-nothing"], 1]
    assert [getattr(partner, column) for partner in table.partners] == [
        getattr(partner, column) for partner in bare.partners
    ]


def test_letters_that_are_a_country_stay(tmp_path: Path) -> None:
    """NA is Namibia, and a name may be any word."""
    (partner,) = load_csv(tmp_path, "id,name,country\na,A,NA\n").partners
    assert partner.country == "NA"


def test_a_name_that_says_nothing_is_none(tmp_path: Path) -> None:
    """Then the row is told as any other without a name."""
    table = load_csv(tmp_path, "name,web\n-,a.example\nB,\n")
    assert [partner.name for partner in table.partners] == ["B"]
    assert "partner-incomplete" in codes(table.findings)


def test_remarks_in_the_place_of_logos_are_left_out(tmp_path: Path) -> None:
    """A column that says who has sent one stops nobody; a file that is not there does."""
    table = load_csv(tmp_path, "id,name,logo\na,A,yes\nb,B,to come\nc,C,logo.svg\nd,D,received\ne,E,no\n")
    assert [partner.id for partner in table.partners] == ["a", "b", "d", "e"]
    assert codes(table.findings) == ["logo-no-file", "file-missing"]
    assert table.findings[0].message.endswith('"yes" in row 2, "to come" in row 3, "received" in row 5 and 1 more')


def test_a_column_of_other_roles_is_ones_own(tmp_path: Path) -> None:
    """One role that is presskit's, or nearly, and the others are mistakes."""
    own = load_csv(tmp_path, "id,name,role\na,A,member\nb,B,observer\n")
    assert (len(own.partners), codes(own.findings)) == (2, ["partner-column-unknown"])
    for written in ("with", "insted"):
        table = load_csv(tmp_path, f"id,name,role\na,A,member\nb,B,{written}\n")
        assert "unknown-role" in codes(table.findings)


def test_settings_say_what_they_mean(tmp_path: Path) -> None:
    """partners.toml is nobody's list."""
    table = load_table(tmp_path, {"partners.toml": '[[partners]]\nid = "a"\nname = "A"\nrole = "member"\n'})
    assert codes(table.findings) == ["unknown-role"]
