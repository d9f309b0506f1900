"""Entries of CSL-JSON files."""

import json

import pytest
from tests.load.kept_links.made_lists import text_of
from tests.load.made_kits import codes

from presskit.load.kept_links.csl_json import read_csl_json
from presskit.load.kept_links.entries import Entry
from presskit.model.finding import Finding

ITEM = {
    "id": "http://zotero.org/groups/1/items/AB",
    "type": "report",
    "title": "A <i>report</i> on\nrecords",
    "publisher": "A Network",
    "URL": "https://a.example/report",
    "issued": {"date-parts": [[2021, 6, 1]]},
    "accessed": {"date-parts": [[2024, 1, 1]]},
    "author": [{"family": "Person"}],
}


def entries_of(data: object) -> tuple[list[Entry] | None, list[Finding]]:
    """The entries of a list, and what is wrong."""
    found: list[Finding] = []
    text = data if isinstance(data, str) else json.dumps(data, indent=1, ensure_ascii=False)
    return read_csl_json(text_of(text, "links.json"), found), found


@pytest.mark.parametrize("data", [[ITEM], {"items": [ITEM]}])
def test_an_entry_is_read(data: object) -> None:
    """Without what CSL allows in a title; its author and the day it was looked at are not asked for."""
    entries, found = entries_of(data)
    assert entries is not None
    (entry,) = entries
    assert found == []
    assert (entry.title, entry.address) == ("A report on records", "https://a.example/report")
    assert (entry.publisher, entry.year_number) == ("A Network", 2021)
    assert entry.place.line > 1


@pytest.mark.parametrize(
    ("issued", "year"),
    [
        ({"date-parts": [["2021"]]}, 2021),
        ({"raw": "June 2021"}, 2021),
        ({"literal": "2021"}, 2021),
        ("2021-06", 2021),
        ({"date-parts": []}, None),
        ({"date-parts": [[]]}, None),
        (7, None),
        (None, None),
    ],
)
def test_a_year_is_read_in_each_form(issued: object, year: int | None) -> None:
    """Programs write dates in many."""
    entries, _ = entries_of([{**ITEM, "issued": issued}])
    assert entries is not None
    assert entries[0].year_number == year


def test_what_is_of_another_kind_says_nothing() -> None:
    """A number is a text here, as some programs write their ids; a list is none."""
    entries, found = entries_of([{"id": 7, "title": ["a"], "URL": True, "DOI": None}, "words"])
    assert entries is not None
    assert (entries[0].key, entries[0].title, entries[0].url) == ("7", "", "")
    assert codes(found) == ["links-entry-unreadable"]


@pytest.mark.parametrize("text", ["{", '{"a": 1}', "3", '"words"', "[" * 100_000, "[1" + "0" * 5_000 + "]", "null"])
def test_what_is_no_list_is_told(text: str) -> None:
    """With the place where JSON ends to be one."""
    entries, found = entries_of(text)
    assert not entries
    assert codes(found)[0].startswith("links-")
