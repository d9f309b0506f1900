"""What the dynamic loader has, asked without the engine."""

import ast
import ctypes
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from presskit.errors import ExitCode, SystemLibraryMissing
from presskit.system import libraries, require_libraries, system_libraries


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    """Each test asks the loader anew, and leaves nothing behind that it made it say."""
    system_libraries.cache_clear()
    yield
    system_libraries.cache_clear()


def _without(monkeypatch: pytest.MonkeyPatch, *parts: str) -> None:
    """Let the dynamic loader find no file with one of these in its name."""
    really_load = ctypes.CDLL

    def load(name: str, winmode: int) -> ctypes.CDLL:
        if any(part in name for part in parts):
            raise OSError(name)
        return really_load(name, winmode=winmode)

    monkeypatch.setattr(ctypes, "CDLL", load)


def test_every_library_is_found_with_its_version() -> None:
    """Here, where the suite runs, all six are there, and three say their version in numbers."""
    found = {library.name: library for library in system_libraries()}

    assert all(library.present for library in found.values())
    for name in ("Pango", "HarfBuzz", "fontconfig"):
        parts = found[name].version.split(".")
        assert len(parts) == 3
        assert all(part.isdigit() for part in parts)


def test_the_versions_are_those_that_the_engine_itself_sees() -> None:
    """The loader gives the engine the same Pango, so the manifest names the right version."""
    code = (
        "from weasyprint.text.ffi import ffi, pango, fontconfig\n"
        "number = pango.pango_version()\n"
        "print(f'{number // 10000}.{number // 100 % 100}.{number % 100}')"
    )
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()

    assert next(library.version for library in system_libraries() if library.name == "Pango") == seen


def test_the_names_asked_for_are_the_engine_s() -> None:
    """Each library is asked for by the names that the installed WeasyPrint tries, in its order."""
    asked = [tuple(wanted.file_names.split()) for wanted in libraries._WANTED]

    spec = find_spec("weasyprint")
    assert spec is not None
    assert spec.origin is not None
    tree = ast.parse((Path(spec.origin).parent / "text" / "ffi.py").read_text(encoding="utf-8"))
    tried = [
        tuple(str(name.value) for name in call.args[1:] if isinstance(name, ast.Constant))
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_dlopen"
    ]
    assert [names for names in tried if "libharfbuzz-vector-0" not in names] != []
    assert set(asked) == {names for names in tried if "libharfbuzz-vector-0" not in names}


def test_a_missing_library_is_said_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Pango the message names it, the hint is a command, and the exit code is 3."""
    _without(monkeypatch, "pango")

    with pytest.raises(SystemLibraryMissing, match=r"lacks Pango, PangoFT2\.") as raised:
        require_libraries()

    assert raised.value.hint
    assert raised.value.exit_code is ExitCode.SYSTEM_LIBRARY_MISSING


def test_nothing_at_all_can_be_examined(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every library missing each is reported missing, and nothing is raised."""
    _without(monkeypatch, "")

    assert not any(library.present for library in system_libraries())


def test_the_subset_library_is_wished_for_not_required(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without HarfBuzz subset a kit can be built, only slower."""
    _without(monkeypatch, "subset")

    require_libraries()

    assert [library.name for library in system_libraries() if not library.present] == ["HarfBuzz subset"]


def test_a_library_that_does_not_tell_its_version_is_there_all_the_same() -> None:
    """A build without the function that tells the version counts as present, with no version."""
    mute = libraries._Wanted("C", "libc.so.6", libraries._told_by("no_such_function_anywhere"))

    assert libraries._examine(mute) == libraries.LoadedLibrary("C", present=True)


@pytest.mark.parametrize(("number", "version"), [(21401, "2.14.1"), (21600, "2.16.0"), (21203, "2.12.3")])
def test_fontconfig_s_number_is_taken_apart(number: int, version: str) -> None:
    """One number of fontconfig stands for three."""

    class _Library:
        def FcGetVersion(self) -> int:  # noqa: N802 - fontconfig's name
            return number

    assert libraries._fontconfig_version(_Library()) == version  # type: ignore[arg-type] # a stand-in for the C library
