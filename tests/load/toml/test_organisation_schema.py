"""What organisation.toml may hold, as shapes."""

import pytest

from presskit.load.toml.organisation_schema import PaletteColourTable, PaletteTable


@pytest.mark.parametrize("written", ["#ffd500", {"colour": "#ffd500"}])
def test_a_colour_alone_is_short_for_its_table(written: object) -> None:
    """Both are the same colour."""
    assert PaletteTable.model_validate({"sun": written}).colours == {"sun": PaletteColourTable(colour="#ffd500")}
