"""The sample kit says what INPUD published on 1 November 2021, word for word."""

import re
from functools import cache

from tests.paths import GOLDEN, SAMPLE_KIT

from presskit.load import load_kit
from presskit.model.kit import Kit
from presskit.model.text import Emphasis, Words, block_text

PUBLISHED = (GOLDEN / "statement-as-published.txt").read_text(encoding="utf-8")


def parts_of(text: str) -> list[str]:
    """The paragraphs and headings of a text, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


BODY, FOOTER = (parts_of(half) for half in PUBLISHED.split("\n---\n"))


@cache
def sample() -> Kit:
    """The kit as it is loaded."""
    return load_kit(SAMPLE_KIT)


def straight(text: str) -> str:
    """The text with typewriter marks, as it was published."""
    return text.translate(str.maketrans("‘’“”", "''\"\""))


def test_the_file_is_the_published_text() -> None:
    """Only the three links differ: each # has become the id of a report."""
    text = (SAMPLE_KIT / "statement.en.md").read_text(encoding="utf-8")
    as_published, links = re.subn(r"\]\[[a-z-]+\]", "](#)", text)
    assert parts_of(as_published) == BODY
    assert links == 3


def test_the_head_is_the_published_one() -> None:
    """Title, date line and hashtag, in the letters of the source."""
    statement = sample().statements["en"]
    assert [f"# {statement.title}", f"## {statement.date_line}", f"### {statement.hashtag}"] == BODY[:3]


def test_each_paragraph_is_the_published_one() -> None:
    """Five paragraphs of 463 words, with nothing lost to the parser; marks alone are set typographically."""
    words = [straight(block_text(block)) for block in sample().statements["en"].blocks]
    assert words == [re.sub(r"\[([^]]*)\]\(#\)", r"\1", part) for part in BODY[3:]]
    assert [len(part.split()) for part in words] == [96, 127, 108, 77, 55]
    assert "‘10-10-10’" in block_text(sample().statements["en"].blocks[2])


def test_the_footer_is_the_published_one() -> None:
    """Name with its emphasis, address, e-mail, web and the legal line with the number as it is printed."""
    organisation = sample().organisation
    name = "".join(
        f"*{inner.text}*" if isinstance(node, Emphasis) else inner.text
        for node in organisation.name
        for inner in (node.children if isinstance(node, Emphasis) else [node])
        if isinstance(inner, Words)
    )
    address = " | ".join((organisation.short_name, *organisation.address))
    assert [name, address, f"{organisation.email} | {organisation.web}", organisation.legal] == FOOTER
    assert "8828458" in organisation.legal


def test_the_facts_of_kit_toml_are_the_statements() -> None:
    """The title, the hashtag and the day are said twice and are the same."""
    kit = sample()
    statement = kit.statements["en"]
    assert (kit.title, kit.hashtag) == (statement.title, statement.hashtag)
    assert f"{kit.date.day} {kit.date:%B} {kit.date.year}" == statement.date_line


def test_nothing_is_invented() -> None:
    """No quotation, place, contact, boilerplate or logo that the source does not give; each lack is noted."""
    kit = sample()
    assert kit.release.contact is None
    assert not kit.release.texts
    assert kit.organisation.logo is None
    codes = {finding.code for finding in kit.findings}
    assert {"no-quotation", "no-dateline-place", "no-press-contact", "no-boilerplate", "no-logo"} <= codes


def test_links_that_nobody_has_opened_are_told() -> None:
    """Until a person confirms a target, every build warns of it."""
    kit = sample()
    unconfirmed = {link.id for link in kit.links if link.confirmed is None}
    warned = [finding for finding in kit.findings if finding.code == "link-unconfirmed"]
    assert len(warned) == len(unconfirmed)
