"""`presskit clean`: takes out of a PDF what nobody sees of its pages, and says what stays."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet, Verbose
from presskit.cli.reports.findings_report import findings_report
from presskit.cli.reports.json_document import finding_entry, json_document
from presskit.cli.reports.made_files import cleaned_entry, cleaned_summary
from presskit.cli.talk.console import write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.progress import shown_progress
from presskit.cli.talk.terminal import ColourChoice
from presskit.errors import ExitCode

if TYPE_CHECKING:
    from presskit.pipeline.clean_file import CleanedFile


def clean(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    pdf: Annotated[Path, typer.Argument(metavar="PDF", help="The file, of any maker.")],
    out: Annotated[Path, typer.Option(metavar="PDF", help="Where the clean one goes.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="Write over what stands there already, and let it be the file itself.")
    ] = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """Take out of a PDF what it tells beside its pages; no pixel of these changes.

    Example: presskit clean flyer.pdf --out flyer-clean.pdf
    """
    from presskit.pipeline.clean_file import clean_file  # noqa: PLC0415 - brings pikepdf

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug)
    with shown_progress(manner) as advance:
        cleaned = clean_file(pdf, out, replace=replace, advance=advance)
    return _tell(cleaned, out, manner)


def _tell(cleaned: "CleanedFile", out: Path, manner: Manner) -> ExitCode:
    """Tell what was made; a file in which something grave is left ends the command as any file with errors does."""
    faulty = any(finding.is_error for finding in cleaned.left)
    if manner.json:
        entry = cleaned_entry(cleaned.pdf, cleaned.pages, str(out))
        gone = [finding_entry(finding) for finding in cleaned.taken_out]
        write_result(json_document(ok=not faulty, files=[entry], findings=cleaned.left, taken_out=gone))
    else:
        if report := findings_report(cleaned.left, manner):
            write_talk(f"{report}\n")
        if not manner.quiet:
            write_result(cleaned_summary(cleaned.taken_out, cleaned.left, str(out)))
    return ExitCode.FINDINGS if faulty else ExitCode.DONE
