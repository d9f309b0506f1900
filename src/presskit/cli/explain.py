"""`presskit explain`: why a finding exists and what to do about it."""

from difflib import get_close_matches

from presskit.cli.catalogue import finding_kinds
from presskit.cli.console import write_result
from presskit.cli.json_document import json_document
from presskit.cli.manner import Manner
from presskit.errors import ExitCode, UsageError
from presskit.model.finding import FindingKind


def run_explain(code: str, manner: Manner) -> ExitCode:
    """Print one kind of finding, or the list of all; raises UsageError for a code that no finding has."""
    kinds = [_kind_of(code)] if code else list(finding_kinds().values())
    if manner.json:
        write_result(json_document(ok=True, kinds=[_entry(kind) for kind in kinds]))
    elif code:
        write_result(_in_full(kinds[0], manner))
    else:
        write_result(_listed(kinds, manner))
    return ExitCode.DONE


def _kind_of(code: str) -> FindingKind:
    kinds = finding_kinds()
    if code not in kinds:
        near = get_close_matches(code, kinds, n=1)
        hint = f"did you mean {near[0]}?" if near else "`presskit explain` lists them all"
        raise UsageError(f'"{code}" is not the code of a finding', hint)
    return kinds[code]


def _in_full(kind: FindingKind, manner: Manner) -> str:
    paint = manner.paint_result
    title = f"{paint(kind.severity, f'{kind.severity}[{kind.code}]')}: {paint('strong', kind.question)}"
    return f"{title}\n\nWhy it is asked: {kind.why}\n\nWhat to do: {kind.remedy}"


def _listed(kinds: list[FindingKind], manner: Manner) -> str:
    width = max(len(kind.code) for kind in kinds)
    paint = manner.paint_result
    return "\n".join(
        f"{kind.code.ljust(width)}  {paint(kind.severity, kind.severity.ljust(7))}  {kind.question}" for kind in kinds
    )


def _entry(kind: FindingKind) -> dict[str, str]:
    return {
        "code": kind.code,
        "severity": kind.severity.value,
        "question": kind.question,
        "why": kind.why,
        "remedy": kind.remedy,
    }
