"""The words of a paragraph: emphasis, line breaks and links, each link judged at its place."""

from collections.abc import Mapping

import pytest
from tests.load.made_kits import NOWHERE, codes, text_file

from presskit.load.statement.inlines import InlineReader, picture_words
from presskit.load.statement.markdown import parse_markdown
from presskit.model.finding import Finding
from presskit.model.kit import Link
from presskit.model.text import Emphasis, Inline, LineBreak, LinkedWords, Strong, Words

LINKS = {"report": Link("report", "Report", "https://records.example/report", NOWHERE)}


def read(
    text: str, links: Mapping[str, Link] | None = LINKS
) -> tuple[list[tuple[Inline, ...]], InlineReader, list[Finding]]:
    """The words of each paragraph of a text, the reader, and what is said."""
    found: list[Finding] = []
    reader = InlineReader(text_file(text), "en", links, found)
    inlines = [node for node in parse_markdown(text, "en").walk() if node.type == "inline"]
    return [reader.read(inline) for inline in inlines], reader, found


def test_words_are_read_with_their_emphasis() -> None:
    """Line ends are spaces unless they are asked for."""
    words, _, found = read('a *b* **c**\nd  "e"\\\nf')
    assert words == [
        (
            Words("a "),
            Emphasis((Words("b"),)),
            Words(" "),
            Strong((Words("c"),)),
            Words(" d “e”"),
            LineBreak(),
            Words("f"),
        )
    ]
    assert found == []


def test_a_link_leads_to_its_id() -> None:
    """By its id, or by the very address that the id has in kit.toml."""
    words, reader, found = read("[a][report] [b](https://records.example/report)")
    assert words == [(LinkedWords("report", (Words("a"),)), Words(" "), LinkedWords("report", (Words("b"),)))]
    assert reader.used_ids == {"report"}
    assert found == []


@pytest.mark.parametrize("address", ["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"])
def test_an_international_address_is_known_in_either_form(address: str) -> None:
    """As people write it, and as a browser copies it."""
    links = {"report": Link("report", "Report", "https://xn--bcher-kva.example/%C3%A4", NOWHERE)}
    words, _, found = read(f"[b]({address})", links)
    assert words == [(LinkedWords("report", (Words("b"),)),)]
    assert found == []


@pytest.mark.parametrize(
    "words", ["other.example", "www.other.example/report", "records.example/other", "a@b.example"]
)
def test_words_that_name_another_address_than_the_link_are_refused(words: str) -> None:
    """Whoever reads them believes them; the finding marks the whole link."""
    _, _, found = read(f"See [{words}][report].")
    assert codes(found) == ["link-words-mislead"]
    assert found[0].place is not None
    assert (found[0].place.column, found[0].place.end_column) == (5, 5 + len(f"[{words}][report]"))


@pytest.mark.parametrize(
    "words", ["records.example", "www.records.example/report", "our report", "in other.example too"]
)
def test_words_that_name_the_links_own_address_or_none_are_fine(words: str) -> None:
    """The site alone is the beginning of the address."""
    assert read(f"[{words}][report]")[2] == []


def test_a_link_that_leads_nowhere_is_kept_for_drafts() -> None:
    """With its words and without an address, under an id that no kit has."""
    words, reader, found = read("[a][gone] [b](#)")
    assert [(link.id, link.title, link.url) for link in reader.missing_links] == [
        ("missing-statement.en.md-1", "a", ""),
        ("missing-statement.en.md-2", "b", ""),
    ]
    assert words[0][0] == LinkedWords("missing-statement.en.md-1", (Words("a"),))
    assert codes(found) == ["undefined-link", "url-placeholder"]


def test_any_id_is_taken_while_kit_toml_cannot_be_read() -> None:
    """One slip there is not a hundred here."""
    assert read("[a][gone]", None)[2] == []


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("a [b][reprot] c", "undefined-link", "reprot"),
        ("a [b][] c", "undefined-link", "[b][]"),
        ("a [b](https://other.example) c", "link-outside-list", "[b](https://other.example)"),
        ("a <https://other.example> c", "link-outside-list", "<https://other.example>"),
        ("a [b](javascript:alert) c", "url-scheme", "[b](javascript:alert)"),
        ("a [b](report.pdf) c", "url-relative", "[b](report.pdf)"),
        ("a [][report] c", "link-without-words", "[][report]"),
        ("a [report] c", "link-without-words", "[report]"),
        ("a [b] [report] c", "link-without-words", "[report]"),
        ("a [b](my file.pdf) c", "broken-link", "[b](my file.pdf)"),
        ("[report]: https://records.example", "link-definition", "[report]: https://records.example"),
        ("a <b>c", "raw-html", "<b>"),
        ("a <!-- c --> d", "raw-html", "<!-- c -->"),
        ("a `b` c", "unsupported-markdown", "`b`"),
        ("a ![b](c.jpg) d", "picture-in-text", "![b](c.jpg)"),
        ("a &#8238;b", "hidden-character", "&#8238;"),
        ("a &#x202E;b", "hidden-character", "&#x202E;"),
        ("a &#0;b", "hidden-character", "&#0;"),
        ("a &#xD800;b", "hidden-character", "&#xD800;"),
        ("a &#8295;b", "hidden-character", "&#8295;"),
    ],
)
def test_a_slip_is_told_at_its_very_letters(text: str, code: str, part: str) -> None:
    """Whatever the line is part of: the caret stands under what is wrong."""
    for before in ("", "one\n> two\n> ", "- x\n\n  "):
        found = read(before + text)[2]
        assert codes(found) == [code]
        place = found[0].place
        assert place is not None
        assert place.source_line[place.column - 1 : place.end_column - 1] == part


@pytest.mark.parametrize(
    "text", ["\\&#8238; b", "\\## a", "\\[link\\]", "a &lt;br&gt; b", "\\{\\{ a }}", "a**\u300ca\u300d**b"]
)
def test_what_would_be_printed_as_markup_is_refused(text: str) -> None:
    """Though its Markdown has it otherwise: no page may show it."""
    assert codes(read(text)[2]) == ["leftover-text"]


@pytest.mark.parametrize(
    "text", ["&amp; &nbsp; &lt;b&gt; &euro;", "\\[report]", "2 < 3 [sic] &zwnj;", "\\&euro;", "[a] [b]"]
)
def test_what_is_no_slip_is_text(text: str) -> None:
    """Characters by their names, escaped brackets, and remarks in brackets."""
    assert read(text)[2] == []


def test_a_paragraph_of_slips_is_read_in_good_time() -> None:
    """Each place is found without going through the paragraph again."""
    assert len(read("`a` " * 20_000)[2]) == 20_000


def test_the_words_of_a_picture_are_plain() -> None:
    """Emphasis in them is not read aloud."""
    node = next(
        node for node in parse_markdown("![two *people*\nat a desk](a.jpg)", "en").walk() if node.type == "image"
    )
    assert picture_words(node) == "two people at a desk"
