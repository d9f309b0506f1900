"""By what names this computer and its user are known."""

import platform

import pytest

from presskit.system import names_of_this_computer


def test_user_and_computer_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the variables and the system say, with and without the network."""
    monkeypatch.setenv("USER", "zelda")
    monkeypatch.setenv("COMPUTERNAME", "ZELDAS-BOX.lan")
    monkeypatch.setenv("HOME", "/home/zelda.person")
    named = names_of_this_computer()
    assert {"zelda", "ZELDAS-BOX.lan", "ZELDAS-BOX", "zelda.person", platform.node()} <= named


def test_names_that_tell_nobody_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log without the word root or home would be hard to read, and they name no one."""
    for variable in ("USER", "LOGNAME", "USERNAME", "SUDO_USER"):
        monkeypatch.setenv(variable, "root")
    monkeypatch.setenv("HOSTNAME", "localhost")
    monkeypatch.setenv("HOST", "x")
    monkeypatch.setenv("HOME", "/root")
    assert names_of_this_computer() & {"root", "localhost", "x", ""} == set()
