"""Addresses in running text become links, or are told."""

from pathlib import Path

import pytest
from tests.load.made_kits import STATEMENT, findings_of, write_kit

from presskit.load import load_kit
from presskit.model.text import Address, Emphasis, Inline, LinkedWords, Paragraph


def words_of(folder: Path, text: str) -> tuple[Inline, ...]:
    """The words of this paragraph."""
    block = load_kit(write_kit(folder, statement=f"{STATEMENT}\n{text}\n")).statements["en"].blocks[-1]
    assert isinstance(block, Paragraph)
    return block.children


@pytest.mark.parametrize(
    ("text", "shown", "target"),
    [
        ("see www.nightbus.example.", "www.nightbus.example", "https://www.nightbus.example"),
        ("(nightbus.example/a_b?x=1)", "nightbus.example/a_b?x=1", "https://nightbus.example/a_b?x=1"),
        ("at http://nightbus.example, now", "http://nightbus.example", "http://nightbus.example"),
        (
            "https://brückenforum.example/zählung",
            "https://brückenforum.example/zählung",
            "https://xn--brckenforum-uhb.example/z%C3%A4hlung",
        ),
        ("write to press@nightbus.example.", "press@nightbus.example", "mailto:press@nightbus.example"),
        ("zeitung.de has it", "zeitung.de", "https://zeitung.de"),
    ],
)
def test_an_address_is_a_link_and_printed_as_typed(tmp_path: Path, text: str, shown: str, target: str) -> None:
    """Without the marks that close the sentence; site names in the letters of the network."""
    assert [node for node in words_of(tmp_path, text) if isinstance(node, Address)] == [Address(shown, target)]


@pytest.mark.parametrize(
    "text", ["records.example/who-holds-the-records", "*https://records.example/who-holds-the-records/*"]
)
def test_an_address_of_kit_toml_is_that_link(tmp_path: Path, text: str) -> None:
    """Under its id, so that nothing need be told of it, and it counts as used."""
    _before, node, _behind = words_of(tmp_path, f"See {text} now.")
    link = node.children[0] if isinstance(node, Emphasis) else node
    assert isinstance(link, LinkedWords)
    assert link.link_id == "report"
    folder = write_kit(tmp_path, statement=f"{STATEMENT}\nSee {text} now.\n")
    assert not [finding for finding in findings_of(folder) if finding.code == "address-in-text"]


@pytest.mark.parametrize(
    "text",
    ["node.js", "Node.js", "the end.It goes on", "read.me", "e.g. or i.e.", "3.5 or 4.de"],
)
def test_what_is_no_address_stays(tmp_path: Path, text: str) -> None:
    """Names of files, a full stop without its space; and the words of a link are its own."""
    assert not [node for node in words_of(tmp_path, text) if isinstance(node, Address)]


def test_the_words_of_a_link_are_its_own(tmp_path: Path) -> None:
    """An address among them makes no link within the link."""
    (link,) = words_of(tmp_path, "[records.example/who-holds-the-records][report]")
    assert isinstance(link, LinkedWords)
    assert not [node for node in link.children if isinstance(node, Address)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("see www.nightbus.example now", ["address-in-text"]),
        ("at http://nightbus.example now", ["address-in-text", "http-link"]),
        ("at https://intranet.lan/x now", ["url-local"]),
        ("at https://me:secret@nightbus.example now", ["url-user-info"]),
        ("at https://раyраl.example now", ["url-mixed-script"]),
        ("write to press@nightbus.example now", []),
    ],
)
def test_what_is_wrong_with_it_is_told_at_its_letters(tmp_path: Path, text: str, codes: list[str]) -> None:
    """As of any address; and that kit.toml has it not."""
    findings = [
        finding
        for finding in findings_of(write_kit(tmp_path, statement=f"{STATEMENT}\n{text}\n"))
        if finding.code.startswith(("address-in", "http-", "url-"))
    ]
    assert sorted(finding.code for finding in findings) == codes
    assert all(finding.place and finding.place.line == 7 and finding.place.column > 3 for finding in findings)
