"""The body laid over its stationery, as an office prints on headed paper.

pikepdf's own add_underlay() would leave the stationery neither tagged nor marked as an artifact (PDF/UA-1, 7.1), and
would cut it at the TrimBox; so it is stamped by hand.
"""

from copy import copy
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from presskit.prepress.font_tags import rename_subsets

FORM_NAME = Name("/Stationery")
_TURN = 13


def stamp_stationery(pdf: pikepdf.Pdf, stationery_pdf: bytes) -> None:
    """Put the first sheet under page one and the continuation sheet under every other, bleed included."""
    with pikepdf.open(BytesIO(stationery_pdf)) as stationery:
        # The engine's pages share one dictionary of resources: each sheet would carry the images of the other.
        stationery.remove_unreferenced_resources()
        rename_subsets(stationery, _TURN)  # body and sheets hold different letters of the same font
        sheets = [pdf.copy_foreign(_as_form(page)) for page in list(stationery.pages)[: len(pdf.pages)]]
    for number, page in enumerate(pdf.pages):
        _stamp(page, sheets[min(number, len(sheets) - 1)])


def _as_form(page: pikepdf.Page) -> pikepdf.Object:
    """The sheet as a form; its box is the page's TrimBox, so that is widened first."""
    page.trimbox = page.mediabox
    return page.as_form_xobject()


def _stamp(page: pikepdf.Page, sheet: pikepdf.Object) -> None:
    page.obj.Resources = copy(page.obj.Resources)  # shared with other pages, which get another sheet
    page.obj.Resources.XObject = copy(page.obj.Resources.get("/XObject", Dictionary()))
    page.obj.Resources.XObject[FORM_NAME] = sheet
    page.contents_add(f"/Artifact BMC q {FORM_NAME} Do Q EMC\n".encode(), prepend=True)
    page.contents_coalesce()
