"""Tokens as they hold on an element."""

import pytest

from presskit.compose.css.tokens import TOKEN_UNREADABLE, Tokens, tokens_on
from presskit.errors import KitError
from presskit.model.piece import Stylesheet


def tokens(*texts: str, classes: tuple[str, ...] = ("flyer", "paper-a5"), room: str = "front") -> Tokens:
    """The tokens in the room of a page with these style sheets."""
    return tokens_on([Stylesheet(f"styles/{number}.css", text) for number, text in enumerate(texts)], classes, room)


@pytest.mark.parametrize(
    ("texts", "margin_mm"),
    [
        ((":root { --margin: 10mm }",), 10.0),
        ((":root { --margin: 10mm }", ".front { --margin: 14mm }"), 14.0),
        ((".front { --margin: 14mm }", ":root { --margin: 10mm }"), 14.0),
        ((".front { --margin: 14mm }", ".front { --margin: 12mm }"), 12.0),
        ((".flyer .front { --margin: 14mm }", ".front { --margin: 12mm }"), 14.0),
        ((".front { --margin: 14mm !important }", ".flyer .front { --margin: 12mm }"), 14.0),
        ((".paper-a5 { --margin: 11mm }", ".paper-a6 { --margin: 8mm }"), 11.0),
        ((".back, .front { --margin: 13mm }",), 13.0),
        (("@media print { .front { --margin: 9mm } }", "@media screen { .front { --margin: 1mm } }"), 9.0),
        ((":root { --edge: 6mm }", ".front { --margin: calc(2 * var(--edge)) }"), 12.0),
        ((".front { --margin: var(--nowhere, 7mm) }",), 7.0),
        ((":root { --edge: 6mm }", ".front { --margin: calc((30mm - 2 * var(--edge)) / 3) }"), 6.0),
        ((".front::before { --margin: 1mm }", ":root { --margin: 10mm }"), 10.0),
        ((".front { --margin: 14mm", ".broken[ { --margin: 2mm }"), 14.0),
    ],
)
def test_the_cascade_is_that_of_css(texts: tuple[str, ...], margin_mm: float) -> None:
    """Nearer elements, later and more specific rules, !important, print media and var() count as in an engine."""
    assert tokens(*texts).length_mm("--margin") == pytest.approx(margin_mm)


def test_a_variable_is_put_in_where_it_is_used() -> None:
    """A measure that is set on the room follows the margin that is set there, not the page's."""
    sheets = (".flyer { --margin: 10mm }", ".front { --measure: calc(148mm - 2 * var(--margin)); --margin: 14mm }")

    assert tokens(*sheets).length_mm("--measure") == pytest.approx(120.0)
    assert tokens(*sheets, room="").length_mm("--margin") == 10.0


def test_variables_that_name_each_other_end() -> None:
    """A circle says no length, and is a fault like any other."""
    read = tokens(".front { --a: var(--b); --b: calc(var(--a)) }")

    assert read.length_mm("--a") == 0.0
    assert [fault.code for fault in read.faults] == [TOKEN_UNREADABLE.code]


def test_families_are_read_in_their_order() -> None:
    """Quoted and unquoted names, some of several words."""
    assert tokens(':root { --face: "Source Serif 4", Hanken  Grotesk, Inter }').families("--face") == (
        "Source Serif 4",
        "Hanken Grotesk",
        "Inter",
    )
    assert tokens().families("--face") == ()


def test_a_token_that_says_no_length_is_told_at_its_line() -> None:
    """Line and column of the declaration that counts, whatever is asked of it."""
    read = tokens(".front {\n  color: red;\n  --margin: 10%;\n}")

    assert (read.length_mm("--margin"), read.plain("--margin"), read.length_em("--margin")) == (0.0, 0.0, 0.0)
    place = read.faults[0].place
    assert place is not None
    assert (place.file, place.line, place.column, place.source_line) == ("styles/0.css", 3, 3, "  --margin: 10%;")
    assert len(read.faults) == 3


def test_a_token_that_is_not_set_is_told() -> None:
    """Without a place, as there is none."""
    read = tokens()

    assert read.length_mm("--margin") == 0.0
    assert [(fault.place, fault.message) for fault in read.faults] == [(None, 'the token "--margin" is not set')]


BRACKETS = "(" * 600 + "1mm" + ")" * 600
CHOICES = "min(" * 600 + "1mm" + ")" * 600


@pytest.mark.parametrize(
    "value",
    ["0mm", "0", "-1mm", "1e999mm", "1e308mm", "calc(1e999mm - 1e999mm)", "2001mm", f"calc{BRACKETS}", CHOICES],
)
def test_no_length_is_nothing_or_beyond_all_paper(value: str) -> None:
    """Whatever is measured by it would divide by nothing, or never end."""
    read = tokens(f".front {{ --margin: {value} }}")

    assert read.length_mm("--margin") == 0.0
    assert [(fault.code, fault.place and fault.place.line) for fault in read.faults] == [(TOKEN_UNREADABLE.code, 1)]


@pytest.mark.parametrize("value", ["0", "-1", "1e400", "9e15"])
def test_no_plain_figure_is_nothing_or_a_giant(value: str) -> None:
    """A weight, a leading, an area."""
    read = tokens(f".front {{ --display-weight: {value} }}")

    assert read.plain("--display-weight") == 0.0
    assert len(read.faults) == 1


def test_a_gap_may_be_nothing() -> None:
    """Alone among the figures that are read."""
    assert (
        tokens(".front { --gap: 0 }").length_em("--gap"),
        tokens(".front { --gap: -1em }").length_em("--gap"),
    ) == (
        0.0,
        0.0,
    )


def test_a_token_that_the_kits_own_sheet_sets_no_more_is_told_in_that_sheet() -> None:
    """What presskit brings sets them all."""
    read = tokens_on([Stylesheet("house:a.css", ":root { --a: 1mm }"), Stylesheet("b.css", "}", is_own=True)], ())

    read.length_mm("--b")

    assert [fault.place and fault.place.file for fault in read.faults] == ["b.css"]


def test_variables_that_swell_are_told_before_they_are_put_in() -> None:
    """Thirty lines would come to a billion parts."""
    chain = "".join(f"--v{number}: var(--v{number + 1}) var(--v{number + 1});" for number in range(30))
    with pytest.raises(KitError) as caught:
        tokens_on([Stylesheet("own.css", f":root {{ {chain} --v30: 1mm }}", is_own=True)], ())
    assert [finding.code for finding in caught.value.findings] == ["css-variable-swollen"]
