"""Addresses become links with ids, once each; where nobody may be led, the words stay."""

from pathlib import Path
from urllib.parse import quote

import pytest
from tests.load.bring.brought import brought

from presskit.load.bring.addresses import Addresses, with_bare_addresses
from presskit.load.bring.flow import Block, BlockKind, Span
from presskit.load.bring.losses import Losses
from presskit.model.brought import BroughtLink
from presskit.rules.file_names import is_id

BLOCK = Block(BlockKind.TEXT, (Span("words"),), 1)


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("our report", "our-report"),
        ("Drug Décriminalisation: Progress?", "drug-decriminalisation-progress"),
        ("公開", "link-1"),
        ("https://www.a.example/b", "a-example-b"),
        ("x" * 90, "x" * 37),
        ("a very long title that does not fit into any id", "a-very-long-title-that-does-not-fit"),
    ],
)
def test_the_id_is_made_of_the_words(words: str, made: str) -> None:
    """Whole words of it, in letters that an id may have."""
    assert Addresses(Losses("a")).id_for("https://a.example/", words, BLOCK) == made
    assert is_id(made)


def test_an_address_has_one_id_and_an_id_one_address() -> None:
    """The first words name it; the same words for another address get a number."""
    addresses = Addresses(Losses("a"))
    ids = [addresses.id_for(f"https://a.example/{page}", words, BLOCK) for page, words in ("1a", "1b", "2a", "3a")]

    assert ids == ["a", "a", "a-2", "a-3"]
    assert [link.title for link in addresses.links] == ["a", "a", "a"]


@pytest.mark.parametrize(
    "address", ["file:///C:/a.docx", "javascript:x", "#top", "a.docx", "https://localhost/", "http://u:p@a.example"]
)
def test_where_nobody_may_be_led(address: str) -> None:
    """No link, and a word on it."""
    losses = Losses("a")
    assert Addresses(losses).id_for(address, "words", BLOCK) == ""
    assert [finding.code for finding in losses.findings()] == ["link-left-out"]


def test_a_printed_mailbox_needs_no_link() -> None:
    """Other words to the same mailbox do."""
    losses = Losses("a")
    addresses = Addresses(losses)

    assert addresses.id_for("mailto:press@a.example?subject=x", "Press@a.example", BLOCK) == ""
    assert addresses.id_for("mailto:press@a.example", "write to us", BLOCK) == "write-to-us"
    assert losses.findings() == ()


@pytest.mark.parametrize(
    "address",
    [
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&data=me%40mail.example",
        "https://www.google.com/url?q=https://a.example/b&usg=x",
    ],
)
def test_a_detour_that_tells_who_read_the_mail_is_left(address: str) -> None:
    """The address within is the link, and a person is asked to look at it."""
    losses = Losses("a")
    addresses = Addresses(losses)
    addresses.id_for(address, "words", BLOCK)

    assert [link.url for link in addresses.links] == ["https://a.example/b"]
    assert [finding.code for finding in losses.findings()] == ["link-unwrapped"]


WRAPPED = (
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&data=05%7Cme%40mail.example%7C"
)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_the_mailbox_of_who_received_the_mail_stays_out_of_the_kit(name: str, tmp_path: Path) -> None:
    """Out of the words, the title and the id too, bare or as the words of a link, wrapped once or twice."""
    twice = f"https://www.google.com/url?q={quote(WRAPPED, safe='')}"
    nowhere = "https://eur01.safelinks.protection.outlook.com/?data=me%40mail.example"
    text = f"T\n\nWe ask. See {WRAPPED} for more.\n\nAnd {twice} too.\n\nOr {nowhere} there."
    more = f"\n\n[{WRAPPED}]({WRAPPED}) <{WRAPPED}>" if name == "a.md" else ""
    statement, _findings = brought(tmp_path, name, f"{text}{more}".encode())

    assert "mail.example" not in repr(statement)
    assert statement.links[0] == BroughtLink("a-example-b", "https://a.example/b", "https://a.example/b")


def test_the_words_of_a_link_of_a_document_name_no_mailbox() -> None:
    """Word makes links whose words are the whole address."""
    spans = with_bare_addresses((Span(f"see {WRAPPED}", link=WRAPPED),))

    assert spans == (Span("see https://a.example/b", link=WRAPPED),)


def test_bare_addresses_lead_to_themselves() -> None:
    """Those that say so themselves; a name with a point in it may be anything."""
    spans = with_bare_addresses((Span("See www.a.example/b, https://c.example."), Span("d", link="x"), Span("e.org")))

    assert [(span.text, span.link) for span in spans if span.text] == [
        ("See ", ""),
        ("www.a.example/b", "www.a.example/b"),
        (", ", ""),
        ("https://c.example", "https://c.example"),
        (".", ""),
        ("d", "x"),
        ("e.org", ""),
    ]
