"""QR codes as drawings."""

import re
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from presskit.compose.qr_code import (
    PRINT_INK,
    QUIET_ZONE_MODULES,
    SCREEN_INK,
    common_version,
    modules_a_side,
    qr_svg,
    symbol_version,
)

SHORT, LONG = "https://inpud.net/", "https://inpud.net/" + "a" * 80


def drawn(svg: bytes, pixels_a_module: int) -> Image.Image:
    """The drawing's one path as a picture, filled by the even-odd rule."""
    path = ElementTree.fromstring(svg)[0].attrib["d"]
    side = int(re.search(rb'viewBox="0 0 (\d+)', svg)[1])  # type: ignore[index]
    picture = Image.new("1", (side * pixels_a_module, side * pixels_a_module), 1)
    for contour in re.findall(r"M([^z]+)z", path):
        corners = [tuple(map(int, point.split())) for point in contour.split("L")]
        layer = Image.new("1", (side, side), 0)
        draw = ImageDraw.Draw(layer)
        for x, y in _inside(corners, side):
            draw.point((x, y), 1)
        mask = layer.resize(picture.size, Image.Resampling.NEAREST)
        picture.paste(picture.point(lambda value: not value), mask=mask)
    return picture.convert("L")


def _inside(corners: list[tuple[int, ...]], side: int) -> list[tuple[int, int]]:
    """The modules whose middle lies inside the contour, by crossing number."""
    upright = [
        (first[0], min(first[1], second[1]), max(first[1], second[1]))
        for first, second in zip(corners, corners[1:] + corners[:1], strict=True)
        if first[0] == second[0]
    ]
    return [
        (x, y)
        for y in range(side)
        for x in range(side)
        if sum(edge_x <= x and low <= y < high for edge_x, low, high in upright) % 2
    ]


@pytest.mark.parametrize("payload", [SHORT, LONG, "tel:+441234567", "https://network.example/?q=ü"])
def test_the_drawing_reads_as_its_payload(payload: str) -> None:
    """The outline, filled even-odd, decodes to the very address."""
    version = symbol_version(payload)
    assert version is not None
    found = zxingcpp.read_barcodes(drawn(qr_svg(payload, version), 4), try_invert=False)
    assert [code.text for code in found] == [payload]


def test_a_code_is_one_path_in_one_ink() -> None:
    """One path leaves no seams between modules and no second ink to go out of register."""
    root = ElementTree.fromstring(qr_svg(SHORT, 2))
    assert [element.tag.rpartition("}")[2] for element in root] == ["path"]
    assert root[0].attrib["fill"] == "#000000"


def test_every_ink_prints_the_same_modules() -> None:
    """An address is drawn once, and only the ink differs between the editions."""
    on_screen, in_print = (ElementTree.fromstring(qr_svg(SHORT, 2, ink))[0].attrib for ink in (SCREEN_INK, PRINT_INK))
    assert on_screen["d"] == in_print["d"]
    assert (on_screen["fill"], in_print["fill"]) == (SCREEN_INK, PRINT_INK)


def test_the_quiet_zone_is_four_modules_on_each_side() -> None:
    """ISO/IEC 18004 wants four light modules all round; no corner of the path comes nearer."""
    svg = qr_svg(SHORT, 2)
    corners = [int(number) for number in re.findall(r"\d+", ElementTree.fromstring(svg)[0].attrib["d"])]
    side = modules_a_side(2)
    assert side == 33
    assert min(corners) == QUIET_ZONE_MODULES == 4
    assert max(corners) == side - QUIET_ZONE_MODULES


def test_codes_of_one_piece_share_a_version() -> None:
    """Short and long addresses get codes of one size: the longest decides."""
    assert common_version([SHORT, LONG]) == symbol_version(LONG)
    assert symbol_version(SHORT) < symbol_version(LONG)  # type: ignore[operator]
    assert common_version([]) == 1


def test_an_address_beyond_version_ten_has_no_code() -> None:
    """Such a code would have modules too small for the room on a flyer."""
    assert symbol_version("https://inpud.net/" + "a" * 400) is None
    assert symbol_version("https://inpud.net/" + "a" * 9000) is None
