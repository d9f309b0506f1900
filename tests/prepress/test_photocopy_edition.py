"""The photocopy edition as a whole, read back from the finished file."""

import pytest
from tests.made_pieces import sheets
from tests.prepress.conftest import ASSETS
from tests.prepress.made_editions import box_mm, everything, finished, for_photocopy, names, opened, operators
from tests.prepress.test_print_edition import LIGHT, SHEETS, SHEETS_CSS

from presskit.model.piece import FinishedPiece
from presskit.render import FontStage


@pytest.fixture(scope="module")
def copied(fonts: FontStage) -> FinishedPiece:
    """The piece with everything on it, though its style sheet asks for bleed."""
    stationery = sheets(SHEETS, SHEETS_CSS, ASSETS)
    return finished(for_photocopy(everything(), stationery=stationery), fonts)


def test_it_holds_grey_alone(copied: FinishedPiece) -> None:
    """No light in colours and no inks, in body and stationery."""
    with opened(copied.pdf) as pdf:
        assert not names(pdf) & (LIGHT | {"/DeviceCMYK", "/Separation"})
        assert not operators(pdf) & {"rg", "RG", "k", "K", "sc", "SC"}


def test_it_ends_with_the_trim(copied: FinishedPiece) -> None:
    """An office machine cannot cut."""
    with opened(copied.pdf) as pdf:
        for page in pdf.pages:
            for name in ("Trim", "Bleed", "Media"):
                assert box_mm(page, name) == pytest.approx([0, 0, 105, 148], abs=0.01)


def test_it_claims_what_the_screen_edition_claims(copied: FinishedPiece) -> None:
    """It goes by mail too, and is read aloud."""
    assert copied.claims == ("PDF/A-2a", "PDF/UA-1")
    assert copied.findings == ()


def test_black_stays_black_and_red_is_grey(fonts: FontStage) -> None:
    """Text is as dark as toner gets."""
    body = sheets("<p>x</p><p style='color: red'>y</p>", "body { color: #000 }")
    with opened(finished(for_photocopy(body), fonts).pdf) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert b"\n0 g\n" in content
    assert b"\n0.299 g\n" in content
