"""A passphrase typed by a person: never shown, and never taken from a file or another program."""

import sys
from getpass import getpass

from presskit.errors import UsageError


def typed_passphrase() -> str:
    """What the user types to open a key."""
    _need_terminal("a machine signs with a key made by `presskit keygen --no-password`")
    return getpass("Passphrase: ")


def chosen_passphrase() -> str:
    """What the user types twice to lock a new key with; raises UsageError if the two differ, or say nothing."""
    _need_terminal("type it there, or make a key without one with --no-password")
    chosen = getpass("Passphrase for the new key: ")
    if not chosen:
        raise UsageError("the passphrase is empty", "type one, or say --no-password")
    if getpass("The same again: ") != chosen:
        raise UsageError("the two passphrases differ; no key was made", "try again")
    return chosen


def _need_terminal(hint: str) -> None:
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("a passphrase is typed on a terminal, and there is none", hint)
