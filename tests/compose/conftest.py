"""The sample kit and the house style, loaded once."""

import pytest
from tests.paths import SAMPLE_KIT

from presskit.load import load_house_style, load_kit
from presskit.model.house_style import FontFile, HouseStyle
from presskit.model.kit import Kit


@pytest.fixture(scope="session")
def sample() -> Kit:
    """International Drug Users Day 2021, as the kit in the checkout has it."""
    return load_kit(SAMPLE_KIT)


@pytest.fixture(scope="session")
def house() -> HouseStyle:
    """The templates and fonts of the checkout."""
    return load_house_style(SAMPLE_KIT)


@pytest.fixture(scope="session")
def fonts(house: HouseStyle) -> tuple[FontFile, ...]:
    """The fonts of the checkout."""
    return house.fonts
