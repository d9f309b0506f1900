"""What is wrong in a style sheet, told at its place."""

from collections.abc import Callable

import pytest
from weasyprint.css.properties import KNOWN_PROPERTIES
from weasyprint.css.validation.expanders import EXPANDERS

from presskit.errors import KitError
from presskit.model.finding import Finding, Place
from presskit.render.css_checks import OF_BROWSERS, closest_property, is_of_browsers

Found = Callable[..., list[Finding]]
FILE = "templates/styles/test.css"


def only(findings: list[Finding]) -> tuple[Finding, Place]:
    """The one finding, and its place."""
    (finding,) = findings
    assert finding.place is not None
    return finding, finding.place


def test_a_misspelt_property_is_shown_with_the_right_one(found: Found) -> None:
    """File, line, column, the line itself and what was likely meant."""
    finding, place = only(found("<p>x</p>", "p { margin: 0 }\nh1 {\n  margn-top: 3mm;\n}\n"))
    assert (finding.code, finding.is_error) == ("css-unknown-property", True)
    assert place == Place(FILE, 3, 3, 12, "  margn-top: 3mm;")
    assert finding.message == '"margn-top" is not a CSS property.'
    assert finding.hint == 'Did you mean "margin-top"?'


@pytest.mark.parametrize("name", ["filter", "text-shadow", "writing-mode", "aspect-ratio", "unicode-bidi"])
def test_a_property_that_the_engine_lacks_is_said_to_be_so(name: str, found: Found) -> None:
    """A designer who spelt it right is not told to spell it otherwise."""
    finding, place = only(found("<p>x</p>", f"p {{ {name}: auto }}"))
    assert (finding.code, finding.is_error) == ("css-unsupported-property", True)
    assert "does not support" in finding.message
    assert place.column == 5


@pytest.mark.parametrize(
    ("css", "code", "line", "column", "words"),
    [
        ("p {\n margin: 3mn }", "css-value", 2, 2, '"3mn" is not a value'),
        ("p { font-variant: banana }", "css-value", 1, 5, '"banana"'),
        ("p { -weasy-color: red }", "css-unknown-property", 1, 5, "prefix"),
        ("\np:: { color: red }", "css-rule", 2, 1, "selector"),
        ("p::nothing { color: red }", "css-rule", 1, 1, "selector"),
        ("@page { @nowhere { content: 'x' } }", "css-rule", 1, 9, "nowhere"),
        ("@page :odd { margin: 0 }", "css-rule", 1, 1, "odd"),
        ("p { color: red }\n@unheard-of { a: b }", "css-rule", 2, 1, "unheard-of"),
        ("p { color red; margin: 0 }", "css-rule", 1, 14, "cannot be read here"),
    ],
)
def test_each_fault_has_its_code_and_place(
    css: str, code: str, line: int, column: int, words: str, found: Found
) -> None:
    """Values, selectors and rules that the engine leaves out are errors, never silent."""
    finding, place = only(found("<p>x</p>", css))
    assert (finding.code, place.file, place.line, place.column) == (code, FILE, line, column)
    assert finding.is_error
    assert words in finding.message
    assert place.source_line == css.splitlines()[line - 1]


def test_a_value_that_only_fails_when_its_variable_is_known_is_shown_too(found: Found) -> None:
    """The engine says so while it lays out, long after it has read the sheet, and names no file."""
    css = ":root { --gap: banana }\np { margin-top: var(--gap) }"
    finding, place = only(found("<p>x</p>", css))
    assert (finding.code, place.file, place.line) == ("css-value", FILE, 2)


def test_all_faults_of_all_sheets_are_told_once_each(found: Found) -> None:
    """Three faults are three findings, however often the piece is laid out."""
    findings = found("<p>x</p>", "p { colr: red }\np { magin: 0 }\np { width: wide }")
    assert [finding.place.line for finding in findings if finding.place] == [1, 2, 3]


def test_a_clean_sheet_says_nothing(found: Found) -> None:
    """Nesting, variables, page rules and counters are understood."""
    css = "@page :first { margin-top: 20mm }\np { & em { color: red } --x: 1mm; margin: var(--x) }"
    assert found("<p>x <em>y</em></p>", css) == []


def test_a_fault_in_a_style_attribute_is_an_error_without_a_place(found: Found) -> None:
    """Only the page holds it, and the page is made by the template."""
    (finding,) = found('<p style="colr: red">x</p>')
    assert (finding.code, finding.place) == ("css-unknown-property", None)


def test_what_only_browsers_know_the_engine_does_not() -> None:
    """A release of the engine that learns one of them takes it off the list."""
    assert set(OF_BROWSERS.split()) & {*KNOWN_PROPERTIES, *EXPANDERS} == set()
    assert OF_BROWSERS.split() == sorted(set(OF_BROWSERS.split()))


@pytest.mark.parametrize(
    ("written", "meant"),
    [("colr", "color"), ("MARGIN-TPO", "margin-top"), ("backgroud", "background"), ("xyzzy", "")],
)
def test_the_nearest_property_is_found(written: str, meant: str) -> None:
    """Short and long forms, capitals or not; nothing is better than something far off."""
    assert closest_property(written) == meant


def test_case_does_not_matter() -> None:
    """CSS takes capitals for small letters."""
    assert is_of_browsers("Filter")
    assert not is_of_browsers("filtre")


def test_an_unset_variable_is_shown_where_it_is_used(found: Found) -> None:
    """The engine would leave the value out without a word."""
    css = ":root { --leading: 14pt }\n/* var(--gone) */\np { color: rgb(var(--ink)); line-height: var(--leadin) }"
    findings = [finding for finding in found("<p>x</p>", css) if finding.code == "css-unset-variable"]
    assert [finding.hint for finding in findings][1] == 'Did you mean "--leading"?'
    assert findings[1].place == Place("templates/styles/test.css", 3, 46, 54, css.splitlines()[2])


def test_a_variable_that_stops_the_engine_is_named_all_the_same(found: Found) -> None:
    """An unset variable inside calc() is an assertion in the engine; the finding leads to the cause."""
    with pytest.raises(KitError) as caught:
        found("<p>x</p>", "p { width: calc(1px + var(--gone)) }")
    assert [finding.code for finding in caught.value.findings] == ["css-unset-variable", "layout-stopped"]


@pytest.mark.parametrize("css", ["p { margin: var(--gone, 1mm) }", "p { --x: 1mm; margin: var(--x) }"])
def test_a_fallback_or_a_set_variable_is_fine(css: str, found: Found) -> None:
    """So is one that only a style attribute of the page sets."""
    assert found("<p>x</p>", css) == []
    assert found('<p style="--there: 2mm">x</p>', "p { margin: var(--there) }") == []
