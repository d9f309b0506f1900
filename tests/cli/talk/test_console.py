"""The two streams."""

import io
import os
import sys
from pathlib import Path

import pytest

from presskit.cli.talk.console import abandon_results, cross, make_streams_safe, tick, write_result, write_talk
from presskit.errors import CannotWrite, ExitCode

FULL_DISK = Path("/dev/full")
needs_full_disk = pytest.mark.skipif(not FULL_DISK.exists(), reason="there is no /dev/full here")


def closed_pipe() -> io.TextIOWrapper:
    """A pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "w", encoding="utf-8")


def test_results_and_talk_go_to_their_streams(capsys: pytest.CaptureFixture[str]) -> None:
    """Each is a line of its own."""
    write_result("a file")
    write_talk("a word")

    assert capsys.readouterr() == ("a file\n", "a word\n")


def test_a_reader_who_has_left_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work goes on, and closing the stream at the end raises nothing either."""
    for name, write in (("stdout", write_result), ("stderr", write_talk)):
        stream = closed_pipe()
        monkeypatch.setattr(sys, name, stream)
        write("first")
        write("second")
        stream.close()


@needs_full_disk
def test_a_full_disk_stops_results_and_not_talk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Results that are lost must not look like success; of lost talk there is nobody left to tell."""
    with FULL_DISK.open("w", encoding="utf-8") as out, FULL_DISK.open("w", encoding="utf-8") as err:
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)

        with pytest.raises(CannotWrite, match="No space left") as caught:
            write_result("a file")
        write_talk("a word")

    assert caught.value.exit_code is ExitCode.CANNOT_WRITE


@needs_full_disk
def test_abandoned_results_raise_nothing_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another writer has left in the stream is let go when it is closed."""
    with FULL_DISK.open("w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stdout", out)
        out.write("left behind")

        abandon_results()
        write_result("and this")


def test_without_streams_nothing_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python has none where a program was started with them closed."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    make_streams_safe()
    write_result("a file")
    write_talk("a word")
    abandon_results()


def test_a_character_that_the_encoding_lacks_becomes_a_question_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tick sent to a pipe of an old Windows ends no build."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", stream)

    make_streams_safe()
    write_result("“done” ✓")

    assert stream.buffer.getvalue() == "“done” ?\n".encode("cp1252")


@pytest.mark.parametrize(
    ("encoding", "marks"),
    [("utf-8", ("✓", "✗")), ("UTF8", ("✓", "✗")), ("cp1252", ("OK", "--")), ("ascii", ("OK", "--"))],
)
def test_marks_are_those_that_the_stream_can_show(encoding: str, marks: tuple[str, str]) -> None:
    """Letters of equal width stand in for them, and where there is no stream."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding)

    assert (tick(stream), cross(stream)) == marks
    assert (tick(None), cross(None)) == ("OK", "--")


def test_commands_are_said_as_presskit_was_called(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who has called it by `run` can copy what it says; results stay as they are."""
    monkeypatch.setenv("PRESSKIT_CALLED_AS", "./run presskit")
    write_talk("call `presskit build`")
    write_result("`presskit build`")
    assert capsys.readouterr() == ("`presskit build`\n", "call `./run presskit build`\n")
