"""What is in a PDF, stated without judging it: frozen facts that hold for a file of any maker.

Boxes are in PDF user space (points, origin at the lower left); sizes that a person measures are in millimetres.
"""

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


@dataclass(frozen=True, slots=True)
class Character:
    """One visible character and where it stands."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """A QR code as decoded from the rendered page: its payload and its place, without the quiet zone."""

    payload: str
    box: Box
    side_mm: float
    module_mm: float


@dataclass(frozen=True, slots=True)
class PlacedImage:
    """A picture as it stands on the page; `effective_ppi` is that of its coarser direction."""

    width_px: int
    height_px: int
    effective_ppi: float


@dataclass(frozen=True, slots=True)
class PageFacts:
    """One page, counted from 1. `characters` is empty on a page without QR codes: only they ask for places."""

    number: int
    boxes: PageBoxes
    text: str
    images: tuple[PlacedImage, ...] = ()
    qr_symbols: tuple[QrSymbol, ...] = ()
    characters: tuple[Character, ...] = ()


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font as the PDF names it; `missing` are the characters that it draws as an empty box."""

    name: str
    family: str
    embedded: bool
    subset: bool
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkFacts:
    """The target of a link; page 0 means that it stands outside the pages, as in the outline."""

    page: int
    target: str


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the PDF says of itself; `xmp_fault` tells why its XMP packet could not be read."""

    info_title: str = ""
    xmp_title: str = ""
    language: str = ""
    claims: tuple[str, ...] = ()
    tagged: bool = False
    xmp_fault: str = ""


@dataclass(frozen=True, slots=True)
class CarriedFacts:
    """What the PDF carries besides its pages: attachments, actions, form fields, and strings naming a folder."""

    attachments: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    form_fields: int = 0
    folder_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfFacts:
    """Everything that the checks ask about."""

    pages: tuple[PageFacts, ...]
    fonts: tuple[FontFacts, ...]
    links: tuple[LinkFacts, ...]
    document: DocumentFacts
    carried: CarriedFacts
