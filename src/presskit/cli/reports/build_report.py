"""What a build has found, as talk: what stops everything, what holds back a part, what may wait; a screenful of it.

Where nobody looks on (a log, another program) and with --all, everything is told.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from presskit.cli.reports.findings_report import brief_notes, counted, diagnostics_from_here
from presskit.cli.talk.diagnostics import Diagnostic, in_two_lines, written_out
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import visible, width_columns
from presskit.model.finding import Finding, Severity

_PARTNERS = "partners"
"""How the names of the files begin that speak of partners alone."""

_LEAST_LINES = 16
_OWN_LINES = 5  # the sum below, and the next command
_OF_ONE_KIND = 3
"""So many of a kind tell how it is mended; more of them hide the next kind."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What has the same consequence, told under one title."""

    title: str
    diagnostics: Sequence[Diagnostic]


def build_report(
    findings: Iterable[Finding], manner: Manner, kit_folder: PurePath, *, is_built: bool, lines_below: int = 0
) -> str:
    """The findings in words; empty if there is nothing to say.

    On a terminal they take no more lines than it has, less `lines_below` for what is told after them.
    """
    groups = list(_groups(findings, manner, kit_folder, is_built=is_built))
    in_full = [each for group in groups for each in group.diagnostics]
    notes = [each for each in diagnostics_from_here(findings, kit_folder) if each not in in_full]
    brief = [] if manner.quiet else list(brief_notes(notes, manner.paint_talk))
    if not manner.talk_lines:
        return _joined(_in_full(groups, manner), brief)
    room = max(_LEAST_LINES, manner.talk_lines - _OWN_LINES - lines_below)
    told = _screenful(groups, manner, room)
    if _lines(_joined(told, brief), manner) > room:
        brief = [f"and {counted(len(notes), 'note')} (--all tells everything)"] if brief else []
    return _joined(told, brief)


def _joined(told: str, brief: Sequence[str]) -> str:
    return "\n\n".join(part for part in (told, "\n".join(brief)) if part)


def _groups(findings: Iterable[Finding], manner: Manner, kit_folder: PurePath, *, is_built: bool) -> Iterator[_Group]:
    """The groups that have something, the gravest first; notes only if they are asked for."""
    every = diagnostics_from_here(findings, kit_folder)
    partners = str(kit_folder / _PARTNERS)
    errors = [each for each in every if each.finding.is_error]
    of_partners = [each for each in errors if _is_of_partners(each.finding, partners)]
    of_pieces = [each for each in errors if each not in of_partners and (each.pieces or is_built)]
    of_all = [each for each in errors if each not in of_partners and each not in of_pieces]
    names = ", ".join(dict.fromkeys(name for each in of_pieces for name in each.pieces)) or "single pieces"
    warnings = [each for each in every if each.finding.severity is Severity.WARNING]
    notes = [each for each in every if each.finding.severity is Severity.NOTE] if manner.verbose else []
    groups = (
        ("this stops everything", of_all),
        (f"this holds back {names} and nothing else", of_pieces),
        ("this holds back partners' files and none of your own", of_partners),
        ("this may wait", [*warnings, *notes]),
    )
    is_titled = len(errors) > len(of_all) or bool(of_all and warnings)
    for title, diagnostics in groups:
        if diagnostics:
            yield _Group(f"{title} ({len(diagnostics)}):" if is_titled else "", diagnostics)


def _is_of_partners(finding: Finding, table: str) -> bool:
    """Whether it stands in what begins with the table's name, or is said of partners' versions alone."""
    return bool(finding.partners or (finding.place and finding.place.file.startswith(table)))


def _in_full(groups: Sequence[_Group], manner: Manner) -> str:
    """Every group under its title, each finding with its line and what to do, an empty line between two."""
    parts = []
    for group in groups:
        parts += [manner.paint_talk("gutter", visible(group.title))] if group.title else []
        parts += [written_out(each, manner.paint_talk, manner.talk_columns) for each in group.diagnostics]
    return "\n\n".join(parts)


def _screenful(groups: Sequence[_Group], manner: Manner, room: int) -> str:
    """In full if these lines hold it; else as many as they hold in two lines each, and how many more of each kind."""
    whole = _in_full(groups, manner)
    if _lines(whole, manner) <= room:
        return whole
    ranked = [each for group in groups for each in _first_of_kinds(group.diagnostics)]
    shown: list[Diagnostic] = []
    for each in ranked:
        if shown and _lines(_in_short(groups, [*shown, each], manner), manner) + 1 > room:
            break
        shown.append(each)
    left = [each for group in groups for each in group.diagnostics if each not in shown]
    kinds = Counter(each.finding.code for each in left)
    said = ", ".join(f"{number} {code}" for code, number in kinds.items())
    more = manner.paint_talk("strong", f"and {len(left)} more: {said} (--all tells everything)")
    return f"{_in_short(groups, shown, manner)}\n{more if left else '--all shows the lines that are meant'}"


def _in_short(groups: Sequence[_Group], shown: Sequence[Diagnostic], manner: Manner) -> str:
    lines = []
    for group in groups:
        members = [each for each in group.diagnostics if each in shown]
        lines += [manner.paint_talk("gutter", visible(group.title))] if group.title and members else []
        lines += [in_two_lines(each, manner.paint_talk) for each in members]
    return "\n".join(lines)


def _first_of_kinds(diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The first few of each kind, in their order."""
    kinds: Counter[str] = Counter()
    for each in diagnostics:
        kinds[each.finding.code] += 1
        if kinds[each.finding.code] <= _OF_ONE_KIND:
            yield each


def _lines(text: str, manner: Manner) -> int:
    """How many lines the text takes on the terminal, long ones broken."""
    return sum(1 + max(0, width_columns(line) - 1) // manner.talk_columns for line in text.splitlines())
