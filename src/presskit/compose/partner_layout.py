"""The room that partners have on each piece."""

from presskit.compose.lock_up import MarkRoom
from presskit.model.piece import Piece

BAND_MM = {"A5": 22.0, "A6": 18.5, "DL": 20.0, "Half Letter": 22.0}
IMPRINT_SLOT_MM = {"A5": 24.5, "A6": 25.0, "DL": 28.5, "Half Letter": 25.5}
_FLYER_ROOMS = {
    "A5": MarkRoom(area_mm2=300.0, max_width_mm=52.0, max_height_mm=12.0),
    "A6": MarkRoom(area_mm2=150.0, max_width_mm=36.0, max_height_mm=8.5),
    "DL": MarkRoom(area_mm2=170.0, max_width_mm=34.0, max_height_mm=10.0),
    "Half Letter": MarkRoom(area_mm2=300.0, max_width_mm=48.0, max_height_mm=12.0),
}
_FOOT_HEIGHT_MM = 25.0  # two senders take more lines than one
_SHEET_ROOM = MarkRoom(area_mm2=300.0, max_width_mm=56.0, max_height_mm=13.0)
_RELEASE_ROOM = MarkRoom(area_mm2=240.0, max_width_mm=44.0, max_height_mm=11.0)


def mark_room(piece: Piece) -> MarkRoom:
    """What each of the two marks may fill on this piece."""
    if piece.template == "flyer":
        return _FLYER_ROOMS[piece.size.name]
    return _RELEASE_ROOM if piece.template == "press-release" else _SHEET_ROOM


def lock_up_height_mm(piece: Piece) -> float:
    """The height of the row that both marks stand in."""
    return mark_room(piece).max_height_mm


def shared_properties(piece: Piece) -> dict[str, str]:
    """The CSS custom properties of what a shared body leaves free, and its sheets fill."""
    if piece.template == "letterhead":
        return {"--foot-height": f"{_FOOT_HEIGHT_MM}mm"}
    if piece.template != "flyer":
        return {}
    return {"--band": f"{BAND_MM[piece.size.name]}mm", "--imprint-slot": f"{IMPRINT_SLOT_MM[piece.size.name]}mm"}
