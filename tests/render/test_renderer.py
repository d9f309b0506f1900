"""A composed piece in, a PDF and findings out."""

import subprocess
import sys
from io import BytesIO

import pikepdf
import pytest
from tests.made_pieces import composed, photograph, sheets

from presskit.render import FontStage, render_piece


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
