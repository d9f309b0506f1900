"""What an order says of itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from presskit.pipeline import BuildOrder

WHOLE = BuildOrder(Path("kit"), Path("build"))


@pytest.mark.parametrize(
    "wish",
    [
        {"pieces": ("flyer",)},
        {"languages": ("en",)},
        {"editions": ("screen",)},
        {"partners": ("north",)},
        {"on_stationery": False},
    ],
)
def test_every_choice_narrows_a_build(wish: dict[str, object]) -> None:
    """It leaves files out that a whole build makes."""
    assert replace(WHOLE, **wish).is_narrowed  # type: ignore[arg-type] # any field


def test_how_a_build_is_made_narrows_nothing() -> None:
    """A draft, or one by many processes, is of the whole kit."""
    assert not WHOLE.is_narrowed
    assert not replace(WHOLE, draft=True, jobs=4).is_narrowed
