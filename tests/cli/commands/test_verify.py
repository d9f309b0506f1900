"""`presskit verify`."""

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.command import Command, run_presskit
from tests.signing.made_builds import key_pair, made_build, signed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a signed build and the signer's public key, of somebody who knows no keys yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    signed(made_build(tmp_path))
    return tmp_path


def test_from_key_to_proof(tmp_path: Path) -> None:
    """What a press officer and a newsroom type, each as a command of its own: the own key is known by itself."""
    made_build(tmp_path)
    own = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    for words in (["keygen", "--no-password"], ["sign"], ["verify", "build"]):
        ran = run_presskit(*words, cwd=tmp_path, environment=own)
        assert ran.code == 0, ran.err
    assert "4 files, all there and unchanged, none added" in ran.out


@pytest.mark.parametrize("form", ["file", "line", "known"])
def test_the_key_is_given_or_known(presskit: Command, folder: Path, form: str) -> None:
    """As a file, as the line that people pass on, or as a file in the user's own folder of keys."""
    line = key_pair("ours").line
    words = {"file": ["--key", "ours.pub"], "line": ["--key", line], "known": []}[form]
    if form == "known":
        (folder / "config/presskit/keys").mkdir(parents=True)
        shutil.copy(folder / "ours.pub", folder / "config/presskit/keys/inpud.pub")
    ran = presskit("verify", "build", *words)

    assert ran.code == 0, ran.err
    assert f"signed by the key {key_pair('ours').number}" in ran.out
    assert "the signer says: press kit of 2021-11-01, 4 files" in ran.out


def test_the_key_in_the_parcel_vouches_for_nothing(presskit: Command, folder: Path) -> None:
    """It is not looked for there, and refused if it is named; a link to it is seen through."""
    shutil.move(folder / "ours.pub", folder / "build/ours.pub")
    (folder / "link.pub").symlink_to(folder / "build/ours.pub")
    unnamed = presskit("verify", "build")

    assert unnamed.code == 2
    assert "no public key is known" in unnamed.err
    for name in ("build/ours.pub", "link.pub"):
        ran = presskit("verify", "build", "--key", name)
        assert ran.code == 2
        assert "lies among the files that it should vouch for" in ran.err


def test_json_tells_every_file(presskit: Command, folder: Path) -> None:
    """With its size and sum, and who has signed."""
    ran = presskit("verify", "build", "--key", "ours.pub", "--json")
    document = json.loads(ran.out)

    assert (ran.code, ran.err, document["ok"]) == (0, "", True)
    assert [entry["path"] for entry in document["files"]] == [
        *("manifest.json", "screen/flyer.pdf", "screen/letter.pdf", "screen/release.pdf")
    ]
    assert document["signature"]["public_key"] == key_pair("ours").line


def test_every_fault_is_told_and_ends_with_1(presskit: Command, folder: Path) -> None:
    """In words and in JSON; the last line says what not to do."""
    (folder / "build/screen/flyer.pdf").unlink()
    (folder / "build/extra.txt").write_bytes(b"x")
    ran = presskit("verify", "build", "--key", "ours.pub")
    in_json = presskit("verify", "build", "--key", "ours.pub", "--json")

    assert (ran.code, ran.out, in_json.code) == (1, "", 1)
    assert "error[listed-file-missing]: screen/flyer.pdf" in ran.err
    assert "error[unlisted-file]: extra.txt" in ran.err
    assert "2 errors: do not use these files" in ran.err
    document = json.loads(in_json.out)
    assert (document["ok"], [finding["file"] for finding in document["findings"]]) == (
        False,
        ["screen/flyer.pdf", "extra.txt"],
    )


def test_a_zip_is_verified_as_it_came(presskit: Command, folder: Path) -> None:
    """Nothing has to be unpacked; a file that was slipped in is told of."""
    shutil.make_archive(str(folder / "sent"), "zip", folder, "build")
    (folder / "build/extra.txt").write_bytes(b"x")
    shutil.make_archive(str(folder / "more"), "zip", folder, "build")

    assert presskit("verify", "sent.zip", "--key", "ours.pub").code == 0
    assert "error[unlisted-file]: extra.txt" in presskit("verify", "more.zip", "--key", "ours.pub").err


def test_a_zip_that_programs_unpack_differently_is_refused(presskit: Command, folder: Path) -> None:
    """Exit 1, the file in it that is odd, and the way out; so are the files that macOS adds."""
    shutil.make_archive(str(folder / "sent"), "zip", folder, "build")
    data = (folder / "sent.zip").read_bytes()
    (folder / "twice.zip").write_bytes(data + data)
    (folder / "build/__MACOSX").mkdir()
    (folder / "build/__MACOSX/._flyer.pdf").write_bytes(b"x")
    shutil.make_archive(str(folder / "mac"), "zip", folder / "build")
    twice, mac = (presskit("verify", f"{name}.zip", "--key", "ours.pub") for name in ("twice", "mac"))

    assert (twice.code, twice.out, mac.code, mac.out) == (1, "", 1, "")
    assert "error[zip-odd]: the parts of twice.zip do not lie end to end" in twice.err
    assert "Unpack the zip into a new folder, and verify that folder" in " ".join(twice.err.split())
    assert "__MACOSX holds files that macOS has added" in mac.err
    assert "without __MACOSX" in " ".join(mac.err.split())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["absent", "--key", "ours.pub"], "absent is neither a folder nor a zip"),
        (["build", "--key", "absent.pub"], "absent.pub cannot be read"),
        (["build", "--key", "ours.key"], "ours.key is no public key"),
        (["build", "--key", "RWrubbish"], "RWrubbish cannot be read"),
        ([], "Missing argument"),
    ],
    ids=["no build", "no file", "the secret key", "no line", "nothing"],
)
def test_wrong_usage_ends_with_2(presskit: Command, folder: Path, words: list[str], message: str) -> None:
    """The message names what is missing."""
    ran = presskit("verify", *words)

    assert ran.code == 2
    assert message in ran.err
