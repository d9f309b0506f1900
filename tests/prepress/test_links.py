"""The links of a finished file."""

import io

import pikepdf
import pytest
from pikepdf import Name
from tests.made_pieces import composed

from presskit.model.piece import FinishedPiece, RenderedPiece
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
