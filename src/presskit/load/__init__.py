"""The load stage: folders become a Kit, its partners and a HouseStyle, and a print shop's sheet a PrintSpec."""

from presskit.load.house_style import load_house_style
from presskit.load.kit_loader import load_kit
from presskit.load.partner_table import load_partners
from presskit.load.print_spec_file import load_print_spec

__all__ = ["load_house_style", "load_kit", "load_partners", "load_print_spec"]
