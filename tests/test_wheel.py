"""The wheel holds all that it needs: installed elsewhere, with the network cut off, it builds a kit."""

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.house_rules.checkout_files import SOURCE, project_files
from tests.paths import CHECKOUT, SAMPLE_KIT

from presskit.model.edition import Edition

# Imported by every Python that is started in the environment below: no process gets out, whatever it imports.
CUT_OFF = """
import sys
def refuse(event, arguments):
    if event == "socket.getaddrinfo" or event == "socket.connect" and arguments[0].family.name != "AF_UNIX":
        raise RuntimeError(f"the network is cut off: {event}{arguments[1:]}")
sys.addaudithook(refuse)
"""


@dataclass(frozen=True)
class Installed:
    """A wheel unpacked into a folder of its own."""

    package: Path
    folder: Path

    def python(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """What Python does with these arguments, finding the wheel before the checkout, and no network."""
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "PYTHONPATH": os.pathsep.join((str(self.folder / "cut-off"), str(self.package.parent))),
        }
        command = [*_without_network_devices(), sys.executable, "-P", *map(str, arguments)]
        return subprocess.run(command, env=environment, cwd=self.folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's files alone, without git and without anything that a tool has made."""
    folder = tmp_path_factory.mktemp("clone")
    for path in project_files():
        copy = folder / path.relative_to(CHECKOUT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    return folder


@pytest.fixture(scope="module")
def wheel(clone: Path) -> Path:
    """The wheel of the project, built with the installed backend."""
    return _build(clone, "wheel")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel installed away from the checkout; a pure wheel is installed by unpacking it."""
    folder = tmp_path_factory.mktemp("elsewhere")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    (folder / "cut-off").mkdir()
    (folder / "cut-off" / "sitecustomize.py").write_text(CUT_OFF, encoding="utf-8")
    return Installed(folder / "site" / "presskit", folder)


def test_the_wheel_holds_every_file(wheel: Path) -> None:
    """All modules, py.typed, each template, font and font licence, our own licence and the bill of materials."""
    inside = {path.relative_to(SOURCE).as_posix() for path in project_files() if path.is_relative_to(SOURCE)}
    for folder in ("templates", "fonts"):
        files = (path for path in project_files() if path.is_relative_to(CHECKOUT / folder))
        inside |= {path.relative_to(CHECKOUT).as_posix() for path in files}

    names = zipfile.ZipFile(wheel).namelist()

    assert "py.typed" in inside
    assert {name.removeprefix("presskit/") for name in names if name.startswith("presskit/")} == inside
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"presskit", "presskit_pdf"}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert any(name.endswith(".dist-info/sboms/sbom.cdx.json") for name in names)


def test_the_wheel_is_pure_and_has_the_command(wheel: Path) -> None:
    """One wheel serves every system, and brings `presskit`."""
    archive = zipfile.ZipFile(wheel)
    texts = {Path(name).name: archive.read(name).decode() for name in archive.namelist() if ".dist-info/" in name}

    assert "Root-Is-Purelib: true" in texts["WHEEL"]
    assert "presskit = presskit.cli:main" in texts["entry_points.txt"]
    assert "Name: presskit-pdf\n" in texts["METADATA"]


def test_the_sdist_is_the_checkout(clone: Path, wheel: Path, tmp_path: Path) -> None:
    """The sdist holds the project's files and no others, and makes the same wheel."""
    with tarfile.open(_build(clone, "sdist")) as archive:
        for member in archive:  # not extractall: Debian 12's knows no filter, and newer ones warn without it
            file = archive.extractfile(member)
            assert file is not None
            (tmp_path / member.name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / member.name).write_bytes(file.read())
    (unpacked,) = tmp_path.iterdir()
    files = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}

    assert files - {"PKG-INFO"} == {path.relative_to(CHECKOUT).as_posix() for path in project_files()}
    assert zipfile.ZipFile(_build(unpacked, "wheel")).namelist() == zipfile.ZipFile(wheel).namelist()


def test_an_editable_install_copies_nothing(clone: Path) -> None:
    """It points to the source, so that no copy of templates or fonts can grow stale beside it."""
    build = "from hatchling.build import build_editable; print(build_editable('dist'))"
    made = subprocess.run([sys.executable, "-c", build], cwd=clone, capture_output=True, text=True, check=True)

    names = zipfile.ZipFile(clone / "dist" / made.stdout.strip()).namelist()

    assert [name for name in names if ".dist-info/" not in name] == ["_presskit_pdf.pth"]


def test_the_network_is_cut_off(installed: Installed) -> None:
    """A connection that a program tries is refused, so what runs below has made none."""
    result = installed.python("-c", "import socket; socket.create_connection(('127.0.0.1', 9))")

    assert result.returncode != 0
    assert "the network is cut off" in result.stderr


def test_the_wheel_s_own_files_are_found(installed: Installed) -> None:
    """Templates and fonts are those inside the installed package, not those of the checkout."""
    code = "from presskit.resources import fonts_folder, templates_folder; print(fonts_folder(), templates_folder())"

    result = installed.python("-c", code)

    assert result.stdout.split() == [str(installed.package / "fonts"), str(installed.package / "templates")]


def test_the_wheel_builds_a_kit(installed: Installed) -> None:
    """Pieces of the sample kit are built in every edition, checked and listed, with no network and no checkout."""
    kit, out = installed.folder / "kit", installed.folder / "out"
    shutil.copytree(SAMPLE_KIT, kit)

    pieces = ("--piece", "letterhead-a4", "--piece", "press-release-a4")
    result = installed.python("-m", "presskit", "build", kit, "--out", out, *pieces)

    assert result.returncode == 0, result.stderr
    files = json.loads((out / "manifest.json").read_text(encoding="utf-8"))["files"]
    assert {entry["edition"] for entry in files} == set(Edition)
    for entry in files:
        pdf = (out / entry["path"]).read_bytes()
        assert (pdf[:5], len(pdf)) == (b"%PDF-", entry["bytes"])


def test_the_wheel_makes_a_new_kit(installed: Installed) -> None:
    """The files that a kit begins with come along."""
    result = installed.python("-m", "presskit", "new", "new-kit")

    assert result.returncode == 0, result.stderr
    assert (installed.folder / "new-kit" / "kit.toml").is_file()


def _build(folder: Path, target: str) -> Path:
    out = folder / "dist" / target
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(out)]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)
    (built,) = out.iterdir()
    return built


def _without_network_devices() -> list[str]:
    """What starts a program in a network of its own that has no way out; nothing where that is not allowed."""
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode == 0:
        return [unshare, "-rn"]
    return []
