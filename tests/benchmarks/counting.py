"""The processor time of a command and of all that it starts, as `time` tells it, but with nobody left out.

    ./run python -m tests.benchmarks.counting presskit build

The system adds a process's time to that of whoever waits for its end. Python's fork server outlives the command that
started it, so the time of all its workers went to the first process of the machine, and to no figure. On Linux this
process makes itself the heir of such orphans, waits until the last of them has ended, and only then reads the sum.
"""

import ctypes
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36  # prctl(2)


@dataclass(frozen=True)
class Counted:
    """What came of a command; its processor time is that of all processes that it, or one of them, has started."""

    exit_code: int
    user_s: float
    system_s: float
    wall_s: float
    with_orphans: bool  # whether this system could count those that outlived whoever started them

    @property
    def cpu_s(self) -> float:
        """Time on processors, spent by the programs or by the system for them."""
        return self.user_s + self.system_s


def counted(command: Sequence[str]) -> Counted:
    """Run the command to its end, and to that of all it leaves behind; this process must have no other children."""
    with_orphans = _become_heir_of_orphans()
    started_s = time.perf_counter()
    first = os.posix_spawnp(command[0], [*command], os.environ)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the command, whose end is waited for
    wall_s, exit_code = 0.0, 0
    while (ended := _next_end()) is not None:
        process, status = ended
        if process == first:
            wall_s, exit_code = time.perf_counter() - started_s, os.waitstatus_to_exitcode(status)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Counted(exit_code, spent.ru_utime, spent.ru_stime, wall_s, with_orphans)


def _become_heir_of_orphans() -> bool:
    if sys.platform != "linux":
        return False
    return bool(ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0)


def _next_end() -> tuple[int, int] | None:
    """The next process that ends, and how; none if there is no child left.

    Orphans too are waited for as soon as they end: who looks whether a process has gone must not see its shell.
    """
    try:
        return os.wait()
    except ChildProcessError:
        return None


def main(arguments: Sequence[str]) -> int:
    """Run a command and tell what it cost on stderr, or as JSON into the file after `--into`; exit as it did."""
    into = Path(arguments[1]) if arguments[0] == "--into" else None
    result = counted(arguments[2:] if into else arguments)
    if into:
        into.write_text(json.dumps(asdict(result)), encoding="utf-8")
    else:
        print(_in_words(result), file=sys.stderr)
    return result.exit_code if result.exit_code >= 0 else 128 - result.exit_code


def _in_words(result: Counted) -> str:
    who = "all processes" if result.with_orphans else "without those that outlived whoever started them"
    cpu = f"CPU {result.cpu_s:.2f} s ({who}: user {result.user_s:.2f}, system {result.system_s:.2f})"
    return f"{cpu}, wall {result.wall_s:.2f} s, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
