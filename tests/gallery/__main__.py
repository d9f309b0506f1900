"""Draws the gallery: every stress kit, and a kit in every script, in every piece, size and edition, to be looked at.

    ./run python -m tests.gallery OUT [--theme NAME] [KIT ...]

writes a sheet of pages for each kit into OUT, in the plain look or in a theme, and `gallery.jpg`, the small one of
all that docs/ keeps. It takes about half an hour of computing for all kits. Errors and warnings are printed, and
errors end it with 1.
"""

import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw
from tests.gallery.orders import Order, all_orders, language_kits, ordered, orders_of, stress_kits

from presskit.compose import compose_piece, needed_fonts
from presskit.errors import KitError
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Severity
from presskit.pipeline.fonts.needed import with_script_fonts
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf

GAP_PX = 10
GROUND = "#8a8a8a"
SHEET_WIDTH_PX = 2400
PAGE_HEIGHT_PX = 300
SMALL_HEIGHT_PX = 130
SMALL_WIDTH_PX = 1600
# What stands for a kit on the small sheet.
SHOWN = {("press-release", "A4"), ("flyer", "A5"), ("letterhead", "A4"), ("poster", "A3")}


def main(out: Path, names: Sequence[str], theme: str = "plain") -> int:
    """Draw the sheets of these kits, or of all; the number of errors, at most 1."""
    out.mkdir(parents=True, exist_ok=True)
    small, errors = [], 0
    for kit in (*stress_kits(), *language_kits()):
        if names and kit.name not in names:
            continue
        with tempfile.TemporaryDirectory() as folder:
            pages, failed = drawn(kit, Path(folder), theme)
        errors += failed
        laid([page for _, page in pages], SHEET_WIDTH_PX).save(out / f"{kit.name}.png")
        shown = [page for order, page in pages if order[:2] in SHOWN and order[2] is Edition.SCREEN]
        small.append(row(kit.name, [_of_height(page, SMALL_HEIGHT_PX) for page in shown]))
        print(f"{kit.name}: {len(pages)} pages", flush=True)
    laid(small, SMALL_WIDTH_PX).save(out / "gallery.jpg", quality=62, optimize=True)
    return min(errors, 1)


def drawn(kit: Path, folder: Path, theme: str = "plain") -> tuple[list[tuple[Order, Image.Image]], int]:
    """Every page of everything that can be made of the kit, and how many things cannot."""
    can_be_made = orders_of(kit)
    orders = [order for order in all_orders() if order in can_be_made]
    copy = ordered(kit, folder, orders)
    loaded, house = load_kit(copy), load_house_style(copy)
    loaded = replace(loaded, style=replace(loaded.style, theme=house.themes[theme]))
    house = with_script_fonts(house, loaded, ())
    house = replace(house, fonts=needed_fonts(loaded, (), house.fonts))
    fonts = FontShelf(house.fonts, folder / "fonts").staged
    pages: list[tuple[Order, Image.Image]] = []
    errors = 0
    pieces = {(piece.design.name, piece.size.name): piece for piece in loaded.pieces}
    for order in orders:
        piece = pieces[order[:2]]
        try:
            composed = compose_piece(loaded, house, piece, loaded.languages[0], order[2])
            (built,) = PieceWork(composed).do(fonts)
        except KitError as error:
            errors += 1
            found, pdf = error.findings, None
        else:
            found, pdf = (*composed.findings, *built.findings), built.pdf
        for finding in found:
            if finding.severity is not Severity.NOTE:
                print(f"{kit.name} {piece.name} {order[2]}: {finding.severity} {finding.code}: {finding.message}")
        pages += [(order, page) for page in pictures(pdf)] if pdf else []
    return pages, errors


def pictures(pdf: bytes) -> list[Image.Image]:
    """Each page, all of one height."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=PAGE_HEIGHT_PX / page.get_height()).to_pil().convert("RGB") for page in document]


def row(name: str, pages: Sequence[Image.Image]) -> Image.Image:
    """Pages side by side under a name."""
    width = sum(page.width + GAP_PX for page in pages)
    sheet = Image.new("RGB", (max(width, 1), SMALL_HEIGHT_PX + 14), GROUND)
    ImageDraw.Draw(sheet).text((1, 0), name, fill="white")
    left = 0
    for page in pages:
        sheet.paste(page, (left, 14))
        left += page.width + GAP_PX
    return sheet


def laid(pictures: Sequence[Image.Image], width_px: int) -> Image.Image:
    """The pictures in lines, like words."""
    places, left, top, line = [], 0, 0, 0
    for picture in pictures:
        if left and left + picture.width > width_px:
            left, top, line = 0, top + line + GAP_PX, 0
        places.append((picture, left, top))
        left, line = left + picture.width + GAP_PX, max(line, picture.height)
    sheet = Image.new("RGB", (width_px, max(top + line, 1)), GROUND)
    for picture, x, y in places:
        sheet.paste(picture, (x, y))
    return sheet


def _of_height(page: Image.Image, height_px: int) -> Image.Image:
    return page.resize((round(page.width * height_px / page.height), height_px), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("kits", nargs="*")
    parser.add_argument("--theme", default="plain")
    given = parser.parse_args()
    sys.exit(main(given.out, given.kits, given.theme))
