"""The options that several commands have, as Typer reads them."""

from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.talk.terminal import ColourChoice
from presskit.errors import UsageError


def colour_choice(word: str) -> str:
    """The word, if it is one of the three: Typer's own check of an enumeration speaks pydantic's English."""
    if word not in list(ColourChoice):
        raise UsageError(f'--color takes auto, always or never, not "{word}"')
    return word


def usual_kit() -> Path:
    """The kit that is meant where none is named: the folder `kit`, or else the folder one is in, if it is a kit."""
    kit, here = Path("kit"), Path()
    return here if not kit.is_dir() and (here / "kit.toml").is_file() else kit


KitArgument = Annotated[
    Path,
    typer.Argument(
        metavar="KIT",
        default_factory=usual_kit,
        show_default=False,
        help="The kit's folder; kit if not given, or the folder you are in if kit.toml stands there.",
    ),
]
Allow = Annotated[
    list[Path] | None,
    typer.Option(
        "--allow", metavar="FOLDER", help="A folder outside the kit whose files the kit may name. Repeatable."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document to stdout, on failure too.")]
Color = Annotated[
    str, typer.Option("--color", metavar="WHEN", callback=colour_choice, help="Colour: auto, always or never.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors and warnings.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show notes in full.")]
All = Annotated[bool, typer.Option("--all", help="Tell everything found, not a screenful of it.")]
Replace = Annotated[bool, typer.Option("--replace", help="Write over what stands there already, whatever it is.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug instead of filing it away.")]
