"""Waiting for what happens, and not for a time: a test that counts seconds fails on a busy machine alone."""

import subprocess
import time
from collections.abc import Callable

# No measure of anything: what has hung by then would hang for ever, and the run must come to its end.
HUNG_S = 900.0
_LOOK_S = 0.01


def wait_until(
    has_happened: Callable[[], object], *, of: subprocess.Popen[str] | subprocess.Popen[bytes] | None = None
) -> None:
    """Wait until it has happened; fails if the process that shall do it ends before, or hangs."""
    end_s = time.monotonic() + HUNG_S
    while not has_happened():
        if of and of.poll() is not None and not has_happened():
            raise AssertionError(f"it ended with {of.returncode} instead", of.communicate())
        assert time.monotonic() < end_s, "hung"
        time.sleep(_LOOK_S)
