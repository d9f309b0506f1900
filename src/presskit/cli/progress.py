"""A bar on the terminal while a kit is made; nothing anywhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from presskit.cli.colour import wants_colour
from presskit.cli.interrupt import stop_if_interrupted
from presskit.cli.manner import Manner

if TYPE_CHECKING:
    from rich.progress import Progress

    from presskit.pipeline import Advance


@contextmanager
def shown_progress(manner: Manner) -> "Iterator[Advance]":
    """What the pipeline calls before each piece; also where a Ctrl-C that the engine swallowed is heard."""
    if manner.quiet or manner.json or sys.stderr is None or not sys.stderr.isatty():
        yield _no_bar
        return
    bar = _Bar(manner)
    try:
        yield bar.advance
    finally:
        bar.remove()


class _Bar:
    """One line that appears with the first step, so that a build that stands there already need not wait for it."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._progress: Progress | None = None

    def advance(self, done: int, total: int, name: str) -> None:
        stop_if_interrupted()
        if self._progress is None:
            self._progress = _started_progress(self._manner)
            self._task = self._progress.add_task("", total=None)
        self._progress.update(
            self._task, completed=done, total=total or None, description=_words(done, total, name), refresh=True
        )

    def remove(self) -> None:
        if self._progress is not None:
            self._progress.stop()


def _started_progress(manner: Manner) -> "Progress":
    from rich.console import Console  # noqa: PLC0415 - costs as much as all of --help, and only a terminal needs it
    from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

    console = Console(stderr=True, no_color=not wants_colour(manner.colour, sys.stderr))
    bar = BarColumn(bar_width=24, complete_style="cyan", finished_style="cyan", pulse_style="cyan")
    progress = Progress(bar, TextColumn("{task.description}", markup=False), console=console, transient=True)
    progress.start()
    return progress


def _words(done: int, total: int, name: str) -> str:
    if not total:
        return "reading the kit"
    return f"{done + 1}/{total} {name}" if done < total else "writing the files"


def _no_bar(_done: int, _total: int, _name: str) -> None:
    stop_if_interrupted()
