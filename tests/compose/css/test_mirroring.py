"""Style sheets whose pages are turned round."""

import re

import pytest
from tests.paths import TEMPLATES

from presskit.compose.css.mirroring import mirrored
from presskit.model.piece import Stylesheet


def turned(css: str, language: str = "ar") -> str:
    """The sheet for a language, with single spaces."""
    (sheet,) = mirrored([Stylesheet("x.css", css)], language)
    return re.sub(r"\s*;", ";", sheet.text)


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("@page { margin-left: 2mm; }", "@page { margin-right: 2mm; }"),
        ("@page { margin: 1mm 2mm 3mm var(--a); }", "@page { margin: 1mm var(--a) 3mm 2mm; }"),
        ("@page { margin: 1mm 2mm; }", "@page { margin: 1mm 2mm; }"),
        ("@page { @top-left-corner { text-align: left; } }", "@page { @top-right-corner { text-align: right; } }"),
        (
            "@page a:first { @bottom-right { padding-left: 1mm; } }",
            "@page a:first { @bottom-left { padding-right: 1mm; } }",
        ),
        ("@page { @top-center { content: string(left); } }", "@page { @top-center { content: string(left); } }"),
        ("@page { --left: 1mm; }", "@page { --left: 1mm; }"),
        ("@media print { @page { margin-left: 0; } }", "@media print { @page { margin-right: 0; } }"),
        ("p { margin-left: 1mm; }", "p { margin-left: 1mm; }"),
    ],
)
def test_the_sides_of_a_page_change_places(css: str, expected: str) -> None:
    """Margins, boxes and what stands in them, and nothing else."""
    assert re.sub(r"\s*}", " }", turned(css)) == expected


def test_a_language_from_left_to_right_has_its_sheets_as_they_are() -> None:
    """The very same."""
    sheet = Stylesheet("x.css", "@page { margin-left: 1mm }")
    assert mirrored([sheet], "en") == (sheet,)


def test_every_sheet_of_the_house_keeps_its_lines_and_turns_back() -> None:
    """So that a fault is told at its line; twice turned, a sheet says what it said."""
    for path in TEMPLATES.rglob("*.css"):
        css = path.read_text(encoding="utf-8")
        once = mirrored([Stylesheet(path.name, css)], "ar")
        assert once[0].text.count("\n") == css.count("\n"), path
        assert mirrored(once, "ar")[0].text == css, path
