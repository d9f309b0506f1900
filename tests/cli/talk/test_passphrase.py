"""A passphrase typed by a person, on a real terminal."""

import sys
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit
from tests.signing.made_builds import made_build

if sys.platform == "win32":
    pytest.skip("Windows has no such terminal", allow_module_level=True)

from tests.cli.talk.on_terminal import presskit_on_terminal

CHOOSE, AGAIN, OPEN = "Passphrase for the new key: ", "The same again: ", "Passphrase: "


def test_a_key_is_locked_and_opened_with_what_is_typed(tmp_path: Path) -> None:
    """Twice for a new key, once to sign; it is never shown, and a wrong one signs nothing."""
    made_build(tmp_path)
    made = presskit_on_terminal("keygen", cwd=tmp_path, typed=[(CHOOSE, "correct horse"), (AGAIN, "correct horse")])
    wrong = presskit_on_terminal("sign", cwd=tmp_path, typed=[(OPEN, "wrong")])
    assert (made.code, wrong.code) == (0, 2), made.err
    assert "the passphrase does not open" in wrong.err
    assert not (tmp_path / "build" / "SHA256SUMS.minisig").exists()

    signed = presskit_on_terminal("sign", cwd=tmp_path, typed=[(OPEN, "correct horse")])
    verified = run_presskit(
        "verify", "build", cwd=tmp_path, environment={"XDG_CONFIG_HOME": str(tmp_path / "config")}
    )

    assert (signed.code, verified.code) == (0, 0), signed.err
    assert "horse" not in made.err + made.out + signed.err + signed.out
    assert b"encrypted" in (tmp_path / "config/presskit/keys/presskit.key").read_bytes()


@pytest.mark.parametrize(
    ("typed", "message"),
    [([(CHOOSE, "")], "the passphrase is empty"), ([(CHOOSE, "one"), (AGAIN, "two")], "the two passphrases differ")],
    ids=["empty", "different"],
)
def test_a_slip_makes_no_key(tmp_path: Path, typed: list[tuple[str, str]], message: str) -> None:
    """An empty passphrase is no passphrase, and one that was mistyped would lock the key for good."""
    ran = presskit_on_terminal("keygen", cwd=tmp_path, typed=typed)

    assert ran.code == 2
    assert message in ran.err
    assert not (tmp_path / "config").exists()


def test_without_a_terminal_nobody_is_asked(tmp_path: Path) -> None:
    """A machine is told what it can do instead, and does not wait."""
    ran = run_presskit("keygen", "--out", "our.key", cwd=tmp_path)

    assert ran.code == 2
    assert "--no-password" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_a_locked_key_does_not_sign_for_a_machine(presskit: Command, tmp_path: Path) -> None:
    """The passphrase comes from no file and no variable."""
    made_build(tmp_path)
    typed = [(CHOOSE, "correct horse"), (AGAIN, "correct horse")]
    presskit_on_terminal("keygen", "--out", "our.key", cwd=tmp_path, typed=typed)
    ran = presskit("sign", "build", "--key", "our.key")

    assert ran.code == 2
    assert "a passphrase is typed on a terminal" in ran.err
