"""A kit's own style sheets keep to what ours keep to, or are warned of at their line."""

from collections.abc import Mapping

import pytest
from tests.made_pieces import checkout_fonts
from weasyprint.css.properties import KNOWN_PROPERTIES
from weasyprint.css.validation.expanders import EXPANDERS

from presskit.load.style.layer_checks import LOGICAL, checked_layers
from presskit.load.style.makeable import house_makeable
from presskit.load.style.template_files import house_templates
from presskit.model.finding import Finding
from presskit.model.house_style import LAYERS, TemplateFile


def found_in(css: str, **more: str) -> list[Finding]:
    """What is said of a kit with this styles/kit.css, and more sheets by the names of their pieces."""
    texts: Mapping[str, str] = {"kit": css, **more}
    layers = {f"{LAYERS}{name}.css": TemplateFile(name, f"styles/{name}.css", text) for name, text in texts.items()}
    return checked_layers({**house_templates(), **layers}, checkout_fonts(), house_makeable().designs)


def codes(css: str, **more: str) -> list[str]:
    """The codes alone."""
    return [finding.code for finding in found_in(css, **more)]


@pytest.mark.parametrize(
    ("css", "code", "marked", "hint"),
    [
        ("p { margin-left: 1mm }", "style-physical", "margin-left", "write margin-inline-start"),
        ("p { top: 0 }", "style-physical", "top", "write inset-block-start"),
        ("p { border-right-width: 0 }", "style-physical", "border-right-width", "write border-inline-end-width"),
        ("p { text-align: left }", "style-physical", "left", "write start"),
        ("p { p { padding-top: 0 } }", "style-physical", "padding-top", "write padding-block-start"),
        ("p { color: red }", "style-colour", "red", ""),
        ("p { border: 1pt solid #c00 }", "style-colour", "#c00", ""),
        ("p { background: rgb(1 2 3) }", "style-colour", "rgb(1 2 3)", ""),
        ("p { color: var(--accent, #c00) }", "style-colour", "#c00", ""),
        (":root { --accent: teal }", "style-colour", "teal", ""),
        ('p { font-family: "Literatta" }', "style-font", '"Literatta"', 'did you mean "Literata"?'),
        ("p { font-family: Sours Serif 4, serif }", "style-font", "Sours", ""),
        ('p { font: 10pt "Nowhere" }', "style-font", '"Nowhere"', ""),
        (':root { --text-face: "Nowhere" }', "style-font", '"Nowhere"', ""),
        ("p { hyphens: auto !important }", "style-important", "hyphens", ""),
        (".masthed p { hyphens: auto }", "style-class", "masthed", 'did you mean "masthead"?'),
        ("@media print { .imprnt { hyphens: auto } }", "style-class", "imprnt", 'did you mean "imprint"?'),
    ],
)
def test_a_breach_is_told_at_its_place(css: str, code: str, marked: str, hint: str) -> None:
    """In which file and line, with the very words marked, and what to write instead."""
    (finding,) = found_in(f"/* one */\n{css}\n")

    assert finding.code == code
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("styles/kit.css", 2)
    assert finding.place.source_line[finding.place.column - 1 : finding.place.end_column - 1] == marked
    assert hint in finding.hint


@pytest.mark.parametrize(
    "css",
    [
        "p { margin-inline-start: 1mm; text-align: start; inset-block-start: 0 }",
        "@page { margin-left: 20mm; @top-left { padding-left: 1mm } }",
        "p { color: var(--brand); background: transparent; border-color: currentColor }",
        ":root { --accent: teal } .edition-print { --accent: device-cmyk(1 0 0.4 0.2) }",
        "p { font-family: var(--text-face), Inter, sans-serif; font: 700 10pt Inter }",
        '.flyer, .paper-a5, .edition-print, .front-is-ground, .shared, .with-cover { content: ".masthed" }',
        ".a-class-of-my-own-design { hyphens: auto }",
        "p { grid-area: red; counter-reset: tan }",
    ],
)
def test_what_is_right_is_not_told(css: str) -> None:
    """Tokens, logical sides, sides of the paper itself, and words that only look like colours."""
    assert codes(css) == []


def test_the_inks_of_a_token_may_stand_in_another_sheet() -> None:
    """All layers of a kit are read together."""
    inked = ".edition-print { --accent: device-cmyk(1 0 0 0) }"

    assert codes(":root { --accent: teal }", flyer=inked) == []
    assert codes(":root { --accent: teal; --other: teal }", flyer=inked) == ["style-colour"]


def test_the_sheets_of_a_kits_own_theme_are_held_to_it_too() -> None:
    """They lie among the templates, and are as much the kit's; a class that only they have is no page's."""
    name = "themes/harbour/pieces/flyer/page.css"
    theme = TemplateFile(name, f"templates/{name}", ".masthed { margin-left: 1mm; color: red !important }")
    found = checked_layers({**house_templates(), name: theme}, checkout_fonts(), house_makeable().designs)

    assert sorted(finding.code for finding in found) == [
        *("style-class", "style-colour", "style-important", "style-physical"),
    ]
    assert {finding.place and finding.place.file for finding in found} == {f"templates/{name}"}


def test_a_kit_without_layers_costs_nothing() -> None:
    """Ours are not read."""
    assert checked_layers(house_templates(), (), {}) == []


def test_each_property_that_is_offered_is_one_of_the_engine() -> None:
    """A hint that leads to an error would be worse than none."""
    assert set(LOGICAL.values()) <= {*KNOWN_PROPERTIES, *EXPANDERS}


@pytest.mark.parametrize(
    "css",
    [
        "p{" * 3000,
        f"p {{ margin: {'calc(' * 3000} }}",
        f"p {{ margin-left: {'9' * 5000}mm }}",
        "}",
        "@",
        ".",
        "p { : }",
    ],
)
def test_no_sheet_stops_it(css: str) -> None:
    """One beyond all measure is told when pages are composed, a broken one by the engine."""
    assert [code for code in codes(css) if not code.startswith("style-")] == []


def test_our_own_sheets_keep_to_it() -> None:
    """What is asked of a kit, ours do: no side of the paper outside @page, nothing important, no unknown family."""
    house = {name: file for name, file in house_templates().items() if name.endswith(".css")}
    layers = {f"{LAYERS}{name}": file for name, file in house.items()}
    found = checked_layers(layers, checkout_fonts(), {})

    assert [each for each in found if each.code not in {"style-colour", "style-class"}] == []


def test_the_sheets_of_a_kits_own_piece_are_held_to_the_same() -> None:
    """But for classes, which are its own pages'; a frame's sheet is no other."""
    css = ".masthed p { margin-left: 1mm; color: red }"
    own = {
        f"{where}/page.css": TemplateFile(f"{where}/page.css", f"templates/{where}/page.css", css) for where in OWN
    }
    found = checked_layers({**house_templates(), **own}, checkout_fonts(), house_makeable().designs)

    assert [finding.code for finding in found] == ["style-physical"] * 2 + ["style-colour"] * 2


OWN = ("pieces/door-sign", "frames/signs")
