"""Draws the pictures of README.md from the built sample kit, and those of designers.md from stress kits.

./run python docs/draw_pictures.py          # both, the sample kit being built
./run python docs/draw_pictures.py guide    # those of the guide alone
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.gallery.orders import STRESS, ordered

from presskit.compose import compose_piece, needed_fonts
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf

HERE = Path(__file__).parent
SCREEN = HERE.parent / "build" / "screen"
PIECES = ("press-release-a4", "flyer-a5", "letterhead-a4")
PAGE_HEIGHT_PX = 600
GAP_PX = 16
MARK = (20, 110, 200)
# Where the guide's numbers stand on the first page of a fact sheet, and the room of a hashtag on a flyer of A5.
PARTS_MM = ((13, 24), (13, 38), (13, 58), (13, 86), (103, 94), (103, 117), (13, 140))
HASHTAG_ROOM_MM = (10, 46, 128, 92)
HASHTAGS = ("flyer-short-hashtag", "flyer-long-hashtag")
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


def first_page(kit: str, piece: str, size: str, theme: str = "plain") -> Image.Image:
    """The first page of a piece of a stress kit, in a theme."""
    with tempfile.TemporaryDirectory() as folder:
        copy = ordered(STRESS / kit, Path(folder), [(piece, size, Edition.SCREEN)])
        loaded, house = load_kit(copy), load_house_style(copy)
        loaded = replace(loaded, style=replace(loaded.style, theme=house.themes[theme]))
        house = replace(house, fonts=needed_fonts(loaded, (), house.fonts))
        composed = compose_piece(loaded, house, loaded.pieces[0], loaded.languages[0], Edition.SCREEN)
        (built,) = PieceWork(composed).do(FontShelf(house.fonts, Path(folder) / "fonts").staged)
        path = Path(folder) / "piece.pdf"
        path.write_bytes(built.pdf)
        return page_pictures(path)[0].convert("RGB")


def numbered(page: Image.Image, places_mm: Sequence[tuple[float, float]], width_mm: float) -> Image.Image:
    """The page with a number at each of these places, in millimetres from its left and upper edge."""
    px_per_mm, radius_px = page.width / width_mm, 9
    draw = ImageDraw.Draw(page)
    face = ImageFont.load_default(13)
    for number, (left_mm, top_mm) in enumerate(places_mm, 1):
        x, y = left_mm * px_per_mm, top_mm * px_per_mm
        draw.ellipse((x - radius_px, y - radius_px, x + radius_px, y + radius_px), fill=MARK)
        draw.text((x, y), str(number), fill="white", font=face, anchor="mm")
    return page


def outlined(page: Image.Image, room_mm: tuple[float, float, float, float], width_mm: float) -> Image.Image:
    """The page with a broken line round this room: left, top, width and height in millimetres."""
    px_per_mm = page.width / width_mm
    left, top, width, height = (length * px_per_mm for length in room_mm)
    draw = ImageDraw.Draw(page)
    for step in range(0, round(2 * (width + height)), 10):
        for at in range(step, step + 5):
            draw.rectangle(
                (*_on_edge(at, left, top, width, height), *_on_edge(at, left, top, width, height)), "white"
            )
    return page


def _on_edge(at: float, left: float, top: float, width: float, height: float) -> tuple[float, float]:
    """The point so many pixels along the edge of a rectangle."""
    if at < width:
        return left + at, top
    if at < width + height:
        return left + width, top + at - width
    if at < 2 * width + height:
        return left + 2 * width + height - at, top + height
    return left, top + 2 * (width + height) - at


def draw_guide() -> None:
    """The pictures of designers.md: a piece with its parts, two hashtags in one room, one piece in every theme."""
    anatomy = side_by_side([numbered(first_page("release-full", "fact-sheet", "A4"), PARTS_MM, 210)])
    fitted = [outlined(first_page(kit, "flyer", "A5"), HASHTAG_ROOM_MM, 148) for kit in HASHTAGS]
    themes = [
        first_page("flyer-event", "media-advisory", "A4", theme)
        for theme in load_house_style(STRESS / "flyer-event").themes
    ]
    pictures = {"designers-anatomy": anatomy, "designers-fitted": side_by_side(fitted)}
    pictures["designers-themes"] = side_by_side(themes)
    for name, picture in pictures.items():
        picture.thumbnail((1400, PAGE_HEIGHT_PX))
        picture.quantize(64, dither=Image.Dither.NONE).save(HERE / "pictures" / f"{name}.png", optimize=True)


if __name__ == "__main__":
    draw_guide()
    for piece in PIECES if "guide" not in sys.argv else ():
        picture = side_by_side(page_pictures(next(SCREEN.glob(f"*_{piece}_*.pdf"))))
        picture.save(HERE / "pictures" / f"{piece}.png", optimize=True)
