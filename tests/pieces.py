"""The pieces of the house, as tests order them."""

from functools import cache
from typing import Any

from tests.paths import SAMPLE_KIT

from presskit.load import load_house_style
from presskit.model.house_style import HouseStyle
from presskit.model.piece import Piece


@cache
def house_style() -> HouseStyle:
    """The templates, pieces and fonts of the checkout."""
    return load_house_style(SAMPLE_KIT)


def piece(name: str, size: str, **order: Any) -> Piece:
    """The piece of this name in this size, with the editions or the print specification that are given."""
    house = house_style()
    return Piece(house.pieces[name], house.papers[size], **order)


def all_pieces(*names: str) -> list[Piece]:
    """Every piece of these names, or of all, in every size that it is made in."""
    designs = [house_style().pieces[name] for name in names] if names else house_style().pieces.values()
    return [Piece(design, size) for design in designs for size in design.sizes]
