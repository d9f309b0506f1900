"""What partners.toml may hold."""

import pytest
from pydantic import ValidationError

from presskit.load.partners.partner_schema import PartnerEntry


def test_an_address_is_a_list_or_a_text_of_lines() -> None:
    """As a table has it in one cell, and TOML in a list."""
    assert PartnerEntry(address="1 Street\nTown").address == ["1 Street", "Town"]  # type: ignore[arg-type]
    assert PartnerEntry(address=["1 Street", "Town"]).address == ["1 Street", "Town"]
    with pytest.raises(ValidationError):
        PartnerEntry(address=5)  # type: ignore[arg-type]
