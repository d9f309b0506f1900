"""The process in which veraPDF's engine runs: started, asked line by line, held to its limits, and ended.

It has a folder of its own, nothing of the environment, no name in it that a user has given, and no network.
verapdf.js says what it does there.
"""

import os
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from presskit.rules.computer_traces import without_places
from presskit.system import read_plain
from presskit.validation.installed import Engine

_DRIVER = Path(__file__).with_name("verapdf.js")
_SHELL = "org.mozilla.javascript.tools.shell.Main"
_READY = b"ready\n"
# A busy machine gives the process half of one processor, or less.
_MOST_CPU_S = 60
_MOST_S = 300.0
_MOST_BEGINNING_S = 300.0
_MOST_MEMORY_MB = 512
# The driver tells a hundred places of a rule in three hundred letters each; a standard has some 150 rules.
_MOST_ANSWER_BYTES = 16 << 20
_MOST_SAID_BYTES, _MOST_REASON_LETTERS = 4000, 200
# Java takes this long to end in an orderly way, after its last word.
_MOST_END_S = 10.0
# What it ends with: after too much computing by the driver's own rule, without memory by Java's.
_TOO_LONG, _OUT_OF_MEMORY = 124, 3
# Without these Windows and some builds start no program; Java's own variables would change what it does.
_ENVIRONMENT = ("SYSTEMROOT", "LD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class ValidationLimits:
    """How long a PDF may be computed and waited for, in seconds, and how much memory Java has for it."""

    most_cpu_s: int = _MOST_CPU_S
    most_s: float = _MOST_S
    most_memory_mb: int = _MOST_MEMORY_MB


class Stopped(Exception):
    """Why there is no answer, the process being gone; one that `never_began` would not begin another time either."""

    def __init__(self, reason: str, *, never_began: bool = False) -> None:
        super().__init__(reason)
        self.never_began = never_began


class EngineProcess:
    """A process that answers lines with lines; it begins while nobody waits for it yet.

    Raises Stopped if the system starts none.
    """

    def __init__(self, engine: Engine, limits: ValidationLimits, folder: Path) -> None:
        self._limits = limits
        self._said = folder / "said.txt"
        self._has_begun = False
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        try:
            with self._said.open("wb") as said:
                self._process = subprocess.Popen(  # noqa: S603 - words of our own, none of a user's
                    _command(engine, limits, folder),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=said,
                    cwd=folder,
                    env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
                )
        except OSError as error:
            raise Stopped(f"Java cannot be started: {error.strerror}", never_began=True) from None
        self._listener = Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True)
        self._listener.start()

    def ask(self, line: bytes) -> bytes:
        """The answer to this line.

        Raises:
            Stopped: there is none, and the process has ended.
        """
        if not self._has_begun:
            self._begin()
        if self._process.stdin is not None:
            with suppress(OSError):  # it has ended: that is told where its answer should be
                self._process.stdin.write(line)
                self._process.stdin.flush()
        return self._next(self._limits.most_s)

    def end(self, within_s: float = 0.0) -> int:
        """End it, whatever it is at; what it has ended with, by itself if that is within this time."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(within_s)
        self._process.kill()
        ended_with = self._process.wait()
        self._listener.join(_MOST_END_S)
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
        return ended_with

    def _begin(self) -> None:
        try:
            self._has_begun = self._next(_MOST_BEGINNING_S) == _READY
        except Stopped as stopped:
            raise Stopped(f"Java does not begin: {self._last_words() or stopped}", never_began=True) from None
        if not self._has_begun:
            self.end()
            raise Stopped("Java says something that was not asked", never_began=True)

    def _next(self, within_s: float) -> bytes:
        try:
            line = self._answers.get(timeout=within_s)
        except Empty:
            self.end()
            raise Stopped(f"it takes more than {within_s:g} seconds") from None
        if line.endswith(b"\n"):
            return line
        ended_with = self.end(0.0 if line else _MOST_END_S)
        raise Stopped("more is told of it than can be taken in" if line else self._why(ended_with))

    def _why(self, ended_with: int) -> str:
        if ended_with == _TOO_LONG:
            return f"it takes more than {self._limits.most_cpu_s} seconds of computing"
        if ended_with == _OUT_OF_MEMORY:
            return f"it takes more than {self._limits.most_memory_mb} megabytes of memory"
        return f"it has ended veraPDF (exit {ended_with})"

    def _last_words(self) -> str:
        """The first line of what it has complained of, which is the reason."""
        words = read_plain(self._said, _MOST_SAID_BYTES).decode(errors="replace").strip().partition("\n")[0]
        return without_places(words)[:_MOST_REASON_LETTERS]


def _command(engine: Engine, limits: ValidationLimits, folder: Path) -> list[str]:
    return [
        str(engine.java),
        f"-Xmx{limits.most_memory_mb}m",
        "-XX:+ExitOnOutOfMemoryError",
        # A run is too short for the second compiler and for collecting rubbish by several threads: they take half
        # its time.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        # Nothing is left behind in a folder for all users, and what the machine itself says goes to its own file.
        "-XX:-UsePerfData",
        f"-XX:ErrorFile={folder / 'died.txt'}",
        "-XX:+DisplayVMOutputToStderr",
        f"-Djava.io.tmpdir={folder}",
        f"-Duser.home={folder}",
        "-Djava.awt.headless=true",
        "-Dstdout.encoding=UTF-8",
        "-Duser.language=en",
        # No name is looked up, as there is no such file of hosts, and no XML brings in another file.
        f"-Djdk.net.hosts.file={folder / 'none'}",
        "-Djavax.xml.accessExternalDTD=",
        "-Djavax.xml.accessExternalSchema=",
        "-Djavax.xml.accessExternalStylesheet=",
        "-cp",
        str(engine.jar),
        _SHELL,
        "-opt",
        "-1",
        str(_DRIVER),
        str(limits.most_cpu_s),
    ]


def _listen(stdout: IO[bytes], answers: SimpleQueue[bytes]) -> None:
    """Hand on line by line, and an empty one at the end; one that is longer than is taken in is the last."""
    with stdout:
        while line := stdout.readline(_MOST_ANSWER_BYTES):
            answers.put(line)
            if not line.endswith(b"\n"):
                break
    answers.put(b"")
