"""Errors gathered over several steps, so that one does not hide another."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from presskit.errors import KitError
from presskit.model.finding import Finding


class Faults:
    """The findings of every step that has failed so far, each once."""

    def __init__(self) -> None:
        self._findings: dict[Finding, None] = {}

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """A KitError inside the block ends the block, not the build."""
        try:
            yield
        except KitError as error:
            self.add(error.findings)

    def add(self, findings: Iterable[Finding]) -> None:
        """Take these in."""
        self._findings |= dict.fromkeys(findings)

    def __bool__(self) -> bool:
        return bool(self._findings)

    def raise_any(self, earlier: Iterable[Finding] = ()) -> None:
        """Nothing, if no step has failed; else KitError with what the good steps had found, and the failed ones."""
        if self:
            raise KitError(tuple(dict.fromkeys((*earlier, *self._findings))))
