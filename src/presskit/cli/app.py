"""The commands and their options, as Typer reads them; what each one does stands in a module of its name."""

from pathlib import Path
from typing import Annotated

import typer

from presskit import __version__
from presskit.cli.colour import ColourChoice
from presskit.cli.manner import Manner
from presskit.errors import UsageError

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,  # importing rich costs more than all the rest of --help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _colour_choice(word: str) -> str:
    """The word, if it is one of the three: Typer's own check of an enumeration speaks pydantic's English."""
    if word not in list(ColourChoice):
        raise UsageError(f'--color takes auto, always or never, not "{word}"')
    return word


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"presskit {__version__}")
        raise typer.Exit


Json = Annotated[bool, typer.Option("--json", help="Print one JSON document to stdout, on failure too.")]
Color = Annotated[
    str, typer.Option("--color", metavar="WHEN", callback=_colour_choice, help="Colour: auto, always or never.")
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug instead of filing it away.")]


@app.callback()
def presskit(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Build a printable press kit from one folder.

    Example: presskit build
    """


@app.command()
def build(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    kit: Annotated[Path, typer.Argument(metavar="KIT", help="The kit's folder.")] = Path("kit"),
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where the files go.")] = Path("build"),
    piece: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only this piece, such as flyer or flyer-a5. Repeatable.")
    ] = None,
    lang: Annotated[list[str] | None, typer.Option(metavar="LANG", help="Only this language. Repeatable.")] = None,
    edition: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Only this edition. Repeatable.")] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Build despite missing links, with DRAFT across every page.")
    ] = False,
    no_stationery: Annotated[
        bool, typer.Option("--no-stationery", help="Letterheads without their stationery, for pre-printed paper.")
    ] = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors and warnings.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show notes in full.")] = False,
    debug: Debug = False,
) -> int:
    """Make every piece of a kit as PDF, checked.

    Example: presskit build kit --piece flyer --out proofs
    """
    from presskit.cli.build import run_build  # noqa: PLC0415
    from presskit.pipeline import BuildOrder  # noqa: PLC0415

    order = BuildOrder(
        kit_folder=kit,
        out_folder=out,
        pieces=tuple(piece or ()),
        languages=tuple(lang or ()),
        editions=tuple(edition or ()),
        draft=draft,
        on_stationery=not no_stationery,
    )
    return run_build(order, Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug))


@app.command()
def doctor(json: Json = False, color: Color = "auto", debug: Debug = False) -> int:
    """Look whether this computer has all that presskit needs.

    Example: presskit doctor
    """
    from presskit.cli.doctor import run_doctor  # noqa: PLC0415

    return run_doctor(Manner(json=json, colour=ColourChoice(color), debug=debug))


@app.command()
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
    from presskit.cli.explain import run_explain  # noqa: PLC0415

    return run_explain(code, Manner(json=json, colour=ColourChoice(color), debug=debug))
