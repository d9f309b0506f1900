"""Pictures: fine enough at the size they are printed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.preflight.made_pdfs import MadePiece, photograph

from presskit.model.piece import FinishedPiece

Found = Callable[[FinishedPiece], list[str]]


@pytest.mark.parametrize(
    ("width_mm", "codes"),
    [(20.0, []), (22.5, []), (25.4, ["image-coarse"]), (33.8, ["image-coarse"]), (34.2, ["image-too-coarse"])],
)
def test_resolution_is_judged_at_the_printed_size(
    made: MadePiece, found: Found, width_mm: float, codes: list[str]
) -> None:
    """225 ppi and more pass, 150 to 225 warn, less is an error."""
    body = made.body.replace(photograph(200, 100, 20), photograph(200, 100, width_mm))
    assert found(replace(made, body=body).finished()) == codes


def test_coarser_direction_counts(made: MadePiece, found: Found) -> None:
    """A picture stretched to one side is judged by that side."""
    stretched = photograph(200, 100, 20).replace("width:20mm", "width:20mm;height:40mm")
    assert found(replace(made, body=made.body.replace(photograph(200, 100, 20), stretched)).finished()) == [
        "image-too-coarse"
    ]


def test_turned_picture_is_measured_along_its_own_sides(made: MadePiece, found: Found) -> None:
    """A picture turned by a quarter keeps its resolution."""
    turned = photograph(200, 100, 20).replace("width:20mm", "width:20mm;transform:rotate(90deg)")
    assert found(replace(made, body=made.body.replace(photograph(200, 100, 20), turned)).finished()) == []


def test_ornaments_are_left_alone(made: MadePiece, found: Found) -> None:
    """A picture of 16 pixels or less may be drawn as large as the designer likes."""
    assert found(replace(made, body=made.body + photograph(16, 16, 30)).finished()) == []
