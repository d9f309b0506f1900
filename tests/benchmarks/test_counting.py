"""What a command cost, counted though its children outlive it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.benchmarks import counting
from tests.benchmarks.counting import Counted

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="orphans are inherited on Linux alone")

BURNT_S = 0.5
BURN = f"""
import time
def burn():
    while time.process_time() < {BURNT_S}:
        pass
"""
# As presskit's workers: split off from a server that neither the command nor anybody else waits for.
BY_A_FORK_SERVER = """
import multiprocessing, os, sys
sys.path.insert(0, os.path.dirname(__file__))
from burning import burn
if __name__ == "__main__":
    worker = multiprocessing.get_context("forkserver").Process(target=burn)
    worker.start()
    worker.join()
"""
# The middle one ends at once, in a session of its own; what burns has no living parent then.
BY_AN_ORPHAN = """
import os
from burning import burn
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        burn()
    os._exit(0)
os.wait()
"""
BY_NOBODY = "import burning"
BY_ITSELF = "from burning import burn; burn()"


def cost_of(folder: Path, program: str) -> Counted:
    """What Python costs with this program."""
    (folder / "burning.py").write_text(BURN, encoding="utf-8")
    (folder / "program.py").write_text(program, encoding="utf-8")
    told = folder / "told.json"
    words = [sys.executable, counting.__file__, "--into", str(told), sys.executable, str(folder / "program.py")]
    subprocess.run(words, check=True)
    return Counted(**json.loads(told.read_text(encoding="utf-8")))


@pytest.mark.parametrize("program", [BY_ITSELF, BY_A_FORK_SERVER, BY_AN_ORPHAN])
def test_whoever_burns_is_counted(tmp_path: Path, program: str) -> None:
    """Half a second is found whether the command, a worker of its fork server or an orphan has spent it."""
    cost = cost_of(tmp_path, program)

    assert cost.with_orphans
    assert cost.exit_code == 0
    assert BURNT_S <= cost.cpu_s < 2 * BURNT_S


def test_who_burns_nothing_costs_little(tmp_path: Path) -> None:
    """Neither this process nor the one that counts is in the figure."""
    assert cost_of(tmp_path, BY_NOBODY).cpu_s < BURNT_S / 2


def test_the_exit_code_is_the_commands_own(tmp_path: Path) -> None:
    """Whoever counts can still see that it failed, or which signal ended it; the figures come on stderr."""
    words = [sys.executable, counting.__file__, "sh", "-c"]

    failed = subprocess.run([*words, "echo out; exit 3"], capture_output=True, text=True, check=False)
    killed = subprocess.run([*words, "kill -9 $$"], capture_output=True, text=True, check=False)

    assert (failed.returncode, failed.stdout) == (3, "out\n")
    assert "all processes" in failed.stderr
    assert killed.returncode == 128 + 9
