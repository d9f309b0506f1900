"""Draws the pictures of README.md from the built sample kit: `./run python docs/draw_pictures.py`."""

from pathlib import Path

import pypdfium2
from PIL import Image

HERE = Path(__file__).parent
SCREEN = HERE.parent / "build" / "screen"
PIECES = ("press-release-a4", "flyer-a5", "letterhead-a4")
PAGE_HEIGHT_PX = 600
GAP_PX = 16
DESK, EDGE = (225, 226, 228), (190, 191, 194)


def page_pictures(path: Path) -> list[Image.Image]:
    """The pages, all of one height."""
    with pypdfium2.PdfDocument(path) as document:
        return [page.render(scale=PAGE_HEIGHT_PX / page.get_height()).to_pil() for page in document]


def side_by_side(pages: list[Image.Image]) -> Image.Image:
    """The pages on a desk, each with a thin edge."""
    width_px = sum(page.width + GAP_PX for page in pages) + GAP_PX
    desk = Image.new("RGB", (width_px, PAGE_HEIGHT_PX + 2 * GAP_PX), DESK)
    left_px = GAP_PX
    for page in pages:
        desk.paste(Image.new("RGB", (page.width + 2, page.height + 2), EDGE), (left_px - 1, GAP_PX - 1))
        desk.paste(page.convert("RGB"), (left_px, GAP_PX))
        left_px += page.width + GAP_PX
    return desk


if __name__ == "__main__":
    for piece in PIECES:
        picture = side_by_side(page_pictures(next(SCREEN.glob(f"*_{piece}_*.pdf"))))
        picture.save(HERE / "pictures" / f"{piece}.png", optimize=True)
