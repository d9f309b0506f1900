"""An entry of a list of links."""

import pytest

from presskit.load.kept_links.entries import Entry
from presskit.model.finding import Place


@pytest.mark.parametrize(
    ("url", "doi", "address"),
    [
        (" https://a.example ", "10.1000/x", "https://a.example"),
        ("", "10.1000/x(1)", "https://doi.org/10.1000/x(1)"),
        ("", "doi:10.1000/x", "https://doi.org/10.1000/x"),
        ("", "https://dx.doi.org/10.1000/x", "https://doi.org/10.1000/x"),
        ("", "none", ""),
        ("", "", ""),
    ],
)
def test_an_address_is_the_given_one_or_that_of_the_doi(url: str, doi: str, address: str) -> None:
    """As the DOI Foundation asks for it to be shown."""
    assert Entry(Place("l"), url=url, doi=doi).address == address


@pytest.mark.parametrize(
    ("written", "year"),
    [("2021", 2021), ("2021-06-01", 2021), ("1 June 2021", 2021), ("c1998", 1998), ("", None), ("20211", None)],
)
def test_a_year_is_found_in_any_date(written: str, year: int | None) -> None:
    """And in nothing else."""
    assert Entry(Place("l"), year=written).year_number == year
