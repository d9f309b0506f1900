"""Files replaced all together or not at all, whatever fails on the way."""

import errno
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.pack.made_kits import FINDINGS, TOOLS, made_file, made_files, made_kit, tree

from presskit.errors import CannotWrite
from presskit.pack import pack_kit, standing_build
from presskit.pack.atomic import replace_files
from presskit.pack.journal import JOURNAL_NAME

CALLS = ("open", "fdopen", "fsync", "replace", "rename", "mkdir", "link", "unlink")
REASONS = (errno.ENOSPC, errno.EIO, errno.EACCES)
FORMER = [*made_files("old"), made_file("print/flyer.pdf", b"%PDF former print ")]
COMING = [*made_files("new", ("flyer", "letter", "release", "zine")), made_file("partners/a/x.pdf", b"%PDF new ")]


def _pack(out: Path, files: list[Any]) -> None:
    pack_kit(out, made_kit(), files, FINDINGS, TOOLS)


class _FailingSystem:
    """Lets the n-th call that opens, writes, forces to disk, renames, links, removes or makes a folder fail alone."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fail_at: int, number: int) -> None:
        self.calls = 0
        self._fail_at = fail_at
        self._number = number
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counted(name, getattr(os, name)))

    def _counted(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            if _reads(name, arguments):
                return call(*arguments, **named)
            self._count()
            result = call(*arguments, **named)
            return _FailingFile(result, self._count) if name == "fdopen" else result

        return counted

    def _count(self) -> None:
        self.calls += 1
        if self.calls == self._fail_at:
            raise OSError(self._number, os.strerror(self._number))


def _reads(name: str, arguments: Sequence[Any]) -> bool:
    """Whether what stands is looked at: what cannot be read is nobody's, and left alone."""
    return (name == "open" and bool(arguments[1] & os.O_NONBLOCK)) or (name == "fdopen" and arguments[1] == "rb")


class _FailingFile:
    """An open file whose writing counts as a call."""

    def __init__(self, file: Any, count: Callable[[], None]) -> None:
        self._file = file
        self._count = count

    def __enter__(self) -> "_FailingFile":
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> None:
        self._file.write(data[: len(data) // 2])
        self._file.flush()
        self._count()
        self._file.write(data[len(data) // 2 :])

    def flush(self) -> None:
        self._file.flush()


def _calls_of_a_whole_build(folder: Path) -> int:
    _pack(folder, FORMER)
    with pytest.MonkeyPatch.context() as monkeypatch:
        system = _FailingSystem(monkeypatch, fail_at=0, number=0)
        _pack(folder, COMING)
    return system.calls


def _pack_with_failure(out: Path, fail_at: int, number: int) -> CannotWrite | None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        _FailingSystem(monkeypatch, fail_at, number)
        try:
            _pack(out, COMING)
        except CannotWrite as fault:
            return fault
    return None


def test_whatever_call_fails_all_former_files_stand(tmp_path: Path) -> None:
    """SQLite's method: the n-th call fails, for every n; the folder is as it was, to the byte, and it is said."""
    # To make a folder that is there already, to give a former file a second name and to remove that again may fail
    # without harm: then the whole new build stands.
    calls = _calls_of_a_whole_build(tmp_path / "counted")
    harmless, whole = 0, set(tree(tmp_path / "counted"))
    for fail_at in range(1, calls + 1):
        out = tmp_path / str(fail_at)
        _pack(out, FORMER)
        before = tree(out)
        fault = _pack_with_failure(out, fail_at, REASONS[fail_at % len(REASONS)])
        if fault is None:
            harmless += 1
            assert {name for name in tree(out) if not name.endswith((".presskit-old", JOURNAL_NAME))} == whole
        else:
            assert tree(out) == before, f"call {fail_at}"
            assert not (out / "partners").exists()
            assert str(fault).endswith(".")
            assert "last build are untouched" in fault.hint
            _pack(out, COMING)
        assert standing_build(out) is not None
    assert calls > 50
    assert harmless <= 3 + 2 * len(FORMER) + 4


def test_first_build_that_fails_leaves_no_files(tmp_path: Path) -> None:
    """Where nothing stood before, nothing stands after."""
    faults = [_pack_with_failure(tmp_path / str(fail_at), fail_at, errno.ENOSPC) for fail_at in range(1, 40)]
    for fail_at, fault in enumerate(faults, 1):
        assert fault is None or tree(tmp_path / str(fail_at)) == {}
    assert sum(fault is not None for fault in faults) > 35


def test_file_system_without_second_names_still_gets_whole_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no hard link can be made the files are replaced all the same."""

    def refused(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    _pack(tmp_path, FORMER)
    monkeypatch.setattr(os, "link", refused)
    _pack(tmp_path, COMING)
    assert standing_build(tmp_path) is not None


def test_interruption_puts_everything_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle of renaming is undone like a fault."""
    _pack(tmp_path, FORMER)
    before = tree(tmp_path)
    replace, done = os.replace, []

    def interrupted(source: str, target: str) -> None:
        done.append(target)
        if len(done) == 3:
            raise KeyboardInterrupt
        replace(source, target)

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        _pack(tmp_path, COMING)
    monkeypatch.undo()
    assert tree(tmp_path) == before


@contextmanager
def _files_of_two_kilobytes_at_most() -> Iterator[None]:
    """What a full disk does, without needing one: no file of ours, a log neither, may grow beyond 2,000 bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, former)


def test_limit_of_the_system_is_said_plainly(tmp_path: Path) -> None:
    """A write that the system really cuts short names the file and leaves nothing."""
    too_large = pytest.raises(CannotWrite, match=r"screen/flyer\.pdf is larger than a file may be here")
    with too_large, _files_of_two_kilobytes_at_most():
        _pack(tmp_path, made_files("x"))
    assert tree(tmp_path) == {}


@pytest.mark.skipif(not Path("/dev/full").exists() or os.name == "nt", reason="needs a disk that is full")
def test_full_disk_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ENOSPC from the system itself becomes a sentence about the disk."""
    opened = os.open

    def onto_full_disk(path: Any, flags: int, mode: int = 0o777) -> int:
        return opened("/dev/full" if str(path).endswith(".presskit-new") else path, flags & ~os.O_EXCL, mode)

    monkeypatch.setattr(os, "open", onto_full_disk)
    with pytest.raises(CannotWrite, match="The disk is full") as caught:
        _pack(tmp_path, made_files("x"))
    assert "Make room" in caught.value.hint


def test_stale_name_is_not_written_through(tmp_path: Path) -> None:
    """A link that stands where the temporary file should be is not followed."""
    (tmp_path / ".a.pdf.presskit-new").symlink_to(tmp_path / "victim")
    with pytest.raises(FileExistsError):
        replace_files(tmp_path, {"a.pdf": b"new"}, ())
    assert not (tmp_path / "victim").exists()


BUILD_AGAIN_AND_AGAIN = """
import os, sys
from pathlib import Path
from tests.pack.made_kits import made_files, made_kit
from presskit.pack import pack_kit
out = Path(sys.argv[1])
def build(name, times):
    for number in range(times):
        names = ("flyer", "letter", "release")[: 2 + number % 2]
        pack_kit(out, made_kit(), made_files(f"build-{name}-{number}", names, 40_000), (), {})
"""
BUILD_SOME_TIMES = "build(sys.argv[2], int(sys.argv[3]))"
# Loaded once; each builder is split off, and its end is told.
BUILD_UNTIL_KILLED = """
for name in sys.stdin:
    builder = os.fork()
    if builder == 0:
        build(name.strip(), 1_000_000)
    print(builder, flush=True)
    print(os.waitpid(builder, 0)[1], flush=True)
"""


def _builder(out: Path, program: str, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", BUILD_AGAIN_AND_AGAIN + program, str(out), *words],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _assert_whole(out: Path) -> None:
    for name, data in tree(out).items():
        if name.endswith(".pdf"):
            assert data == data[: data.index(b"%PDF", 1)] * 40_000, f"{name} is cut or mixed"


def test_killed_builds_leave_whole_files_and_the_next_build_sweeps(tmp_path: Path) -> None:
    """Kill -9 at 200 random instants: no file is cut or mixed, and nothing temporary outlives the next build."""
    chance = random.Random(1)
    _pack(tmp_path, made_files("first", repeats=40_000))
    with _builder(tmp_path, BUILD_UNTIL_KILLED) as nursery:
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        for round_number in range(200):
            nursery.stdin.write(f"{round_number}\n")
            nursery.stdin.flush()
            builder = int(nursery.stdout.readline())
            time.sleep(chance.uniform(0, 0.04))
            os.kill(builder, signal.SIGKILL)
            assert int(nursery.stdout.readline()) == signal.SIGKILL
            _assert_whole(tmp_path)
    _pack(tmp_path, made_files("last"))
    assert standing_build(tmp_path) is not None
    assert list(tree(tmp_path)) == [
        *("SHA256SUMS", "manifest.json", "screen/flyer.pdf", "screen/letter.pdf", "screen/release.pdf")
    ]


def test_two_builders_never_mix_their_files(tmp_path: Path) -> None:
    """Builders that take turns in one folder both finish, and leave the whole last build of one of them."""
    builders = [_builder(tmp_path, BUILD_SOME_TIMES, name, "15") for name in "ab"]
    for builder in builders:
        builder.communicate()
    assert [builder.returncode for builder in builders] == [0, 0]
    standing = standing_build(tmp_path)
    assert standing is not None
    assert len({data.split(b" ")[2] for name, data in tree(tmp_path).items() if name.endswith(".pdf")}) == 1
