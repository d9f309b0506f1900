"""How far a piece of work is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """How many files are done, of how many, and what comes next.

    While a kit is read their number is not known yet, and 0; when all are done, `name` is empty.
    """

    done: int
    total: int
    name: str
