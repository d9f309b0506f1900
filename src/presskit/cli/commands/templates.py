"""`presskit templates`: lists and shows the templates, brings one out into a kit, says what has come of copies."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet, usual_kit
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, UsageError
from presskit.model.looks.template_copy import CopyState

if TYPE_CHECKING:
    from presskit.model.looks.template_copy import TemplateCopy

_ACTIONS = {"list": 0, "show": 1, "copy": 2, "status": 1}
"""How many words each takes at most."""
_SAID = {
    CopyState.CURRENT: "yours alone has changed",
    CopyState.OUTDATED: "has changed in presskit since",
    CopyState.UNCHANGED: "never changed here: better deleted",
    CopyState.GONE: "is in presskit no more",
    CopyState.UNKNOWN: "takes the place of ours, and does not say of which version it is",
}

Action = Annotated[
    str,
    typer.Argument(
        metavar="ACTION",
        help="list: what there is. show NAME: one of them. copy NAME [KIT]: one of them into the kit, with its "
        "version. status [KIT]: which copies have changed, there or here.",
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME] [KIT]", help="A template, such as pieces/flyer/page.css, and the kit's folder."),
]
Diff = Annotated[bool, typer.Option("--diff", help="With status: show what each copy has otherwise than ours.")]
Replace = Annotated[bool, typer.Option("--replace", help="With copy: write over the file that the kit has there.")]


def templates(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    action: Action,
    words: Words = None,
    diff: Diff = False,
    replace: Replace = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Show the templates and style sheets, bring one out into a kit, and say what has become of copies.

    Example: presskit templates copy pieces/flyer/page.html kit
    """
    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, debug=debug)
    given = list(words or ())
    _refuse_slips(action, given, diff=diff, replace=replace)
    if action == "list":
        _list(manner)
    elif action == "show":
        _show(given[0], manner)
    elif action == "copy":
        _copy(given[0], Path(given[1]) if len(given) > 1 else usual_kit(), manner, replace=replace)
    else:
        _status(Path(given[0]) if given else usual_kit(), manner, diff=diff)
    return ExitCode.DONE


def _refuse_slips(action: str, words: list[str], *, diff: bool, replace: bool) -> None:
    """Raises UsageError for what is no action, or does not go with it."""
    from presskit.load import did_you_mean  # noqa: PLC0415 - brings pydantic

    if action not in _ACTIONS:
        hint = did_you_mean(action, _ACTIONS, "choose list, show, copy or status")
        raise UsageError(f'templates has no "{action}"', hint)
    if action in {"show", "copy"} and not words:
        raise UsageError(f"templates {action} takes the name of a template", "`presskit templates list` names all")
    if len(words) > _ACTIONS[action]:
        raise UsageError(f"templates {action} takes no {words[-1]}", "`presskit templates --help` says what it takes")
    if (diff and action != "status") or (replace and action != "copy"):
        raise UsageError("--diff goes with status, --replace with copy", "take the option out")


def _list(manner: Manner) -> None:
    from presskit.pipeline.looks.templates import listed_templates  # noqa: PLC0415 - brings what reads templates

    named = listed_templates()
    if manner.json:
        write_result(
            json_document(ok=True, templates=[{"name": name, "about": said} for name, said in named.items()])
        )
        return
    width = max(map(len, named))
    write_result("\n".join(f"{name.ljust(width)}  {said}".rstrip() for name, said in named.items()))
    if not manner.quiet:
        write_talk("\n`presskit templates show NAME` prints one; styles/kit.css in a kit is laid over all of them")


def _show(name: str, manner: Manner) -> None:
    from presskit.pipeline.looks.templates import template_of  # noqa: PLC0415 - as above

    file = template_of(name)
    if manner.json:
        write_result(json_document(ok=True, templates=[{"name": file.name, "text": file.text}]))
        return
    write_result(file.text.removesuffix("\n"))


def _copy(name: str, kit: Path, manner: Manner, *, replace: bool) -> None:
    from presskit.pipeline.looks.templates import copy_template  # noqa: PLC0415 - as above

    path = copy_template(name, kit, replace=replace)
    if manner.json:
        write_result(json_document(ok=True, files=[{"path": str(path)}]))
        return
    write_result(visible(str(path)))
    if not manner.quiet:
        sign = manner.paint_talk("good", tick(sys.stderr))
        write_talk(f"{sign} its first line says of which version it is: each build tells when ours has changed since")
        if path.suffix == ".css":
            write_talk("  a few lines in styles/kit.css, laid over ours, are often enough, and keep what we mend")


def _status(kit: Path, manner: Manner, *, diff: bool) -> None:
    from presskit.pipeline.looks.templates import copies_in, difference  # noqa: PLC0415 - as above

    copies = copies_in(kit)
    if manner.json:
        entries = [_entry(copy) | ({"diff": difference(copy)} if diff else {}) for copy in copies]
        write_result(json_document(ok=True, copies=entries))
        return
    if not copies:
        write_result("the kit has no copies of templates of presskit")
    for copy in copies:
        version = f" (copied from {copy.version})" if copy.version else ""
        write_result(f"{visible(copy.origin)}: {visible(_SAID[copy.state])}{visible(version)}")
        if diff and (lines := difference(copy)):
            write_result("\n".join(map(visible, lines.splitlines())))


def _entry(copy: "TemplateCopy") -> dict[str, str | None]:
    return {
        "path": copy.origin,
        "template": f"templates/{copy.name}",
        "version": copy.version or None,
        "state": copy.state.value,
    }
