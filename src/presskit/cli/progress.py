"""A bar on the terminal while pieces are made; nothing anywhere else."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from presskit.cli.colour import wants_colour
from presskit.cli.interrupt import stop_if_interrupted
from presskit.cli.manner import Manner

Advance = Callable[[int, int, str], None]
"""Takes how many pieces are made, of how many, and the name of the next."""


@contextmanager
def shown_progress(manner: Manner) -> Iterator[Advance]:
    """What the pipeline calls before each piece; also where a Ctrl-C that the engine swallowed is heard."""
    if manner.quiet or manner.json or sys.stderr is None or not sys.stderr.isatty():
        yield _no_bar
        return
    from rich.console import Console  # noqa: PLC0415 - costs as much as all of --help, and only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    console = Console(stderr=True, no_color=not wants_colour(manner.colour, sys.stderr))
    columns = (BarColumn(bar_width=24), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)

        def advance(done: int, total: int, name: str) -> None:
            stop_if_interrupted()
            progress.update(task, completed=done, total=total, description=name)

        yield advance


def _no_bar(_done: int, _total: int, _name: str) -> None:
    stop_if_interrupted()
