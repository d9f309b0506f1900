"""`presskit new`: makes the folder of a new kit, and says what comes next."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode


def new(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make; nothing may lie in it yet.")],
    name: Annotated[str, typer.Option(metavar="TEXT", help="The organisation's full name.")] = "",
    short_name: Annotated[str, typer.Option(metavar="TEXT", help="The letters or the word it is known by.")] = "",
    title: Annotated[str, typer.Option(metavar="TEXT", help="The statement's title.")] = "",
    date: Annotated[
        str, typer.Option(metavar="DAY", help="The statement's day, such as 2021-11-01; today if not given.")
    ] = "",
    lang: Annotated[str, typer.Option(metavar="LANG", help="The statement's language.")] = "en",
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Make a kit of your own that builds as it is; what only you know stands in it as [Write: ...].

    Example: presskit new my-kit --name "Our Organisation"
    """
    from presskit.pipeline.new_kit import NewKitOrder, make_new_kit  # noqa: PLC0415 - brings what reads kits

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, debug=debug)
    names = make_new_kit(NewKitOrder(folder, name, short_name, title, date, lang))
    paths = [str(folder / file_name) for file_name in names]
    if json:
        write_result(json_document(ok=True, files=[{"path": path} for path in paths]))
    elif not quiet:
        write_result("\n".join(map(visible, paths)))
        write_talk(_next_steps(folder, manner, is_dated=bool(date)))
    return ExitCode.DONE


def _next_steps(folder: Path, manner: Manner, *, is_dated: bool) -> str:
    from presskit.pipeline.new_kit import build_folder  # noqa: PLC0415 - as above

    kit, build = (f'"{path}"' if " " in path else path for path in (str(folder), str(build_folder(folder))))
    lines = [
        f"\n{manner.paint_talk('good', tick(sys.stderr))} this kit builds as it is: "
        f"{visible(f'`presskit build {kit} --out {build}`')}",
        "  [Write: ...] in its files is yours to write; each build says which files still have some",
        visible(f"  once your text is in it, `presskit suggest {kit}` offers its sentences for the flyer"),
    ]
    if not is_dated:
        lines.append("  it is dated today; `date` in kit.toml takes the day of the statement")
    return "\n".join(lines)
