"""`presskit build`: runs the pipeline and tells what came of it."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import All, Allow, Color, Debug, Json, KitArgument, Quiet, Verbose
from presskit.cli.reports.build_report import build_report
from presskit.cli.reports.findings_report import findings_count
from presskit.cli.reports.json_document import json_document
from presskit.cli.reports.made_files import built_files_summary, built_files_table
from presskit.cli.talk.console import cross, tick, write_result, write_talk
from presskit.cli.talk.interrupt import stop_if_interrupted
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.progress import shown_progress
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, KitError
from presskit.model.finding import Finding
from presskit.model.manifest import Manifest

if TYPE_CHECKING:
    from presskit.pipeline import BuildOrder

Pieces = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Only this piece, such as flyer or flyer-a5. Repeatable.")
]
Partners = Annotated[
    list[str] | None, typer.Option(metavar="ID", help="Of the partners' files only this one's. Repeatable.")
]
Jobs = Annotated[
    int, typer.Option(min=0, metavar="N", help="How many processes work at a time; 0: one for each processor.")
]
Scheduler = Annotated[
    str, typer.Option(metavar="ADDRESS", help="Let a Dask cluster do the work, such as tcp://host:8786.")
]
Draft = Annotated[
    bool, typer.Option("--draft", help="Build despite missing links or faults, with DRAFT on every page.")
]
NoStationery = Annotated[
    bool, typer.Option("--no-stationery", help="Letterheads without their stationery, for pre-printed paper.")
]


def build(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    kit: KitArgument,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the files go.")] = Path("build"),
    piece: Pieces = None,
    lang: Annotated[list[str] | None, typer.Option(metavar="LANG", help="Only LANG, or en+fr. Repeatable.")] = None,
    edition: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only this edition. Repeatable.")] = None,
    partner: Partners = None,
    jobs: Jobs = 0,
    scheduler: Scheduler = "",
    draft: Draft = False,
    no_stationery: NoStationery = False,
    allow: Allow = None,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    tell_all: All = False,
    debug: Debug = False,
) -> int:
    """Make every piece of a kit as PDF, checked.

    Example: presskit build kit --piece flyer --out proofs
    """
    from presskit.pipeline import BuildOrder  # noqa: PLC0415 - brings the stages

    order = BuildOrder(
        kit_folder=kit,
        out_folder=out,
        pieces=tuple(piece or ()),
        languages=tuple(lang or ()),
        editions=tuple(edition or ()),
        draft=draft,
        on_stationery=not no_stationery,
        partners=tuple(partner or ()),
        jobs=jobs,
        scheduler=scheduler,
        allowed=tuple(allow or ()),
    )
    colour = ColourChoice(color)
    return _run(order, Manner(json, colour, quiet=quiet, verbose=verbose, debug=debug, tells_all=tell_all))


def _run(order: "BuildOrder", manner: Manner) -> ExitCode:
    """Build the kit and print its files and findings; errors of the kit are told here, all others in cli/entry.py."""
    from presskit.pipeline import build_kit, past_embargo  # noqa: PLC0415 - as above

    try:
        with shown_progress(manner) as progress:
            built = build_kit(order, progress, progress.tell)
    except KitError as error:
        _tell_failure(error, order, manner)
        return error.exit_code
    stop_if_interrupted()
    past = past_embargo(built, datetime.now(UTC))
    _tell_success(built, [past] if past else [], order, manner)
    return ExitCode.FINDINGS if _has_errors(built) else ExitCode.DONE


def _has_errors(built: Manifest) -> bool:
    """Whether a file or a partner's kit could not be made, while all others are there."""
    return any(finding.is_error for finding in built.findings)


def _tell_failure(error: KitError, order: "BuildOrder", manner: Manner) -> None:
    if manner.json:
        write_result(json_document(ok=False, findings=error.findings))
        return
    paint = manner.paint_talk
    write_talk(build_report(error.findings, manner, order.kit_folder, is_built=False))
    write_talk(f"\n{paint('error', findings_count(error.findings))}; nothing was written")
    write_talk(paint("gutter", "`presskit explain CODE` says more of what stands in brackets"))


def _tell_success(built: Manifest, of_today: list[Finding], order: "BuildOrder", manner: Manner) -> None:
    """What was made and found; what is true `of_today` is talk, and never in the result."""
    if manner.json:
        if report := build_report(of_today, manner, order.kit_folder, is_built=True):
            write_talk(report)
        write_result(
            json_document(
                ok=not _has_errors(built), files=[entry.as_json() for entry in built.files], findings=built.findings
            )
        )
        return
    found = (*built.findings, *of_today)
    if report := build_report(found, manner, order.kit_folder, is_built=True, lines_below=len(built.files)):
        write_talk(f"{report}\n")
    if not manner.quiet:
        write_result(built_files_table(built.files, order.out_folder))
        write_talk(f"\n{_sum_of(built, manner)}")
        if counts := findings_count(found):
            write_talk(f"  {counts}")


def _sum_of(built: Manifest, manner: Manner) -> str:
    """How much was made, and which pieces were ordered and were not, the organisation's own and partners'."""
    made = built_files_summary(built.files)
    drafts = {entry.piece for entry in built.files if entry.is_faulty}
    faulty = [finding for finding in built.findings if finding.is_error and finding.piece]
    own = dict.fromkeys(finding.piece for finding in faulty if not finding.partners)
    missed = {
        "with faults, to look at and not to send": [name for name in own if name in drafts],
        "not made": [name for name in own if name not in drafts],
        "not made for partners": dict.fromkeys(_in_whose_version(finding) for finding in faulty if finding.partners),
    }
    if said := "; ".join(f"{what}: {', '.join(names)}" for what, names in missed.items() if names):
        return f"{manner.paint_talk('error', cross(sys.stderr))} {made}; {visible(said)}"
    return f"{manner.paint_talk('good', tick(sys.stderr))} {made}"


def _in_whose_version(finding: Finding) -> str:
    """The piece, and whose version of it is missing, or of how many."""
    partners = finding.partners
    return f"{finding.piece} ({partners[0] if len(partners) == 1 else f'{len(partners)} partners'})"
