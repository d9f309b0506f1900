"""Ctrl-C: heard once, never lost, and nothing half-written."""

import re
import shutil
import signal
import threading
from pathlib import Path

import pytest
from tests.at_home import CACHE
from tests.cli.command import Command, Ran, files_below, run_presskit, start_presskit
from tests.cli.conftest import BuiltKit
from tests.waiting import HUNG_S, wait_until

from presskit.cli.talk import interrupt
from presskit.cli.talk.interrupt import listen_for_interrupt, listen_no_more, stop_if_interrupted
from presskit.pack.lock import folder_lock

CACHE_ENTRY = re.compile(r"[0-9a-f]{62}")


@pytest.fixture
def standing(smallest_build: BuiltKit, tmp_path: Path) -> Path:
    """A folder with a former build of a kit of one letter, which has a second one now, and no cache."""
    folder = Path(shutil.copytree(smallest_build.folder, tmp_path / "kit and build"))
    shutil.rmtree(folder / CACHE)
    with (folder / "kit" / "kit.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[[pieces]]\ntemplate = "letterhead"\nsize = "Letter"\n')
    return folder


def cached(folder: Path) -> list[Path]:
    """What the cache holds in full."""
    return [path for path in (folder / CACHE).glob("??/*") if CACHE_ENTRY.fullmatch(path.name)]


def stopped_at_its_first_piece(folder: Path, *options: str, by: signal.Signals = signal.SIGINT) -> Ran:
    """What a build says that is stopped when the cache holds a piece; as its folder is ours, it has not ended."""
    with folder_lock(folder / "build"), start_presskit("build", *options, cwd=folder) as process:
        wait_until(lambda: cached(folder), of=process)
        process.send_signal(by)
        out, err = process.communicate(timeout=HUNG_S)
    return Ran(process.returncode, out, err)


@pytest.mark.parametrize(
    ("options", "by", "code", "said"),
    [
        ((), signal.SIGINT, 130, "error[interrupted]: stopped by Ctrl-C\n"),
        ((), signal.SIGTERM, 143, "error[interrupted]: stopped by another program (SIGTERM)\n"),
        (("--json", "--jobs", "1"), signal.SIGINT, 130, ""),
    ],
)
def test_a_build_that_is_stopped_leaves_the_former_one_whole(
    standing: Path, options: tuple[str, ...], by: signal.Signals, code: int, said: str
) -> None:
    """130 or 143, one line, no traceback; every former file has its bytes, and none is there besides."""
    former = files_below(standing / "build")

    ran = stopped_at_its_first_piece(standing, *options, by=by)

    assert (ran.code, ran.err) == (code, said)
    assert ("stopped by Ctrl-C" in ran.out) is bool(options)
    assert files_below(standing / "build") == former


def test_the_next_build_goes_on_from_there(standing: Path) -> None:
    """What was made before Ctrl-C is taken from the cache, and the build is whole."""
    stopped_at_its_first_piece(standing, "--jobs", "1")
    made_before = {path: path.stat().st_ino for path in cached(standing)}

    assert run_presskit("build", "--jobs", "1", cwd=standing).code == 0

    assert made_before
    assert {path: path.stat().st_ino for path in made_before} == made_before


def test_ctrl_c_that_was_swallowed_is_heard_at_the_next_step(deaf: None) -> None:
    """The engine lets no exception out of an SVG; the step after it raises what was lost."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    listen_for_interrupt()
    stop_if_interrupted()

    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        stop_if_interrupted()


def test_an_impatient_second_ctrl_c_stops_nothing(deaf: None) -> None:
    """The first one may be putting the former files back."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    listen_for_interrupt()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)

    signal.raise_signal(signal.SIGINT)


def test_a_job_in_the_background_stays_deaf(deaf: None) -> None:
    """Where the shell lets Ctrl-C be ignored, it is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    listen_for_interrupt()

    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_what_cannot_be_raised_is_not_told(deaf: None, capsys: pytest.CaptureFixture[str]) -> None:
    """A Ctrl-C in a destructor is remembered, and is no traceback; any other exception there is told as ever."""

    class Dying:
        def __init__(self, error: type[BaseException]) -> None:
            self.error = error

        def __del__(self) -> None:
            raise self.error

    listen_for_interrupt()
    for error in (KeyboardInterrupt, LookupError):
        Dying(error)

    err = capsys.readouterr().err
    assert "LookupError" in err
    assert "KeyboardInterrupt" not in err


def test_an_ended_command_is_not_disturbed(deaf: None) -> None:
    """What it has done is told; a traceback from its last moment would only frighten."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    listen_for_interrupt()
    listen_no_more()

    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGTERM)
    stop_if_interrupted()


def test_what_goes_wrong_because_of_it_is_not_told(presskit: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that has died of the same signal is no bug."""
    monkeypatch.setattr(interrupt, "_heard", signal.SIGTERM)

    ran = presskit("build", "no-such-kit")

    assert (ran.code, ran.err) == (143, "error[interrupted]: stopped by another program (SIGTERM)\n")


def test_another_thread_listens_to_nothing(deaf: None) -> None:
    """Python lets signals be heard in the main thread alone; elsewhere it is no failure."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    failures: list[BaseException] = []

    def listen() -> None:
        try:
            listen_for_interrupt()
        except ValueError as error:
            failures.append(error)

    thread = threading.Thread(target=listen)
    thread.start()
    thread.join()

    assert failures == []
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_command_that_ends_well_hears_nothing_of_it(presskit: Command) -> None:
    """Without Ctrl-C no step stops."""
    assert presskit("explain", "bug").code == 0
    stop_if_interrupted()
