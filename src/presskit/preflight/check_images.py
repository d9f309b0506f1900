"""Checks of the pictures: fine enough at the size they are printed."""

from collections.abc import Iterator

from presskit.model.finding import Finding
from presskit.preflight.expected import Expected
from presskit.preflight.facts import PdfFacts
from presskit.preflight.findings import IMAGE_COARSE, IMAGE_TOO_COARSE

# After GWG 2015 and GWG 1v4 as restated; pictures of 16 pixels or less are ornaments and left alone.
_COARSE_PPI = 225.0
_TOO_COARSE_PPI = 150.0
_ORNAMENT_PX = 16


def check_image_resolution(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Every picture has enough pixels an inch in its coarser direction."""
    for page in facts.pages:
        for image in page.images:
            effective_ppi = round(image.effective_ppi)
            if min(image.width_px, image.height_px) <= _ORNAMENT_PX or effective_ppi >= _COARSE_PPI:
                continue
            kind = IMAGE_COARSE if effective_ppi >= _TOO_COARSE_PPI else IMAGE_TOO_COARSE
            yield kind.at(
                None,
                f"Page {page.number}: a picture of {image.width_px} x {image.height_px} pixels "
                f"is printed at {effective_ppi} ppi.",
            )
