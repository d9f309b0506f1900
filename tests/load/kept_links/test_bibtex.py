"""Entries of BibTeX files."""

import pytest
from tests.load.kept_links.made_lists import text_of
from tests.load.made_kits import codes

from presskit.load.kept_links.bibtex import read_bibtex
from presskit.load.kept_links.entries import Entry
from presskit.model.finding import Finding

ARTICLE = r"""% exported
@string{un = {United Nations}}
@article{Smith:2021,
  title = {The {HIV} response: caf{\'e} \& na{\"\i}ve -- done},
  author = {A Person},
  url = {https://a.example/b_c~d%20e\_f?x=1\&y=2},
  doi = {10.1000/x},
  year = 2021,
  journal = "A Journal"
}
"""


def entries_of(text: str) -> tuple[list[Entry], list[Finding]]:
    """The entries, and what is wrong with others."""
    found: list[Finding] = []
    return read_bibtex(text_of(text), found), found


def test_an_entry_is_read_as_people_read_it() -> None:
    """Its words without LaTeX; its address as it is, in which % begins no remark; no author: nobody asked."""
    ((entry,), found) = entries_of(ARTICLE)

    assert found == []
    assert entry.key == "Smith:2021"
    assert entry.title == "The HIV response: café & naïve – done"
    assert entry.address == "https://a.example/b_c~d%20e_f?x=1&y=2"
    assert (entry.publisher, entry.year_number, entry.place.line) == ("A Journal", 2021, 3)


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        (r"howpublished = {\url{https://a.example}}", "https://a.example"),
        (r"howpublished = {Available at \url{https://a.example}, 2020}", "https://a.example"),
        (r"url = {\href{https://a.example}{here}}", "https://a.example"),
        ("url = {{https://a.example}}", "https://a.example"),
        ("howpublished = {In print}", ""),
        ("DOI = {10.1000/x}", "https://doi.org/10.1000/x"),
    ],
)
def test_addresses_are_found_where_people_put_them(fields: str, address: str) -> None:
    """In several fields, bare or as LaTeX links."""
    ((entry,), _) = entries_of(f"@misc{{a, title={{A}}, {fields}}}")
    assert entry.address == address


def test_an_entry_that_cannot_be_read_is_told_and_the_others_are_taken() -> None:
    """A bracket too few, a key or a field twice."""
    entries, found = entries_of(
        "@misc{a, title={Broken}, url={https://a.example\n@misc{b, title={B}, url={https://b.example}}\n"
        "@misc{b, title={Again}, url={https://c.example}}\n@misc{d, title={D}, title={E}, url={https://d.example}}\n"
    )
    assert [entry.key for entry in entries] == ["b"]
    assert codes(found) == ["links-entry-unreadable"] * 3
    assert [finding.place and finding.place.line for finding in found] == [1, 3, 4]


@pytest.mark.parametrize(
    "text", ["", "no entry", "@misc{a, title={" + "{" * 20_000 + "}" * 20_000 + "}}", "@" * 5_000]
)
def test_what_is_no_list_gives_nothing(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And nothing is said but by findings."""
    entries, _ = entries_of(text)
    assert [entry for entry in entries if entry.title] == []
    assert capsys.readouterr() == ("", "")
