"""What `run` asks before there is an environment, by `python3 -m presskit.system` and the standard library alone.

Prints nothing and ends with 0 when the system has everything. Otherwise it ends with 3 and prints two parts: on the
first line the packages, empty where they are not known; then the command to copy.
"""

import sys
from importlib.util import find_spec

from presskit.errors import ExitCode
from presskit.system.install_hint import Need, install_hint, package_manager
from presskit.system.libraries import system_libraries


def main() -> ExitCode:
    """Tell `run` what the system lacks."""
    needs = []
    if not all(library.present for library in system_libraries()):
        needs.append(Need.LIBRARIES)
    if find_spec("pip") is None:
        needs.append(Need.PIP)
    if not needs:
        return ExitCode.DONE
    manager = package_manager()
    sys.stdout.write((manager.packages(needs) if manager else "") + "\n" + install_hint(needs) + "\n")
    return ExitCode.SYSTEM_LIBRARY_MISSING


if __name__ == "__main__":
    sys.exit(main())
