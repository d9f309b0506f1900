"""What the operating system refuses, said plainly."""

import errno
import os
from pathlib import Path

import pytest

from presskit.errors import CannotWrite, ExitCode
from presskit.pack.atomic import replace_files
from presskit.pack.faults import said_plainly

OUT = Path("build")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full: screen/a.pdf cannot be written."),
        (errno.EDQUOT, "The space you may use on this disk is full: screen/a.pdf cannot be written."),
        (errno.EFBIG, "screen/a.pdf is larger than a file may be here."),
        (errno.EACCES, "There is no right to write screen/a.pdf."),
        (errno.EROFS, "screen/a.pdf lies on a disk that can only be read."),
        (errno.EISDIR, "A folder stands where the file screen/a.pdf should be."),
        (errno.EEXIST, "A file stands where the folder screen/a.pdf should be."),
        (errno.ENOTDIR, "A file stands where the folder of screen/a.pdf should be."),
        (errno.ELOOP, "A link on the way to screen/a.pdf leads to itself."),
        (errno.ENAMETOOLONG, "The name of screen/a.pdf is too long for this disk."),
        (errno.EIO, "screen/a.pdf cannot be written: Input/output error."),
    ],
)
def test_each_fault_is_a_sentence_with_a_hint(number: int, sentence: str) -> None:
    """The sentence names the file as the user knows it, the hint says that nothing is lost."""
    with pytest.raises(CannotWrite) as caught, said_plainly(OUT):
        raise OSError(number, os.strerror(number), str(OUT / "screen" / "a.pdf"))
    assert str(caught.value) == sentence
    assert "last build are untouched" in caught.value.hint
    assert caught.value.exit_code == ExitCode.CANNOT_WRITE


@pytest.mark.parametrize("name", [None, "/elsewhere/x", "build"])
def test_fault_without_a_file_names_the_folder(name: str | None) -> None:
    """What lies outside the build folder is not named."""
    with pytest.raises(CannotWrite, match=r"^The disk is full: build cannot be written\.$"), said_plainly(OUT):
        raise OSError(errno.ENOSPC, "No space left", name)


def test_what_a_killed_run_has_left_is_named(tmp_path: Path) -> None:
    """As the file that it is, and nothing is written through it."""
    (tmp_path / ".a.pdf.presskit-new").write_bytes(b"half")
    with (
        pytest.raises(CannotWrite, match=r"^\.a\.pdf\.presskit-new stands in the way") as caught,
        said_plainly(tmp_path),
    ):
        replace_files(tmp_path, {"a.pdf": b"new"}, ())
    assert "Delete it" in caught.value.hint


def test_other_exceptions_pass() -> None:
    """A bug is not taken for a full disk."""
    with pytest.raises(ZeroDivisionError), said_plainly(OUT):
        raise ZeroDivisionError
