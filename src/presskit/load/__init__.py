"""The load stage: a kit's folder becomes a Kit, and the templates and fonts become a HouseStyle."""

from presskit.load.house_style import load_house_style
from presskit.load.kit_loader import load_kit

__all__ = ["load_house_style", "load_kit"]
