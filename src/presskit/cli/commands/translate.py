"""`presskit translate`: begins a translation, says how far each is, confirms parts, exchanges it with programs."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet, Verbose, usual_kit
from presskit.cli.reports.findings_report import findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, UsageError
from presskit.model.translation import PartState

if TYPE_CHECKING:
    from presskit.model.translation import TranslationStatus

_ACTIONS = {"start": 1, "status": 0, "confirm": 1, "export": 1, "import": 1}
"""How many words each takes before the kit."""

Action = Annotated[
    str,
    typer.Argument(
        metavar="ACTION",
        help="start LANG: a file with room for each paragraph below its source. status: how far each language is. "
        "confirm LANG: you have compared the two. export LANG, import PO: for Weblate, Poedit or OmegaT.",
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[LANG|PO] [KIT]", help="A language's code, or with import a PO file; and the kit's folder."
    ),
]
Line = Annotated[
    list[int] | None,
    typer.Option(
        "--line",
        metavar="N",
        help="With confirm: the paragraph that begins in this line of the translation. Repeatable.",
    ),
]
Every = Annotated[
    bool,
    typer.Option(
        "--all",
        help="With confirm: every paragraph that is new or was changed; not one whose source alone has changed, that "
        "is word for word the source, or that differs in a number, a link or an address.",
    ),
]
Po = Annotated[Path | None, typer.Option("--po", metavar="FILE", help="With export: the PO file to write.")]
Replace = Annotated[
    bool,
    typer.Option("--replace", help="With export: write over the file. With import: over words in the statement."),
]


def translate(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    action: Action,
    words: Words = None,
    line: Line = None,
    every: Every = False,
    po: Po = None,
    replace: Replace = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """Begin a translation of the statement, say how far each is, confirm parts of it, hand it to translators.

    Nothing is translated by presskit. What a person has confirmed stands in translations/ of the kit, so that each
    build tells which paragraphs are stale.

    Example: presskit translate start fr
    """
    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug)
    given = list(words or ())
    _refuse_slips(action, given)
    _refuse_options(action, confirms=bool(line) or every, po=po, replace=replace)
    kit = Path(given[-1]) if len(given) > _ACTIONS[action] else usual_kit()
    if action == "start":
        _start(given[0], kit, manner)
    elif action == "status":
        _status(kit, manner)
    elif action == "confirm":
        _confirm(given[0], kit, line or (), manner)
    elif action == "export":
        _export(given[0], kit, po or Path(), manner, replace=replace)
    else:
        _import(Path(given[0]), kit, manner, replace=replace)
    return ExitCode.DONE


def _refuse_slips(action: str, words: list[str]) -> None:
    """Raises UsageError for what is no action, and for a word too few or too many."""
    from presskit.load import did_you_mean, listed  # noqa: PLC0415 - brings pydantic

    if action not in _ACTIONS:
        raise UsageError(f'translate has no "{action}"', did_you_mean(action, _ACTIONS, f"choose {listed(_ACTIONS)}"))
    if len(words) < _ACTIONS[action]:
        what = "the PO file to take in" if action == "import" else "a language, such as fr"
        raise UsageError(f"translate {action} takes {what}", "`presskit translate --help` says what it takes")
    if len(words) > _ACTIONS[action] + 1:
        raise UsageError(f"translate {action} takes no {words[-1]}", "`presskit translate --help` says what it takes")


def _refuse_options(action: str, *, confirms: bool, po: Path | None, replace: bool) -> None:
    if action == "confirm" and not confirms:
        hint = "--line N for the paragraph that begins there, or --all for those that nothing speaks against"
        raise UsageError("translate confirm does not know which paragraphs", hint)
    if action == "export" and po is None:
        raise UsageError("translate export takes the file to write", "name it: --po FILE")
    out_of_place = {
        "--line and --all go with confirm": confirms and action != "confirm",
        "--po goes with export": po is not None and action != "export",
        "--replace goes with export and import": replace and action not in {"export", "import"},
    }
    for said, is_so in out_of_place.items():
        if is_so:
            raise UsageError(said, "take the option out")


def _start(language: str, kit: Path, manner: Manner) -> None:
    from presskit.pipeline.translations.changing import start_translation  # noqa: PLC0415 - brings what reads kits

    done = start_translation(kit, language)
    if manner.json:
        write_result(json_document(ok=True, files=[{"path": str(path)} for path in done.files]))
        return
    write_result("\n".join(visible(str(path)) for path in done.files))
    if not manner.quiet:
        write_talk(
            f"write in {visible(done.opened.name)} in the place of each [Write: …]; its source stands above it"
        )
        if not done.opened.is_listed:
            write_talk(f'and add "{language}" to "languages" in kit.toml, so that its pieces are made')


def _status(kit: Path, manner: Manner) -> None:
    from presskit.pipeline.translations.changing import translations_in  # noqa: PLC0415 - as above

    found = translations_in(kit)
    if manner.json:
        write_result(json_document(ok=True, translations=[_entry(each) for each in found]))
        return
    if not found:
        write_result("the kit is in one language; `presskit translate start LANG` begins another")
    for each in found:
        write_result("\n".join(map(visible, _lines(each, verbose=manner.verbose))))


def _lines(status: "TranslationStatus", *, verbose: bool) -> Sequence[str]:
    counts = [f"{status.count(state)} {state}" for state in PartState if status.count(state)]
    listed = "" if status.is_listed else ' (not in "languages" of kit.toml)'
    lines = [f"{status.language}  {status.language_name}, {status.file}{listed}: {', '.join(counts) or 'no text'}"]
    for part in status.parts:
        is_told = part.state in (PartState.STALE, PartState.SAME) or verbose
        if is_told and part.line:
            lines.append(f"    line {part.line}  {part.state}: {part.kind} “{part.begins}”")
    return lines


def _entry(status: "TranslationStatus") -> dict[str, object]:
    return {
        "language": status.language,
        "file": status.file,
        "listed": status.is_listed,
        "counts": {state.value: status.count(state) for state in PartState},
        "parts": [
            {
                "state": part.state.value,
                "kind": part.kind,
                "source_line": part.source_line,
                "line": part.line or None,
                "begins": part.begins,
            }
            for part in status.parts
        ],
    }


def _confirm(language: str, kit: Path, lines: Sequence[int], manner: Manner) -> None:
    from presskit.pipeline.translations.changing import confirm_translation  # noqa: PLC0415 - as above

    done = confirm_translation(kit, language, lines)
    if manner.json:
        write_result(json_document(ok=True, confirmed=[*done.lines], left=[*done.left], missing=[*done.missing]))
        return
    write_result(_in_lines(len(done.lines), "confirmed", done.lines))
    if not manner.quiet:
        if done.left:
            write_talk(
                f"{_in_lines(len(done.left), 'left for you to compare', done.left)}: `presskit build` says why; "
                f"--line N confirms each"
            )
        if done.missing:
            write_talk(_in_lines(len(done.missing), "still to be translated", done.missing))


def _in_lines(number: int, said: str, lines: Sequence[int]) -> str:
    where = f" (line {', '.join(map(str, lines))})" if lines else ""
    return f"{number} part{'' if number == 1 else 's'} {said}{where}"


def _export(language: str, kit: Path, po: Path, manner: Manner, *, replace: bool) -> None:
    from presskit.pipeline.one_file import OutFile  # noqa: PLC0415 - as above
    from presskit.pipeline.translations.changing import export_po  # noqa: PLC0415 - as above

    export_po(kit, language, OutFile(po, "--po", may_replace=replace))
    if manner.json:
        write_result(json_document(ok=True, files=[{"path": str(po)}]))
        return
    write_result(visible(str(po)))
    if not manner.quiet:
        write_talk(f"`presskit translate import {visible(str(po))}` takes it back; what is fuzzy in it is stale")


def _import(source: Path, kit: Path, manner: Manner, *, replace: bool) -> None:
    from presskit.pipeline.translations.changing import import_po  # noqa: PLC0415 - as above

    done = import_po(kit, source, may_replace=replace)
    if manner.json:
        files = [{"path": str(path)} for path in done.files]
        write_result(
            json_document(ok=True, files=files, findings=done.findings, filled=done.filled, changed=[*done.changed])
        )
        return
    if report := findings_report(done.findings, manner):
        write_talk(f"{report}\n")
    write_result("\n".join(visible(str(path)) for path in done.files))
    if not manner.quiet:
        write_talk(f"{done.filled} parts filled in, {len(done.changed)} changed")
        if not done.is_listed:
            write_talk(f'add "{done.language}" to "languages" in kit.toml, so that its pieces are made')
