"""The links of a finished file."""

import io

import pikepdf
import pytest
from pikepdf import Name
from tests.made_pieces import composed
from tests.prepress.made_editions import everything, for_photocopy, for_print, opened

from presskit.model.piece import ComposedPiece, FinishedPiece, RenderedPiece
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece


def test_a_link_with_other_elements_in_it_is_one_link(pdf: pikepdf.Pdf, rendered: RenderedPiece) -> None:
    """The engine makes one for each element; no annotation and no reference to one is left of the others."""
    with pikepdf.open(io.BytesIO(rendered.pdf)) as raw:
        assert len(raw.pages[0].Annots) > 1
    (link,) = pdf.pages[0].Annots
    assert link.A.URI == "https://www.example.org/report"
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    holder = numbers[2 * [int(key) for key in numbers[::2]].index(int(link.StructParent)) + 1]
    assert holder.get("/S") == Name.Link
    references = [
        item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == Name.OBJR
    ]
    assert len(references) == sum(len(page.get("/Annots", [])) for page in pdf.pages)


@pytest.mark.parametrize("address", ["annual-report.html", "../../x", "file:///etc/hostname", "http://kit.invalid/x"])
def test_a_link_to_nowhere_is_an_error(address: str, fonts: FontStage) -> None:
    """A relative address becomes one under the neutral base; the page is named."""
    made = finish_piece(render_piece(composed(f'<p>One</p><p><a href="{address}">x</a></p>'), fonts))
    assert [finding.code for finding in made.findings] == ["link-leads-nowhere"]
    assert made.findings[0].is_error
    assert "page 1" in made.findings[0].message


def test_whole_addresses_are_fine(finished: FinishedPiece) -> None:
    """Web, mail and places in the file itself."""
    assert finished.findings == ()


@pytest.mark.parametrize("piece", [for_print(everything()), for_photocopy(everything())], ids=["print", "photocopy"])
def test_paper_has_nothing_to_click(piece: ComposedPiece, fonts: FontStage) -> None:
    """No annotation, bookmark or named place, and no trace of one in the structure or its index; the words stay."""
    raw = render_piece(piece, fonts)
    with opened(raw.pdf) as before:
        assert "/Annots" in before.pages[0]
        assert {"/Outlines", "/Names"} & set(before.Root.keys())
    with opened(finish_piece(raw).pdf) as pdf:
        assert not {"/Outlines", "/Names", "/Dests", "/OpenAction", "/AcroForm"} & set(pdf.Root.keys())
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
                assert not {"/Annots", "/StructParent", "/URI"} & set(item.keys())
                assert item.get("/Type") not in (Name.OBJR, Name.Annot)
                assert item.get("/S") != Name.Link
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        assert [int(key) for key in numbers[::2]] == list(range(len(pdf.pages)))
        assert all(isinstance(holders, pikepdf.Array) for holders in numbers[1::2])


def test_a_link_to_nowhere_leads_nowhere_on_paper_either(fonts: FontStage) -> None:
    """There is nothing to follow, so nothing to find."""
    assert finish_piece(render_piece(for_print('<p><a href="annual-report.html">x</a></p>'), fonts)).findings == ()
