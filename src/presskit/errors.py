"""The exceptions of presskit and the exit code each one ends the command with.

PresskitError
├── KitError                 1   the kit or a PDF has errors; holds every finding
├── UsageError               2   the command was called in a way that cannot be carried out
├── SystemLibraryMissing     3   Pango or another library of the system is not there
├── CannotWrite              4   the disk, a lock or a right stands in the way
└── InstallationIncomplete  70   files that come with presskit are not there

Anything else that escapes is a bug of presskit and ends with 70; Ctrl-C ends with 130, SIGTERM with 143.
A fault in a document is a Finding (model/finding.py), never an exception of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum

from presskit.model.finding import Finding


class ExitCode(IntEnum):
    """What a shell sees when the command ends; documented in README.md."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    SYSTEM_LIBRARY_MISSING = 3
    CANNOT_WRITE = 4
    BUG = 70
    INTERRUPTED = 130
    TERMINATED = 143


class PresskitError(Exception):
    """Something the user can act on; its message is a plain sentence."""

    exit_code = ExitCode.BUG

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class KitError(PresskitError):
    """The kit cannot be built; `findings` holds every problem found, errors and others."""

    exit_code = ExitCode.FINDINGS

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(f"{sum(finding.is_error for finding in findings)} errors in the kit")
        self.findings = tuple(findings)


class UsageError(PresskitError):
    """The command line asks for something that does not exist or does not fit together."""

    exit_code = ExitCode.USAGE


class SystemLibraryMissing(PresskitError):
    """A library of the operating system is missing; `hint` holds the command that installs it."""

    exit_code = ExitCode.SYSTEM_LIBRARY_MISSING


class CannotWrite(PresskitError):
    """A file or folder cannot be written; what stood there before is untouched."""

    exit_code = ExitCode.CANNOT_WRITE


class InstallationIncomplete(PresskitError):
    """Files that come with presskit are not where its installation should have put them."""


class Faults:
    """What several steps have found, so that no error of one hides those of another; true if one has failed."""

    def __init__(self, earlier: Iterable[Finding] = ()) -> None:
        self._findings = list(earlier)
        self._failed = False

    def __bool__(self) -> bool:
        return self._failed

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """A KitError inside the block ends the block, not the steps after it."""
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
