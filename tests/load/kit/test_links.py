"""[[links]] of kit.toml: the reports that the statement leads to."""

import pytest
from tests.load.made_kits import codes, toml

from presskit.load.kit.links import read_links, unused_links
from presskit.load.toml.schema import KitTable
from presskit.load.toml.shape import check_shape
from presskit.model.finding import Finding
from presskit.model.kit import Link

LINK = """\
[[links]]
id = "report"
title = 'The "open" report'
url = "https://records.example"
confirmed = 2026-03-01
"""


def read(text: str) -> tuple[tuple[Link, ...], list[Finding]]:
    """The links of a file with this text, and what is said of them."""
    found: list[Finding] = []
    file = toml(text)
    table = check_shape(file, KitTable, [])
    return read_links(file, table.links, ("en",), found), found


def test_a_link_is_read_as_it_is_printed() -> None:
    """With the quotation marks of the source language."""
    links, found = read(LINK)
    assert [(link.id, link.title, link.url) for link in links] == [
        ("report", "The “open” report", "https://records.example")
    ]
    assert found == []


def test_an_international_address_is_kept_as_the_network_has_it() -> None:
    """Links and QR codes carry it so; what is printed is made of it again."""
    links, found = read(LINK.replace("https://records.example", "https://www.brückenforum.example/zählung?x=ä"))
    assert links[0].url == "https://www.xn--brckenforum-uhb.example/z%C3%A4hlung?x=%C3%A4"
    assert found == []


def test_a_link_that_nobody_has_opened_is_told() -> None:
    """A person looks, and writes the day."""
    _, found = read(LINK.replace("confirmed = 2026-03-01\n", ""))
    assert codes(found) == ["link-unconfirmed"]


def test_an_address_that_cannot_be_used_is_empty() -> None:
    """A draft prints LINK MISSING in its place; that nobody has opened it goes without saying."""
    links, found = read(LINK.replace("https://records.example", "#").replace("confirmed = 2026-03-01\n", ""))
    assert links[0].url == ""
    assert codes(found) == ["url-placeholder"]


def test_an_id_twice_is_told_at_the_second() -> None:
    """The first one keeps it."""
    links, found = read(LINK + LINK.replace("records.example", "other.example"))
    assert [link.url for link in links] == ["https://records.example"]
    assert codes(found) == ["duplicate-entry"]
    assert found[0].place is not None
    assert found[0].place.line == 7


@pytest.mark.parametrize("year", [-5, 21, 20210])
def test_a_year_has_four_digits(year: int) -> None:
    """It is printed beside the title."""
    assert codes(read(f"{LINK}year = {year}\n")[1]) == ["bad-year"]


def test_a_link_that_no_statement_uses_is_told() -> None:
    """Its QR code would stand on the page without a word about it."""
    links, _ = read(LINK)
    assert unused_links(links, {"report"}) == []
    assert codes(unused_links(links, set())) == ["link-unused"]
