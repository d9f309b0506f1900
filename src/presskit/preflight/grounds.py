"""What lies under a thing on its page: areas, gradients and pictures that were painted before it."""

from collections.abc import Iterator

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.painting import Painted, PaintedPage, PaintKind, Picture

Ground = Painted | Picture

_THICKEST_RULE_PT = 2.0
_FRAME_RATIO = 0.9
_TOUCH_PT = 0.3


class Grounds:
    """The grounds of one page, looked for once."""

    def __init__(self, page: PaintedPage) -> None:
        areas: list[tuple[int, Ground]] = [
            (place, thing) for place, thing in enumerate(page.painted) if _is_ground(thing)
        ]
        # A picture was painted before the thing whose place it names.
        pictures: list[tuple[int, Ground]] = [(picture.painted_before - 1, picture) for picture in page.pictures]
        self._newest_first = [
            (place, ground, ground.box.grown(-_TOUCH_PT))
            for place, ground in sorted([*areas, *pictures], key=lambda found: found[0], reverse=True)
        ]

    def under(self, thing: Painted, place: int) -> Iterator[Ground]:
        """Those that lie under a good part of the thing of this place, the topmost first; white ones too."""
        return (ground for before, ground, box in self._newest_first if before < place and _lie_over(box, thing.box))

    def has_under(self, thing: Painted, place: int) -> bool:
        """Whether there is any that is not white, and no white one lies between."""
        for ground in self.under(thing, place):
            if isinstance(ground, Picture) or not ground.colour.is_paper:
                return True
            if is_covered_by(thing, ground):
                return False
        return False


def is_covered_by(thing: Painted, ground: Ground) -> bool:
    """Whether the ground lies under all of the thing, and cuts out what was there before."""
    return isinstance(ground, Painted) and not ground.overprints and ground.box.holds(thing.box, _TOUCH_PT)


def _lie_over(box: Box, other: Box) -> bool:
    return (
        box.left_pt <= other.right_pt
        and other.left_pt <= box.right_pt
        and box.bottom_pt <= other.top_pt
        and other.bottom_pt <= box.top_pt
    )


def _is_ground(thing: Painted) -> bool:
    """Whether it is an area, and neither a rule nor the frame around something."""
    if thing.kind is PaintKind.SHADING:
        return True
    narrow_pt = min(thing.box.width_pt, thing.box.height_pt)
    is_frame = thing.size_pt is not None and thing.size_pt < _FRAME_RATIO * narrow_pt
    return thing.kind is PaintKind.FILL and narrow_pt > _THICKEST_RULE_PT and not is_frame
