"""What is ours while a build folder is written to, however often a run is killed."""

import os
from pathlib import Path

import pytest

from presskit.pack.journal import JOURNAL_NAME, close_journal, read_journal, write_journal


def test_what_is_called_ours_is_so_until_the_journal_is_closed(tmp_path: Path) -> None:
    """A second run writes over it, and nothing is left at the end."""
    assert read_journal(tmp_path) == {}
    write_journal(tmp_path, {"screen/a.pdf": "1"})
    write_journal(tmp_path, {"screen/a.pdf": "1", "screen/b.pdf": "2"})

    assert read_journal(tmp_path) == {"screen/a.pdf": "1", "screen/b.pdf": "2"}
    close_journal(tmp_path)
    close_journal(tmp_path)
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
    write_journal(tmp_path, {"screen/a.pdf": "1"})
    (tmp_path / JOURNAL_NAME).rename(tmp_path / "elsewhere")
    (tmp_path / JOURNAL_NAME).symlink_to(tmp_path / "elsewhere")

    assert read_journal(tmp_path) == {}


def test_a_journal_that_cannot_be_written_leaves_the_former_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing half-written beside it."""
    write_journal(tmp_path, {"screen/a.pdf": "1"})

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_journal(tmp_path, {"screen/b.pdf": "2"})

    assert read_journal(tmp_path) == {"screen/a.pdf": "1"}
    assert [path.name for path in tmp_path.iterdir()] == [JOURNAL_NAME]
