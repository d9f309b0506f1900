"""The sheets of several partners laid out in one go, and written apart.

Each pair of sheets is the same bytes whoever stands beside it in the document: it has resources of its own, so no
other partner's logo or letters, and font programs that hold whole alphabets (`font_programs.py`).

Importing this module imports WeasyPrint; `renderer.py` does so when the fonts are staged.
"""

from presskit.model.edition import Edition
from presskit.model.piece import ComposedSheets, PartnerSheetPair
from presskit.render.box_styles import hazards_on
from presskit.render.box_tree import read_pages
from presskit.render.engine import EngineDocument
from presskit.render.font_stage import FontStage
from presskit.render.logo_checks import logo_faults
from presskit.render.page_checks import page_faults
from presskit.render.piece_checks import SHEETS_EACH, characters_not_drawn, partner_runs_over, unknown_fonts
from presskit.render.print_hazards import print_hazards

PAGE_NAMES = ["the partner's first sheet", "the partner's second sheet"]


def make_sheets(
    composed: ComposedSheets, edition: Edition, safe_inset_mm: float, fonts: FontStage
) -> tuple[PartnerSheetPair, ...]:
    """A pair for each partner, in their order; none at all if the pages cannot be told apart by partner.

    That is so when someone's sheet runs over onto a third page: laid out alone, that partner gets a finding. Raises
    KitError if the engine stops.
    """
    engine = EngineDocument(composed.sheets, fonts, tagged=False)
    document = engine.lay_out({})
    partners = len(composed.partner_ids)
    if len(document.pages) != SHEETS_EACH * partners:
        if partners != 1:
            return ()
        return (PartnerSheetPair(b"", (partner_runs_over(len(document.pages)),)),)
    pages = read_pages(document, PAGE_NAMES * partners)
    of_all = print_hazards(hazards_on(document), composed.sheets) if edition is Edition.PRINT else []
    pairs = []
    for first in range(0, len(pages), SHEETS_EACH):
        own = pages[first : first + SHEETS_EACH]
        faults = [fault for page in own for fault in page_faults(page, safe_inset_mm)]
        faults += [fault for page in own for fault in logo_faults(page, composed.sheets.logo_bounds)]
        if any(fault.is_error for fault in (*of_all, *faults)):  # the engine may stop at some
            pairs.append(PartnerSheetPair(b"", (*of_all, *faults)))
            continue
        pdf, missing = engine.write_part(document, document.pages[first : first + SHEETS_EACH])
        found = (
            *of_all,
            *faults,
            *unknown_fonts(own, fonts, engine.stylesheets),
            *characters_not_drawn(missing, own),
        )
        pairs.append(PartnerSheetPair(pdf, found))
    said = engine.findings()
    return tuple(PartnerSheetPair(pair.pdf, tuple(dict.fromkeys((*pair.findings, *said)))) for pair in pairs)
