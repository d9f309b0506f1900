"""The libraries of the operating system that the engine loads when it is imported, asked for without importing it.

Why: importing weasyprint with Pango missing ends in a traceback, and takes 0.3 s with it there.
The dynamic loader itself is asked, as the engine asks it: `ldconfig` is not on every user's PATH.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from presskit.errors import SystemLibraryMissing
from presskit.system.install_hint import install_hint

if sys.platform == "linux":

    def find_library(name: str) -> str | None:
        """The name itself: here the real one would start a compiler, and find nothing more."""
        return name
else:
    from ctypes.util import find_library

# The flag of LoadLibraryEx that also searches the folders given to os.add_dll_directory.
_SEARCH_DEFAULT_DIRS = 0x1000


@dataclass(frozen=True, slots=True)
class LoadedLibrary:
    """One library and the version it says it has, "" if it does not say; `present` is whether it can be loaded."""

    name: str
    present: bool
    version: str = ""
    required: bool = True


def _told_by(function_name: str) -> Callable[[ctypes.CDLL], str]:
    """What reads a version from a function that returns it as text."""

    def read(library: ctypes.CDLL) -> str:
        function = getattr(library, function_name)
        function.restype = ctypes.c_char_p
        return str((function() or b"").decode())

    return read


def _fontconfig_version(library: ctypes.CDLL) -> str:
    """As fontconfig.h packs it: 2.14.1 is 21401."""
    number = int(library.FcGetVersion())
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def _no_version(_: ctypes.CDLL) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A library as the engine asks for it: `file_names` in the order of weasyprint/text/ffi.py (WeasyPrint 70)."""

    name: str
    file_names: str
    read_version: Callable[[ctypes.CDLL], str] = _no_version
    required: bool = True  # without HarfBuzz subset the engine works, five times as slow at writing a PDF


_WANTED = (
    _Wanted(
        "GObject",
        "libgobject-2.0-0 gobject-2.0-0 gobject-2.0 libgobject-2.0.so.0 libgobject-2.0.0.dylib libgobject-2.0-0.dll",
    ),
    _Wanted(
        "Pango",
        "libpango-1.0-0 pango-1.0-0 pango-1.0 libpango-1.0.so.0 libpango-1.0.dylib libpango-1.0-0.dll",
        _told_by("pango_version_string"),
    ),
    _Wanted(
        "PangoFT2",
        "libpangoft2-1.0-0 pangoft2-1.0-0 pangoft2-1.0 libpangoft2-1.0.so.0 libpangoft2-1.0.dylib"
        " libpangoft2-1.0-0.dll",
    ),
    _Wanted(
        "HarfBuzz",
        "libharfbuzz-0 harfbuzz harfbuzz-0.0 libharfbuzz.so.0 libharfbuzz.0.dylib libharfbuzz-0.dll",
        _told_by("hb_version_string"),
    ),
    _Wanted(
        "fontconfig",
        "libfontconfig-1 fontconfig-1 fontconfig libfontconfig.so.1 libfontconfig.1.dylib libfontconfig-1.dll",
        _fontconfig_version,
    ),
    _Wanted(
        "HarfBuzz subset",
        "libharfbuzz-subset-0 harfbuzz-subset harfbuzz-subset-0.0 libharfbuzz-subset.so.0"
        " libharfbuzz-subset.0.dylib libharfbuzz-subset-0.dll",
        required=False,
    ),
)


@cache
def system_libraries() -> tuple[LoadedLibrary, ...]:
    """Every library the engine loads, each with its version, whether it is there or not; looked up once a process."""
    _open_dll_folders()
    return tuple(_examine(wanted) for wanted in _WANTED)


def require_libraries() -> None:
    """Nothing, if the engine can be imported.

    Raises:
        SystemLibraryMissing: a library it cannot do without is not there; the hint is this system's command.
    """
    missing = [library.name for library in system_libraries() if library.required and not library.present]
    if missing:
        raise SystemLibraryMissing(
            f"presskit lays out text with Pango, and this computer lacks {', '.join(missing)}.",
            install_hint(),
        )


def _examine(wanted: _Wanted) -> LoadedLibrary:
    library = _load(wanted.file_names)
    if library is None:
        return LoadedLibrary(wanted.name, present=False, required=wanted.required)
    version = ""
    with suppress(AttributeError):  # a build without that function still serves the engine
        version = wanted.read_version(library)
    return LoadedLibrary(wanted.name, present=True, version=version, required=wanted.required)


def _load(file_names: str) -> ctypes.CDLL | None:
    """The first of these that the dynamic loader finds; like cffi, by what `find_library` makes of a name too."""
    for file_name in file_names.split():
        for path in (file_name, find_library(file_name)):
            with suppress(OSError):
                if path is not None:
                    return ctypes.CDLL(path, winmode=_SEARCH_DEFAULT_DIRS)
    return None


def _open_dll_folders() -> None:
    """Let Windows search the folders that the engine adds to its search; nothing elsewhere."""
    if sys.platform == "win32":
        folders = os.environ.get(
            "WEASYPRINT_DLL_DIRECTORIES",
            r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin",
        )
        for folder in folders.split(";"):
            with suppress(OSError):
                os.add_dll_directory(folder)
