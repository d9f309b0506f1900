"""How a command speaks, as its options ask for it."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from presskit.cli.talk.terminal import ColourChoice, Paint, columns_of, lines_of, painter, wants_colour


@dataclass(frozen=True)
class Manner:
    """Words or JSON, in colour or not, how much of them, and whether a bug shows its traceback."""

    json: bool = False
    colour: ColourChoice = ColourChoice.AUTO
    quiet: bool = False
    verbose: bool = False
    debug: bool = False
    tells_all: bool = False

    @cached_property
    def paint_talk(self) -> Paint:
        """What colours the words on stderr."""
        return painter(coloured=wants_colour(self.colour, sys.stderr))

    @cached_property
    def paint_result(self) -> Paint:
        """What colours the words on stdout."""
        return painter(coloured=wants_colour(self.colour, sys.stdout))

    @cached_property
    def talk_columns(self) -> int:
        """How wide the words on stderr may stand."""
        return columns_of(sys.stderr)

    @cached_property
    def talk_lines(self) -> int:
        """How many lines the words on stderr may take, so that none scrolls away; 0 where they may take any."""
        return 0 if self.tells_all else lines_of(sys.stderr)

    @cached_property
    def result_columns(self) -> int:
        """How wide the words on stdout may stand."""
        return columns_of(sys.stdout)


def manner_as_typed(arguments: Sequence[str]) -> Manner:
    """The manner to report a failure in, which must be known even when the options themselves cannot be read."""
    if "--" in arguments:
        arguments = arguments[: arguments.index("--")]
    colour = ColourChoice.AUTO
    for choice in ColourChoice:
        if f"--color={choice}" in arguments or ("--color", choice) in pairwise(arguments):
            colour = choice
    return Manner(json="--json" in arguments, colour=colour, debug="--debug" in arguments)
