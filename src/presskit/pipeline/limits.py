"""What one document may take to be composed or made, and how a process keeps to it.

A time limit that the process sets itself cannot hold everywhere: the layout engine swallows exceptions inside an SVG,
and code in C hears none. So the system ends the process, and only where a template is filled in, which is Python
throughout, comes an exception before that: its traceback says at which line the time went.
"""

import math
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from types import FrameType
from typing import TypeVar

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import TemplateFile

DOCUMENT_STOPPED = FindingKind(
    "document-stopped",
    Severity.ERROR,
    "Can every document be made in a minute of computing and a gigabyte of memory?",
    "A document that needs more has a table, drawing, loop or style in it that the layout engine cannot end.",
    "Take out what was added last, such as a drawing or a rule of a style sheet, and build again.",
)

MOST_CPU_S = 60
MOST_COMPOSING_CPU_S = 45.0
# A busy machine gives a document half of one processor, or less; where the system counts no processor time, as on
# Windows, this limit is the only one.
MOST_S = 300.0
MOST_BYTES = 1 << 30
_MOST_PAGE_CPU_S = 10
# What each page of a PDF that is looked at is given besides: several times what one takes.
_MORE_CPU_S, _MORE_S = 0.5, 2.5
# What is left of the memory when all is loaded; proc(5) tells how many pages are mapped.
_LEAST_ROOM_BYTES = 768 << 20
_STATM = Path("/proc/self/statm")
_MOST_NAMED = 8
_HAZARDS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:col|row)span\s*=\s*[\"']?\d{4,}",
        r"\brepeating-\w+-gradient\(",
        r"\brange\(\s*\d{4,}",
        r"\{%-?\s*for\b[^\n]*",
        r"\bdisplay\s*:\s*(?:inline-)?(?:flex|grid)\b",
        r"\boverflow-wrap\s*:\s*anywhere\b",
    )
]
_Outcome = TypeVar("_Outcome")


def keep_within_memory() -> None:
    """Limit this process's memory, where that is known.

    One that was split off from a large program has all that was mapped there, and needs the same room as any other:
    without it the system ends it as soon as its stack grows.
    """
    limit_memory(max(MOST_BYTES, _mapped_bytes() + _LEAST_ROOM_BYTES))


def limit_memory(most_bytes: int) -> None:
    """Let the system refuse this process more than so much memory, where it knows and keeps such a limit."""
    if sys.platform == "linux":  # macOS knows the limit and does not keep it
        import resource  # noqa: PLC0415 - there is none on Windows

        with suppress(ValueError, OSError):  # a lower limit may stand already
            resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _mapped_bytes() -> int:
    try:
        return int(_STATM.read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def within_limits(work: Callable[..., _Outcome], most_cpu_s: int, *arguments: object, **named: object) -> _Outcome:
    """What comes of the work; the system ends this process if it computes longer, all earlier work not counted."""
    limit_cpu(process_time() + most_cpu_s)
    return work(*arguments, **named)


def limit_cpu(until_s: float) -> None:
    """Let the system end this process when it has computed so long since its start, where it counts that."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - as above

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(until_s), resource.getrlimit(resource.RLIMIT_CPU)[1]))


@contextmanager
def composing_time(most_cpu_s: float = MOST_COMPOSING_CPU_S) -> Iterator[None]:
    """After so much computing in the block, TimeoutError is raised in it, if the system can do that."""
    if sys.platform == "win32":
        yield
        return
    former = signal.signal(signal.SIGPROF, _raise_timeout)
    signal.setitimer(signal.ITIMER_PROF, most_cpu_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, former)


def _raise_timeout(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError


@dataclass(frozen=True, slots=True)
class ExaminationLimits:
    """How long a PDF that is looked at and each of its pages may be computed, and how long anybody waits for it.

    Each page that is begun adds to the time of its file.
    """

    most_cpu_s: int = MOST_CPU_S
    most_page_cpu_s: int = _MOST_PAGE_CPU_S
    most_s: float = MOST_S

    def file_cpu_s(self, pages: int) -> float:
        """How long a file may be computed of which so many pages have been begun."""
        return self.most_cpu_s + _MORE_CPU_S * pages

    def file_s(self, pages: int) -> float:
        """How long anybody waits for it."""
        return self.most_s + _MORE_S * pages


@dataclass(frozen=True, slots=True)
class Suspects:
    """What may have kept a document from coming to an end.

    `files` are the kit's own templates by which it is made, the likeliest first; `template` is what makes it else;
    `place` is the kit's one file that it is made of, if there is one.
    """

    piece: str = ""
    files: tuple[TemplateFile, ...] = ()
    template: str = ""
    place: Place | None = None


def stopped(error: BaseException, own_templates: Sequence[TemplateFile] = ()) -> Finding:
    """The finding for a document whose process was ended by this error, at the kit's own templates if it has some."""
    finding = DOCUMENT_STOPPED.at(None, f"It could not be made: {_in_words(error)}.")
    return at_suspects(finding, Suspects(files=tuple(own_templates)))


def at_suspects(finding: Finding, suspects: Suspects) -> Finding:
    """The finding where it is most likely to be mended, if it says that a document was stopped and not yet where."""
    if finding.code != DOCUMENT_STOPPED.code or finding.place:
        return finding
    if suspects.piece and not finding.piece:
        finding = finding.of_piece(suspects.piece)
    if suspects.files:
        return _at_own_templates(finding, suspects.files)
    if suspects.place:
        return replace(finding, place=suspects.place)
    if suspects.template:
        hint = f"{suspects.template} makes it, as it does for other kits: take out what was added to the kit last"
        return replace(finding, hint=hint)
    return finding


def _at_own_templates(finding: Finding, files: Sequence[TemplateFile]) -> Finding:
    place = next(_hazards(files), Place(files[0].origin))
    names = [place.file, *(file.origin for file in files if file.origin != place.file)]
    several = f", or in one of {', '.join(names[1:_MOST_NAMED])}" if names[1:] else ""
    where = f"{names[0]}, line {place.line} first" if place.line else names[0]
    return replace(finding, place=place, hint=f"look for a loop, a table or a rule without end in {where}{several}")


def _hazards(files: Sequence[TemplateFile]) -> Iterator[Place]:
    """Where something stands that has taken all time or memory before, the likeliest first."""
    for hazard in _HAZARDS:
        for file in files:
            if found := hazard.search(file.text):
                line = file.text.count("\n", 0, found.start()) + 1
                column = found.start() - file.text.rfind("\n", 0, found.start())
                text = file.text.split("\n")[line - 1]
                yield Place(file.origin, line, column, min(column + len(found[0]), len(text) + 1), text)


def _in_words(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "it needs more memory than a document may take"
    if isinstance(error, TimeoutError) or getattr(error, "exitcode", 0) in CODES_OF_TIME:
        return "it needs more time than a document may take"
    return "the process that made it was stopped by it"


# How a process is told to have ended that has used up its time: by the signal, negative.
CODES_OF_TIME: frozenset[int] = frozenset() if sys.platform == "win32" else frozenset([-signal.SIGXCPU])
