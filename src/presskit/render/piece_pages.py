"""A composed piece made into pages: its body fitted to its rule, its stationery beside it.

Importing this module imports WeasyPrint; `renderer.py` does so when the fonts are staged.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.piece import ComposedPiece, RenderedPiece, Sheets
from presskit.model.piece_design import FitRule, FitStep
from presskit.render.box_styles import hazards_on
from presskit.render.box_tree import read_pages
from presskit.render.engine import EngineDocument
from presskit.render.fit import TOO_MANY_PAGES, fit_document
from presskit.render.font_stage import FontStage
from presskit.render.logo_checks import logo_faults
from presskit.render.page_checks import page_faults
from presskit.render.page_facts import LaidOutPage
from presskit.render.piece_checks import (
    characters_not_drawn,
    images_without_words,
    stationery_faults,
    unknown_fonts,
)
from presskit.render.print_hazards import print_hazards

QUIET_ZONE_MODULES = 4  # ISO/IEC 18004:2015, 6.3.8: on each side of a code
_MANY_CODES, _FEW_PAGES = 2, 2
SHEET_NAMES = ["the stationery's first sheet", "the stationery's continuation sheet"]


def make_pages(composed: ComposedPiece, fonts: FontStage) -> RenderedPiece:
    """The piece as the engine lays it out, with everything found on the way; raises KitError if the engine stops."""
    sheets = _lay_out_stationery(composed.stationery, composed.fit, fonts) if composed.stationery else None
    is_for_screens = composed.edition is Edition.SCREEN and not composed.shows_other_pages
    body = EngineDocument(composed.body, fonts, tagged=True, edition=composed.edition, is_for_screens=is_for_screens)
    chosen, remarks = fit_document(partial(_lay_out, body), composed.fit, sheets.pages if sheets else ())
    findings = [*remarks, *images_without_words(chosen.pages), *(sheets.findings if sheets else ())]
    findings += _faults_of_logos(composed, chosen.pages, sheets.pages if sheets else ())
    if composed.edition is Edition.PRINT:
        _refuse_unprintable(composed, chosen.document, sheets, [*findings, *body.findings()])
    composed = _with_code_sizes(composed, chosen.step)
    pdf, sheets_pdf = body.write(chosen.document), sheets.engine.write(sheets.document) if sheets else None
    findings += _found_while_writing(body, chosen.pages, fonts)
    findings += _found_while_writing(sheets.engine, sheets.pages, fonts) if sheets else []
    return RenderedPiece(composed, pdf, len(chosen.pages), sheets_pdf, _of_piece(composed, findings))


def _with_code_sizes(composed: ComposedPiece, step: FitStep | None) -> ComposedPiece:
    """The piece with the sizes that its codes have after the step that makes it fit."""
    if step is None or not step.code_mm:
        return composed
    sizes = [step.code_mm / (code.side_mm - 2 * QUIET_ZONE_MODULES * code.module_mm) for code in composed.qr_codes]
    codes = (
        replace(code, module_mm=code.module_mm * ratio, side_mm=code.side_mm * ratio)
        for code, ratio in zip(composed.qr_codes, sizes, strict=True)
    )
    return replace(composed, qr_codes=tuple(codes))


def _lay_out(engine: EngineDocument, properties: Mapping[str, str]) -> tuple[Any, tuple[LaidOutPage, ...]]:
    document = engine.lay_out(properties)
    return document, read_pages(document)


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
    faults = [fault for page in pages for fault in page_faults(page, rule.safe_inset_mm)]
    return _Stationery(engine, document, pages, [*faults, *stationery_faults(len(pages))])


def _refuse_unprintable(
    composed: ComposedPiece, document: Any, sheets: _Stationery | None, found: Sequence[Finding]
) -> None:
    """Stop with all that was found before the engine stops at a style that it cannot write."""
    hazards = print_hazards(hazards_on(document), composed.body)
    if sheets and composed.stationery:
        hazards += print_hazards(hazards_on(sheets.document), composed.stationery)
        found = [*found, *sheets.engine.findings()]
    if hazards:
        raise KitError(_of_piece(composed, [*found, *hazards]))


def _faults_of_logos(
    composed: ComposedPiece, pages: Sequence[LaidOutPage], sheets: Sequence[LaidOutPage]
) -> Iterator[Finding]:
    """Those on the pages, and on stationery with what is printed over it."""
    for page in pages:
        yield from logo_faults(page, composed.body.logo_bounds)
    for number, sheet in enumerate(sheets):
        bounds = composed.stationery.logo_bounds if composed.stationery else {}
        yield from logo_faults(sheet, bounds, pages[number] if number < len(pages) else None)


def _of_piece(composed: ComposedPiece, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as those of this piece, each once."""
    told = (_with_codes_named(composed, finding) for finding in findings)
    return tuple(dict.fromkeys(finding.of_piece(composed.piece.name) for finding in told))


def _with_codes_named(composed: ComposedPiece, finding: Finding) -> Finding:
    """On a sheet or two, codes take the room that the text lacks: then these can be fewer, and no word need go."""
    codes = len(composed.qr_codes)
    if finding.code != TOO_MANY_PAGES.code or codes < _MANY_CODES or composed.fit.max_pages > _FEW_PAGES:
        return finding
    fewer = f'It carries {codes} QR codes: choose fewer, links = ["…"] in its [[pieces]] of kit.toml. Else: '
    return replace(finding, hint=fewer + finding.hint)


def _found_while_writing(engine: EngineDocument, pages: Sequence[LaidOutPage], fonts: FontStage) -> list[Finding]:
    return [
        *unknown_fonts(pages, fonts, engine.stylesheets),
        *characters_not_drawn(engine.missing_characters(), pages),
        *engine.findings(),
    ]
