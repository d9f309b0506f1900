"""Each kind of finding about partners, met by a table that is broken in one way."""

from pathlib import Path

import pytest
from tests.load.made_partners import BROKEN, load_table, located, unmet_partner_codes

from presskit.load import partner_findings


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_table_says_what_is_wrong_and_where(tmp_path: Path, name: str) -> None:
    """Exactly the findings that the table was broken for, each at its place."""
    files, expected = BROKEN[name]
    assert located(load_table(tmp_path, files).findings) == expected


def test_every_kind_is_met_by_a_table() -> None:
    """Each kind is what loading some broken table says."""
    assert unmet_partner_codes(partner_findings) == set()
