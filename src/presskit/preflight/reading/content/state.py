"""What a PDF page remembers while it is painted (ISO 32000-1, 8.4 and 9.3)."""

from pikepdf import Dictionary

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.colour import BLACK, Colour
from presskit.preflight.reading.content.fonts import FontMetrics
from presskit.preflight.reading.content.matrix import IDENTITY, Matrix

NamedPattern = tuple[Dictionary, str]
"""The resources of the stream that chose the pattern, which forms inside it need not have, and its name in them."""


class GraphicsState:
    """Colours, matrix, clip, line, overprint, transparency and text; `q` keeps a copy, `Q` brings it back."""

    def __init__(self, matrix: Matrix, clip: Box) -> None:
        self.matrix = matrix
        self.clip = clip
        self.fill: Colour = BLACK
        self.stroke: Colour = BLACK
        self.fill_pattern: NamedPattern | None = None  # what an area is painted with instead of a colour
        self.stroke_pattern: NamedPattern | None = None
        self.line_width_pt = 1.0
        self.fill_overprints = False
        self.stroke_overprints = False
        self.overprint_mode = 0
        self.fill_opacity_ratio = 1.0
        self.stroke_opacity_ratio = 1.0
        self.blend_mode = "Normal"
        self.masked = False
        self.font: FontMetrics | None = None
        self.font_size_pt = 0.0
        self.letter_space_pt = 0.0
        self.word_space_pt = 0.0
        self.stretch_ratio = 1.0
        self.leading_pt = 0.0
        self.rise_pt = 0.0
        self.text_mode = 0
        self.text_matrix = IDENTITY
        self.line_matrix = IDENTITY

    def copied(self) -> "GraphicsState":
        """The same state, free to change; many are made, so without calling the constructor."""
        twin = object.__new__(GraphicsState)
        twin.__dict__.update(self.__dict__)
        return twin

    @property
    def see_through(self) -> bool:
        """Whether what is painted now lets through what lies under it."""
        opaque = self.fill_opacity_ratio >= 1 <= self.stroke_opacity_ratio
        return not opaque or self.masked or self.blend_mode not in ("Normal", "Compatible")

    @property
    def fill_is_unseen(self) -> bool:
        """Whether a fill leaves the paper as it is: in white, in no ink, or as clear as glass."""
        return not self.fill_pattern and (self.fill_opacity_ratio == 0 or self.fill.is_paper or self.fill.is_no_ink)

    def leave_transparency(self) -> None:
        """Inside a group things are painted as if it stood alone (ISO 32000-1, 11.6.6)."""
        self.fill_opacity_ratio = self.stroke_opacity_ratio = 1.0
        self.blend_mode, self.masked = "Normal", False
