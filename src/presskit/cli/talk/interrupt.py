"""Ctrl-C, and another program's request to end (SIGTERM), that cannot get lost.

Why: the layout engine swallows every exception inside an SVG, KeyboardInterrupt among them, and so does a callback
from C. The first of them is therefore remembered, and raised again at the next step of the work. Those that follow do
nothing: an impatient second one must not stop the former files from being put back.
"""

import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_WORDS = {signal.SIGINT: "stopped by Ctrl-C", signal.SIGTERM: "stopped by another program (SIGTERM)"}
_SHELLS_CODE = 128  # added to a signal's number where a shell tells how a command has ended

_heard: int | None = None


def listen_for_interrupt() -> None:
    """Remember Ctrl-C and SIGTERM from now on.

    Nothing elsewhere than in the main thread of a program, or where they are not to be heard: a shell lets the jobs
    that it runs in the background ignore the Ctrl-C that is meant for the one in front.
    """
    for number, usual in ((signal.SIGINT, signal.default_int_handler), (signal.SIGTERM, signal.SIG_DFL)):
        if signal.getsignal(number) is usual:
            with suppress(ValueError):
                signal.signal(number, _remember)
    sys.unraisablehook = _pass_over_interrupts


def listen_no_more() -> None:
    """Let the process end undisturbed: what it was asked for is done or given up, and told."""
    for number in _WORDS:
        if signal.getsignal(number) is _remember:
            signal.signal(number, signal.SIG_IGN)


def stop_if_interrupted() -> None:
    """Nothing; or KeyboardInterrupt if the command was asked to end before."""
    if _heard is not None:
        raise KeyboardInterrupt


def was_interrupted() -> bool:
    """Whether the command was asked to end."""
    return _heard is not None


def interrupt_in_words() -> str:
    """Who asked the command to end; Ctrl-C where nobody is known."""
    return _WORDS[signal.Signals(_heard or signal.SIGINT)]


def interrupt_code() -> int:
    """What a shell sees of a command that was asked to end: 130 after Ctrl-C, 143 after SIGTERM."""
    return _SHELLS_CODE + (_heard or signal.SIGINT)


def _remember(number: int, _frame: FrameType | None) -> None:
    global _heard  # noqa: PLW0603 - a signal handler has no other way to leave word
    if _heard is None:
        _heard = number
        raise KeyboardInterrupt


def _pass_over_interrupts(unraisable: "UnraisableHookArgs") -> None:
    """Say nothing of a Ctrl-C in a callback or a destructor: it is remembered, and heard at the next step."""
    if not issubclass(unraisable.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)
