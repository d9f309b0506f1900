"""A composed piece in, a PDF and findings out; and style sheets read without a page."""

import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest
from tests.made_pieces import composed, photograph, sheets

from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.render import FontStage, render_piece, unreadable_styles


def fonts_in(pdf: bytes) -> set[str]:
    """The names of the embedded fonts, without the tags of their subsets."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        descriptors = [
            item
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.FontDescriptor
        ]
        return {str(descriptor.FontName).partition("+")[2] for descriptor in descriptors}


def test_a_clean_piece_is_rendered_without_a_word(fonts: FontStage, capfd: pytest.CaptureFixture[str]) -> None:
    """No finding, and nothing on the terminal."""
    body = sheets('<h1>Title</h1><p>Text</p><img alt="a" src="a.png">', "", {"a.png": photograph()})
    rendered = render_piece(composed(body), fonts)
    assert (rendered.findings, rendered.pages, rendered.stationery_pdf) == ((), 1, None)
    assert rendered.pdf.startswith(b"%PDF-1.7")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("family", ["DejaVu Sans", "Arial", "serif", "sans-serif", "monospace", "Inter"])
def test_system_fonts_never_leak_in(family: str, fonts: FontStage) -> None:
    """Whatever the style sheet asks for, only the staged text face is embedded."""
    rendered = render_piece(composed(sheets("<p>Text</p>", f"p {{ font-family: {family} }}")), fonts)
    assert fonts_in(rendered.pdf) == {"Inter"}
    known = family.islower() or family == "Inter"
    assert [finding.code for finding in rendered.findings] == ([] if known else ["unknown-font"])


def test_importing_the_stage_leaves_the_engine_alone() -> None:
    """WeasyPrint reads fontconfig's settings when it is imported, so that waits until fonts are staged."""
    code = "import presskit.render, sys; print('weasyprint' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def house_with(**styles: str) -> HouseStyle:
    """A house style of these sheets, and a template that is none of them."""
    files = [
        TemplateFile(f"styles/{name}.css", f"templates/styles/{name}.css", text) for name, text in styles.items()
    ]
    files.append(TemplateFile("flyer.html", "templates/flyer.html", "{{ not css }}"))
    return HouseStyle({file.name: file for file in files}, ())


def test_every_mistake_of_every_sheet_is_told_at_its_place(fonts: FontStage) -> None:
    """Without a kit that can be composed, a designer still hears of the style sheets."""
    findings = unreadable_styles(house_with(flyer="p { colr: red }", page="\n@page { size: A99 }"), fonts)
    places = [(finding.code, finding.place.file, finding.place.line) for finding in findings if finding.place]
    assert places == [
        ("css-unknown-property", "templates/styles/flyer.css", 1),
        ("css-value", "templates/styles/page.css", 2),
    ]


def test_a_sheet_that_stops_the_engine_hides_no_mistake_in_another(fonts: FontStage) -> None:
    """It is named, and passed over where it is told of already."""
    house = house_with(deep="p { width: " + "calc(" * 3_000 + ")" * 3_000 + " }", page="p { colr: red }")
    for told, codes in (((), ["layout-stopped"]), (("templates/styles/deep.css",), [])):
        findings = unreadable_styles(house, fonts, told)
        assert [found.code for found in findings] == [*codes, "css-unknown-property"]
        assert all(found.place and found.place.file.startswith("templates/styles/") for found in findings)


@pytest.mark.parametrize(
    "css",
    [
        "p { width: " + "calc(" * 49 + "9mm" + ")" * 49 + " }",
        "p {" * 50 + "color: red" + "}" * 50,
        "@media all {" * 49 + "p { color: red }" + "}" * 49,
        "p" + ":not(" * 49 + "b" + ")" * 49 + " { color: red }",
        ":root {" + "".join(f"--v{n}: var(--v{n + 1});" for n in range(99)) + "--v99: 9mm } p { width: var(--v0) }",
        ":root {"
        + "".join(f"--v{n}: calc(2 * var(--v{n + 1}));" for n in range(33))
        + "--v33: 9mm } p { width: var(--v0) }",
    ],
)
def test_the_engine_can_read_as_much_in_brackets_as_a_kit_may_hold(fonts: FontStage, css: str) -> None:
    """compose/css/measure.py refuses one more."""
    assert render_piece(composed(sheets("<p>Text</p>", css)), fonts).pdf


def test_variables_that_a_page_sets_are_no_mistake(fonts: FontStage) -> None:
    """The trim and the brand's colour come with each piece."""
    assert (
        unreadable_styles(house_with(page="@page { size: var(--trim-width) } p { color: var(--brand) }"), fonts) == ()
    )
