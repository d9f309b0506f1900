"""What a document begins with: which line is the title, the day, the place, and which is text."""

from datetime import date

import pytest
from tests.load.bring.brought import ENGLISH

from presskit.load.bring.flow import Block, BlockKind, Span
from presskit.load.bring.head import Head, with_levels, without_head
from presskit.load.bring.losses import Losses

LEAD = "We ask the city to open its records."


def text(words: str, kind: BlockKind = BlockKind.TEXT, level: int = 0) -> Block:
    """A block of plain words."""
    return Block(kind, (Span(words),), 1, level)


def head_of(*lines: str | Block) -> tuple[Head, list[str]]:
    """What the head says, and the texts that are left."""
    blocks = [line if isinstance(line, Block) else text(line) for line in lines]
    head, left = without_head(blocks, ENGLISH, Losses("a"))
    return head, [block.text for block in left]


def test_a_title_by_its_style_comes_before_one_by_its_place() -> None:
    """What stood before it stays in the text."""
    head, left = head_of("Our Network", text("Open the records", BlockKind.TITLE), LEAD)

    assert (head.title, left) == ("Open the records", ["Our Network", LEAD])


@pytest.mark.parametrize("first", ["Open the records", "Who owns the records?", "Open them!"])
def test_a_first_line_that_looks_so_is_the_title(first: str) -> None:
    """Short, and without a full stop."""
    assert head_of(first, LEAD)[0].title == first


@pytest.mark.parametrize("first", ["We ask.", "Dear friends,", "long " * 50])
def test_a_first_line_that_does_not_is_text(first: str) -> None:
    """Then the title is still to be written."""
    head, left = head_of(first, LEAD)

    assert (head.title, left[0]) == ("", first.strip())


def test_one_line_alone_is_no_title() -> None:
    """It is all the text there is."""
    assert head_of("Open the records")[1] == ["Open the records"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("1 November 2021", ""),
        ("Date: 1 November 2021", ""),
        ("Exempleville, 1 November 2021", "Exempleville"),
        ("Press release | 1 November 2021", ""),
        ("PRESS RELEASE – 1 November 2021", ""),
    ],
)
def test_a_line_of_the_day(line: str, place: str) -> None:
    """Alone, with its place, or behind the kind of the text; before or after the title."""
    for lines in ((line, "Open the records", LEAD), ("Open the records", line, LEAD)):
        head, left = head_of(*lines)
        assert (head.title, head.day, head.place, left) == ("Open the records", date(2021, 11, 1), place, [LEAD])


def test_a_block_of_lines_says_kind_day_and_place() -> None:
    """In any order; without the kind, or with more than one other line, they are lines of the text."""
    for lines in ("Press release\n1.11.2021\nExempleville", "Exempleville\nPress release\n1.11.2021"):
        head, left = head_of("Open the records", lines, LEAD)
        assert (head.day, head.place, left) == (date(2021, 11, 1), "Exempleville", [LEAD])
    for lines in ("1.11.2021\nExempleville", "Press release\n1.11.2021\nExempleville\nStreet 1"):
        assert len(head_of("Open the records", lines, LEAD)[1]) == 2


@pytest.mark.parametrize("dash", [" – ", " — ", " - ", " -- ", ") – "])
def test_a_dateline_goes_where_it_belongs(dash: str) -> None:
    """Its place and day are taken, with the dash behind them."""
    opening = "EXEMPLEVILLE (1 November 2021" if dash[0] == ")" else "EXEMPLEVILLE, 1 November 2021"
    head, left = head_of("Open the records", f"{opening}{dash}{LEAD}")

    assert (head.place, head.day, left) == ("EXEMPLEVILLE", date(2021, 11, 1), [LEAD])


@pytest.mark.parametrize("lead", ["WHO – the agency – says no.", "On 1 November 2021 – a Monday – we ask.", "A – b"])
def test_what_only_looks_like_a_dateline_stays(lead: str) -> None:
    """No day, or no place."""
    head, left = head_of("Open the records", lead, LEAD)

    assert (head.place, left[0]) == ("", lead)


def test_the_day_is_written_as_the_text_opens_with_it() -> None:
    """Nothing is added, such as the weekday of a line above; what is written otherwise is told."""
    losses = Losses("a")
    lines = ("Open the records", "Monday, 1 November 2021", f"EXEMPLEVILLE, 1 November 2021 – {LEAD}")
    head, _left = without_head([*map(text, lines)], ENGLISH, losses)

    assert head.date_line == "1 November 2021"
    assert any('written "1 November 2021"' in finding.message for finding in losses.findings())


def test_a_dateline_of_another_day_stays() -> None:
    """Which of the two is right, its author must say."""
    head, left = head_of("Open the records", "1 November 2021", "Exempleville, 3 March 2021 – We ask.")

    assert (head.day, head.place) == (date(2021, 11, 1), "")
    assert left == ["Exempleville, 3 March 2021 – We ask."]


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED until 1 November 2021, 9 am",
        "Under strict embargo",
        "Embargo: 1 November 2021",
        "Sperrfrist: 1. November",
        "Not for publication before Monday",
    ],
)
def test_an_embargo_is_never_lost_nor_guessed(line: str) -> None:
    """Its line stays in the text as a remark, at which a build stops."""
    for lines in ((line, "Open the records", LEAD), ("Open the records", line, LEAD)):
        head, left = head_of(*lines)
        assert (head.title, head.day, left) == ("Open the records", None, [f"{{>>{line}<<}}", LEAD])


def test_an_embargo_may_be_what_the_text_is_about() -> None:
    """A title, and a sentence."""
    head, left = head_of("End the embargo now", "The embargo of the records must end.", LEAD)

    assert (head.title, left[0]) == ("End the embargo now", "The embargo of the records must end.")


def test_headings_begin_at_the_second_level() -> None:
    """Whatever level the document begins with; one where the head of a statement stands becomes bold."""
    blocks = [text("a", BlockKind.HEADING, 3), text(LEAD), text("b", BlockKind.HEADING, 4)]
    levelled = [*with_levels(blocks, Head(date_line="1 November"), Losses("a"))]
    assert [block.level for block in levelled] == [2, 0, 3]

    first, *_rest = with_levels(blocks, Head(), Losses("a"))
    assert (first.kind, first.spans[0].strong) == (BlockKind.TEXT, True)
