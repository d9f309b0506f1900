"""A composed piece made into pages: its body fitted to its rule, its stationery beside it.

Importing this module imports WeasyPrint; `renderer.py` does so when the fonts are staged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.piece import ComposedPiece, Edition, FitRule, RenderedPiece, Sheets
from presskit.render.box_tree import read_pages
from presskit.render.engine import EngineDocument
from presskit.render.findings import FIGURE_WITHOUT_ALT, GLYPH_NOT_DRAWN, STATIONERY_SHEETS, UNKNOWN_FONT
from presskit.render.fit import fit_document
from presskit.render.font_stage import GENERIC_FAMILIES, FontStage
from presskit.render.page_checks import page_faults
from presskit.render.page_facts import LaidOutPage, counted
from presskit.render.print_hazards import print_hazards

SHEET_NAMES = ["the stationery's first sheet", "the stationery's continuation sheet"]
MOST_NAMED_CHARACTERS = 12


def make_pages(composed: ComposedPiece, fonts: FontStage) -> RenderedPiece:
    """The piece as the engine lays it out, with everything found on the way; raises KitError if the engine stops."""
    sheets = _lay_out_stationery(composed.stationery, composed.fit, fonts) if composed.stationery else None
    body = EngineDocument(composed.body, fonts, tagged=True, edition=composed.edition)
    chosen, remarks = fit_document(body, composed.fit, sheets.pages if sheets else ())
    findings = [*remarks, *_images_without_words(chosen.pages), *(sheets.findings if sheets else ())]
    if composed.edition is Edition.PRINT:
        _refuse_unprintable(composed, chosen.document, sheets, [*findings, *body.findings()])
    pdf, sheets_pdf = body.write(chosen.document), sheets.engine.write(sheets.document) if sheets else None
    findings += _found_while_writing(body, chosen.pages, fonts)
    findings += _found_while_writing(sheets.engine, sheets.pages, fonts) if sheets else []
    return RenderedPiece(composed, pdf, len(chosen.pages), sheets_pdf, _of_piece(composed, findings))


@dataclass(frozen=True, slots=True)
class _Stationery:
    """The two sheets as the engine laid them out and as figures, and what is wrong with them."""

    engine: EngineDocument
    document: Any
    pages: tuple[LaidOutPage, ...]
    findings: list[Finding]


def _lay_out_stationery(sheets: Sheets, rule: FitRule, fonts: FontStage) -> _Stationery:
    """The sheets without tags, since they are stamped as artifacts."""
    engine = EngineDocument(sheets, fonts, tagged=False)
    document = engine.lay_out({})
    pages = read_pages(document, SHEET_NAMES)
    findings = [fault for page in pages for fault in page_faults(page, rule.safe_inset_mm)]
    if len(pages) != len(SHEET_NAMES):
        message = (
            f"The stationery has {counted(len(pages), 'sheet')}; it must have two, a first and a continuation sheet."
        )
        findings.append(STATIONERY_SHEETS.at(None, message))
    return _Stationery(engine, document, pages, findings)


def _refuse_unprintable(
    composed: ComposedPiece, document: Any, sheets: _Stationery | None, found: Sequence[Finding]
) -> None:
    """Stop with all that was found before the engine stops at a style that it cannot write."""
    hazards = print_hazards(document, composed.body)
    if sheets and composed.stationery:
        hazards += print_hazards(sheets.document, composed.stationery)
        found = [*found, *sheets.engine.findings()]
    if hazards:
        raise KitError(_of_piece(composed, [*found, *hazards]))


def _of_piece(composed: ComposedPiece, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as those of this piece, each once."""
    return tuple(dict.fromkeys(finding.of_piece(composed.piece.name) for finding in findings))


def _found_while_writing(engine: EngineDocument, pages: Sequence[LaidOutPage], fonts: FontStage) -> list[Finding]:
    return [
        *unknown_fonts(pages, fonts),
        *characters_not_drawn(engine.missing_characters(), pages),
        *engine.findings(),
    ]


def unknown_fonts(pages: Iterable[LaidOutPage], fonts: FontStage) -> list[Finding]:
    """A finding for each family that the pages ask for and that is not there."""
    asked = {family for page in pages for family in page.families}
    return [
        UNKNOWN_FONT.at(
            None,
            f'The style sheets ask for the font "{family}", which is not in fonts/; '
            f"{fonts.text_family} or another of the kit's fonts was taken.",
        )
        for family in sorted(asked - fonts.families - set(GENERIC_FAMILIES))
    ]


def _images_without_words(pages: Iterable[LaidOutPage]) -> list[Finding]:
    wordless = [(page.name, sum(not image.words for image in page.images)) for page in pages]
    return [
        FIGURE_WITHOUT_ALT.at(
            None,
            f"{counted(number, 'image')} on {name} {'does' if number == 1 else 'do'} not say in words what "
            f"{'it shows' if number == 1 else 'they show'}.",
        )
        for name, number in wordless
        if number
    ]


def characters_not_drawn(characters: Sequence[str], pages: Iterable[LaidOutPage]) -> list[Finding]:
    """One finding that names the characters and the words in which the first of them stands."""
    if not characters:
        return []
    named = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in characters[:MOST_NAMED_CHARACTERS])
    left_out = len(characters) - MOST_NAMED_CHARACTERS
    more = f" and {left_out} more" if left_out > 0 else ""
    where = next(
        (f": {line.quote} on {page.name}" for page in pages for line in page.lines if characters[0] in line.words), ""
    )
    return [GLYPH_NOT_DRAWN.at(None, f"No font in fonts/ has {named}{more}{where}.")]
