"""A copy of the project in which modules are spoilt one fault at a time, and asked whether their tests notice."""

import compileall
import importlib
import math
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from tests.house_rules.checkout_files import project_files
from tests.paths import CHECKOUT

_LOOK_S = 0.005
_MOST_TIMES_AS_LONG = 5  # a mutant may never end; one that takes so much longer than the module as it is has failed
# Plugins that are loaded already cannot be rewritten, and need not be.
_PYTEST = ("-q", "-x", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
_OUR_OWN = ("presskit", "tests", "conftest")


class Trial:
    """A copy of the project in this folder; what is tried there, and what that costs, is this process's own."""

    def __init__(self, folder: Path, top: Path = CHECKOUT, files: Iterable[Path] | None = None) -> None:
        self.folder, self._top = folder, top
        for path in project_files() if files is None else files:
            target = folder / path.relative_to(top)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
        compileall.compile_dir(folder / "src", quiet=1)

    def cost_of(self, tests: Path) -> float | None:
        """The processor time in seconds that these tests take as they are; none if they fail.

        What they import from elsewhere is kept, so that it is loaded once for all trials to come.
        """
        told = self.folder / "modules"
        self._passes(tests, told=told)
        for name in told.read_text(encoding="utf-8").split() if told.exists() else []:
            with suppress(Exception):
                importlib.import_module(name)
        before_s = spent_s()
        return spent_s() - before_s if self._passes(tests) else None

    def notices(self, module: Path, spoilt: str, tests: Path, cost_s: float) -> bool:
        """Whether these tests, which took so long, fail with this source in the place of the module's own."""
        path = self.folder / module
        former = path.read_bytes()
        for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*"):
            compiled.unlink()  # it knows its source by size and second alone
        path.write_text(spoilt, encoding="utf-8")
        try:
            return not self._passes(tests, most_s=1 + _MOST_TIMES_AS_LONG * cost_s)
        finally:
            path.write_bytes(former)

    def _passes(self, tests: Path, *, most_s: float = 600.0, told: Path | None = None) -> bool:
        process = os.fork()
        if process == 0:
            self._run_here(tests, most_s, told)
        return _exit_code(process, most_s) == 0

    def _run_here(self, tests: Path, most_s: float, told: Path | None) -> None:
        """What the split-off process does; it is this one still, with all that it has loaded but our own modules."""
        code = 70
        try:
            os.setsid()
            resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(most_s), math.ceil(most_s)))
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(nowhere, stream)
            os.chdir(self.folder)
            os.environ["PYTHONPATH"] = os.pathsep.join([str(self.folder / "src"), str(self.folder)])
            for name in [name for name in sys.modules if name.split(".")[0] in _OUR_OWN]:
                del sys.modules[name]
            ours = {self._top, self._top / "src"}
            sys.path[:] = [str(self.folder / "src"), *(p for p in sys.path if Path(p).resolve() not in ours)]
            sys.dont_write_bytecode = told is None
            code = pytest.main([*_PYTEST, str(tests)])
            if told:
                told.write_text("\n".join(_foreign_modules(sys.modules)), encoding="utf-8")
        finally:
            os._exit(code)


def _foreign_modules(names: Collection[str]) -> list[str]:
    return [name for name in names if name.split(".")[0] not in (*_OUR_OWN, "__main__") and not name.startswith("_")]


def _exit_code(process: int, most_s: float) -> int:
    """How the process ended; one that waits for nothing, and so takes no processor time, is ended too."""
    end_s = time.monotonic() + 60 + 20 * most_s
    while True:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > end_s:
            os.killpg(process, signal.SIGKILL)
        time.sleep(_LOOK_S)


def spent_s() -> float:
    """The processor time of all that was tried so far."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
