"""What a kit's own style sheets say for nothing is told at its line."""

from dataclasses import replace

import pytest

from presskit.load.style.layer_idle import idle_rules
from presskit.load.style.makeable import house_makeable
from presskit.load.style.template_files import house_templates
from presskit.model.finding import Finding
from presskit.model.house_style import LAYERS, TemplateFile


def found_in(css: str, name: str = "kit") -> list[Finding]:
    """What is said of a kit with this sheet in styles/."""
    layer = TemplateFile(name, f"styles/{name}.css", css)
    return idle_rules({**house_templates(), f"{LAYERS}{name}.css": layer}, house_makeable().designs)


@pytest.mark.parametrize(
    ("css", "code", "marked", "hint"),
    [
        ("a:hover { hyphens: auto }", "style-state", "hover", "Take it out"),
        ("p, q:visited { hyphens: auto }", "style-state", "visited", ""),
        ("@media screen { p { hyphens: auto } }", "style-state", "@media", ".edition-screen"),
        ("@media print { p:active { hyphens: auto } }", "style-state", "active", ""),
        ("body { --text-base: 9pt }", "style-token-idle", "--text-base", "under :root"),
        (".flyer { --leading-base: 9pt }", "style-token-idle", "--leading-base", "under :root"),
        (":root { --brand: #123456 }", "style-token-idle", "--brand", "[brand] of organisation.toml"),
        (":root { --bleed: 9mm }", "style-token-idle", "--bleed", "take it out"),
        (":root { --palette-deep: #123456 }", "style-token-idle", "--palette-deep", "take it out"),
        (".headline { padding-inline: 9mm }", "style-measured", "padding-inline", "with --measure"),
        (".headline { letter-spacing: 1pt }", "style-measured", "letter-spacing", "with --measure"),
        ("h1.headline { border: 1pt solid var(--ink) }", "style-measured", "border", "with --measure"),
        (".headline { font-family: Inter }", "style-measured", "font-family", "with --display-face"),
        (".headline { margin-inline-start: 9mm }", "style-measured", "margin-inline-start", "in the same rule with"),
        (".headline { margin: 0 9mm }", "style-measured", "margin", "with --measure"),
        (".front .hashtag-line { letter-spacing: 1pt }", "style-measured", "letter-spacing", "under .front {"),
        (".headline > span { padding-inline: 2mm }", "style-measured", "padding-inline", "under .headline {"),
        (".headline .kept { padding-inline: 2mm }", "style-measured", "padding-inline", "under .headline {"),
        (":root { --headline-most: 20pt }", "style-token-idle", "--headline-most", "under .headline {"),
        ("body { --hashtag-most: 20mm }", "style-token-idle", "--hashtag-most", "under .front {"),
        (".front { background: var(--paper) }", "style-ground", "background", "@page front { background: … }"),
        (".flyer .front { background-color: var(--paper) }", "style-ground", "background-color", "page: plain-front"),
    ],
)
def test_what_is_said_for_nothing_is_told(css: str, code: str, marked: str, hint: str) -> None:
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
        "p:first-child, li:nth-child(2), a:link, p::before, :root { hyphens: auto }",
        "@media print { p { hyphens: auto } } @media all { p { hyphens: auto } }",
        ":root { --text-base: 9pt } .headline { --headline-most: 20pt; --measure: 80mm } body { --edge: 20mm }",
        "p { --brand: var(--ink) }",
        ".front { background: var(--paper) } @page front { background: var(--paper) }",
        ".front { background: var(--paper); page: plain-front }",
        ".headline { padding-inline: 9mm; --measure: 120mm; letter-spacing: 0; border: none; padding-block: 2mm }",
        ".headline { font-family: var(--display-face); font-weight: 600; --display-weight: 600 }",
        ".kicker { background: var(--ground) }",
        ".headline { margin: 4mm 0 } .headline { margin-block: 2mm; margin-inline: 0 auto }",
        ".imprint .kept { letter-spacing: 1pt }",
    ],
)
def test_what_counts_is_not_told(css: str) -> None:
    """States that paper has, tokens where they are read, and grounds that reach into the bleed."""
    assert found_in(css) == []


def test_a_kit_without_sheets_of_its_own_costs_nothing() -> None:
    """Ours are not read."""
    assert idle_rules(house_templates(), {}) == []


def test_the_sheets_of_a_kits_own_theme_are_held_to_it_too() -> None:
    """They lie among the templates, and are as much the kit's."""
    name = "themes/harbour/theme.css"
    theme = TemplateFile(name, f"templates/{name}", "a:hover { hyphens: auto }")

    assert [finding.code for finding in idle_rules({**house_templates(), name: theme}, {})] == ["style-state"]


def test_the_sheets_of_a_kits_own_piece_are_held_to_it_too() -> None:
    """What its tokens.css says of a room is said beside its page.css; the rooms of other pieces are not its own."""
    page, tokens = "pieces/fact-sheet/page.css", "pieces/fact-sheet/tokens.css"
    rule = "a:hover { hyphens: auto } .headline { padding-inline: 9mm } .hashtag { padding-inline: 9mm }"
    files = {
        **house_templates(),
        page: TemplateFile(page, f"templates/{page}", rule),
        tokens: TemplateFile(tokens, f"templates/{tokens}", ".headline { --display-face: Inter }"),
    }
    measured = {**files, tokens: TemplateFile(tokens, f"templates/{tokens}", ".headline { --measure: 100mm }")}

    designs = house_makeable().designs
    assert [finding.code for finding in idle_rules(files, designs)] == ["style-state", "style-measured"]
    assert [finding.code for finding in idle_rules(measured, designs)] == ["style-state"]


@pytest.mark.parametrize("folder", ["pieces", "frames"])
def test_a_copy_of_ours_says_nothing(folder: str) -> None:
    """Who brings a sheet out to change a line hears of that line alone."""
    house = house_templates()
    own = {name: replace(file, origin=f"templates/{name}") for name, file in house.items() if name.endswith(".css")}
    copies = {name: file for name, file in own.items() if name.startswith(f"{folder}/")}

    assert [finding.message for finding in idle_rules({**house, **copies}, house_makeable().designs)] == []
