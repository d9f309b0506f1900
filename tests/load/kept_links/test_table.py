"""Entries of tables."""

import pytest
from tests.load.kept_links.made_lists import text_of
from tests.load.made_kits import codes

from presskit.load.kept_links.entries import Entry
from presskit.load.kept_links.table import read_table
from presskit.model.finding import Finding


def entries_of(text: str) -> tuple[list[Entry] | None, list[Finding]]:
    """The entries of a table, and what is wrong with it."""
    found: list[Finding] = []
    return read_table(text_of(text, "links.csv"), found), found


@pytest.mark.parametrize(
    "text",
    [
        "id,title,url,publisher,year\nr,A report,https://a.example,A Network,2021\n",
        "Title;Link;Notes;ID;Organisation;Date\nA report;https://a.example;own;r;A Network;1 June 2021\n",
        "Titel\tURL\tHerausgeber\tJahr\tKey\n\nA report\thttps://a.example\tA Network\t2021\tr\n",
        '"Key","Item Type","Publication Year","Title","Url","Publisher"\n'
        '"r","report","2021","A  report","https://a.example","A Network"\n',
    ],
)
def test_an_entry_is_read_however_its_columns_are_called(text: str) -> None:
    """By people and by programs; columns of one's own are passed over."""
    entries, found = entries_of(text)
    assert entries is not None
    (entry,) = entries
    assert found == []
    assert (entry.key, entry.title, entry.address) == ("r", "A report", "https://a.example")
    assert (entry.publisher, entry.year_number) == ("A Network", 2021)


@pytest.mark.parametrize("text", ["title\nA\n", "url\nhttps://a.example\n", "A,https://a.example\n", '"a\n'])
def test_a_table_without_names_is_told(text: str) -> None:
    """Which cell is a title is never guessed."""
    entries, found = entries_of(text)
    assert entries is None
    assert codes(found) == ["links-file-unreadable"]


def test_a_cell_that_never_ends_stops_the_table() -> None:
    """It would swallow the rows after it."""
    entries, found = entries_of('title,url\n"A,https://a.example\n')
    assert (entries, codes(found)) == (None, ["links-file-unreadable"])
    assert found[0].place
    assert found[0].place.line == 2
