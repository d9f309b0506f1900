"""The editions for paper as a whole, read back from the finished file."""

import io

import pikepdf
import pytest
from pikepdf import Name
from PIL import ImageCms
from tests.made_pieces import sheets
from tests.prepress.conftest import ASSETS
from tests.prepress.made_editions import (
    EVERY_MARK,
    box_mm,
    everything,
    finished,
    for_photocopy,
    for_print,
    names,
    opened,
    operators,
    print_spec,
)

from presskit.model.piece import FinishedPiece
from presskit.prepress.editions import write_output_intents
from presskit.render import FontStage

LIGHT = {"/DeviceRGB", "/CalRGB", "/CalGray", "/Lab", "/ICCBased", "/Indexed"}
SHEETS = (
    "<section><img src='drawing.svg'>Harbour Clinic<div class=strip></div></section>"
    "<section><img src='photo.png'>Continuation</section>"
)
SHEETS_CSS = """
@page { margin: 6mm; bleed: 3mm; background: #fec } section + section { break-before: page }
.strip { position: absolute; left: -20mm; right: -20mm; bottom: -20mm; height: 17mm; background: #075 }
section { color: #c5102e; height: 100mm }
"""


@pytest.fixture(scope="module")
def printed(fonts: FontStage) -> FinishedPiece:
    """The piece with everything on it, with marks."""
    return finished(for_print(everything(), marks=EVERY_MARK), fonts)


@pytest.fixture(scope="module")
def letter(fonts: FontStage) -> FinishedPiece:
    """A letter of two pages on stationery with bleed, in colours of the screen."""
    stationery = sheets(SHEETS, SHEETS_CSS, ASSETS)
    body = sheets("<p style='padding-top: 30mm; break-after: page'>Dear all</p><p>Yours</p>")
    return finished(for_print(body, stationery=stationery), fonts)


def test_nothing_is_found_and_all_three_standards_are_claimed(printed: FinishedPiece) -> None:
    """One file for the shop, the archive and the screen reader."""
    assert printed.findings == ()
    assert printed.claims == ("PDF/X-4", "PDF/A-2a", "PDF/UA-1")
    assert printed.pdf.startswith(b"%PDF-1.6")


def test_no_colour_of_light_survives(printed: FinishedPiece, letter: FinishedPiece) -> None:
    """In body, stationery, patterns, images and resources: inks, grey and the registration colour alone."""
    for piece in (printed, letter):
        with opened(piece.pdf) as pdf:
            assert not names(pdf) & LIGHT
            assert not operators(pdf) & {"rg", "RG", "sc", "SC", "BI"}


def test_the_trim_is_the_pieces_own(letter: FinishedPiece) -> None:
    """A6, whatever lies round it."""
    with opened(letter.pdf) as pdf:
        for page in pdf.pages:
            assert box_mm(page, "Trim") == pytest.approx([3, 3, 108, 151], abs=0.01)


def test_stationery_keeps_its_bleed_and_is_printed_in_inks(letter: FinishedPiece) -> None:
    """The form is as large as the sheet with its bleed, and the strip runs to its edge."""
    with opened(letter.pdf) as pdf:
        form = pdf.pages[0].Resources.XObject.Stationery
        assert [float(value) for value in form.BBox] == pytest.approx([-8.504, -8.504, 306.142, 428.032], abs=0.01)
        content = form.read_bytes()
        assert content.count(b" k\n") >= 3
        media = [float(value) for value in pdf.pages[0].obj.MediaBox]
        assert media == pytest.approx([0, 0, 314.646, 436.535], abs=0.01)


def test_black_text_of_the_body_is_printed_over_its_stationery(letter: FinishedPiece) -> None:
    """So the paper's colour runs on under the letters."""
    with opened(letter.pdf) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        assert content.index(b"/Stationery Do") < content.index(b"/BlackOverprints gs")


def test_other_specifications_make_other_identifiers(fonts: FontStage) -> None:
    """Two shops' files of one piece are two documents; the same shop's are one and the same, byte for byte."""
    one, again, other = (
        finished(for_print("<p>x</p>", ink_limit_percent=limit_percent), fonts).pdf
        for limit_percent in (300.0, 300.0, 280.0)
    )
    assert one == again
    assert identifier(one) != identifier(other)


def identifier(data: bytes) -> str:
    """The document's own number."""
    with opened(data) as pdf, pdf.open_metadata() as metadata:
        return str(metadata["xmpMM:DocumentID"])


def test_marks_are_artifacts(printed: FinishedPiece) -> None:
    """Every content stream opens and closes its marked content, and marks stand in none that is read aloud."""
    with opened(printed.pdf) as pdf:
        for page in pdf.pages:
            depth = 0
            for one in pikepdf.parse_content_stream(page):
                depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(str(one.operator), 0)
                if str(one.operator) == "CS" and one.operands[0] == Name.Registration:
                    assert depth == 1
            assert depth == 0


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


def test_both_standards_find_the_same_profile() -> None:
    """PDF/X and PDF/A each have an intent; the profile is in the file once."""
    condition = print_spec().condition
    pdf = pikepdf.new()
    write_output_intents(pdf, condition)
    x, a = pdf.Root.OutputIntents
    assert (x.S, a.S) == (Name.GTS_PDFX, Name.GTS_PDFA1)
    assert x.DestOutputProfile.objgen == a.DestOutputProfile.objgen
    assert x.DestOutputProfile.read_bytes() == condition.profile
    assert int(x.DestOutputProfile.N) == 4


def test_an_intent_names_condition_and_registry() -> None:
    """So that a shop without the profile knows it as well."""
    pdf = pikepdf.new()
    write_output_intents(pdf, print_spec().condition)
    for intent in pdf.Root.OutputIntents:
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert str(intent.RegistryName) == "http://www.color.org"
        assert str(intent.OutputCondition) == str(intent.Info) == "Coated FOGRA39 (ISO 12647-2:2004)"


def test_print_is_meant_for_a_press_and_a_photocopy_for_a_screen(fonts: FontStage) -> None:
    """A photocopy's greys are those that a screen shows: sRGB, the same in red, green and blue."""
    with opened(finished(for_print("<p>x</p>"), fonts).pdf) as pdf:
        assert len(pdf.Root.OutputIntents) == 2
    with opened(finished(for_photocopy("<p>x</p>"), fonts).pdf) as pdf:
        (intent,) = pdf.Root.OutputIntents
        profile = ImageCms.ImageCmsProfile(io.BytesIO(intent.DestOutputProfile.read_bytes()))
        assert (intent.S, profile.profile.xcolor_space.strip()) == (Name.GTS_PDFA1, "RGB")
