"""The measures of each piece at each size; the templates get them as CSS custom properties."""

from dataclasses import dataclass, replace

from presskit.compose.qr_code import QUIET_ZONE_MODULES
from presskit.model.piece import FitRule, FitStep, Piece
from presskit.model.print_spec import PrintSpec

SAFE_INSET_MM = 5.0  # reference trade practice: text nearer the trim may be cut off
USUAL_RELEASE_PAGES = 2
MOST_PAGES = 120  # a statement longer than this is a book


@dataclass(frozen=True, slots=True)
class FlyerLayout:
    """The room on a flyer: the margin, the heights the hashtag and the call may fill, a QR code's module.

    On a shared flyer the hashtag gives room to the band of the marks.
    """

    margin_mm: float
    hashtag_height_mm: float
    shared_hashtag_height_mm: float
    call_height_mm: float
    module_mm: float


FLYER_LAYOUTS = {
    "A5": FlyerLayout(
        margin_mm=10.0, hashtag_height_mm=92.0, shared_hashtag_height_mm=80.0, call_height_mm=52.0, module_mm=0.55
    ),
    "A6": FlyerLayout(
        margin_mm=8.0, hashtag_height_mm=62.0, shared_hashtag_height_mm=52.0, call_height_mm=37.0, module_mm=0.5
    ),
    "DL": FlyerLayout(
        margin_mm=8.0, hashtag_height_mm=80.0, shared_hashtag_height_mm=64.0, call_height_mm=62.0, module_mm=0.5
    ),
    "Half Letter": FlyerLayout(
        margin_mm=10.0, hashtag_height_mm=92.0, shared_hashtag_height_mm=80.0, call_height_mm=54.0, module_mm=0.55
    ),
}
SHEET_MODULE_MM = 0.5  # press release and letterhead: read at arm's length, never from a wall
CALL_SIZES_PT = tuple(float(size) for size in range(13, 45))
OCCASION_SIZES_PT = (20.0, 21.0, 22.0, 23.0, 24.0)
TIGHTER_TEXT_PT = {
    "press-release": ((10.5, 15.4), (10.2, 15.0), (10.0, 14.5), (9.7, 14.0)),
    "letterhead": ((10.0, 14.6), (9.8, 14.2), (9.6, 13.8), (9.4, 13.4)),
}
FLYER_SCALES_PERCENT = (96, 92, 88, 84, 80)


def flyer_layout(piece: Piece, *, is_shared: bool = False) -> FlyerLayout:
    """The flyer's measures at its size; a shared one has a band for the marks at the foot of its front."""
    layout = FLYER_LAYOUTS[piece.size.name]
    if not is_shared:
        return layout
    return replace(layout, hashtag_height_mm=layout.shared_hashtag_height_mm)


def flyer_measure_mm(piece: Piece) -> float:
    """The width between the flyer's margins."""
    return piece.size.width_mm - 2 * flyer_layout(piece).margin_mm


def module_mm(piece: Piece) -> float:
    """The side of one QR module on this piece; 0.5 mm or more is read by nearly all telephones."""
    return flyer_layout(piece).module_mm if piece.template == "flyer" else SHEET_MODULE_MM


def layout_properties(piece: Piece, code_side_mm: float) -> dict[str, str]:
    """The CSS custom properties of the piece's measures, and of the side that its QR codes share."""
    properties = {
        "--trim-width": f"{piece.size.width_mm}mm",
        "--trim-height": f"{piece.size.height_mm}mm",
        "--code-side": f"{code_side_mm}mm",
        "--quiet-zone": f"{QUIET_ZONE_MODULES * module_mm(piece)}mm",
    }
    if piece.template == "flyer":
        properties["--margin"] = f"{flyer_layout(piece).margin_mm}mm"
    return properties


def fit_rule(piece: Piece, spec: PrintSpec | None = None) -> FitRule:
    """When the piece fits, and the bounded steps by which its text may be set tighter until it does.

    Where the piece is printed by a specification, its safe inset holds instead of the usual one.
    """
    safe_inset_mm = spec.safe_inset_mm if spec else SAFE_INSET_MM
    if piece.template == "flyer":
        return FitRule(2, safe_inset_mm, min_last_page_lines=0, exact_pages=True, steps=_flyer_steps())
    usual_pages = USUAL_RELEASE_PAGES if piece.template == "press-release" else 0
    return FitRule(MOST_PAGES, safe_inset_mm, usual_pages, steps=_text_steps(piece))


def _text_steps(piece: Piece) -> tuple[FitStep, ...]:
    return tuple(
        FitStep(
            f"the text is set in {size_pt} pt on {leading_pt} pt",
            {"--text-size": f"{size_pt}pt", "--leading": f"{leading_pt}pt"},
        )
        for size_pt, leading_pt in TIGHTER_TEXT_PT[piece.template]
    )


def _flyer_steps() -> tuple[FitStep, ...]:
    return tuple(
        FitStep(f"the back is set at {scale_percent} % of its size", {"--scale": str(scale_percent / 100)})
        for scale_percent in FLYER_SCALES_PERCENT
    )
