"""What is ours while a build folder is written to, however often a run is killed."""

import os
from pathlib import Path

import pytest

from presskit.errors import CannotWrite
from presskit.pack.journal import (
    JOURNAL_NAME,
    close_journal,
    is_unfinished,
    joined,
    read_journal,
    refuse_strange_journal,
    write_journal,
)

A = {"screen/a.pdf": frozenset("1")}
AB = {"screen/a.pdf": frozenset("13"), "screen/b.pdf": frozenset("2"), "SHA256SUMS": frozenset[str]()}


def test_what_is_called_ours_is_so_until_the_journal_is_closed(tmp_path: Path) -> None:
    """A second run writes over it, and nothing is left at the end."""
    assert read_journal(tmp_path) == {}
    write_journal(tmp_path, A)
    write_journal(tmp_path, AB)

    assert read_journal(tmp_path) == AB
    assert is_unfinished(tmp_path)
    close_journal(tmp_path)
    close_journal(tmp_path)
    assert not is_unfinished(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "planted", [b"", b"rubbish", b"[]", b"7", b'{"../victim.pdf": "", "a.pdf": 3}', b"[" * 100_000]
)
def test_what_is_no_journal_makes_nothing_ours(tmp_path: Path, planted: bytes) -> None:
    """Nor does a path that leads out of the folder."""
    (tmp_path / JOURNAL_NAME).write_bytes(planted)

    assert read_journal(tmp_path) == {}


def test_a_link_is_no_journal(tmp_path: Path) -> None:
    """It may lead anywhere."""
    write_journal(tmp_path, A)
    (tmp_path / JOURNAL_NAME).rename(tmp_path / "elsewhere")
    (tmp_path / JOURNAL_NAME).symlink_to(tmp_path / "elsewhere")

    assert read_journal(tmp_path) == {}


def test_a_journal_that_cannot_be_written_leaves_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing half-written beside it."""
    write_journal(tmp_path, A)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_journal(tmp_path, AB)

    assert read_journal(tmp_path) == A
    assert [path.name for path in tmp_path.iterdir()] == [JOURNAL_NAME]


@pytest.mark.parametrize("name", [JOURNAL_NAME, f"{JOURNAL_NAME}.presskit-new"])
def test_words_under_the_name_of_a_journal_are_refused(tmp_path: Path, name: str) -> None:
    """They would be written over; what a killed run has begun is none."""
    for begun in (b"", b"{", b'{"screen/a.p'):
        (tmp_path / name).write_bytes(begun)
        refuse_strange_journal(tmp_path)
    for words in (b"my own", b"[]", b"\x00"):
        (tmp_path / name).write_bytes(words)
        with pytest.raises(CannotWrite, match=name):
            refuse_strange_journal(tmp_path)
    (tmp_path / name).unlink()
    os.mkfifo(tmp_path / name)
    with pytest.raises(CannotWrite, match=name):
        refuse_strange_journal(tmp_path)


def test_sums_of_several_runs_are_joined() -> None:
    """Whichever of them has written a file, it is known."""
    assert joined(AB, {"screen/a.pdf": frozenset("7")}) == {**AB, "screen/a.pdf": frozenset("137")}
