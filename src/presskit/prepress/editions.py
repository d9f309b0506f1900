"""The editions for paper: print in inks, with the condition it is made for and marks; photocopies in grey alone."""

from functools import partial

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from presskit.model.piece import ComposedPiece
from presskit.model.print_spec import Mark, PrintCondition, PrintSpec
from presskit.prepress.colour_operators import Instruction
from presskit.prepress.colour_values import GreyColours
from presskit.prepress.marks import SLUG_MM, draw_marks, draw_slug_lines
from presskit.prepress.overprint import add_overprint_states, with_black_overprint
from presskit.prepress.page_boxes import set_page_boxes
from presskit.prepress.press_colours import PressColours
from presskit.prepress.recolour import recolour
from presskit.prepress.spot_colours import SpotColours


def make_print_edition(pdf: pikepdf.Pdf, composed: ComposedPiece, spec: PrintSpec) -> None:
    """Make the pages what the print specification asks for; whatever is drawn in them must be there already."""
    spots = SpotColours(pdf, composed.spot_colours)
    recolour(pdf, PressColours(spec, composed.brand_inks), finishing=partial(_finished, spots))
    write_output_intents(pdf, spec.condition)
    set_page_boxes(pdf, spec.bleed_mm, SLUG_MM if spec.marks else 0.0)
    draw_marks(pdf, spec.marks)
    if Mark.SLUG in spec.marks:
        draw_slug_lines(pdf, composed, spec)


def make_photocopy_edition(pdf: pikepdf.Pdf) -> None:
    """Make the pages grey and as large as their trim: an office machine has no inks, and cannot cut."""
    recolour(pdf, GreyColours())
    set_page_boxes(pdf, bleed_mm=0.0)


def write_output_intents(pdf: pikepdf.Pdf, condition: PrintCondition) -> None:
    """Name the condition and carry its profile, once for both standards (ISO 19005-2, 6.2.3: the same stream)."""
    profile = pdf.make_indirect(pdf.make_stream(condition.profile, N=4, Alternate=Name.DeviceCMYK))
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent,
                S=standard,
                OutputConditionIdentifier=String(condition.identifier),
                RegistryName=String(condition.registry),
                OutputCondition=String(condition.description),
                Info=String(condition.description),
                DestOutputProfile=profile,
            )
            for standard in (Name.GTS_PDFX, Name.GTS_PDFA1)
        ]
    )


def _finished(spots: SpotColours, instructions: list[Instruction], resources: Object) -> list[Instruction]:
    """The drawing in the inks that it keeps, its black text printed over what lies under it."""
    instructions = spots.named(instructions, resources)
    drawing = with_black_overprint(instructions)
    if len(drawing) > len(instructions):
        add_overprint_states(resources)
    return drawing
