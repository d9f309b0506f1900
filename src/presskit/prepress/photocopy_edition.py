"""The photocopy edition: greys alone and nothing past the trim, for an office machine."""

import pikepdf

from presskit.prepress.grey_colours import GreyColours
from presskit.prepress.page_boxes import set_page_boxes
from presskit.prepress.recolour import recolour


def make_photocopy_edition(pdf: pikepdf.Pdf) -> None:
    """Make the pages grey and as large as their trim."""
    recolour(pdf, GreyColours())
    set_page_boxes(pdf, bleed_mm=0.0)
