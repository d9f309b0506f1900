"""A workshop with the smallest kit and a single template, to be added to."""

from functools import cache
from pathlib import Path

from tests.made_pieces import checkout_fonts
from tests.paths import KITS, TEMPLATES

from presskit.load import load_kit
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.model.kit import Kit
from presskit.model.partner import PartnerTable
from presskit.pipeline.desk import Desk
from presskit.pipeline.workshop import FontShelf, Workshop


@cache
def smallest_kit() -> Kit:
    """The smallest kit, loaded."""
    return load_kit(KITS / "minimal")


def house_style(**own: str) -> HouseStyle:
    """The project's fonts and one template, with these as the kit's own: file name without dot, text."""
    names = {"flyer_html": "pieces/flyer/page.html", "flyer_css": "pieces/flyer/page.css"}
    base = TemplateFile("base.html", "house:templates/base.html", (TEMPLATES / "base.html").read_text("utf-8"))
    templates = {base.name: base}
    for key, text in own.items():
        templates[names[key]] = TemplateFile(names[key], f"templates/{names[key]}", text)
    return HouseStyle(templates, checkout_fonts())


def small_workshop(folder: Path, **own: str) -> Workshop:
    """The workshop, its fonts to be laid out in the folder."""
    kit, house = smallest_kit(), house_style(**own)
    return Workshop(kit, PartnerTable(), house, FontShelf(house.fonts, folder / "fonts"), Desk(kit, house))
