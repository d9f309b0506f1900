"""The load stage: a kit's folder becomes a Kit, templates and fonts a HouseStyle, a shop's sheet a PrintSpec."""

from presskit.load.house_style import load_house_style
from presskit.load.kit_loader import load_kit
from presskit.load.print_spec_file import load_print_spec

__all__ = ["load_house_style", "load_kit", "load_print_spec"]
