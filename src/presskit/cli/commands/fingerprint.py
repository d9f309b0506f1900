"""`presskit fingerprint`: gives what a text is known by."""

import sys
from typing import Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet
from presskit.cli.reports.findings_report import counted
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import write_result, write_talk
from presskit.errors import ExitCode


def fingerprint(
    text: Annotated[
        str, typer.Argument(metavar="FILE", help="A statement.<language>.md, a plain text, or - to paste.")
    ],
    words: Annotated[bool, typer.Option("--words", help="Print the words that count, one a line.")] = False,
    json: Json = False,
    _color: Color = "auto",
    quiet: Quiet = False,
    _debug: Debug = False,
) -> int:
    """Give the fingerprint of a text: the same for the same words, in a statement, in a PDF or in a mail.

    Two fingerprints that differ stand for texts that differ in a word or a figure; `--words` of both, compared, shows
    where. Copy the text alone, from its first word to its last, without title, date and page heads.

    Example: presskit fingerprint kit/statement.en.md
    """
    from presskit.pipeline.fingerprint_file import fingerprint_of  # noqa: PLC0415 - brings what reads Markdown
    from presskit.rules.fingerprint import shown_groups  # noqa: PLC0415

    if text == "-" and sys.stdin is not None and sys.stdin.isatty() and not quiet:
        write_talk("paste the text, and end it with Ctrl-D on a line of its own (Windows: Ctrl-Z and Enter)")
    found = fingerprint_of(text)
    groups = " ".join(shown_groups(found.sha256))
    if json:
        entry = {"path": text, "fingerprint": groups, "sha256": found.sha256, "words": len(found.words)}
        write_result(json_document(ok=True, files=[entry]))
    elif words:
        write_result("\n".join(found.words))
    else:
        write_result(groups)
        if not quiet:
            read_as = "read as Markdown, without its head" if found.is_markdown else "read as plain text"
            write_talk(f"{counted(len(found.words), 'word')}, {read_as}")
    return ExitCode.DONE
