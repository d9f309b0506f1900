"""What goes from the source into the sheets as it is: the pages, output intents, language and layers."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, String

from presskit.prepress.imposition.source import SourcePage, page_form

PlacedPage = tuple[SourcePage, pikepdf.Object]
"""A page of the source, and the form in the sheets' file that draws it."""


def copied_forms(sheets: pikepdf.Pdf, source: pikepdf.Pdf, pages: Sequence[SourcePage]) -> list[PlacedPage]:
    """Each page with its form; what pages share is copied once, and a form is drawn as often as needed."""
    return [
        (facts, sheets.copy_foreign(page_form(page, facts.bleed_box_pt)))
        for page, facts in zip(source.pages, pages, strict=True)
    ]


def carry_over(sheets: pikepdf.Pdf, source: pikepdf.Pdf) -> None:
    """Copy what the pages rely on: the condition they are made for, their language, which layers are hidden."""
    if "/OutputIntents" in source.Root:
        sheets.Root.OutputIntents = sheets.copy_foreign(source.make_indirect(Array(source.Root.OutputIntents)))
    if "/OCProperties" in source.Root:
        layers = source.Root.OCProperties
        sheets.Root.OCProperties = sheets.copy_foreign(layers if layers.is_indirect else source.make_indirect(layers))
    if "/Lang" in source.Root:
        sheets.Root.Lang = String(str(source.Root.Lang))
