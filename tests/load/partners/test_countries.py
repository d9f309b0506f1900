"""Countries by their two letters."""

import pytest
from babel import Locale

from presskit.load.partners.countries import COUNTRIES, country_meant


def test_there_are_249_and_kosovo() -> None:
    """Each is a territory that CLDR knows."""
    assert len(COUNTRIES) == 250
    assert set(Locale("en").territories) >= COUNTRIES


@pytest.mark.parametrize(("written", "code"), [("UK", "GB"), ("uk", "GB"), ("EL", "GR"), ("XX", "")])
def test_what_people_write_instead_is_known(written: str, code: str) -> None:
    """The hint names the code, and the cell is never changed."""
    assert country_meant(written) == code
    assert written.upper() not in COUNTRIES
