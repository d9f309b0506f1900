"""`presskit themes`: lists the themes, and draws a kit in every one of them on one sheet."""

import sys
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Allow, Color, Debug, Json, Quiet, Replace, Verbose, usual_kit
from presskit.cli.reports.findings_report import counted, findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.reports.themes_report import sheet_entry, theme_entry, themes_in_words, tried_entry, tried_in_words
from presskit.cli.talk.console import cross, tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.progress import shown_progress
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from presskit.pipeline import BuildOrder
    from presskit.pipeline.looks.drawn_themes import DrawnThemes
    from presskit.pipeline.looks.known_themes import KnownTheme
    from presskit.pipeline.one_file import OutFile

Kit = Annotated[
    Path | None,
    typer.Argument(
        metavar="KIT",
        show_default=False,
        help="The kit's folder, which may have themes of its own; kit if not given, or the folder you are in.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(metavar="PDF", help="Draw the kit in every theme: the sheet goes here, and as .png beside it."),
]
Draft = Annotated[bool, typer.Option("--draft", help="Draw it despite missing links.")]
Jobs = Annotated[
    int, typer.Option(min=0, metavar="N", help="How many processes work at a time; 0: one for each processor.")
]


def themes(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    kit: Kit = None,
    out: Out = None,
    replace: Replace = False,
    draft: Draft = False,
    jobs: Jobs = 0,
    allow: Allow = None,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """List the themes; with --out, draw one of each of a kit's pieces in every theme, on one sheet.

    Example: presskit themes kit --out themes.pdf
    """
    from presskit.pipeline.looks.known_themes import known_themes  # noqa: PLC0415 - brings what reads kits

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug)
    folder = kit or usual_kit()
    if kit and not (kit / "kit.toml").is_file():
        raise UsageError(f"there is no kit in {kit}", "name the folder that kit.toml lies in, or none for our themes")
    known = known_themes(folder)
    if out is None:
        _list(known, manner)
        return ExitCode.DONE
    from presskit.pipeline import BuildOrder  # noqa: PLC0415 - brings the stages

    outs = _outs(out, replace=replace)
    order = BuildOrder(folder, out.parent, draft=draft, jobs=jobs, allowed=tuple(allow or ()))
    return _draw(order, outs, known, manner)


def _list(known: "tuple[KnownTheme, ...]", manner: Manner) -> None:
    if manner.json:
        write_result(json_document(ok=True, themes=[theme_entry(each) for each in known]))
        return
    write_result(themes_in_words(known))
    if not manner.quiet:
        write_talk('\n[style] of kit.toml takes one: theme = "plain"; `presskit themes KIT --out PDF` draws them all')


def _outs(out: Path, *, replace: bool) -> "tuple[OutFile, OutFile]":
    """The sheet and its picture beside it; raises UsageError for a name that is no PDF's."""
    from presskit.pipeline.one_file import OutFile, refuse_losses  # noqa: PLC0415 - as above

    if out.suffix.lower() != ".pdf":
        hint = "name it like themes.pdf; the picture goes beside it as themes.png"
        raise UsageError(f"--out names a PDF, not {out}", hint)
    outs = tuple(OutFile(path, "--out", may_replace=replace) for path in (out, out.with_suffix(".png")))
    refuse_losses(outs, ())
    return outs[0], outs[1]


def _draw(
    order: "BuildOrder", outs: "tuple[OutFile, OutFile]", known: "tuple[KnownTheme, ...]", manner: Manner
) -> ExitCode:
    from presskit.pipeline.looks.drawn_themes import draw_themes  # noqa: PLC0415 - as above

    begun = monotonic()
    with shown_progress(manner) as advance:
        drawn = draw_themes(order, advance)
    for out, data in zip(outs, (drawn.pdf, drawn.png), strict=True):
        out.write(data)
    return _tell(drawn, [str(out.path) for out in outs], order.kit_folder, known, manner, monotonic() - begun)


def _tell(
    drawn: "DrawnThemes",
    paths: list[str],
    kit: Path,
    known: "tuple[KnownTheme, ...]",
    manner: Manner,
    taken_s: float,
) -> ExitCode:
    """Tell what was drawn; what a theme cannot make ends the command as a build that lacks a piece does."""
    faulty = [each for each in drawn.themes if any(finding.is_error for finding in each.findings)]
    has_errors = bool(faulty) or any(finding.is_error for finding in drawn.findings)
    if manner.json:
        types = ("application/pdf", "image/png")
        files = [sheet_entry(*each) for each in zip((drawn.pdf, drawn.png), paths, types, strict=True)]
        entries = [theme_entry(one) | tried_entry(each) for one, each in zip(known, drawn.themes, strict=True)]
        write_result(json_document(ok=not has_errors, files=files, findings=drawn.findings, themes=entries))
    else:
        reports = (findings_report(drawn.findings, manner, kit), tried_in_words(drawn.themes, manner, kit))
        if report := "\n\n".join(filter(None, reports)):
            write_talk(f"{report}\n")
        if not manner.quiet:
            write_result("\n".join(map(visible, paths)))
            sign = manner.paint_talk(*(("error", cross(sys.stderr)) if has_errors else ("good", tick(sys.stderr))))
            write_talk(f"\n{sign} {_sum_of(drawn)}, in {taken_s:.0f} s")
    return ExitCode.FINDINGS if has_errors else ExitCode.DONE


def _sum_of(drawn: "DrawnThemes") -> str:
    pages = sum(bool(piece.png) for each in drawn.themes for piece in each.pieces)
    missed = [f"{piece.name} in {each.theme.name}" for each in drawn.themes for piece in each.pieces if not piece.png]
    not_made = visible(f"; not made: {', '.join(missed)}") if missed else ""
    return f"{counted(len(drawn.themes), 'theme')}, {counted(pages, 'page')}{not_made}"
