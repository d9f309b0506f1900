"""What a print shop asks of a file: the same figures make the print edition and check it."""

from dataclasses import dataclass
from enum import StrEnum

Inks = tuple[float, float, float, float]  # cyan, magenta, yellow and black, each from 0 to 1


class Mark(StrEnum):
    """What can be drawn outside the bleed; a shop asks for some of them, or for none."""

    CROP = "crop"
    REGISTRATION = "registration"
    COLOUR_BAR = "colour-bar"
    SLUG = "slug"


@dataclass(frozen=True, slots=True)
class PrintCondition:
    """Press, paper and inks that colours are made for; `identifier` stands in the registry's list.

    `profile` is the ICC profile of the condition, which the file carries as its output intent.
    """

    identifier: str
    registry: str
    description: str
    profile: bytes


@dataclass(frozen=True, slots=True)
class PrintSpec:
    """One print shop's sheet, or a usual one.

    `min_text_pt` and `min_stroke_pt` hold for one ink, `min_mixed_text_pt` and `min_mixed_stroke_pt` for two or more
    inks and for white on a ground. `file_name` is the pattern of file names, `stock` the paper for the job sheet.
    """

    name: str
    title: str
    condition: PrintCondition
    bleed_mm: float
    safe_inset_mm: float
    ink_limit_percent: float
    min_text_pt: float
    min_mixed_text_pt: float
    min_stroke_pt: float
    min_mixed_stroke_pt: float
    min_image_ppi: float
    good_image_ppi: float
    marks: tuple[Mark, ...] = ()
    spot_colours: bool = False
    file_name: str = ""
    stock: str = ""
