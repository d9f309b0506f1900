"""Everything presskit needs of the system, each thing with what was found and what to do; for `presskit doctor`."""

import platform
import sys
from dataclasses import dataclass

from presskit.system.install_hint import install_hint
from presskit.system.libraries import LoadedLibrary, system_libraries

_OLDEST_PYTHON = (3, 11)


@dataclass(frozen=True, slots=True)
class SystemCheck:
    """One thing looked for; `remedy` is empty when it is there. Without a `required` one nothing can be built."""

    name: str
    ok: bool
    version: str
    remedy: str
    required: bool


@dataclass(frozen=True, slots=True)
class SystemReport:
    """What this system is called, and every check of it."""

    system: str
    checks: tuple[SystemCheck, ...]

    @property
    def ok(self) -> bool:
        """Whether a kit can be built here."""
        return all(check.ok for check in self.checks if check.required)


def examine_system() -> SystemReport:
    """What there is and what is missing; never raises, whatever is missing."""
    libraries = (_library_check(library) for library in system_libraries())
    return SystemReport(_system_name(), (_python_check(sys.version_info[:2]), *libraries))


def _python_check(version: tuple[int, int]) -> SystemCheck:
    ok = version >= _OLDEST_PYTHON
    remedy = "" if ok else "install Python {}.{} or newer".format(*_OLDEST_PYTHON)
    return SystemCheck("Python", ok, platform.python_version(), remedy, required=True)


def _library_check(library: LoadedLibrary) -> SystemCheck:
    remedy = "" if library.present else install_hint()
    return SystemCheck(library.name, library.present, library.version, remedy, library.required)


def _system_name() -> str:
    """The name its maker gives it, such as "Debian GNU/Linux 12 (bookworm)"."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.platform(terse=True)
