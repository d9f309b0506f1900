"""Style sheets beyond all measure, told at their place."""

import pytest
from tests.paths import TEMPLATES

from presskit.compose.css.measure import beyond_measure
from presskit.model.piece import Stylesheet


def chain(use: str, links: int = 30) -> str:
    """A chain of variables, each of which holds the next one in this way."""
    held = (f"  --v{number}: {use.replace('NEXT', f'--v{number + 1}')};\n" for number in range(links))
    return f":root {{\n{''.join(held)}  --v{links}: 1mm;\n}}"


def found_in(*texts: str) -> list[tuple[str, int]]:
    """File and line of each finding."""
    findings = beyond_measure([Stylesheet(f"{number}.css", text, is_own=True) for number, text in enumerate(texts)])
    return [(finding.place.file, finding.place.line) for finding in findings if finding.place]


@pytest.mark.parametrize(
    "use",
    ["var(NEXT) var(NEXT)", "calc(var(NEXT) + var(NEXT))", "var(NEXT, var(NEXT))", "f(g(var( NEXT)) var(NEXT))"],
)
def test_a_chain_that_doubles_is_told_once(use: str) -> None:
    """At the first variable that is beyond measure."""
    assert found_in(chain(use)) == [("0.css", 2)]


def test_a_chain_over_two_files_is_told_in_the_one_that_uses_it() -> None:
    """Wherever its links stand."""
    assert found_in(chain("var(NEXT) var(NEXT)", 9), ":root { --w: " + "var(--v0) " * 30 + "}") == [("1.css", 1)]


@pytest.mark.parametrize("use", ["var(NEXT)", "calc(2 * var(NEXT))"])
def test_a_long_chain_that_does_not_grow_is_none(use: str) -> None:
    """Dozens of links are no harm; hundreds are told where they begin, as the engine stops at them."""
    assert found_in(chain(use, 33)) == []
    assert found_in(chain(use, 500)) == [("0.css", 2)]


def deep(before: str, after: str, times: int) -> str:
    """So many of these within one another, from the second line on."""
    return f"a {{}}\n{before * times}x{after * times}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("p { width: calc(", ") }"),
        ("p {", "}"),
        ("@media all {", "}"),
        (":not(", ")"),
        ("[", "]"),
        ("calc(\n", "\n)"),
    ],
)
def test_what_stands_within_too_many_brackets_is_told_once(before: str, after: str) -> None:
    """Of whatever kind, at the line of the first that is too many; in strings and comments none counts."""
    for times in (51, 3_000):
        ((name, line),) = found_in(deep(before, after, times))
        assert (name, line) == ("0.css", 52 if "\n" in before else 2)
    assert found_in(deep(before, after, 25)) == []
    for quote, end in (("/*", "*/"), ('p { content: "', '" }')):
        assert found_in(f"{quote}{'(' * 3_000}{end} p {{ content: '(' }}") == []


def test_brackets_that_are_closed_first_are_no_depth() -> None:
    """Thousands beside one another are a usual style sheet; one too many at an end closes nothing."""
    assert found_in(":is(p) { width: calc((1mm) + (2mm)) }\n" * 3_000) == []
    assert found_in(")))" + "(" * 40) == []


def test_variables_within_one_another_add_up() -> None:
    """Each for itself is no harm."""
    value = "calc(" * 40 + "NEXT" + ")" * 40
    assert found_in(chain(value.replace("NEXT", "var(NEXT)"), 2)) == []
    assert found_in(chain(value.replace("NEXT", "var(NEXT)"), 4)) == [("0.css", 2)]


@pytest.mark.parametrize("text", [":root { --a: var(--b); --b: var(--a) }", ":root { --a: var(--a) var(--a) }"])
def test_a_circle_is_none(text: str) -> None:
    """CSS ends it by itself."""
    assert found_in(text) == []


def test_what_is_commented_out_does_not_count() -> None:
    """And moves no place."""
    bomb = chain("var(NEXT) var(NEXT)")
    assert found_in(f"/*\n{bomb}\n*/") == []
    assert found_in(f"/*\n*/\n{bomb}") == [("0.css", 4)]


def test_no_sheet_of_ours_swells() -> None:
    """Not by far: they are not asked again in every build."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.rglob("*.css"))]
    assert found_in("".join(texts)) == []
    assert beyond_measure([Stylesheet("house:x.css", chain("var(NEXT) var(NEXT)"))]) == ()


@pytest.mark.parametrize(("digits", "found"), [(308, []), (309, [("0.css", 2)]), (24_208, [("0.css", 2)])])
def test_a_number_of_endless_digits_is_told(digits: int, found: list[tuple[str, int]]) -> None:
    """The reader of style sheets would stop at one of thousands."""
    assert found_in("a {\n  width: " + "9" * digits + "px;\n}") == found


def test_what_swells_outside_the_kit_s_own_sheets_is_told_too() -> None:
    """The steps of a kit's piece.toml stand in a sheet of presskit's, beside one of the kit's."""
    found = beyond_measure(
        [Stylesheet("page.css", "p { color: red }", is_own=True), Stylesheet("x", chain("var(NEXT) var(NEXT)"))]
    )
    assert [finding.code for finding in found] == ["css-variable-swollen"]
