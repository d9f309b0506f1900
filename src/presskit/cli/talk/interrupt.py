"""Ctrl-C that cannot get lost.

Why: the layout engine swallows every exception inside an SVG, KeyboardInterrupt among them, and so does a callback
from C. The first Ctrl-C is therefore remembered, and raised again at the next step of the work. Those that follow do
nothing: an impatient second one must not stop the former files from being put back.
"""

import signal
from contextlib import suppress
from types import FrameType

_interrupted = False


def listen_for_interrupt() -> None:
    """Remember Ctrl-C from now on.

    Nothing elsewhere than in the main thread of a program, or where it is not to be heard: a shell lets the jobs that
    it runs in the background ignore the Ctrl-C that is meant for the one in front.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        with suppress(ValueError):
            signal.signal(signal.SIGINT, _remember)


def stop_if_interrupted() -> None:
    """Nothing; or KeyboardInterrupt if Ctrl-C was pressed before."""
    if _interrupted:
        raise KeyboardInterrupt


def _remember(_signal: int, _frame: FrameType | None) -> None:
    global _interrupted  # noqa: PLW0603 - a signal handler has no other way to leave word
    if not _interrupted:
        _interrupted = True
        raise KeyboardInterrupt
