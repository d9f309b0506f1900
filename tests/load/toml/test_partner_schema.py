"""What partners.toml may hold."""

import pytest
from pydantic import ValidationError

from presskit.load.partners.row import COLUMNS
from presskit.load.toml.partner_schema import PartnerEntry


@pytest.mark.parametrize("address", [["1 Quay", "Northport"], "1 Quay\nNorthport"])
def test_an_address_is_a_list_or_a_text_of_lines(address: object) -> None:
    """Both give the same lines."""
    assert PartnerEntry.model_validate({"address": address}).address == ["1 Quay", "Northport"]


@pytest.mark.parametrize("address", [5, [5], {"street": "1 Quay"}])
def test_an_address_is_nothing_else(address: object) -> None:
    """A number or a table is a mistake."""
    with pytest.raises(ValidationError):
        PartnerEntry.model_validate({"address": address})


def test_settings_and_columns_have_the_same_names() -> None:
    """What can be said in partners.csv can be said in partners.toml, and no more."""
    assert tuple(PartnerEntry.model_fields) == COLUMNS
