"""Rectangles of a page, stated without judging them: points of PDF user space, origin at the lower left."""

from dataclasses import dataclass
from math import hypot

from presskit.units import pt_to_mm


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in PDF user space."""

    left_pt: float
    bottom_pt: float
    right_pt: float
    top_pt: float

    @property
    def width_pt(self) -> float:
        """From the left edge to the right one."""
        return self.right_pt - self.left_pt

    @property
    def height_pt(self) -> float:
        """From the bottom edge to the top one."""
        return self.top_pt - self.bottom_pt

    def distance_mm(self, other: "Box") -> float:
        """The shortest way from this rectangle to the other; 0 if they touch or overlap."""
        across = max(other.left_pt - self.right_pt, self.left_pt - other.right_pt, 0.0)
        along = max(other.bottom_pt - self.top_pt, self.bottom_pt - other.top_pt, 0.0)
        return pt_to_mm(hypot(across, along))

    def around(self, other: "Box") -> "Box":
        """The smallest rectangle that holds both."""
        return Box(
            min(self.left_pt, other.left_pt),
            min(self.bottom_pt, other.bottom_pt),
            max(self.right_pt, other.right_pt),
            max(self.top_pt, other.top_pt),
        )

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left_pt < other.right_pt
            and self.right_pt > other.left_pt
            and self.bottom_pt < other.top_pt
            and self.top_pt > other.bottom_pt
        )

    def common(self, other: "Box") -> "Box | None":
        """The part that lies in both; it may be as thin as a line, and is None if they lie apart."""
        left_pt, right_pt = max(self.left_pt, other.left_pt), min(self.right_pt, other.right_pt)
        bottom_pt, top_pt = max(self.bottom_pt, other.bottom_pt), min(self.top_pt, other.top_pt)
        return Box(left_pt, bottom_pt, right_pt, top_pt) if left_pt <= right_pt and bottom_pt <= top_pt else None

    def grown(self, margin_pt: float) -> "Box":
        """The rectangle with this margin around it; a negative one makes it smaller."""
        return Box(
            self.left_pt - margin_pt, self.bottom_pt - margin_pt, self.right_pt + margin_pt, self.top_pt + margin_pt
        )

    def holds(self, other: "Box", tolerance_pt: float) -> bool:
        """Whether the other rectangle lies inside this one."""
        return (
            self.left_pt - tolerance_pt <= other.left_pt
            and self.bottom_pt - tolerance_pt <= other.bottom_pt
            and self.right_pt + tolerance_pt >= other.right_pt
            and self.top_pt + tolerance_pt >= other.top_pt
        )


@dataclass(frozen=True, slots=True)
class PageBoxes:
    """The boxes of one page; `trim`, `bleed` and `art` are None where the page does not state them."""

    media: Box
    crop: Box
    trim: Box | None = None
    bleed: Box | None = None
    art: Box | None = None
    rotation_degrees: int = 0
    user_unit_pt: float = 1.0

    @property
    def finished(self) -> Box:
        """The trim; where it is not stated, what a reader shows of the page."""
        return self.trim or self.crop

    @property
    def trim_mm(self) -> tuple[float, float]:
        """Width and height of the finished page as a reader turns it."""
        width_mm = pt_to_mm(self.finished.width_pt * self.user_unit_pt)
        height_mm = pt_to_mm(self.finished.height_pt * self.user_unit_pt)
        return (height_mm, width_mm) if self.rotation_degrees % 180 else (width_mm, height_mm)

    @property
    def bleed_mm(self) -> float:
        """How far the stated bleed reaches past the trim on its shortest side; 0 without one."""
        trim, bleed = self.finished, self.bleed or self.finished
        reach_pt = min(
            trim.left_pt - bleed.left_pt,
            trim.bottom_pt - bleed.bottom_pt,
            bleed.right_pt - trim.right_pt,
            bleed.top_pt - trim.top_pt,
        )
        return pt_to_mm(max(reach_pt, 0.0) * self.user_unit_pt)

    def area_mm(self, box: Box) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a rectangle, from the upper left corner of the page as a reader shows it."""
        corners_mm = (self._shown_mm(box.left_pt, box.bottom_pt), self._shown_mm(box.right_pt, box.top_pt))
        across_mm, along_mm = zip(*corners_mm, strict=True)
        return min(across_mm), min(along_mm), max(across_mm), max(along_mm)

    def _shown_mm(self, x_pt: float, y_pt: float) -> tuple[float, float]:
        """A point of user space on the page as shown; ISO 32000-1, 7.7.3.3: /Rotate turns the page clockwise."""
        crop = self.crop
        from_left, from_right = x_pt - crop.left_pt, crop.right_pt - x_pt
        from_bottom, from_top = y_pt - crop.bottom_pt, crop.top_pt - y_pt
        across_pt, along_pt = {
            0: (from_left, from_top),
            90: (from_bottom, from_left),
            180: (from_right, from_bottom),
            270: (from_top, from_right),
        }[self.rotation_degrees % 360]
        return pt_to_mm(across_pt * self.user_unit_pt), pt_to_mm(along_pt * self.user_unit_pt)
