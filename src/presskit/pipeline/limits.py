"""What one document may take to be composed or made, and how a process keeps to it.

A time limit that the process sets itself cannot hold everywhere: the layout engine swallows exceptions inside an SVG,
and code in C hears none. So the system ends the process, and only where a template is filled in, which is Python
throughout, comes an exception before that: its traceback says at which line the time went.
"""

import math
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
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
# What is left of that when all is loaded; proc(5) tells how many pages are mapped.
_LEAST_ROOM_BYTES = 768 << 20
_STATM = Path("/proc/self/statm")
_MOST_NAMED = 8
_Outcome = TypeVar("_Outcome")


def keep_within_memory() -> None:
    """Limit this process's memory, where that is known.

    One that was split off from a large program has all that was mapped there, and needs the same room as any other:
    without it the system ends it as soon as its stack grows.
    """
    if sys.platform == "linux":  # macOS knows the limit and does not keep it
        import resource  # noqa: PLC0415 - there is none on Windows

        most_bytes = max(MOST_BYTES, _mapped_bytes() + _LEAST_ROOM_BYTES)
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
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - as above

        used = resource.getrusage(resource.RUSAGE_SELF)
        until_s = math.ceil(used.ru_utime + used.ru_stime) + most_cpu_s
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (until_s, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    return work(*arguments, **named)


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


def stopped(error: BaseException, own_templates: Sequence[TemplateFile] = ()) -> Finding:
    """The finding for a document whose process was ended by this error, at the kit's own templates if it has some."""
    message, names = f"It could not be made: {_in_words(error)}.", [file.origin for file in own_templates]
    if not names:
        return DOCUMENT_STOPPED.at(None, message)
    several = f", or in one of {', '.join(names[1:_MOST_NAMED])}" if names[1:] else ""
    hint = f"look for a loop, a table or a rule without end in {names[0]}{several}"
    return DOCUMENT_STOPPED.at(Place(names[0]), message, hint)


def _in_words(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "it needs more memory than a document may take"
    if isinstance(error, TimeoutError) or getattr(error, "exitcode", 0) in _CODES_OF_TIME:
        return "it needs more time than a document may take"
    return "the process that made it was stopped by it"


# How a process is told to have ended that has used up its time: by the signal, negative.
_CODES_OF_TIME = frozenset() if sys.platform == "win32" else frozenset([-signal.SIGXCPU])
