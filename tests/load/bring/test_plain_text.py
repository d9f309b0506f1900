"""A plain text: its encoding, its paragraphs, and lines that a mail program has cut."""

import codecs

import pytest

from presskit.load.bring.flow import BlockKind
from presskit.load.bring.losses import Losses
from presskit.load.bring.packed import NotReadable
from presskit.load.bring.plain_text import decoded, read_plain_text

WORDS = "Réseau d’Exempleville"


def texts(text: str) -> list[str]:
    """The words of each paragraph, line ends that stay included."""
    return ["".join(span.text for span in block.spans) for block in read_plain_text(text, Losses("a")).blocks]


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
    ],
)
def test_an_encoding_that_says_what_it_is(data: bytes) -> None:
    """Nothing is to be told."""
    losses = Losses("a")
    assert (decoded(data, losses), losses.findings()) == (WORDS, ())


def test_an_old_encoding_is_told() -> None:
    """Windows-1252, as the usual one."""
    losses = Losses("a")
    assert decoded(WORDS.encode("cp1252"), losses) == WORDS
    assert [finding.code for finding in losses.findings()] == ["encoding-guessed"]


@pytest.mark.parametrize("data", [b"ab\0\0", b"\x81\x8d\xff", codecs.BOM_UTF16_LE + b"a"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """A zero, bytes that no letter has, half a letter."""
    with pytest.raises(NotReadable):
        decoded(data, Losses("a"))


def test_line_ends_of_all_systems() -> None:
    """And page ends."""
    assert decoded(b"a\r\nb\rc\fd", Losses("a")) == "a\nb\nc\n\nd"


def test_empty_lines_part_paragraphs() -> None:
    """Long lines between them go on, short ones are lines of their own."""
    long = "we ask the city to open its records to everyone"
    losses = Losses("a")
    blocks = read_plain_text(f"Title\n\n{long}\nwho lives in it\n\nStreet 1\nTown\n", losses).blocks

    assert ["".join(span.text for span in block.spans) for block in blocks] == [
        "Title",
        f"{long} who lives in it",
        "Street 1\nTown",
    ]
    assert [finding.code for finding in losses.findings()] == ["form-changed"]


def test_without_empty_lines_each_line_is_one() -> None:
    """As word processors save plain text."""
    assert texts("Title\nFirst paragraph.\nSecond.") == ["Title", "First paragraph.", "Second."]


def test_items_quotations_and_rules() -> None:
    """Each item is a paragraph, and takes the lines that go on under it."""
    blocks = read_plain_text("A\n\n- one\n  goes on\n- two\n\n> said\n> so\n\n----\n\nB", Losses("a")).blocks

    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.TEXT, "A"),
        (BlockKind.TEXT, "- one goes on"),
        (BlockKind.TEXT, "- two"),
        (BlockKind.QUOTATION, "said so"),
        (BlockKind.RULE, ""),
        (BlockKind.TEXT, "B"),
    ]


@pytest.mark.parametrize(
    "data", [b"a\0b\n\nc", b"\0ab\n\nWe ask the city.", b"a\0We ask the city to open its records."]
)
def test_a_text_with_a_stray_zero_is_no_text(data: bytes) -> None:
    """Read as UTF-16, its letters would come out in pairs, as those of another script."""
    with pytest.raises(NotReadable, match="is no text"):
        decoded(data, Losses("a"))
