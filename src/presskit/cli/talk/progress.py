"""A bar on the terminal while a kit is made; nothing anywhere else."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from presskit.cli.talk.interrupt import stop_if_interrupted
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import visible, wants_colour
from presskit.model.finding import Finding
from presskit.model.step import Step

if TYPE_CHECKING:
    import rich.progress


@contextmanager
def shown_progress(manner: Manner) -> "Iterator[Progress]":
    """What the pipeline calls before each piece; also where a Ctrl-C that the engine swallowed is heard."""
    if manner.quiet or manner.json or sys.stderr is None or not sys.stderr.isatty():
        yield Progress()
        return
    bar = _Bar(manner)
    try:
        yield bar
    finally:
        bar.remove()


class Progress:
    """Called as the pipeline says (`Advance`), and told of what partners do not get; shows nothing."""

    def __call__(self, _step: Step) -> None:
        """Hear of the next step; raises KeyboardInterrupt if Ctrl-C was pressed before."""
        stop_if_interrupted()

    def tell(self, _finding: Finding) -> None:
        """One error, as soon as it is known; it is told in full at the end."""


class _Bar(Progress):
    """One line that appears with the first step, so that a build that stands there already need not wait for it."""

    def __init__(self, manner: Manner) -> None:
        self._manner = manner
        self._progress: rich.progress.Progress | None = None

    def __call__(self, step: Step) -> None:
        """Show the next step."""
        super().__call__(step)
        if self._progress is None:
            self._progress = _started_progress(self._manner)
            self._task = self._progress.add_task("", total=None)
        self._progress.update(
            self._task, completed=step.done, total=step.total or None, description=self._words(step), refresh=True
        )

    def _words(self, step: Step) -> str:
        speed = self._progress.tasks[0].speed if self._progress else None
        per_second = f" · {speed:.1f} documents/s" if speed and step.done < step.total else ""
        return _words(step) + per_second

    def tell(self, finding: Finding) -> None:
        """A line above the bar."""
        if self._progress is not None:
            place = f"{finding.place.file}:{finding.place.line} " if finding.place else ""
            line = visible(f"{place}{finding.message}")
            self._progress.console.print(line, markup=False, highlight=False, overflow="ellipsis", no_wrap=True)

    def remove(self) -> None:
        if self._progress is not None:
            self._progress.stop()


def _started_progress(manner: Manner) -> "rich.progress.Progress":
    from rich.console import Console  # noqa: PLC0415 - costs as much as all of --help, and only a terminal needs it
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    console = Console(stderr=True, no_color=not wants_colour(manner.colour, sys.stderr))
    bar = BarColumn(bar_width=24, complete_style="cyan", finished_style="cyan", pulse_style="cyan")
    words, left = TextColumn("{task.description}", markup=False), TimeRemainingColumn(compact=True)
    progress = Progress(bar, words, left, console=console, transient=True)
    progress.start()
    return progress


def _words(step: Step) -> str:
    if not step.total:
        return "reading the kit"
    return f"{step.done + 1}/{step.total} {step.name}" if step.done < step.total else "writing the files"
