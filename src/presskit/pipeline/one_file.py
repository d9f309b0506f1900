"""One file read, and one file written where the user says: nothing that is the user's own is lost unasked.

That rule is of all commands: what stands under the name already is replaced if it is what the same command wrote
there before, as its content shows, if it is the same to the last byte, or if the user has said `--replace`. What a
command reads it never writes over, but for `clean`, if that is asked for. A build's folder has a rule of its own, as
its manifest tells what is whose (pack/place.py); keys are never replaced.
"""

import os
import stat
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from presskit.errors import CannotWrite, UsageError
from presskit.pack.atomic import replace_files
from presskit.pack.faults import said_plainly
from presskit.pack.standing import holds, stands
from presskit.system import read_plain

_LARGEST_FORMER_BYTES = 200_000_000


def read_pdf(source: Path, name: str = "") -> bytes:
    """The bytes of the file; raises UsageError, which calls it by this name if there is one, if it cannot be read."""
    try:
        return read_plain(source)
    except OSError as error:
        raise UsageError(f"{name or source} cannot be read: {error.strerror}", "name a PDF file") from error


@dataclass(frozen=True, slots=True)
class OutFile:
    """Where a command writes, and the option that says so.

    `is_former` tells from the bytes of what stands there whether the same command has written it. Without it nothing
    tells what a user has made of the file since, as of a PDF, and only `may_replace` lets another file go.
    """

    path: Path
    option: str
    may_replace: bool = False
    is_former: Callable[[bytes], bool] | None = None

    def write(self, data: bytes) -> None:
        """Write the file, in folders that are made for it; raises CannotWrite, and what stood there is as it was."""
        if holds(self.path, data):
            return
        self._refuse_what_is_no_file()
        self._refuse_loss()
        folder = self.path.parent
        try:
            with said_plainly(folder):
                folder.mkdir(parents=True, exist_ok=True)
                replace_files(folder, {self.path.name: data}, ())
        except CannotWrite as error:
            raise CannotWrite(str(error), self._elsewhere) from error

    def refuse_before(self, inputs: Sequence[Path], hint: str = "") -> None:
        """Refuse, before any work is done, what will not be written.

        Raises UsageError if the file is one that is read, CannotWrite if what stands there would be lost; the `hint`
        says what else can be done about the former.
        """
        if any(_is_same(self.path, source) for source in inputs):
            raise UsageError(f"{self.path} is the file itself", hint or f"name another one with {self.option}")
        self._refuse_what_is_no_file()
        if self.is_former:
            self._refuse_loss()

    @property
    def _elsewhere(self) -> str:
        return f"choose another place with {self.option}; what stood there is untouched"

    def _refuse_what_is_no_file(self) -> None:
        """A device or a pipe would be replaced by a file, and its name be gone for all programs."""
        with suppress(OSError):  # there is nothing, or a link that leads nowhere
            mode = self.path.stat().st_mode
            if stat.S_ISDIR(mode):
                raise CannotWrite(f"A folder stands where the file {self.path.name} should be.", self._elsewhere)
            if not stat.S_ISREG(mode):
                raise CannotWrite(f"{self.path} is no file, but a device or a pipe.", self._elsewhere)

    def _refuse_loss(self) -> None:
        if self.may_replace or not os.path.lexists(self.path) or self._stands_from_before():
            return
        made_by = ", and nothing that this command has written" if self.is_former else ""
        hint = f"name another file with {self.option}, or let this one go with --replace; it is untouched"
        raise CannotWrite(f"{self.path} exists{made_by}.", hint)

    def _stands_from_before(self) -> bool:
        """A link is none of ours, wherever it leads."""
        try:
            if not self.is_former or not stands(self.path) or self.path.stat().st_size > _LARGEST_FORMER_BYTES:
                return False
            return self.is_former(read_plain(self.path))
        except OSError:
            return False


def refuse_losses(outs: Sequence[OutFile], inputs: Sequence[Path]) -> None:
    """Refuse, before any work is done, what will not be written, and two files in one place."""
    for number, out in enumerate(outs):
        out.refuse_before(inputs)
        for other in outs[:number]:
            if out.path.absolute() == other.path.absolute() or _is_same(out.path, other.path):
                raise UsageError(f"{other.option} and {out.option} name the same file", "give each its own")


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False
