"""`presskit preflight`: looks at finished PDFs, ours or anyone's, and tells what is wrong with them."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet, Replace, Verbose
from presskit.cli.reports.json_document import json_document
from presskit.cli.reports.preflight_table import preflight_table
from presskit.cli.reports.sarif import is_sarif_of_ours, sarif_document
from presskit.cli.talk.console import write_result
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.progress import shown_progress
from presskit.cli.talk.terminal import ColourChoice
from presskit.errors import ExitCode
from presskit.model.claim import Claim
from presskit.model.finding import Place
from presskit.model.report import ExaminedPdf

if TYPE_CHECKING:
    from presskit.pipeline.one_file import OutFile
    from presskit.pipeline.preflight_files import PreflightOrder

EveryPage = Annotated[bool, typer.Option(help="Look at every page of a file of more than 500, and not at a sample.")]
SarifFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write the findings as SARIF, for other programs.")
]
Validate = Annotated[bool, typer.Option(help="Have claims of PDF/A and PDF/UA judged by veraPDF, an extra.")]


def preflight(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    pdf: Annotated[list[Path], typer.Argument(metavar="PDF...", help="The files, of any maker.")],
    spec: Annotated[
        str, typer.Option(metavar="NAME", help="Hold them to this print specification, such as european.")
    ] = "",
    edition: Annotated[
        str, typer.Option(metavar="NAME", help="What they are made for: screen, print or photocopy.")
    ] = "",
    kit: Annotated[
        Path | None, typer.Option(metavar="KIT", help="A kit with print specifications of its own.")
    ] = None,
    every_page: EveryPage = False,
    validate: Validate = False,
    json: Json = False,
    sarif: SarifFile = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a report that shows them on pictures of the pages.")
    ] = None,
    replace: Replace = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """Look at finished PDFs and tell what is wrong with them.

    Example: presskit preflight flyer.pdf --spec european --html report.html
    """
    from presskit.pipeline.preflight_files import PreflightOrder, preflight_files  # noqa: PLC0415

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug)
    order = PreflightOrder(
        tuple(pdf), spec, edition, kit, with_pictures=html is not None, every_page=every_page, validate=validate
    )
    reports = _report_files(order, html, sarif, replace=replace)
    with shown_progress(manner) as advance:
        examined = preflight_files(order, advance)
    _write_reports(examined, spec, *reports)
    return _tell(examined, manner)


def _report_files(
    order: "PreflightOrder", html: Path | None, sarif: Path | None, *, replace: bool
) -> tuple["OutFile | None", "OutFile | None"]:
    """Where the reports go; that nothing is lost there is known before any file is looked at."""
    from presskit.pipeline.one_file import OutFile, refuse_losses  # noqa: PLC0415
    from presskit.pipeline.preflight_files import report_file  # noqa: PLC0415

    html_file = report_file(html, replace=replace) if html else None
    sarif_file = OutFile(sarif, "--sarif", may_replace=replace, is_former=is_sarif_of_ours) if sarif else None
    refuse_losses([out for out in (html_file, sarif_file) if out], order.files)
    return html_file, sarif_file


def _write_reports(
    examined: Sequence[ExaminedPdf], held_to: str, html_file: "OutFile | None", sarif_file: "OutFile | None"
) -> None:
    from presskit.pipeline.preflight_files import write_preflight_report  # noqa: PLC0415

    if html_file:
        write_preflight_report(examined, held_to, html_file)
    if sarif_file:
        sarif_file.write(sarif_document(examined).encode())


def _tell(examined: Sequence[ExaminedPdf], manner: Manner) -> ExitCode:
    """Tell what was found, and the exit code that goes with it: warnings and notes let the command end well."""
    faulty = any(finding.is_error for pdf in examined for finding in pdf.report.findings)
    if manner.json:
        write_result(_document(examined, ok=not faulty))
    elif table := preflight_table(examined, manner):
        write_result(table)
    return ExitCode.FINDINGS if faulty else ExitCode.DONE


def _document(examined: Sequence[ExaminedPdf], *, ok: bool) -> str:
    """The findings as `--json` prints them; the file of each is the PDF that it was found in."""
    findings = [replace(finding, place=Place(pdf.name)) for pdf in examined for finding in pdf.report.findings]
    return json_document(ok=ok, files=[_entry(pdf) for pdf in examined], findings=findings)


def _entry(pdf: ExaminedPdf) -> dict[str, object]:
    """The PDF as the manifest writes it, as far as that can be told of a file of any maker."""
    report = pdf.report
    return {
        "path": pdf.name,
        "pages": report.pages,
        "pages_judged": report.pages - report.unseen_pages,
        "sample": report.sample or None,
        "trim_mm": [report.trim_width_mm, report.trim_height_mm],
        "bleed_mm": report.bleed_mm,
        "claims": [_claim(claim) for claim in report.claims],
        "qr": [
            {
                "page": code.page,
                "url": code.url,
                "module_mm": code.module_mm,
                "readings": code.readings,
                "of_readings": code.of_readings,
            }
            for code in report.qr_codes
        ],
    }


def _claim(claim: Claim) -> dict[str, object]:
    """The claim with who has judged it; `kept` is null where nobody has."""
    return {
        "standard": claim.standard,
        "validator": claim.validator or None,
        "kept": not claim.broken if claim.validator else None,
        "broken": [asdict(rule) for rule in claim.broken],
        "rules_read": claim.rules_read,
        "rules_known": claim.rules_known,
    }
