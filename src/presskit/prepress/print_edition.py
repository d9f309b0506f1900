"""The print edition: everything in inks, with bleed, the condition it is made for and the marks a shop asks for."""

import pikepdf
from pikepdf import Object

from presskit.model.piece import ComposedPiece
from presskit.model.print_spec import Mark, PrintSpec
from presskit.prepress.colour_operators import Instruction
from presskit.prepress.marks import SLUG_MM, draw_marks
from presskit.prepress.output_intent import write_output_intents
from presskit.prepress.overprint import add_overprint_states, with_black_overprint
from presskit.prepress.page_boxes import set_page_boxes
from presskit.prepress.press_colours import PressColours
from presskit.prepress.recolour import recolour
from presskit.prepress.slug_line import draw_slug_lines


def make_print_edition(pdf: pikepdf.Pdf, composed: ComposedPiece, spec: PrintSpec) -> None:
    """Make the pages what the print specification asks for; whatever is drawn in them must be there already."""
    recolour(pdf, PressColours(spec), finishing=_overprinting)
    write_output_intents(pdf, spec.condition)
    set_page_boxes(pdf, spec.bleed_mm, SLUG_MM if spec.marks else 0.0)
    draw_marks(pdf, spec.marks)
    if Mark.SLUG in spec.marks:
        draw_slug_lines(pdf, composed, spec)


def _overprinting(instructions: list[Instruction], resources: Object) -> list[Instruction]:
    drawing = with_black_overprint(instructions)
    if len(drawing) > len(instructions):
        add_overprint_states(resources)
    return drawing
