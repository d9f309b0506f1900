"""One file read, and one file written where the user says."""

import os
from pathlib import Path

import pytest
from tests.cli.command import files_below

from presskit.errors import CannotWrite, UsageError
from presskit.pipeline.one_file import OutFile, read_pdf, refuse_losses


def is_former(data: bytes) -> bool:
    """What the command has written begins with its mark."""
    return data.startswith(b"ours")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """Its bytes; a file that is not there, or a folder, is wrong usage."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert read_pdf(tmp_path / "a.pdf") == b"%PDF"
    for wrong in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(UsageError, match="cannot be read"):
            read_pdf(wrong)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_is_called_by_its_name(tmp_path: Path) -> None:
    """Nobody waits for what it would bring, and what helps is said."""
    os.mkfifo(tmp_path / "a.pdf")
    with pytest.raises(UsageError, match=r"b\.pdf cannot be read: it is a named pipe; save what comes"):
        read_pdf(tmp_path / "a.pdf", "b.pdf")


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    """Folders on the way are made, and a former product is replaced."""
    out = OutFile(tmp_path / "a" / "new" / "b.html", "--html", is_former=is_former)
    out.write(b"ours 1")
    out.write(b"ours 2")

    assert files_below(tmp_path / "a") == {"new/b.html": b"ours 2"}


@pytest.mark.parametrize("knows_former", [True, False])
def test_what_is_somebody_else_s_is_kept(tmp_path: Path, knows_former: bool) -> None:
    """Whatever it is called; the words name it, and both ways out. `--replace` lets it go."""
    (tmp_path / "thesis.docx").write_bytes(b"mine")
    out = OutFile(tmp_path / "thesis.docx", "--html", is_former=is_former if knows_former else None)
    with pytest.raises(CannotWrite, match=r"thesis\.docx exists") as caught:
        out.write(b"ours")

    assert caught.value.hint == "name another file with --html, or let this one go with --replace; it is untouched"
    assert files_below(tmp_path) == {"thesis.docx": b"mine"}
    OutFile(out.path, "--html", may_replace=True).write(b"ours")
    assert files_below(tmp_path) == {"thesis.docx": b"ours"}


def test_without_a_mark_only_the_same_bytes_are_no_loss(tmp_path: Path) -> None:
    """The same again is done without a word, and not written at all."""
    out = OutFile(tmp_path / "a.pdf", "--out")
    out.write(b"ours 1")
    before = out.path.stat()
    out.write(b"ours 1")

    assert (out.path.stat().st_ino, out.path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    with pytest.raises(CannotWrite):
        out.write(b"ours 2")


def test_a_link_is_none_of_ours(tmp_path: Path) -> None:
    """Not even to a former product, nor one that leads nowhere; what it leads to is never written."""
    (tmp_path / "elsewhere").write_bytes(b"ours")
    for name, target in (("link", "elsewhere"), ("broken", "nowhere")):
        (tmp_path / name).symlink_to(tmp_path / target)
        with pytest.raises(CannotWrite, match=f"{name} exists"):
            OutFile(tmp_path / name, "--html", is_former=is_former).write(b"ours 2")
        OutFile(tmp_path / name, "--html", may_replace=True).write(b"ours 2")
    assert files_below(tmp_path) == {"elsewhere": b"ours", "link": b"ours 2", "broken": b"ours 2"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
def test_a_pipe_and_a_device_are_never_replaced(tmp_path: Path) -> None:
    """By root, /dev/null would become a file, for every program; a link to one is no better."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "null").symlink_to("/dev/null")
    for name in ("pipe", "null"):
        out = OutFile(tmp_path / name, "--html", may_replace=True)
        with pytest.raises(CannotWrite, match=f"{name} is no file, but a device or a pipe"):
            out.write(b"ours")
        with pytest.raises(CannotWrite, match=f"{name} is no file, but a device or a pipe"):
            refuse_losses([out], [])
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "null").is_symlink()


def test_what_cannot_be_written_is_said_with_its_option(tmp_path: Path) -> None:
    """A file in place of a folder, and a folder in place of a file, stand in the way, and stay."""
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "a" / "b.html", tmp_path / "folder"):
        with pytest.raises(CannotWrite) as caught:
            OutFile(path, "--html").write(b"one")
        assert caught.value.hint == "choose another place with --html; what stood there is untouched"
    assert files_below(tmp_path) == {"a": b"x"}


def test_a_loss_is_told_before_any_work_is_done(tmp_path: Path) -> None:
    """As far as it is known by then: of a PDF, only what is made can tell whether it is the same again."""
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(CannotWrite, match="a exists, and nothing that this command has written"):
        refuse_losses([OutFile(tmp_path / "a", "--html", is_former=is_former)], [])
    refuse_losses([OutFile(tmp_path / "a", "--out")], [])
    refuse_losses([OutFile(tmp_path / "new", "--html", is_former=is_former)], [tmp_path / "a"])


def test_what_is_read_is_never_written_over(tmp_path: Path) -> None:
    """By whatever way it is named, and whatever was asked for."""
    source = tmp_path / "a.pdf"
    source.write_bytes(b"ours")
    (tmp_path / "link").symlink_to(source)
    os.link(source, tmp_path / "second-name")
    for path in (source, tmp_path / "link", tmp_path / "second-name", tmp_path / "x" / ".." / "a.pdf"):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(UsageError, match="is the file itself"):
            refuse_losses([OutFile(path, "--html", may_replace=True, is_former=is_former)], [source])


def test_two_files_in_one_place_are_wrong_usage(tmp_path: Path) -> None:
    """The second would take the first one's place."""
    (tmp_path / "there").write_bytes(b"ours")
    (tmp_path / "link").symlink_to(tmp_path / "there")
    for one, other in (("new", "new"), ("there", "link")):
        outs = [OutFile(tmp_path / one, "--html", may_replace=True), OutFile(tmp_path / other, "--sarif")]
        with pytest.raises(UsageError, match="--html and --sarif name the same file"):
            refuse_losses(outs, [])
