"""What `gs` changes: line width, overprint, opacity, blend mode, soft mask and font (ISO 32000-1, 8.4.5)."""

from pikepdf import Array, Dictionary

from presskit.preflight.reading.content.state import GraphicsState


def apply_extended_state(state: GraphicsState, stated: Dictionary) -> None:
    """The state as this dictionary sets it; what the dictionary does not name stays."""
    if "/LW" in stated:
        state.line_width_pt = float(stated.LW)
    _set_overprint(state, stated)
    _set_transparency(state, stated)


def _set_overprint(state: GraphicsState, stated: Dictionary) -> None:
    if "/OP" in stated:  # without an entry of its own the fill does as the stroke
        state.stroke_overprints = state.fill_overprints = bool(stated.OP)
    if "/op" in stated:
        state.fill_overprints = bool(stated["/op"])
    if "/OPM" in stated:
        state.overprint_mode = int(stated.OPM)


def _set_transparency(state: GraphicsState, stated: Dictionary) -> None:
    if "/ca" in stated:
        state.fill_opacity_ratio = float(stated["/ca"])
    if "/CA" in stated:
        state.stroke_opacity_ratio = float(stated["/CA"])
    if "/BM" in stated:
        mode = stated.BM[0] if isinstance(stated.BM, Array) else stated.BM
        state.blend_mode = str(mode).removeprefix("/")
    if "/SMask" in stated:
        state.masked = isinstance(stated.SMask, Dictionary)
