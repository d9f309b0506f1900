"""`presskit impose`: lays the pages of a PDF out on larger sheets, and says what came of it."""

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet, Replace, Verbose
from presskit.cli.reports.findings_report import findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.reports.made_files import imposed_entry, imposed_summary
from presskit.cli.talk.console import write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice
from presskit.errors import ExitCode, UsageError
from presskit.model.sheet import SHEET_SIZES, ImpositionPlan, ImpositionStyle, SheetSize

if TYPE_CHECKING:
    from presskit.pipeline.impose_file import ImposedFile

_MOST_UP = 1000
_WIDEST_MM = 100.0
_THICKEST_PAPER_MM = 1.0  # heavier board is not folded


Source = Annotated[Path, typer.Argument(metavar="PDF", help="The file whose pages are laid out.")]
Sheet = Annotated[
    str, typer.Option(metavar="NAME", help="A4, Letter or A5 for an office printer; A3, SRA3 or Tabloid for a press.")
]
Out = Annotated[Path, typer.Option(metavar="PDF", help="Where the sheets go.")]
Up = Annotated[int | None, typer.Option(metavar="N", help="Copies on each side; as many as fit if not given.")]
Style = Annotated[
    str,
    typer.Option(
        metavar="STYLE",
        help="sheetwise: fronts on one side, backs on the other, turned over like the page of a book. "
        "perfecting: the same, turned over head to foot. work-and-turn, work-and-tumble: fronts and backs side "
        "by side, the same on both sides of the sheet, which is turned like a page or head to foot.",
    ),
]
Booklet = Annotated[
    bool, typer.Option("--booklet", help="Two pages on each side, in the order for folding and stapling.")
]
Gutter = Annotated[float | None, typer.Option(metavar="MM", help="Between copies; twice the bleed if not given.")]
Gripper = Annotated[
    float | None, typer.Option(metavar="MM", help="The edge a press holds the sheet by; 0 for an office printer.")
]
Paper = Annotated[
    float | None,
    typer.Option(
        metavar="MM",
        help="How thick a booklet's paper is (caliper): for each sheet around theirs, pages move so far towards the "
        "spine. 0.1 for office paper of 80 g/m².",
    ),
]
CutLines = Annotated[
    bool | None,
    typer.Option(
        "--cut-lines/--no-cut-lines", help="Fine lines between copies; only without room for marks if not given."
    ),
]


def impose(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    pdf: Source,
    sheet: Sheet,
    out: Out,
    up: Up = None,
    style: Style = ImpositionStyle.SHEETWISE,
    booklet: Booklet = False,
    gutter_mm: Gutter = None,
    gripper_mm: Gripper = None,
    paper_mm: Paper = None,
    cut_lines: CutLines = None,
    replace: Replace = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """Lay the pages of a PDF out on larger sheets, to be printed and cut, or folded to a booklet.

    Example: presskit impose flyer-a6.pdf --sheet A4 --out four-flyers.pdf
    """
    plan = ImpositionPlan(
        sheet=_sheet(sheet, gripper_mm),
        up=_up(up),
        style=_style(style),
        booklet=booklet,
        gutter_mm=_distance_mm("--gutter-mm", gutter_mm),
        cut_lines=cut_lines,
        paper_mm=_paper_mm(paper_mm),
    )
    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug)
    from presskit.pipeline.impose_file import impose_file  # noqa: PLC0415 - brings pikepdf and PDFium

    _tell(impose_file(pdf, out, plan, replace=replace), out, manner)
    return ExitCode.DONE


def _tell(imposed: "ImposedFile", out: Path, manner: Manner) -> None:
    entry = imposed_entry(imposed.sheets, imposed.qr_codes, str(out))
    if manner.json:
        write_result(json_document(ok=True, files=[entry], findings=imposed.findings))
        return
    if report := findings_report(imposed.findings, manner):
        write_talk(f"{report}\n")
    if not manner.quiet:
        write_result(imposed_summary(imposed.sheets, len(imposed.qr_codes), str(out)))


def _sheet(name: str, gripper_mm: float | None) -> SheetSize:
    """The sheet of that name, in capitals or not; held by so much if that is given."""
    by_name = {known.lower(): size for known, size in SHEET_SIZES.items()}
    size = by_name.get(name.lower())
    if size is None:
        raise UsageError(f'there is no sheet "{name}"', _nearest(name, list(SHEET_SIZES)))
    held_mm = _distance_mm("--gripper-mm", gripper_mm)
    return size if held_mm is None else size.with_gripper(held_mm)


def _style(name: str) -> ImpositionStyle:
    known = [style.value for style in ImpositionStyle]
    if name not in known:
        raise UsageError(f'there is no style "{name}"', _nearest(name, known))
    return ImpositionStyle(name)


def _up(wanted: int | None) -> int:
    if wanted is not None and not 1 <= wanted <= _MOST_UP:
        raise UsageError(f"--up takes a number from 1 to {_MOST_UP}, not {wanted}", "leave --up out for the most")
    return wanted or 0


def _distance_mm(option: str, wanted_mm: float | None) -> float | None:
    if wanted_mm is not None and not 0 <= wanted_mm <= _WIDEST_MM:
        raise UsageError(f"{option} takes millimetres from 0 to {_WIDEST_MM:g}, not {wanted_mm:g}")
    return wanted_mm


def _paper_mm(wanted_mm: float | None) -> float | None:
    if wanted_mm is not None and not 0 < wanted_mm <= _THICKEST_PAPER_MM:
        raise UsageError(
            f"--paper-mm takes millimetres up to {_THICKEST_PAPER_MM:g}, not {wanted_mm:g}",
            "office paper of 80 g/m² is 0.1 mm thick",
        )
    return wanted_mm


def _nearest(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else f"choose {', '.join(known)}"
