"""Errors gathered over several steps, so that one does not hide another."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from presskit.errors import KitError
from presskit.model.finding import Finding


class Faults:
    """What the steps of a build have found; true when one of them has failed."""

    def __init__(self, earlier: Iterable[Finding] = ()) -> None:
        self._findings = list(earlier)
        self._failed = False

    def __bool__(self) -> bool:
        return self._failed

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """A KitError inside the block ends the block, not the build."""
        try:
            yield
        except KitError as error:
            self._failed = True
            self.add(error.findings)

    def add(self, findings: Iterable[Finding]) -> None:
        """Take in what a step has found, failed or not."""
        self._findings += findings

    @property
    def found(self) -> tuple[Finding, ...]:
        """Everything found, each thing once."""
        return tuple(dict.fromkeys(self._findings))

    def as_error(self) -> KitError:
        """Everything found, as what stops the build."""
        return KitError(self.found)
