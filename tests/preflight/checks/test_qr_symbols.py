"""How QR codes are drawn."""

import pytest
from tests.preflight.made_facts import codes, page, pdf, symbol, told

from presskit.preflight.checks.qr_symbols import (
    check_qr_code_size,
    check_qr_contrast,
    check_qr_dark_on_light,
    check_qr_drawn,
    check_qr_level,
    check_qr_quiet_zone,
    check_qr_shape,
    check_qr_uncut,
    check_qr_unveiled,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.page import UnreadCode
from presskit.preflight.facts.pdf import PdfFacts

CODE = Box(100, 100, 150, 150)


def _with(**facts: object) -> PdfFacts:
    return pdf(page(qr_symbols=(symbol("https://a.example/", CODE, **facts),)))


@pytest.mark.parametrize(
    ("module_mm", "found"),
    [(0.5, []), (0.496, []), (0.49, ["qr-code-small"]), (0.4, ["qr-code-small"]), (0.39, ["qr-code-too-small"])],
)
def test_small_modules(module_mm: float, found: list[str]) -> None:
    """0.5 mm passes, and what reads as 0.5 within 1 %; less warns, below 0.4 mm is an error."""
    assert codes(check_qr_code_size(_with(module_mm=module_mm), Expected())) == found


@pytest.mark.parametrize(
    ("clear_modules", "found"),
    [(4.0, []), (3.5, ["qr-quiet-zone-narrow"]), (2.0, ["qr-quiet-zone-narrow"]), (1.5, ["qr-quiet-zone-missing"])],
)
def test_quiet_zone(clear_modules: float, found: list[str]) -> None:
    """Four modules pass, two to four warn, less is an error."""
    assert codes(check_qr_quiet_zone(_with(quiet_zone_modules=clear_modules), Expected())) == found


def test_the_quiet_zone_is_said_in_squares() -> None:
    """The message says how much ground there is, or that there is none."""
    ((_code, narrow),) = told(check_qr_quiet_zone(_with(quiet_zone_modules=3.0), Expected()))
    assert narrow.endswith("has less than 3.5 squares of clear ground around it.")
    ((_code, none),) = told(check_qr_quiet_zone(_with(quiet_zone_modules=0.0), Expected()))
    assert none.endswith("has no clear ground around it.")


def test_weak_contrast_and_inversion_and_low_level() -> None:
    """Each is found at its own bound, and a good code has none of them."""
    assert codes(check_qr_contrast(_with(contrast_ratio=0.39), Expected())) == ["qr-contrast-weak"]
    assert codes(check_qr_dark_on_light(_with(inverted=True), Expected())) == ["qr-code-inverted"]
    assert codes(check_qr_level(_with(level="L"), Expected())) == ["qr-level-low"]
    for check in (check_qr_contrast, check_qr_dark_on_light, check_qr_level):
        assert codes(check(_with(contrast_ratio=0.4), Expected())) == []


@pytest.mark.parametrize(
    ("picture", "found"),
    [(CODE, ["qr-code-raster"]), (Box(90, 90, 160, 160), ["qr-code-raster"]), (Box(0, 0, 400, 600), [])],
)
def test_a_code_that_is_a_picture(picture: Box, found: list[str]) -> None:
    """A picture of the code and its quiet zone is noted; the scan of a whole page is another matter."""
    facts = pdf(page(qr_symbols=(symbol("https://a.example/", CODE),), pictures=(picture,)))
    assert codes(check_qr_drawn(facts, Expected())) == found


@pytest.mark.parametrize(
    ("picture", "found"),
    [
        (Box(94, 94, 156, 156), ["qr-code-raster"]),
        (Box(105, 105, 145, 145), ["qr-code-raster"]),
        (Box(107, 107, 150, 150), []),
        (Box(72, 72, 177.9, 177.9), ["qr-code-raster"]),
        (Box(72, 72, 178, 178), []),
    ],
)
def test_the_picture_of_a_code_lies_where_it_lies(picture: Box, found: list[str]) -> None:
    """To six points, and it is not twice as wide and more."""
    facts = pdf(page(qr_symbols=(symbol("https://a.example/", CODE),), pictures=(Box(0, 0, 9, 9), picture)))
    assert codes(check_qr_drawn(facts, Expected())) == found


def test_figures_are_told_with_the_code() -> None:
    """The width of a square, and how much light and dark differ, of the very code."""
    assert told(check_qr_code_size(_with(module_mm=0.4321), Expected())) == [
        ("qr-code-small", "The squares of the QR code for https://a.example/ are 0.43 mm wide.")
    ]
    (finding,) = check_qr_contrast(_with(contrast_ratio=0.254), Expected())
    assert "differ by 0.25 of the light" in finding.message
    assert finding.area == _with().pages[0].area(CODE)


def test_shape_and_veil() -> None:
    """A mirror image, a veil, and sides that differ by a twentieth."""
    assert codes(check_qr_shape(_with(mirrored=True), Expected())) == ["qr-code-mirrored"]
    assert codes(check_qr_shape(_with(stretch_ratio=1.05), Expected())) == ["qr-code-stretched"]
    assert codes(check_qr_shape(_with(stretch_ratio=1.04), Expected())) == []
    assert codes(check_qr_unveiled(_with(veiled=True), Expected())) == ["qr-code-veiled"]
    assert codes(check_qr_unveiled(_with(), Expected())) == []


@pytest.mark.parametrize(
    ("box", "found"),
    [
        (Box(0, 100, 50, 150), []),
        (Box(-0.5, 100, 50, 150), []),
        (Box(-1, 100, 50, 150), ["qr-code-cut"]),
        (Box(-60, 100, -10, 150), []),
    ],
)
def test_a_cut_code_lies_on_both_sides_of_the_edge(box: Box, found: list[str]) -> None:
    """One that lies beside the page whole is nobody's to read; a fault of its ground is not told of a cut one."""
    read = pdf(page(qr_symbols=(symbol("https://a.example/", box, quiet_zone_modules=0.0),)))
    unread = pdf(page(unread_codes=(UnreadCode(box, 1),)))
    assert codes(check_qr_uncut(read, Expected())) == codes(check_qr_uncut(unread, Expected())) == found
    assert bool(codes(check_qr_quiet_zone(read, Expected()))) is not bool(found)
    assert codes(check_qr_uncut(read, Expected(shows_other_pages=True))) == []
