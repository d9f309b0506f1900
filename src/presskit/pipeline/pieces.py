"""One composed piece through render, prepress and preflight: a function over data, fit for a process of its own."""

from collections.abc import Iterable

from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.piece import ComposedPiece, RenderedPiece
from presskit.pipeline.built_piece import BuiltPiece
from presskit.preflight import preflight_pdf
from presskit.prepress import finish_piece
from presskit.render import FontStage, render_piece


def build_piece(composed: ComposedPiece, fonts: FontStage) -> BuiltPiece:
    """The piece as a finished, proven file.

    Raises:
        KitError: a stage has found an error; it ends there, as later stages would only meet its consequences.
    """
    return finish_and_prove(render_piece(composed, fonts), fonts.families)


def finish_and_prove(rendered: RenderedPiece, font_families: frozenset[str]) -> BuiltPiece:
    """The laid-out piece as a finished, proven file; raises as build_piece."""
    findings = _without_errors(rendered.findings)
    finished = finish_piece(rendered)
    findings += _without_errors(finished.findings, findings)
    report = preflight_pdf(finished, font_families)
    findings += _without_errors(report.findings, findings)
    return BuiltPiece(finished, report, findings)


def _without_errors(found: Iterable[Finding], earlier: tuple[Finding, ...] = ()) -> tuple[Finding, ...]:
    """What a stage has found, if no error is among it."""
    found = tuple(found)
    if any(finding.is_error for finding in found):
        raise KitError([*earlier, *found])
    return found
