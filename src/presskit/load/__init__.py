"""The load stage: folders become a Kit, its partners and a HouseStyle, and a print shop's sheet a PrintSpec."""

from presskit.load.kit.loader import load_kit
from presskit.load.partners.table import load_partners
from presskit.load.print_specs.spec_file import load_print_spec
from presskit.load.style.house_style import load_house_style

__all__ = ["load_house_style", "load_kit", "load_partners", "load_print_spec"]
