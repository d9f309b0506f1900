"""Lists of links as links of the kit."""

import pytest
from tests.load.made_kits import codes

from presskit.load.kept_links.kept_links import MOST_ENTRIES, KeptLink, KnownLinks, read_kept_links
from presskit.model.finding import Finding, Severity

KNOWN = KnownLinks({"old": "https://old.example/report/", "a-report": "https://x.example"})
LISTS = {
    "l.csv": "title,url,publisher,year\nA report,https://a.example/r,A Network,2021\n",
    "l.bib": "@misc{, title={A report}, url={https://a.example/r}, publisher={A Network}, year={2021}}\n",
    "L.JSON": '[{"title": "A report", "URL": "https://a.example/r", "publisher": "A Network",'
    ' "issued": {"date-parts": [[2021]]}}]',
}


def links_of(text: str | bytes, name: str = "l.csv") -> tuple[list[KeptLink], list[Finding]]:
    """The links that are taken, and what is told."""
    found: list[Finding] = []
    data = text if isinstance(text, bytes) else text.encode()
    return read_kept_links(name, data, KNOWN, found), found


@pytest.mark.parametrize("name", LISTS)
def test_each_form_gives_the_same_link(name: str) -> None:
    """With an id made from its title, if that is free; nobody has confirmed it."""
    assert links_of(LISTS[name], name) == (
        [KeptLink("a-report-2", "A report", "https://a.example/r", "A Network", 2021)],
        [],
    )


def test_the_key_of_the_list_becomes_the_id() -> None:
    """In small letters; one that cannot be an id gives way to the title."""
    links, _ = links_of("id,title,url\nSmith:2021,A,https://a.example\nŁ,B c,https://b.example\n")
    assert [link.id for link in links] == ["smith-2021", "b-c"]


def test_what_the_kit_has_is_left_alone_and_told() -> None:
    """The same address, however it is written; twice in the list too."""
    links, found = links_of(
        "title,url\nOld,http://www.old.example/report\nNew,https://n.example\nAgain,https://n.example/\n"
    )
    assert [link.id for link in links] == ["new"]
    assert [(each.code, each.severity) for each in found] == [("link-known", Severity.NOTE)] * 2
    assert 'as "old"' in found[0].message
    assert 'as "new"' in found[1].message


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (",https://a.example", "link-entry-incomplete"),
        ("A,", "link-entry-incomplete"),
        ("A,ftp://a.example", "url-scheme"),
        ("A,www.a.example", "url-relative"),
        ("A,https://router.lan", "url-local"),
        ("A,https://user:word@a.example", "url-user-info"),
        ("A\u202eB,https://a.example", "hidden-character"),
        ("{{ title }},https://a.example", "leftover-text"),
        ("Ã‰tÃ©,https://a.example", "lost-letter"),
    ],
)
def test_an_entry_with_a_fault_is_left_out_and_told(row: str, code: str) -> None:
    """The others are taken."""
    links, found = links_of(f"title,url\n{row}\nGood,https://g.example\n")
    assert [link.id for link in links] == ["good"]
    assert codes(found) == [code]
    assert "left out" in found[0].message
    assert found[0].place
    assert found[0].place.line == 2


@pytest.mark.parametrize("url", ["http://a.example", "https://bit.ly/x", "https://a.example/?utm_source=x"])
def test_a_doubtful_address_is_taken_with_a_word(url: str) -> None:
    """As in the kit itself."""
    links, found = links_of(f"title,url\nA,{url}\n")
    assert [link.url for link in links] == [url]
    assert [finding.severity for finding in found] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("name", "data", "way_out"),
    [
        ("l.ris", b"TY  - RPRT\n", "BibTeX"),
        ("l.xlsx", b"PK\x03\x04", "CSV"),
        ("l.txt", b"words", ".bib"),
        ("l.csv", b" \n", "Export"),
        ("l.bib", b"\xff\xfe\x00", "UTF-8"),
        ("l.json", b"[" + b"{}," * MOST_ENTRIES + b"{}]", "alone"),
    ],
)
def test_a_file_that_is_not_read_is_told_with_the_way_out(name: str, data: bytes, way_out: str) -> None:
    """One error for the whole."""
    links, (error,) = links_of(data, name)
    assert links == []
    assert error.is_error
    assert way_out in error.hint


def test_a_table_of_windows_is_read() -> None:
    """As the partners' table is."""
    links, found = links_of("title;url\nÉté;https://a.example\n".encode("cp1252"))
    assert [link.title for link in links] == ["Été"]
    assert codes(found) == ["table-encoding-guessed"]
