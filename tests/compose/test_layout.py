"""The measures of the pieces, as the house's own style sheets give them."""

import pytest
from tests.pieces import all_pieces, house_style, piece

from presskit.compose.css.dressing import Dress
from presskit.compose.css.tokens import Tokens, tokens_on
from presskit.compose.layout import (
    READING_RATIO,
    body_classes,
    code_properties,
    code_sizes,
    fit_rule,
    trim_properties,
)
from presskit.compose.lock_up import MarkRoom, mark_room
from presskit.model.edition import Edition
from presskit.model.looks.style import KitStyle
from presskit.model.partner import PartnerRole, Sharing
from presskit.model.piece import Piece
from presskit.model.piece_design import SAFE_INSET_MM, FitRule

ALL = all_pieces()
FRONTS = [each for each in ALL if each.design.display]
WITH_BANDS = [each for each in all_pieces("flyer") if each.design.is_for_partners]
SHARED = Sharing(PartnerRole.WITH)


def tokens(piece: Piece, sharing: Sharing | None = None, room: str = "", part: str = "page") -> Tokens:
    """The tokens of the piece in a room of its page, or of its partner's sheet."""
    parts = piece.design.partner_styles if part == "partner" else (part,)
    more = ("partners",) if part == "partner" else ()
    sheets = Dress(house_style(), KitStyle()).sheets(piece, Edition.SCREEN, parts, trim_properties(piece))
    return tokens_on(sheets, body_classes(piece, Edition.SCREEN, sharing, *more), room)


def room_of_marks(piece: Piece) -> MarkRoom:
    """What each of two marks may fill on the piece."""
    return mark_room(tokens(piece, SHARED, part="partner"))


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_no_qr_module_is_under_half_a_millimetre(piece: Piece) -> None:
    """Below 0.5 mm a telephone begins to miss, whatever the version of the code."""
    assert all(code_sizes(piece, tokens(piece), version).least_module_mm >= 0.5 for version in (1, 4, 10))


@pytest.mark.parametrize("piece", all_pieces("poster"), ids=lambda piece: piece.name)
def test_a_code_that_is_read_from_a_distance_has_a_tenth_of_it_as_its_side(piece: Piece) -> None:
    """The symbol without its quiet zone: 17 modules and 4 more for each version (ISO/IEC 18004, 6.3.1)."""
    distance_mm = piece.design.read_codes_from_mm[piece.size.name]
    for version in (1, 4, 10):
        side_mm = (17 + 4 * version) * code_sizes(piece, tokens(piece), version).module_mm
        assert side_mm >= distance_mm / READING_RATIO - 1e-6
    assert distance_mm >= 500


@pytest.mark.parametrize("piece", FRONTS, ids=lambda piece: piece.name)
def test_large_words_keep_clear_of_the_trim(piece: Piece) -> None:
    """The measure lies inside the safe area, on pieces of one's own and on shared ones."""
    for sharing in (None, SHARED):
        rooms = {slot.room for slot in piece.design.display}
        measures = [tokens(piece, sharing, room).length_mm("--measure") for room in rooms]
        assert all(0 < measure <= piece.size.width_mm - 2 * SAFE_INSET_MM for measure in measures)


@pytest.mark.parametrize("piece", FRONTS, ids=lambda piece: piece.name)
def test_every_token_that_is_measured_by_is_there(piece: Piece) -> None:
    """In each size, alone and shared: heights for every slot, sizes for every block."""
    for sharing in (None, SHARED):
        for slot in piece.design.display:
            read = tokens(piece, sharing, slot.room)
            assert read.length_mm(f"--{slot.name}-height") > 0
            if slot.form == "block":
                assert 0 < read.length_mm(f"--{slot.name}-least") <= read.length_mm(f"--{slot.name}-most")
            assert read.faults == []


@pytest.mark.parametrize("piece", WITH_BANDS, ids=lambda piece: piece.name)
def test_the_marks_of_a_band_stay_clear_of_the_trim(piece: Piece) -> None:
    """Row and safe inset fit into the band, and both marks with the rule between them into the measure."""
    read, room = tokens(piece, SHARED), room_of_marks(piece)
    measure_mm = piece.size.width_mm - 2 * read.length_mm("--margin")
    assert room.max_height_mm + 2 * SAFE_INSET_MM <= read.length_mm("--band") + 0.001
    assert 2 * room.max_width_mm + room.max_height_mm <= measure_mm


@pytest.mark.parametrize("piece", WITH_BANDS, ids=lambda piece: piece.name)
def test_body_and_sheets_keep_the_same_room(piece: Piece) -> None:
    """Band and imprint's place have one height on the body and on the sheet that is laid under it; alone, none."""
    body, sheet, alone = tokens(piece, SHARED), tokens(piece, SHARED, part="partner"), tokens(piece)
    for name in ("--band", "--imprint-slot", "--margin"):
        assert body.length_mm(name) == sheet.length_mm(name) > 0
    assert alone.length_mm("--band") == 0


def test_a_shared_letter_has_a_higher_foot() -> None:
    """Two senders take more lines than one; a release keeps its margins."""
    letter, release = piece("letterhead", "A4"), piece("press-release", "A4")
    feet = [tokens(letter, SHARED), tokens(letter, SHARED, part="partner"), tokens(letter, part="stationery")]
    assert [each.length_mm("--foot-height") for each in feet] == [27.5, 27.5, 21.0]
    assert room_of_marks(release).area_mm2 < room_of_marks(letter).area_mm2


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_the_trim_has_one_source(piece: Piece) -> None:
    """The stylesheets take the trim from the paper's size."""
    properties = trim_properties(piece)
    assert properties["--trim-width"] == f"{piece.size.width_mm}mm"
    assert properties["--trim-height"] == f"{piece.size.height_mm}mm"


def test_a_quiet_zone_has_four_modules() -> None:
    """ISO/IEC 18004:2015, 6.3.8."""
    assert code_properties(0.55, 26.95) == {"--code-side": "26.95mm", "--quiet-zone": "2.2mm"}


@pytest.mark.parametrize("piece", ALL, ids=lambda piece: piece.name)
def test_steps_are_bounded_and_get_tighter(piece: Piece) -> None:
    """Never under eight tenths of the usual size; taking back a generous one says nothing."""
    steps = fit_rule(piece).steps
    given = [step.properties["--text-scale"] for step in steps if "--text-scale" in step.properties]
    sizes = [float(size) for size in given]
    told = [bool(step.words) for step in steps]
    usual = min([1.0, *(float(step.properties["--scale"]) for step in steps if not step.words)])
    assert told == sorted(told)
    scales = [float(step.properties.get("--scale", "1")) for step in steps]
    assert sizes == sorted(sizes, reverse=True)
    assert scales == sorted(scales, reverse=True)
    assert min((*sizes, 1.0)) >= 0.8
    assert min((*scales, 1.0)) >= 0.799 * usual


def test_a_print_specification_s_safe_inset_goes_before_the_usual_one() -> None:
    """The shop knows how exactly it cuts."""
    flyer = piece("flyer", "A5")
    assert fit_rule(flyer).safe_inset_mm == SAFE_INSET_MM
    assert isinstance(fit_rule(flyer), FitRule)
