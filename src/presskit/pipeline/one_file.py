"""One file read, and one file written whole or not at all."""

from pathlib import Path

from presskit.errors import CannotWrite, UsageError
from presskit.pack.atomic import replace_files
from presskit.pack.faults import said_plainly


def read_pdf(source: Path, name: str = "") -> bytes:
    """The bytes of the file; raises UsageError, which calls it by this name if there is one, if it cannot be read."""
    try:
        return source.read_bytes()
    except OSError as error:
        raise UsageError(f"{name or source} cannot be read: {error.strerror}", "name a PDF file") from error


def write_file(out: Path, data: bytes, option: str) -> None:
    """Write the file that this option names; raises CannotWrite, and what stood there is then as it was."""
    try:
        with said_plainly(out.parent):
            out.parent.mkdir(parents=True, exist_ok=True)
            replace_files(out.parent, {out.name: data}, ())
    except CannotWrite as error:
        hint = f"choose another place with {option}; what stood there is untouched"
        raise CannotWrite(str(error), hint) from error
