"""One file of the corpus: a maker, and the one code that it has to raise."""

from collections.abc import Callable
from dataclasses import dataclass, field

from presskit.preflight.expected import Expected


@dataclass(frozen=True, slots=True)
class Case:
    """A PDF with one fault; a clean one has no code. `expected` is what was promised of it.

    `also` are codes that the fault brings along and cannot do without, such as too much ink in a negative.
    """

    name: str
    code: str
    pdf: Callable[[], bytes]
    expected: Expected = field(default_factory=Expected)
    also: frozenset[str] = frozenset()
