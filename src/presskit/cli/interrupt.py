"""Ctrl-C that cannot get lost.

Why: the layout engine swallows every exception inside an SVG, KeyboardInterrupt among them, and so does a callback
from C. The first Ctrl-C is therefore remembered, and raised again at the next step of the work.
"""

import signal
from types import FrameType

_interrupted = False


def listen_for_interrupt() -> None:
    """Remember Ctrl-C from now on; elsewhere than in the main thread of a program, nothing."""
    try:
        signal.signal(signal.SIGINT, _remember)
    except ValueError:
        return


def stop_if_interrupted() -> None:
    """Nothing; or KeyboardInterrupt if Ctrl-C was pressed before."""
    if _interrupted:
        raise KeyboardInterrupt


def _remember(_signal: int, _frame: FrameType | None) -> None:
    global _interrupted  # noqa: PLW0603 - a signal handler has no other way to leave word
    _interrupted = True
    raise KeyboardInterrupt
