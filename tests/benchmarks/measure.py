"""How long commands take: medians of several runs, in turns, so that a busy moment of the machine hits all alike."""

import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

CHECKOUT = Path(__file__).resolve().parents[2]
KIT = CHECKOUT / "kit"
PRESSKIT = Path(sys.executable).with_name("presskit")
PACKAGES = ("weasyprint", "typer", "rich")


@dataclass(frozen=True)
class Spent:
    """Processor time, of all processes together, and time on the wall."""

    cpu_s: float
    wall_s: float

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(self.cpu_s + other.cpu_s, self.wall_s + other.wall_s)


Job = Callable[[], Spent]


def spent_on(
    command: Sequence[str | Path], cwd: Path | None = None, environment: Mapping[str, str] | None = None
) -> Spent:
    """What this command costs; ends the benchmark if it fails."""
    variables = {**os.environ, **(environment or {})}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps what it has compiled
    before, start_s = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([str(word) for word in command], cwd=cwd, env=variables, capture_output=True, check=False)
    wall_s, after = time.perf_counter() - start_s, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(done.stderr.decode(errors="replace"))
    return Spent(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall_s)


def medians(jobs: Mapping[str, Job], runs: int) -> dict[str, Spent]:
    """The median of each job, after one run of each that does not count: it compiles, and fills the disk's cache."""
    for job in jobs.values():
        job()
    rounds = [{name: job() for name, job in jobs.items()} for _ in range(runs)]
    return {
        name: Spent(median(done[name].cpu_s for done in rounds), median(done[name].wall_s for done in rounds))
        for name in jobs
    }


def print_table(results: Mapping[str, Spent], ratios: Mapping[str, tuple[str, str]]) -> None:
    """Medians in milliseconds, then each ratio of processor times: its name, what is divided, by what."""
    print(f"{_processor()}, Python {platform.python_version()}, " + ", ".join(f"{p} {version(p)}" for p in PACKAGES))
    print()
    print("| | CPU ms | wall ms |")
    print("|---|---:|---:|")
    for name, spent in results.items():
        print(f"| {name} | {spent.cpu_s * 1000:.0f} | {spent.wall_s * 1000:.0f} |")
    print()
    for name, (dividend, divisor) in ratios.items():
        print(f"{name}: {results[dividend].cpu_s / results[divisor].cpu_s:.2f}")


def _processor() -> str:
    """The name of the processor and how many of it this process may use; no name of the machine."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{names[0] if names else platform.machine()}, {count} cores"
