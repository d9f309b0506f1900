"""Pictures: fine enough at the size they are printed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.preflight.corpus.print_page import SPEC
from tests.preflight.made_facts import codes as codes_of
from tests.preflight.made_facts import told
from tests.preflight.made_pdfs import MadePiece, photograph
from tests.preflight.made_print_facts import PRINT, films_with, picture, print_pdf

from presskit.model.edition import Edition
from presskit.model.piece import FinishedPiece
from presskit.preflight.check import Check
from presskit.preflight.checks.pictures import (
    check_image_decode,
    check_image_economy,
    check_image_form,
    check_image_masks,
    check_image_negative,
    check_image_proportions,
    check_image_resolution,
    check_own_image_proportions,
)
from presskit.preflight.expected import Expected, expected_of_any
from presskit.preflight.facts.colour import CMYK, RGB, ColourSpace
from presskit.preflight.facts.painting import Picture, SoftMask

Found = Callable[[FinishedPiece], list[str]]


@pytest.mark.parametrize(
    ("width_mm", "codes"),
    [(20.0, []), (33.8, []), (34.2, ["image-coarse"]), (60.0, ["image-coarse"])],
)
def test_resolution_is_judged_at_the_printed_size(
    made: MadePiece, found: Found, width_mm: float, codes: list[str]
) -> None:
    """On a piece for screens 150 ppi and more pass, and less is a warning."""
    body = made.body.replace(photograph(200, 100, 20), photograph(200, 100, width_mm))
    assert found(replace(made, body=body).finished()) == codes


def test_coarser_direction_counts(made: MadePiece, found: Found) -> None:
    """A picture stretched to one side is judged by that side, and told to be stretched."""
    stretched = photograph(200, 100, 20).replace("width:20mm", "width:20mm;height:40mm")
    assert found(replace(made, body=made.body.replace(photograph(200, 100, 20), stretched)).finished()) == [
        "image-coarse",
        "own-image-stretched",
    ]


def test_turned_picture_is_measured_along_its_own_sides(made: MadePiece, found: Found) -> None:
    """A picture turned by a quarter keeps its resolution."""
    turned = photograph(200, 100, 20).replace("width:20mm", "width:20mm;transform:rotate(90deg)")
    assert found(replace(made, body=made.body.replace(photograph(200, 100, 20), turned)).finished()) == []


def test_ornaments_are_left_alone(made: MadePiece, found: Found) -> None:
    """A picture of 16 pixels or less may be drawn as large as the designer likes."""
    assert found(replace(made, body=made.body + photograph(16, 16, 30)).finished()) == []


def _found(check: Check, *pictures: Picture, expected: Expected = PRINT) -> list[str]:
    return codes_of(check(print_pdf(pictures=pictures), expected))


ELSEWHERE = Expected()
FINE = expected_of_any(replace(SPEC, good_image_ppi=300.0, min_image_ppi=200.0))
OWN = Expected(pages=1)
SCREEN, PHOTOCOPY = Expected(edition=Edition.SCREEN), Expected(edition=Edition.PHOTOCOPY)
GREY_MASK, COARSE_MASK, RGB_MASK = SoftMask(300.0, True), SoftMask(149.0, True), SoftMask(300.0, False)


@pytest.mark.parametrize(
    ("ppi", "expected", "found"),
    [
        (225.0, PRINT, []),
        (224.6, PRINT, []),
        (224.4, PRINT, ["image-coarse"]),
        (150.0, PRINT, ["image-coarse"]),
        (149.4, PRINT, ["image-too-coarse"]),
        (225.0, ELSEWHERE, []),
        (224.0, ELSEWHERE, ["image-coarse"]),
        (150.0, ELSEWHERE, ["image-coarse"]),
        (72.0, ELSEWHERE, ["image-coarse"]),
        (149.0, OWN, ["image-too-coarse"]),
        (299.0, FINE, ["image-coarse"]),
        (199.0, FINE, ["image-too-coarse"]),
        (149.6, SCREEN, []),
        (109.0, SCREEN, ["image-coarse"]),
        (149.0, PHOTOCOPY, ["image-coarse"]),
    ],
)
def test_pictures_have_enough_pixels_an_inch(ppi: float, expected: Expected, found: list[str]) -> None:
    """Rounded to whole ones; as the print specification asks, or as is usual."""
    assert _found(check_image_resolution, picture(effective_ppi=ppi), expected=expected) == found


@pytest.mark.parametrize(
    ("ppi", "expected", "found"),
    [
        (800.0, PRINT, []),
        (799.0, PRINT, ["line-art-coarse"]),
        (550.0, PRINT, ["line-art-coarse"]),
        (549.0, PRINT, ["line-art-too-coarse"]),
        (100.0, ELSEWHERE, []),
    ],
)
def test_pictures_without_grey_need_more(ppi: float, expected: Expected, found: list[str]) -> None:
    """Where they are printed."""
    assert _found(check_image_resolution, picture(bits=1, effective_ppi=ppi), expected=expected) == found


@pytest.mark.parametrize(
    ("width_px", "height_px", "found"), [(16, 900, []), (900, 16, []), (17, 17, ["image-too-coarse"])]
)
def test_an_ornament_is_narrow(width_px: int, height_px: int, found: list[str]) -> None:
    """Sixteen pixels in one direction are enough to be one."""
    coarse = picture(width_px=width_px, height_px=height_px, effective_ppi=20.0)
    assert _found(check_image_resolution, coarse) == found


def test_a_coarse_picture_is_told_with_its_size() -> None:
    """In pixels, and in those of them that come to lie on an inch."""
    facts = print_pdf(pictures=[picture(width_px=640, height_px=480, effective_ppi=99.6)])
    assert told(check_image_resolution(facts, PRINT)) == [
        ("image-too-coarse", "Page 1: a picture of 640 x 480 pixels is printed at 100 ppi.")
    ]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"effective_ppi": 601.0}, ["image-finer-than-needed"]),
        ({"effective_ppi": 600.0}, []),
        ({"effective_ppi": 1200.0, "bits": 1}, []),
        ({"effective_ppi": 1200.0, "width_px": 16}, []),
    ],
)
def test_a_print_file_is_not_finer_than_needed(facts: dict[str, object], found: list[str]) -> None:
    """Line art and ornaments may be."""
    assert _found(check_image_economy, picture(**facts)) == found
    assert _found(check_image_economy, picture(**facts), expected=ELSEWHERE) == []


@pytest.mark.parametrize(
    ("facts", "in_print", "elsewhere"),
    [
        ({}, [], []),
        ({"interpolated": True}, ["image-interpolated"], ["image-interpolated"]),
        ({"bits": 16}, ["image-deep"], []),
        ({"filters": ("JPXDecode",)}, ["image-jpeg-2000"], []),
        ({"filters": ("JPXDecode",), "bits": 16}, ["image-jpeg-2000"], []),
    ],
)
def test_pictures_have_a_form_that_prints_alike(
    facts: dict[str, object], in_print: list[str], elsewhere: list[str]
) -> None:
    """JPEG 2000 of 16 bits is told once; only a print shop asks for either."""
    assert _found(check_image_form, picture(**facts)) == in_print
    assert _found(check_image_form, picture(**facts), expected=ELSEWHERE) == elsewhere


@pytest.mark.parametrize(
    ("decode", "space", "found"),
    [
        ((), CMYK, []),
        ((0.0, 1.0) * 4, CMYK, []),
        ((1.0, 0.0) * 4, CMYK, []),
        ((1.0, 0.0, 0.0, 1.0), CMYK, ["image-decode-odd"]),
        ((0.0, 0.5) * 4, CMYK, ["image-decode-odd"]),
        ((0.0, 255.0), ColourSpace("Indexed", 1, base=RGB), []),
        ((0.0, 100.0, -128.0, 127.0, -128.0, 127.0), ColourSpace("Lab", 3), []),
        ((0.0, 0.5), None, []),
        ((0.0, 1.0, 0.0), CMYK, []),
    ],
)
def test_values_are_taken_as_they_are_or_all_turned_over(
    decode: tuple[float, ...], space: ColourSpace | None, found: list[str]
) -> None:
    """Spaces that count otherwise, and stencils, are left alone."""
    assert _found(check_image_decode, picture(decode=decode, space=space), expected=ELSEWHERE) == found


@pytest.mark.parametrize(
    ("percent", "filters", "found"),
    [
        (281.0, ("DCTDecode",), ["image-negative"]),
        (280.0, ("DCTDecode",), []),
        (390.0, ("FlateDecode",), []),
        (None, ("DCTDecode",), []),
    ],
)
def test_a_picture_of_too_much_ink_is_a_negative(
    percent: float | None, filters: tuple[str, ...], found: list[str]
) -> None:
    """If it is a JPEG; one of which the inks are not known is passed over."""
    placed = picture(filters=filters)
    films = films_with(picture_inks_percent={} if percent is None else {placed.key: percent})
    assert codes_of(check_image_negative(print_pdf(pictures=[placed], films=films), PRINT)) == found
    assert codes_of(check_image_negative(print_pdf(pictures=[placed]), ELSEWHERE)) == []


@pytest.mark.parametrize(
    ("mask", "in_print", "elsewhere"),
    [
        (None, [], []),
        (GREY_MASK, [], []),
        (COARSE_MASK, ["image-mask-coarse"], []),
        (RGB_MASK, ["image-mask-not-grey"], ["image-mask-not-grey"]),
        (SoftMask(SPEC.min_image_ppi, True), [], []),
    ],
)
def test_masks_are_grey_and_as_fine_as_pictures(
    mask: SoftMask | None, in_print: list[str], elsewhere: list[str]
) -> None:
    """How fine they have to be a print shop says; a picture without a mask is not asked."""
    assert _found(check_image_masks, picture(soft_mask=mask)) == in_print
    assert _found(check_image_masks, picture(soft_mask=mask), expected=ELSEWHERE) == elsewhere


def test_only_the_pictures_with_a_faulty_mask_are_told() -> None:
    """Of three pictures one."""
    facts = print_pdf(pictures=[picture(), picture(soft_mask=RGB_MASK), picture(soft_mask=GREY_MASK)])
    assert told(check_image_masks(facts, PRINT)) == [
        ("image-mask-not-grey", "Page 1: a picture has a transparency that is not given in grey.")
    ]


@pytest.mark.parametrize(("slant_degrees", "slanted"), [(0.0, False), (0.9, False), (1.1, True), (45.0, True)])
def test_a_picture_stands_upright(slant_degrees: float, slanted: bool) -> None:
    """Its sides keep their right angle, within a degree."""
    drawn = picture(slant_degrees=slant_degrees)
    assert _found(check_image_proportions, drawn, expected=ELSEWHERE) == ["image-stretched"] * slanted
    assert _found(check_own_image_proportions, drawn, expected=OWN) == ["own-image-stretched"] * slanted


@pytest.mark.parametrize(
    ("stretch_ratio", "size_px", "stretched"),
    [
        (1.0, 300, False),
        (1.023, 300, False),
        (1.024, 300, True),
        (1 / 1.023, 300, False),
        (1 / 1.024, 300, True),
        (1.06, 20, False),
        (1.08, 20, True),
        (9.0, 16, False),
    ],
)
def test_a_picture_stands_at_its_own_proportions(stretch_ratio: float, size_px: int, stretched: bool) -> None:
    """Two hundredths and a rounded pixel are let pass, to either side; ornaments may be drawn out."""
    drawn = picture(stretch_ratio=stretch_ratio, width_px=size_px, height_px=size_px)
    assert _found(check_image_proportions, drawn, expected=ELSEWHERE) == ["image-stretched"] * stretched
    assert _found(check_own_image_proportions, drawn, expected=OWN) == ["own-image-stretched"] * stretched


def test_a_picture_drawn_out_is_told_once() -> None:
    """As an error in a piece of a kit, as a warning in a file of another maker, in words that say which way."""
    wide, high = picture(stretch_ratio=2.566), picture(stretch_ratio=0.5)
    assert _found(check_image_proportions, wide, expected=OWN) == []
    assert _found(check_own_image_proportions, wide, expected=ELSEWHERE) == []
    facts = print_pdf(pictures=[wide, high])
    assert [finding.message for finding in check_own_image_proportions(facts, OWN)] == [
        "Page 1: a picture is 2.57 times as wide for its height as its pixels are.",
        "Page 1: a picture is 2.00 times as high for its width as its pixels are.",
    ]
