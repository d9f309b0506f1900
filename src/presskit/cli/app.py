"""The commands and their options, as Typer reads them; what each one does stands in a module of its name."""

from pathlib import Path
from typing import Annotated

import typer

from presskit import __version__
from presskit.cli.commands.impose import impose
from presskit.cli.commands.new import new
from presskit.cli.commands.options import (
    Color,
    Debug,
    Draft,
    Jobs,
    Json,
    NoStationery,
    Partners,
    Quiet,
    Scheduler,
    Verbose,
)
from presskit.cli.commands.preflight import preflight
from presskit.cli.commands.schema import schema
from presskit.cli.talk.console import write_result
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # importing rich costs more than all the rest of --help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(asked: bool) -> None:
    if asked:
        write_result(f"presskit {__version__}")
        raise typer.Exit


@app.callback()
def presskit(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Build a printable press kit from one folder.

    Example: presskit build
    """


def build(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    kit: Annotated[Path, typer.Argument(metavar="KIT", help="The kit's folder.")] = Path("kit"),
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the files go.")] = Path("build"),
    piece: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this piece, such as flyer or flyer-a5. Repeatable.")
    ] = None,
    lang: Annotated[list[str] | None, typer.Option(metavar="LANG", help="Only this language. Repeatable.")] = None,
    edition: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only this edition. Repeatable.")] = None,
    partner: Partners = None,
    jobs: Jobs = 0,
    scheduler: Scheduler = "",
    draft: Draft = False,
    no_stationery: NoStationery = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """Make every piece of a kit as PDF, checked.

    Example: presskit build kit --piece flyer --out proofs
    """
    from presskit.cli.commands.build import run_build  # noqa: PLC0415
    from presskit.pipeline import BuildOrder  # noqa: PLC0415

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
    )
    return run_build(order, Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug))


def doctor(json: Json = False, color: Color = "auto", debug: Debug = False) -> int:
    """Look whether this computer has all that presskit needs.

    Example: presskit doctor
    """
    from presskit.cli.commands.doctor import run_doctor  # noqa: PLC0415

    return run_doctor(Manner(json=json, colour=ColourChoice(color), debug=debug))


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="The word in brackets; without one, all are listed.")
    ] = "",
    json: Json = False,
    color: Color = "auto",
    debug: Debug = False,
) -> int:
    """Say why a finding exists and what to do.

    Example: presskit explain link-unconfirmed
    """
    from presskit.cli.commands.explain import run_explain  # noqa: PLC0415

    return run_explain(code, Manner(json=json, colour=ColourChoice(color), debug=debug))


# In the order in which --help lists them: from a kit to what leaves the house, then what helps on the way.
app.command(short_help="Make a kit of your own that builds as it is.")(new)
app.command()(build)
app.command()(preflight)
app.command(short_help="Lay the pages of a PDF out on larger sheets.")(impose)
app.command()(explain)
app.command()(doctor)
app.command(short_help="Give JSON Schemas of the settings files, for editors.")(schema)
