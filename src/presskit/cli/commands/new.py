"""`presskit new`: makes the folder of a new kit, of a document if one is brought, and says what comes next."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet
from presskit.cli.reports.findings_report import findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.questions import asked, can_ask
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from presskit.pipeline.starting.new_kit import Brought, NewKitOrder

_USUAL_FOLDER, _USUAL_LANGUAGE = "my-kit", "en"
_LATER = " (Enter to write it later)"

Folder = Annotated[Path | None, typer.Argument(metavar="DIR", help="The folder to make; nothing may lie in it yet.")]
Source = Annotated[
    Path | None,
    typer.Option("--from", metavar="FILE", help="The statement as you have it: .docx, .odt, .md or .txt."),
]
Name = Annotated[str, typer.Option(metavar="TEXT", help="The organisation's full name.")]
ShortName = Annotated[str, typer.Option(metavar="TEXT", help="The letters or the word it is known by.")]
Title = Annotated[str, typer.Option(metavar="TEXT", help="The statement's title.")]
Day = Annotated[str, typer.Option(metavar="DAY", help="The statement's day, such as 2021-11-01; today if not given.")]
Language = Annotated[str, typer.Option(metavar="LANG", help="The statement's language; en if not given.")]
Pieces = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="A piece to order, such as flyer or flyer-a6; repeatable.")
]
Theme = Annotated[
    str, typer.Option(metavar="NAME", help="How it looks, such as editorial; `presskit themes` lists them.")
]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing, not even on a terminal.")]


def new(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    folder: Folder = None,
    source: Source = None,
    name: Name = "",
    short_name: ShortName = "",
    title: Title = "",
    date: Day = "",
    lang: Language = "",
    piece: Pieces = None,
    theme: Theme = "",
    no_input: NoInput = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Make a kit of your own that builds as it is; what only you know stands in it as [Write: ...].

    On a terminal it asks for what is not given, and first for a file with the text. With --from it is made of your
    document: title, date, text, links and pictures are found in it, and what is not taken is told.

    Example: presskit new my-kit --from statement.docx --name "Our Organisation"
    """
    from presskit.pipeline.starting.new_kit import NewKitOrder, bring, make_new_kit  # noqa: PLC0415 - brings what reads kits

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, debug=debug)
    asks = can_ask() and not (no_input or json or quiet)
    order = NewKitOrder(_folder(folder, asks=asks), name, short_name, title, date, lang, tuple(piece or ()), theme)
    source = source or (_source() if asks else None)
    order = _named(order) if asks else order
    order = replace(order, language=_language(order, asks=asks))
    brought = bring(source, order.language) if source else None
    order = _answered(order, brought) if asks else order
    names = make_new_kit(order, brought.statement if brought else None)
    _tell(order, names, brought, manner)
    return ExitCode.DONE


def _folder(given: Path | None, *, asks: bool) -> Path:
    if given is not None:
        return given
    if not asks:
        raise UsageError("Missing argument 'DIR'.", "`presskit new --help` shows what it takes")
    return Path(asked("Folder to make", _USUAL_FOLDER))


def _source() -> Path | None:
    answer = asked("File with the text: .docx, .odt, .md or .txt (Enter for none)", "", _file)
    return _file(answer) if answer else None


def _file(answer: str) -> Path:
    """The file of this name, as a file manager may write it into a terminal; raises UsageError if there is none."""
    path = Path(answer.strip("'\"")).expanduser()
    if not path.is_file():
        raise UsageError(f"there is no file {path} here", "type its name with the folders before it, or only Enter")
    return path


def _named(order: "NewKitOrder") -> "NewKitOrder":
    """The order with what the user says of the organisation."""
    from presskit.pipeline.starting.new_kit import checked_text  # noqa: PLC0415 - as above

    name = order.name or asked(f"Full name of the organisation{_LATER}", "", checked_text)
    short = order.short_name or asked(f"The letters or the word it is known by{_LATER}", "", checked_text)
    return replace(order, name=name, short_name=short)


def _language(order: "NewKitOrder", *, asks: bool) -> str:
    from presskit.pipeline.starting.starter_words import known_language  # noqa: PLC0415 - as above

    if order.language or not asks:
        return order.language or _USUAL_LANGUAGE
    return asked("Language of the statement", _USUAL_LANGUAGE, known_language)


def _answered(order: "NewKitOrder", brought: "Brought | None") -> "NewKitOrder":
    """The order with what the user says to what it leaves open."""
    from presskit.pipeline.starting.new_kit import (  # noqa: PLC0415 - as above
        checked_day,
        checked_pieces,
        checked_text,
        piece_names,
        usual_piece_names,
    )

    found = brought.statement.title if brought else ""
    title = order.title or asked(f"Title of the statement{'' if found else _LATER}", found, checked_text)
    day = order.day
    if brought and not (day or brought.statement.day):
        day = asked("Day of the statement, such as 2021-11-01 (Enter for today)", "", checked_day)
    pieces = order.pieces
    if not pieces:
        usual = ", ".join(usual_piece_names(has_statement=brought is not None))
        question = f"Pieces to make, of {', '.join(piece_names())}"
        pieces = _parted(asked(question, usual, lambda answer: checked_pieces(_parted(answer))))
    return replace(order, title=title, day=day, pieces=pieces)


def _parted(answer: str) -> tuple[str, ...]:
    return tuple(answer.replace(",", " ").split())


def _tell(order: "NewKitOrder", names: tuple[str, ...], brought: "Brought | None", manner: Manner) -> None:
    from presskit.pipeline.starting.new_kit import title_given  # noqa: PLC0415 - as above
    from presskit.pipeline.starting.starter_words import starter_in_english  # noqa: PLC0415 - as above

    findings = starter_in_english(order.language)
    if brought:
        findings = (*brought.findings, *title_given(order, brought.statement), *findings)
    paths = [str(order.folder / name) for name in names]
    if manner.json:
        write_result(json_document(ok=True, files=[{"path": path} for path in paths], findings=findings))
        return
    if report := findings_report(findings, manner):
        write_talk(report)
    if not manner.quiet:
        write_result("\n".join(map(visible, paths)))
        write_talk(_next_steps(order, brought, manner))


def _next_steps(order: "NewKitOrder", brought: "Brought | None", manner: Manner) -> str:
    from presskit.pipeline.starting.new_kit import build_folder, names_with_words  # noqa: PLC0415 - as above
    from presskit.pipeline.starting.starter_words import write_mark  # noqa: PLC0415 - as above

    ordered, others = names_with_words(order.pieces, has_statement=brought is not None)
    paths = (str(order.folder), str(build_folder(order.folder)))
    kit, build = (f'"{path}"' if " " in path else path for path in paths)
    when = "" if brought else "once your text is in it, "
    done = "your statement is in this kit" if brought else "this kit builds as it is"
    mark = visible(write_mark(order.language))
    lines = [
        f"\n{manner.paint_talk('good', tick(sys.stderr))} {done}: {visible(f'`presskit build {kit} --out {build}`')}",
        f"  {mark} ...] in its files is yours to write; each build says which files still have some",
    ]
    if ordered:
        lines.append(
            visible(f"  {when}`presskit suggest {kit}` offers its sentences for the {' and the '.join(ordered)}")
        )
    elif others:
        lines.append(f"  no {' and no '.join(others)} is ordered: its lines wait in kit.toml, each behind a #")
    if not order.day and not (brought and brought.statement.day):
        lines.append("  it is dated today; `date` in kit.toml takes the day of the statement")
    return "\n".join(lines)
