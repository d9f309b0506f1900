"""All findings of a command as talk: errors and warnings in full, notes in one line each, and how many there were."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from presskit.cli.talk.diagnostics import Diagnostic, diagnostics_in_order, in_one_line, written_out
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import Paint
from presskit.model.finding import Finding, Severity

_OWN_FILES = "house:"
"""How the name of a file begins that comes with presskit and lies in no kit."""

_GAP = "no-"
"""How the code of a note begins that says what a press kit usually has and this one has not, such as no-headline."""


def findings_report(findings: Iterable[Finding], manner: Manner, kit_folder: PurePath | None = None) -> str:
    """The findings in words; empty if there is nothing to say.

    With the kit's folder, its files are named as they can be opened from here: many terminals make that a link.
    """
    diagnostics = diagnostics_from_here(findings, kit_folder)
    paint = manner.paint_talk
    in_full = [each for each in diagnostics if manner.verbose or not _is_note(each)]
    parts = [written_out(each, paint, manner.talk_columns) for each in in_full]
    if not manner.quiet and not manner.verbose:
        notes = "\n".join(brief_notes(diagnostics, paint))
        parts += [notes] if notes else []
    return "\n\n".join(parts)


def diagnostics_from_here(findings: Iterable[Finding], kit_folder: PurePath | None) -> list[Diagnostic]:
    """The findings in order, what several pieces share said once, each file named with the kit's folder before it."""
    diagnostics = diagnostics_in_order(findings)
    if kit_folder is None:
        return diagnostics
    return [replace(each, finding=_seen_from_here(each.finding, kit_folder)) for each in diagnostics]


def _seen_from_here(finding: Finding, kit_folder: PurePath) -> Finding:
    place = finding.place
    if place is None or not place.file or place.file.startswith(_OWN_FILES):
        return finding
    return replace(finding, place=replace(place, file=str(kit_folder / place.file)))


def findings_count(findings: Iterable[Finding]) -> str:
    """How many there are of each severity, gravest first, such as "2 errors, 1 warning"; empty for none."""
    numbers = Counter(each.finding.severity for each in diagnostics_in_order(findings))
    return ", ".join(counted(numbers[severity], severity) for severity in Severity if numbers[severity])


def counted(number: int, thing: str) -> str:
    """The number with its thing, in the plural but for one."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def _is_note(diagnostic: Diagnostic) -> bool:
    return diagnostic.finding.severity is Severity.NOTE


def brief_notes(diagnostics: Iterable[Diagnostic], paint: Paint) -> Iterator[str]:
    """One line for each note among these, and one for all that is usual and missing."""
    notes = [each for each in diagnostics if _is_note(each)]
    gaps = [each.finding.code.removeprefix(_GAP).replace("-", " ") for each in notes if _is_gap(each)]
    yield from (in_one_line(each, paint) for each in notes if not _is_gap(each))
    if gaps:
        number = "1 thing is" if len(gaps) == 1 else f"{len(gaps)} things are"
        title = paint(Severity.NOTE, "note")
        yield f"{title}: {number} missing that a press kit usually has: {', '.join(gaps)} (-v says more)"


def _is_gap(diagnostic: Diagnostic) -> bool:
    return diagnostic.finding.code.startswith(_GAP)
