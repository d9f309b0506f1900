"""One file read, one file written."""

from pathlib import Path

import pytest

from presskit.errors import CannotWrite, UsageError
from presskit.pipeline.one_file import read_pdf, write_file


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """Its bytes; a file that is not there, or a folder, is wrong usage."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert read_pdf(tmp_path / "a.pdf") == b"%PDF"
    for wrong in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(UsageError, match="cannot be read"):
            read_pdf(wrong)


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """Folders on the way are made, and what stood there is replaced."""
    target = tmp_path / "a" / "b.html"
    write_file(target, b"one", "--html")
    write_file(target, b"two", "--html")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["b.html"]


def test_what_cannot_be_written_is_said_with_its_option(tmp_path: Path) -> None:
    """A file in place of a folder stands in the way, and stays."""
    (tmp_path / "a").write_bytes(b"x")
    with pytest.raises(CannotWrite) as caught:
        write_file(tmp_path / "a" / "b.html", b"one", "--html")
    assert caught.value.hint == "choose another place with --html; what stood there is untouched"
    assert (tmp_path / "a").read_bytes() == b"x"
