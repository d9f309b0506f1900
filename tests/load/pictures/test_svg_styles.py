"""The style sheets of a drawing written into its parts."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from presskit.load.pictures.svg_styles import as_sheet, inline_styles, read_declarations, read_rules

PARTS = '<svg><g class="logo" id="top"><rect class="a b" fill="blue"/></g><rect class="a" style="{style}"/></svg>'


def styled(sheet: str, style: str = "") -> Element:
    """The parts of a drawing with this sheet, and this style on the last of them."""
    drawing = fromstring(PARTS.format(style=style))
    assert inline_styles(drawing, read_rules(sheet, [])) == ""
    return drawing


@pytest.mark.parametrize(
    ("sheet", "fills"),
    [
        ("rect{fill:red}", ["red", "red"]),
        (".a{fill:red}", ["red", "red"]),
        (".logo .a{fill:red}", ["red", None]),
        (".logo > .b, #none{fill:red}", ["red", None]),
        ("[class=a]{fill:red}", ["blue", "red"]),
        ("g + rect{fill:red}", ["blue", "red"]),
        (".b{fill:green}.a{fill:red}", ["red", "red"]),
        ("#top rect{fill:green}.a{fill:red}", ["green", "red"]),
        ("rect{fill:green!important}.a{fill:red}", ["green", "green"]),
        ("@media screen{rect{fill:red}}", ["blue", None]),
        (".a:hover{fill:red}", ["blue", None]),
        ("rect::before{fill:red}", ["blue", None]),
        ("rect{width:red;--fill:red;fill}", ["blue", None]),
    ],
)
def test_each_part_has_the_look_that_the_cascade_gives_it(sheet: str, fills: list[str | None]) -> None:
    """By name, class, place, attribute, weight and order; rules for states and media are not for paper."""
    assert [part.get("fill") for part in styled(sheet).iter("rect")] == fills


def test_what_a_part_says_itself_weighs_more() -> None:
    """But less than what is important."""
    sheet = ".a{fill:red;stroke:red!important}"
    last = [*styled(sheet, "fill:green;stroke:green;/* x */opacity:.5").iter("rect")][-1]
    assert dict(last.attrib) == {"fill": "green", "stroke": "red", "opacity": ".5"}


def test_what_would_be_fetched_is_told() -> None:
    """And nothing else of the sheet is lost."""
    told: list[str] = []
    rules = read_rules("@import 'a.css';.a{fill:url(https://evil.example);stroke:red}.b{fill:var(--x)}", told)
    assert as_sheet(rules) == ".a{stroke:red}.b{}"
    assert told == ["@import", "fill: url(https://evil.example)", "fill: var(--x)"]
    assert read_declarations("fill:url(#a) red;color:#000", told) == (
        ("fill", "url(#a) red", False),
        ("color", "#000", False),
    )


def test_a_sheet_that_takes_minutes_is_refused() -> None:
    """Parts within parts within parts are looked for up the whole tree."""
    deep = fromstring("<svg>" + "<g>" * 50 + "<rect/>" * 100 + "</g>" * 50 + "</svg>")
    assert "too many rules" in inline_styles(deep, read_rules("g g g rect{fill:red}", []))
    assert inline_styles(deep, read_rules("g rect{fill:red}", [])) == ""


@pytest.mark.parametrize("sheet", ["rect{{stroke-width:{}}}", "rect:nth-child({}){{fill:red}}"])
def test_a_number_of_endless_digits_stops_nothing(sheet: str) -> None:
    """It is greater than anything that is drawn, with or without its last thousands."""
    rules = read_rules(sheet.format("9" * 10_000), [])
    assert len(rules) == 1
    assert read_declarations("stroke-width:" + "9" * 10_000, []) == (("stroke-width", "9" * 309, False),)
