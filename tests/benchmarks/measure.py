"""How long commands take: medians of several runs, in turns, so that a busy moment of the machine hits all alike."""

import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from tests.benchmarks import counting

CHECKOUT = Path(__file__).resolve().parents[2]
KIT = CHECKOUT / "kit"
PRESSKIT = Path(sys.executable).with_name("presskit")
PACKAGES = ("weasyprint", "typer", "rich")


@dataclass(frozen=True)
class Spent:
    """Processor time, of all processes together, time on the wall, and how busy the machine was then."""

    cpu_s: float
    wall_s: float
    load: float

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.cpu_s + other.cpu_s, self.wall_s + other.wall_s, max(self.load, other.load))


Job = Callable[[], Spent]


def spent_on(
    command: Sequence[str | Path], cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> Spent:
    """What this command and all that it starts cost; ends the benchmark if it fails."""
    variables = {**os.environ, **(environment or {})}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps what it has compiled
    with tempfile.NamedTemporaryFile() as told:
        words = [sys.executable, counting.__file__, "--into", told.name, *map(str, command)]
        done = subprocess.run(words, cwd=cwd, env=variables, capture_output=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr.decode(errors="replace"))
        result = counting.Counted(**json.load(told))
    return Spent(result.cpu_s, result.wall_s, load_of_the_machine())


def load_of_the_machine() -> float:
    """How many processes wanted a processor during the last minute; more than there are cores slow each other."""
    return os.getloadavg()[0]


def medians(jobs: Mapping[str, Job], runs: int) -> dict[str, Spent]:
    """The median of each job, after one run of each that does not count: it compiles, and fills the disk's cache."""
    for job in jobs.values():
        job()
    rounds = [{name: job() for name, job in jobs.items()} for _ in range(runs)]
    return {name: _median([done[name] for done in rounds]) for name in jobs}


def _median(runs: Sequence[Spent]) -> Spent:
    return Spent(median(r.cpu_s for r in runs), median(r.wall_s for r in runs), median(r.load for r in runs))


def print_table(results: Mapping[str, Spent], ratios: Mapping[str, tuple[str, str]]) -> None:
    """Medians in milliseconds, with the machine's load, then each ratio of processor times."""
    print(f"{processor()}, Python {platform.python_version()}, " + ", ".join(f"{p} {version(p)}" for p in PACKAGES))
    print()
    print("| | CPU ms | wall ms | load |")
    print("|---|---:|---:|---:|")
    for name, spent in results.items():
        print(f"| {name} | {spent.cpu_s * 1000:.0f} | {spent.wall_s * 1000:.0f} | {spent.load:.1f} |")
    print()
    for name, (dividend, divisor) in ratios.items():
        print(f"{name}: {results[dividend].cpu_s / results[divisor].cpu_s:.2f}")


def processor() -> str:
    """The name of the processor and how many of it this process may use; no name of the machine."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{names[0] if names else platform.machine()}, {count} cores"
