"""`presskit build`: runs the pipeline and tells what came of it."""

import sys

from presskit.cli.reports.findings_report import findings_count, findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.reports.made_files import built_files_summary, built_files_table
from presskit.cli.talk.console import tick, write_result, write_talk
from presskit.cli.talk.interrupt import stop_if_interrupted
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.progress import shown_progress
from presskit.errors import ExitCode, KitError
from presskit.model.manifest import Manifest
from presskit.pipeline import BuildOrder, build_kit


def run_build(order: BuildOrder, manner: Manner) -> ExitCode:
    """Build the kit and print its files and findings; errors of the kit are told here, all others at the top."""
    try:
        with shown_progress(manner) as progress:
            built = build_kit(order, progress, progress.tell)
    except KitError as error:
        _tell_failure(error, order, manner)
        return error.exit_code
    stop_if_interrupted()
    _tell_success(built, order, manner)
    return ExitCode.FINDINGS if _has_errors(built) else ExitCode.DONE


def _has_errors(built: Manifest) -> bool:
    """Whether a partner's kit is missing, while all others are there."""
    return any(finding.is_error for finding in built.findings)


def _tell_failure(error: KitError, order: BuildOrder, manner: Manner) -> None:
    if manner.json:
        write_result(json_document(ok=False, findings=error.findings))
        return
    paint = manner.paint_talk
    write_talk(findings_report(error.findings, manner, order.kit_folder))
    write_talk(f"\n{paint('error', findings_count(error.findings))}; nothing was written")
    write_talk(paint("gutter", "`presskit explain CODE` says more of what stands in brackets"))


def _tell_success(built: Manifest, order: BuildOrder, manner: Manner) -> None:
    if manner.json:
        write_result(
            json_document(
                ok=not _has_errors(built), files=[entry.as_json() for entry in built.files], findings=built.findings
            )
        )
        return
    if report := findings_report(built.findings, manner, order.kit_folder):
        write_talk(f"{report}\n")
    if not manner.quiet:
        write_result(built_files_table(built.files, order.out_folder))
        write_talk(f"\n{manner.paint_talk('good', tick(sys.stderr))} {built_files_summary(built.files)}")
        if counts := findings_count(built.findings):
            write_talk(f"  {counts}")
