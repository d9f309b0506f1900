"""The content of pages after cleaning."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.prepress.cleaning.content import clean_content


def _cleaned(content: bytes, **properties: Dictionary) -> bytes:
    pdf = pikepdf.open(BytesIO(drawn_pdf(content)))
    if properties:
        pdf.pages[0].Resources = Dictionary(Properties=Dictionary(properties))
    clean_content(pdf)
    return bytes(pdf.pages[0].obj.Contents.read_bytes())


@pytest.mark.parametrize(
    ("content", "cleaned"),
    [
        (b"q\n% Anna at home\nQ", b"q\nQ"),
        (b"/P <</MCID 1/Owner (Anna)>> BDC EMC", b"/P << /MCID 1 >> BDC\nEMC"),
        (b"/Point <</Owner (Anna)>> DP q Q", b"q\nQ"),
    ],
)
def test_what_tells_goes(content: bytes, cleaned: bytes) -> None:
    """Remarks, what a program says at a mark, a point that says nothing else."""
    assert _cleaned(content).strip() == cleaned


@pytest.mark.parametrize(
    "content", [b"/P <</MCID 1/ActualText (x)>> BDC  EMC", b"(100 % sure) Tj", b"/P /Kept BDC EMC", b"/P BDC EMC"]
)
def test_what_tells_nothing_keeps_its_bytes(content: bytes) -> None:
    """A page is not written anew without need."""
    assert _cleaned(content).rstrip(b"\n") == content


def test_named_properties_are_cleaned_and_layers_are_not() -> None:
    """A layer's name is the layer's own."""
    pdf = pikepdf.open(BytesIO(drawn_pdf(b"/P /Own BDC EMC")))
    own, layer = Dictionary(Owner=String("Anna"), MCID=1), Dictionary(Type=Name.OCG, Name=String("Draft"))
    pdf.pages[0].Resources = Dictionary(Properties=Dictionary(Own=own, Layer=layer))
    clean_content(pdf)
    properties = pdf.pages[0].Resources.Properties
    assert set(properties.Own.keys()) == {"/MCID"}
    assert str(properties.Layer.Name) == "Draft"
