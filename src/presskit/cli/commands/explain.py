"""`presskit explain`: why a finding exists and what to do about it."""

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from textwrap import fill
from typing import Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import write_result
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice
from presskit.errors import ExitCode, UsageError
from presskit.model.finding import FindingKind, Severity

_SEVERITY_WIDTH = max(len(severity) for severity in Severity)
_GAP = "  "
_WIDEST_COLUMNS = 80  # a measure that is easily read
_NARROWEST_COLUMNS = 30


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
    manner = Manner(json=json, colour=ColourChoice(color), debug=debug)
    kinds = _kinds(code)
    if manner.json:
        write_result(json_document(ok=True, kinds=[_entry(kind) for kind in kinds]))
    elif code:
        write_result(_in_full(kinds[0], manner))
    else:
        write_result(_listed(kinds, manner))
    return ExitCode.DONE


def _kinds(code: str) -> list[FindingKind]:
    """The kind with this code, or all kinds if it is empty; raises UsageError for a code that no kind has."""
    from presskit.pipeline.catalogue import finding_kinds  # noqa: PLC0415 - brings the stages

    kinds = finding_kinds(code) if code else finding_kinds()
    if not kinds:
        near = get_close_matches(code, finding_kinds(), n=1)
        hint = f"did you mean {near[0]}?" if near else "`presskit explain` lists them all"
        raise UsageError(f'"{code}" is not the code of a finding', hint)
    return list(kinds.values())


def _in_full(kind: FindingKind, manner: Manner) -> str:
    paint = manner.paint_result
    title = f"{paint(kind.severity, f'{kind.severity}[{kind.code}]')}: {paint('strong', kind.question)}"
    parts = [
        f"{paint('gutter', head)}\n{_paragraph(text, '  ', manner)}"
        for head, text in (("why it is asked", kind.why), ("what to do", kind.remedy), *_elsewhere(kind))
    ]
    return "\n\n".join([title, *parts])


def _elsewhere(kind: FindingKind) -> list[tuple[str, str]]:
    return [("in files of other makers", f"it is a {kind.elsewhere}")] if kind.elsewhere else []


def _listed(kinds: Sequence[FindingKind], manner: Manner) -> str:
    """A line for each; on a terminal that is narrower than a line, its words are kept in their column."""
    width = max(len(kind.code) for kind in kinds)
    return "\n".join(_line(kind, width, manner) for kind in kinds)


def _line(kind: FindingKind, width: int, manner: Manner) -> str:
    severity = kind.severity.ljust(_SEVERITY_WIDTH)
    margin = " " * (width + len(severity) + 2 * len(_GAP))
    question = kind.question
    if sys.stdout is not None and sys.stdout.isatty():
        question = _paragraph(question, margin, manner).removeprefix(margin)
    return f"{kind.code.ljust(width)}{_GAP}{manner.paint_result(kind.severity, severity)}{_GAP}{question}"


def _paragraph(text: str, margin: str, manner: Manner) -> str:
    columns = max(min(manner.result_columns, _WIDEST_COLUMNS + len(margin)), len(margin) + _NARROWEST_COLUMNS)
    return fill(
        text,
        columns,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,  # the parts of a name such as .edition-print are copied together
    )


def _entry(kind: FindingKind) -> dict[str, str]:
    return {
        "code": kind.code,
        "severity": kind.severity.value,
        "elsewhere": (kind.elsewhere or kind.severity).value,
        "question": kind.question,
        "why": kind.why,
        "remedy": kind.remedy,
    }
