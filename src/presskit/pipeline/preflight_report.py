"""The preflight report written as one HTML file."""

from collections.abc import Sequence
from pathlib import Path

from presskit.compose.preflight_report import compose_preflight_report
from presskit.load import load_report_template
from presskit.model.examined import ExaminedPdf
from presskit.pipeline.one_file import write_file


def write_preflight_report(examined: Sequence[ExaminedPdf], held_to: str, out: Path) -> None:
    """Write the report to `out`; raises CannotWrite, and what stood there is then as it was."""
    html = compose_preflight_report(load_report_template(), examined, held_to)
    write_file(out, html.encode(), "--html")
