"""Text in print: black, white, and small."""

from dataclasses import replace

import pytest
from tests.preflight.made_facts import codes
from tests.preflight.made_print_facts import (
    ALL,
    BLACK,
    BLUE,
    MIDDLE,
    PRINT,
    WHITE,
    ink,
    line,
    of,
    picture,
    print_pdf,
    text,
    thing,
)

from presskit.preflight.checks.printed_text import (
    check_black_text_in_one_ink,
    check_black_text_overprints,
    check_outlined_text,
    check_text_size,
    check_white_knocks_out,
)
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import Colour, ColourSpace
from presskit.preflight.facts.painting import Painted, PaintKind

GREY_BLACK = of("DeviceGray", 0.0)


@pytest.mark.parametrize(
    ("colour", "rich"),
    [
        (BLACK, False),
        (ink(0.6, 0.4, 0.4, 1), True),
        (ink(0.72, 0.68, 0.67, 0.89), True),
        (ink(0.02, 0.02, 0.02, 1), False),
        (ink(1, 0.8, 0, 0.6), False),
        (of("DeviceRGB", 0, 0, 0), False),
    ],
)
def test_rich_black_has_other_inks_in_it(colour: Colour, rich: bool) -> None:
    """A trace is none, and a dark blue is no black."""
    found = codes(check_black_text_in_one_ink(print_pdf(text(colour)), PRINT))
    assert found == (["rich-black-text"] if rich else [])


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (text(ink(0.6, 0.4, 0.4, 1), 11.9), ["rich-black-text"]),
        (text(ink(0.6, 0.4, 0.4, 1), 12.0), []),
        (text(BLACK), []),
        (text(ink(1, 1, 1, 1)), []),
        (thing(ink(0.6, 0.4, 0.4, 1)), []),
    ],
)
def test_small_black_text_is_one_ink(painted: Painted, found: list[str]) -> None:
    """From 12 pt on it may be rich; four full inks are the registration colour, told elsewhere."""
    assert codes(check_black_text_in_one_ink(print_pdf(painted), PRINT)) == found


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        ([thing(BLUE), text(BLACK)], ["black-text-knocks-out"]),
        ([thing(BLUE), text(GREY_BLACK)], ["black-text-knocks-out"]),
        ([thing(BLUE), text(BLACK, overprints=True)], []),
        ([thing(BLUE), text(BLACK, 12.0)], []),
        ([text(BLACK), thing(BLUE)], []),
        ([thing(WHITE), text(BLACK)], []),
        ([thing(BLUE, Box(300, 300, 320, 320)), text(BLACK)], []),
        ([thing(BLUE, size_pt=0.5), text(BLACK)], []),
        ([thing(BLUE, Box(100, 100, 200, 100.5), size_pt=0.5), text(BLACK)], []),
        ([line(BLUE), text(BLACK)], []),
        ([thing(BLUE, kind=PaintKind.SHADING), text(BLACK)], ["black-text-knocks-out"]),
    ],
)
def test_black_text_on_a_colour_overprints(painted: list[Painted], found: list[str]) -> None:
    """What is white, elsewhere, painted later, a rule, or a frame around the text is no ground."""
    assert codes(check_black_text_overprints(print_pdf(*painted), PRINT)) == found


@pytest.mark.parametrize(("painted_before", "found"), [(0, ["black-text-knocks-out"]), (1, [])])
def test_a_picture_is_a_ground_if_it_was_there_before(painted_before: int, found: list[str]) -> None:
    """A picture painted over the text hides it."""
    facts = print_pdf(text(BLACK), pictures=[picture(painted_before=painted_before, box=MIDDLE)])
    assert codes(check_black_text_overprints(facts, PRINT)) == found


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (thing(WHITE, overprints=True, overprint_mode=1), ["white-overprints"]),
        (thing(WHITE, overprints=True, overprint_mode=0), []),
        (thing(WHITE), []),
        (thing(BLACK, overprints=True, overprint_mode=1), []),
        (thing(of("DeviceGray", 1.0), overprints=True), ["white-overprints"]),
        (thing(Colour(ColourSpace("Separation", 1, ("Cyan",)), (0.0,)), overprints=True), ["white-overprints"]),
    ],
)
def test_white_never_overprints(painted: Painted, found: list[str]) -> None:
    """In mode 0 white inks are painted as nothing, and cut out what is under them."""
    assert codes(check_white_knocks_out(print_pdf(painted), PRINT)) == found


@pytest.mark.parametrize(
    ("painted", "found"),
    [
        (text(BLACK, 5.0), []),
        (text(BLACK, 4.99), []),
        (text(BLACK, 4.9), ["text-small"]),
        (text(BLACK, 4.0), ["text-small"]),
        (text(BLACK, 3.9), ["text-too-small"]),
        (text(BLUE, 8.0), []),
        (text(BLUE, 7.99), []),
        (text(BLUE, 7.9), ["text-small-in-inks"]),
        (text(BLUE, 4.9), ["text-small"]),
        (text(ink(1, 0, 0, 0), 6.0), []),
        (text(WHITE, 7.9), ["text-small-in-white"]),
        (text(ink(0.6, 0.4, 0.4, 1), 7.0), []),
        (text(ALL, 7.0), []),
        (text(of("DeviceRGB", 1, 0, 0), 7.0), []),
        (text(BLACK, 2.0, Box(0, 0, 20, 5)), []),
        (line(BLACK, 2.0), []),
    ],
)
def test_text_is_large_enough_for_its_colour(painted: Painted, found: list[str]) -> None:
    """The gravest fault alone; rich black, registration and RGB are told elsewhere, and a slug line is free."""
    assert codes(check_text_size(print_pdf(painted), PRINT)) == found
    assert codes(check_text_size(print_pdf(painted), Expected())) == []


def test_the_smallest_size_is_told() -> None:
    """Of all texts with the same fault."""
    (finding,) = check_text_size(print_pdf(text(BLACK, 4.8), text(BLACK, 4.2)), PRINT)
    assert finding.message == "Page 1: 2 texts are set in 4.2 pt."


@pytest.mark.parametrize(
    ("box", "size_pt", "found"),
    [
        (MIDDLE, 17.9, []),
        (MIDDLE, 18.0, ["black-text-knocks-out"]),
        (MIDDLE, 20.0, ["black-text-knocks-out"]),
        (Box(100, 100, 200, 102), None, []),
        (Box(100, 100, 200, 102.1), None, ["black-text-knocks-out"]),
        (Box(100, 119.8, 200, 140), None, []),
        (Box(100, 119.6, 200, 140), None, ["black-text-knocks-out"]),
    ],
)
def test_what_is_a_ground(box: Box, size_pt: float | None, found: list[str]) -> None:
    """An area that is no frame, no rule, and lies under the text by more than its edge."""
    facts = print_pdf(thing(BLUE, box, size_pt=size_pt), text(BLACK))
    assert codes(check_black_text_overprints(facts, PRINT)) == found


@pytest.mark.parametrize(
    ("colour", "rich"),
    [
        (ink(0.1, 0, 0, 0.8), True),
        (ink(0.1, 0, 0, 0.79), False),
        (ink(0.09, 0, 0, 1), False),
        (ink(0.05, 0, 0.06, 1), True),
    ],
)
def test_where_rich_black_begins(colour: Colour, rich: bool) -> None:
    """At four fifths of black with a tenth of other inks, all together."""
    assert codes(check_black_text_in_one_ink(print_pdf(text(colour)), PRINT)) == ["rich-black-text"] * rich


@pytest.mark.parametrize(
    ("colour", "overprints"), [(ink(0, 0, 0, 0.99), True), (ink(0, 0, 0, 0.98), False), (ink(0.01, 0, 0, 1), False)]
)
def test_only_one_full_black_is_printed_over(colour: Colour, overprints: bool) -> None:
    """Grey, and black with a trace of another ink, are not asked to."""
    found = codes(check_black_text_overprints(print_pdf(thing(BLUE), text(colour)), PRINT))
    assert found == ["black-text-knocks-out"] * overprints


def test_text_without_a_size_is_too_small() -> None:
    """What has none is drawn with none."""
    assert codes(check_text_size(print_pdf(text(BLACK, size_pt=0.0)), PRINT)) == ["text-too-small"]


def test_large_rich_black_is_told_by_its_size_where_a_shop_asks_for_more() -> None:
    """From 12 pt on no other check tells it."""
    assert PRINT.spec is not None
    demanding = expected_of_any(replace(PRINT.spec, min_mixed_text_pt=14.0))
    rich = ink(0.6, 0.4, 0.4, 1)
    assert codes(check_text_size(print_pdf(text(rich, 11.9)), demanding)) == []
    for size_pt in (11.99, 12.0):
        assert codes(check_text_size(print_pdf(text(rich, size_pt)), demanding)) == ["text-small-in-inks"]


def test_a_shop_that_asks_for_less_than_four_points_gets_it() -> None:
    """Its own figure is then the error."""
    assert PRINT.spec is not None
    modest = expected_of_any(replace(PRINT.spec, min_text_pt=3.0))
    assert codes(check_text_size(print_pdf(text(BLACK, 3.0)), modest)) == []
    assert codes(check_text_size(print_pdf(text(BLACK, 2.9)), modest)) == ["text-too-small"]


@pytest.mark.parametrize(
    ("outlined", "found"),
    [
        (text(outline_pt=0.1), ["text-outline-too-thin"]),
        (text(outline_pt=0.0), ["text-outline-too-thin"]),
        (text(outline_pt=0.125), ["text-outline-too-thin"]),
        (text(outline_pt=0.2), ["text-outline-thin"]),
        (text(outline_pt=0.25), []),
        (text(BLUE, outline_pt=0.4), ["text-outline-thin"]),
        (text(BLUE, outline_pt=0.5), []),
        (text(of("DeviceRGB", 1, 0, 0), outline_pt=0.3), []),
        (text(), []),
    ],
)
def test_letters_of_lines_alone_are_as_thick_as_lines(outlined: Painted, found: list[str]) -> None:
    """A quarter of a point in one ink, half a point in several; letters that are filled have no such lines."""
    assert codes(check_outlined_text(print_pdf(outlined), PRINT)) == found
    assert codes(check_outlined_text(print_pdf(outlined), Expected())) == found


def test_white_letters_on_a_colour_are_seen_whatever_their_edge() -> None:
    """Their inside is what is read; on paper there is nothing but the edge."""
    white = text(WHITE, outline_pt=0.1)
    assert codes(check_outlined_text(print_pdf(thing(BLUE, MIDDLE.grown(5)), white), PRINT)) == []
    assert codes(check_outlined_text(print_pdf(white), PRINT)) == ["text-outline-too-thin"]
