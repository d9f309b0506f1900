"""A QR code as one SVG path in one ink, sized so that all codes of a piece look alike."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

QUIET_ZONE_MODULES = 4  # ISO/IEC 18004:2015, 6.3.8
MAX_SYMBOL_VERSION = 10  # more than 57 modules a side leave no room for 0.5 mm modules on a flyer
SCREEN_INK = "#000000"
PRINT_INK = "device-cmyk(0 0 0 1)"  # one plate: a code in several inks blurs when they are out of register
_MOST_DRAWINGS = 64  # of some 10 kB each

Matrix = Sequence[Sequence[bool]]
Corner = tuple[int, int]


def symbol_version(payload: str) -> int | None:
    """The smallest version (1 to 10) that holds the payload at level M; None if it is too long."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(payload)
    try:
        version = int(code.best_fit())
    except (DataOverflowError, ValueError):
        return None
    return version if version <= MAX_SYMBOL_VERSION else None


def common_version(payloads: Iterable[str]) -> int:
    """One version that holds each of the payloads, so that their codes have the same size."""
    return max((version for payload in payloads if (version := symbol_version(payload))), default=1)


def modules_a_side(version: int) -> int:
    """Modules along one side, quiet zone included (ISO/IEC 18004:2015, 6.3.1)."""
    return 17 + 4 * version + 2 * QUIET_ZONE_MODULES


def qr_svg(payload: str, version: int, ink: str = SCREEN_INK) -> bytes:
    """The code as an SVG with one path; a view box unit is one module and the quiet zone is inside the box."""
    side = modules_a_side(version)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<path fill="{ink}" fill-rule="evenodd" d="{_drawn(payload, version)}"/></svg>'
    ).encode()


@lru_cache(maxsize=_MOST_DRAWINGS)
def _drawn(payload: str, version: int) -> str:
    """The drawing of one code, made once for all sizes and editions: choosing its mask takes 20 ms."""
    code = QRCode(version=version, error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(payload)
    code.make(fit=False)
    return _outline(code.get_matrix(), QUIET_ZONE_MODULES)


def _outline(matrix: Matrix, offset: int) -> str:
    """SVG path data of the borders between dark and light; a square for each module would leave seams."""
    return "".join(
        "M" + "L".join(f"{x + offset} {y + offset}" for x, y in _corners(contour)) + "z"
        for contour in _contours(_border(matrix))
    )


def _border(matrix: Matrix) -> dict[Corner, list[Corner]]:
    """Unit edges round all dark modules, walked with the dark on the right: start -> ends."""
    edges: dict[Corner, list[Corner]] = {}
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                for start, end in _open_sides(matrix, x, y):
                    edges.setdefault(start, []).append(end)
    return edges


def _open_sides(matrix: Matrix, x: int, y: int) -> Iterator[tuple[Corner, Corner]]:
    size = len(matrix)
    around = (
        (x, y - 1, (x, y), (x + 1, y)),
        (x + 1, y, (x + 1, y), (x + 1, y + 1)),
        (x, y + 1, (x + 1, y + 1), (x, y + 1)),
        (x - 1, y, (x, y + 1), (x, y)),
    )
    for column, row, start, end in around:
        inside = 0 <= column < size and 0 <= row < size
        if not (inside and matrix[row][column]):
            yield start, end


def _contours(edges: dict[Corner, list[Corner]]) -> Iterator[list[Corner]]:
    """Closed walks along the edges, each edge once; where two corners touch, the walk turns right."""
    while edges:
        start = next(iter(edges))
        walk = [start]
        while True:
            ends = edges[walk[-1]]
            step = _right_turn(walk, ends) if len(ends) > 1 and len(walk) > 1 else ends[0]
            ends.remove(step)
            if not ends:
                del edges[walk[-1]]
            if step == start:
                break
            walk.append(step)
        yield walk


def _right_turn(walk: list[Corner], ends: list[Corner]) -> Corner:
    (before_x, before_y), (x, y) = walk[-2], walk[-1]
    right = (x - (y - before_y), y + (x - before_x))
    return right if right in ends else ends[0]


def _corners(contour: list[Corner]) -> list[Corner]:
    """The points where the walk changes direction."""
    points = []
    for index, (x, y) in enumerate(contour):
        before, after = contour[index - 1], contour[(index + 1) % len(contour)]
        if (x - before[0], y - before[1]) != (after[0] - x, after[1] - y):
            points.append((x, y))
    return points
