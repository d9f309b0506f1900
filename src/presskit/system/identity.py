"""By what names this computer and its user are known, so that no report tells them to others."""

import getpass
import os
import platform
from contextlib import suppress
from pathlib import Path

_USER_VARIABLES = ("USER", "LOGNAME", "USERNAME", "SUDO_USER")
_HOST_VARIABLES = ("HOSTNAME", "COMPUTERNAME", "HOST")
# What half of all computers say of themselves tells nobody's name, and stands in code as a word.
_NOBODYS = frozenset({"root", "user", "users", "home", "admin", "administrator", "nobody", "guest", "localhost"})
_LEAST_LETTERS = 2


def names_of_this_computer() -> frozenset[str]:
    """The names of its user and of itself, in full and without the network behind the first dot."""
    named = {os.environ.get(variable, "") for variable in (*_USER_VARIABLES, *_HOST_VARIABLES)}
    named.add(platform.node())
    with suppress(Exception):  # a user whom the system does not know has no name
        named.add(getpass.getuser())
    with suppress(RuntimeError):  # nor a home
        named.add(Path.home().name)
    named |= {name.partition(".")[0] for name in named}
    return frozenset(name for name in named if len(name) >= _LEAST_LETTERS and name.casefold() not in _NOBODYS)
