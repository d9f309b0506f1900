"""Whether a build is whole, and nothing besides."""

import hashlib
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.signing.made_builds import made_build, signed, signing_key

from presskit.pack.lock import LOCK_NAME
from presskit.signing import Proven, opened_parcel, signature_bytes, unproven_build

CHANGES = 1000


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A signed build."""
    build = made_build(tmp_path)
    signed(build)
    return build


def judged(build: Path, *, name: str = "ours", is_signed: bool = True) -> Proven | list[str]:
    """The proven build, or the codes of what is wrong with it."""
    keys = [signing_key(name).public] if is_signed else None
    with opened_parcel(build) as parcel:
        outcome = unproven_build(parcel, keys, {LOCK_NAME})
    return outcome if isinstance(outcome, Proven) else [finding.code for finding in outcome]


def sign_again(build: Path) -> None:
    """By whoever has the key, over whatever stands there."""
    data = (build / "SHA256SUMS").read_bytes()
    (build / "SHA256SUMS.minisig").write_bytes(signature_bytes(data, signing_key(), "x"))


def test_a_signed_build_is_proven(build: Path) -> None:
    """Its files, the signer and what the signer says are told."""
    proven = judged(build)

    assert isinstance(proven, Proven)
    assert sorted(proven.files) == ["manifest.json", "screen/flyer.pdf", "screen/letter.pdf", "screen/release.pdf"]
    assert proven.files["screen/flyer.pdf"][1] == (build / "screen/flyer.pdf").stat().st_size
    assert proven.signer == signing_key().public
    assert proven.comment == "press kit of 2021-11-01, 4 files"


def test_a_thousand_changed_bytes_are_refused(build: Path) -> None:
    """One byte of any file, at any place, to any other value: lists, signature and pages alike."""
    chance = random.Random(20211101)
    files = sorted(path for path in build.rglob("*") if path.is_file() and path.stat().st_size)
    assert len(files) == 6
    for number in range(CHANGES):
        path = files[number % len(files)]
        data = path.read_bytes()
        offset = chance.randrange(len(data))
        other = (data[offset] + chance.randrange(1, 256)) % 256
        path.write_bytes(data[:offset] + bytes([other]) + data[offset + 1 :])
        assert not isinstance(judged(build), Proven), (path.name, offset, other)
        path.write_bytes(data)
    assert isinstance(judged(build), Proven)


def test_cut_and_lengthened_files_are_refused(build: Path) -> None:
    """By one byte at either end."""
    for path in [path for path in build.rglob("*") if path.is_file() and path.stat().st_size]:
        data = path.read_bytes()
        for other in (data[1:], data[:-1], data + b"\n", b"\n" + data, b""):
            path.write_bytes(other)
            assert not isinstance(judged(build), Proven), (path.name, len(other) - len(data))
        path.write_bytes(data)


def _swap(build: Path) -> None:
    one, other = build / "screen/flyer.pdf", build / "screen/letter.pdf"
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)


def _rewrite_list(build: Path) -> None:
    """What somebody does who can change a file and its sum, and has no key."""
    page, sums = build / "screen/flyer.pdf", build / "SHA256SUMS"
    old = hashlib.sha256(page.read_bytes()).hexdigest()
    page.write_bytes(b"%PDF another")
    sums.write_text(sums.read_text().replace(old, hashlib.sha256(b"%PDF another").hexdigest()), encoding="utf-8")


def _link(build: Path) -> None:
    page = build / "screen/flyer.pdf"
    page.rename(build.parent / "outside.pdf")
    page.symlink_to(build.parent / "outside.pdf")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda build: (build / "screen/flyer.pdf").unlink(), ["listed-file-missing"]),
        (lambda build: (build / "screen/more.pdf").write_bytes(b"%PDF"), ["unlisted-file"]),
        (lambda build: (build / ".DS_Store").write_bytes(b""), ["unlisted-file"]),
        (lambda build: (build / LOCK_NAME).write_bytes(b"1"), ["unlisted-file"]),
        (_swap, ["listed-file-changed", "listed-file-changed"]),
        (_rewrite_list, ["signature-wrong", "manifest-disagrees"]),
        (_link, ["listed-file-missing", "unlisted-file"]),
        (lambda build: (build / "SHA256SUMS.minisig").unlink(), ["unsigned-build"]),
        (lambda build: (build / "SHA256SUMS").unlink(), ["build-unlisted"]),
        (lambda build: (build / "SHA256SUMS").write_bytes(b"x  y\n"), ["build-unlisted"]),
        (lambda build: (build / "manifest.json").unlink(), ["listed-file-missing"]),
        (
            lambda build: (build / "manifest.json").write_bytes(b"[" * 99999),
            ["listed-file-changed", "manifest-disagrees"],
        ),
    ],
    ids=[
        *("missing", "added", "left behind", "lock with words", "swapped", "with its sum", "link", "unsigned"),
        *("no sums", "no list", "no manifest", "no JSON"),
    ],
)
def test_what_is_wrong_is_told(build: Path, change: Callable[[Path], None], expected: list[str]) -> None:
    """All of it at once, each by its own name."""
    change(build)

    assert judged(build) == expected


def test_another_s_signature_is_refused(build: Path) -> None:
    """Whoever signs with a key of their own is not the one who was meant."""
    assert judged(build, name="theirs") == ["signer-unknown"]


def test_a_file_left_by_the_system_is_named_as_such(build: Path) -> None:
    """The Finder leaves files in each folder that it shows; who made it, and what to do, is told."""
    (build / ".DS_Store").write_bytes(b"x")
    with opened_parcel(build) as parcel:
        outcome = unproven_build(parcel, [signing_key().public])

    assert isinstance(outcome, list)
    assert (
        "the Finder leaves such files behind"
        in {finding.message: finding.hint for finding in outcome}[".DS_Store is not listed: somebody has added it"]
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document["files"].pop(),
        lambda document: document["files"].append(document["files"][0]),
        lambda document: document["files"][0].update(sha256="0" * 64),
        lambda document: document["files"][0].update(bytes=1),
        lambda document: document.update(schema=3),
        lambda document: document.update(files=[[]]),
        lambda document: document.update(files=None),
        lambda document: document["files"][0].update(path=[]),
    ],
    ids=["one less", "one twice", "another sum", "another size", "another schema", "a list", "no list", "no path"],
)
def test_a_signed_manifest_that_disagrees_is_refused(build: Path, change: Callable[[object], None]) -> None:
    """Even the owner of the key cannot sign two lists that differ."""
    path = build / "manifest.json"
    document = json.loads(path.read_bytes())
    old = hashlib.sha256(path.read_bytes()).hexdigest()
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")
    sums = (build / "SHA256SUMS").read_text(encoding="utf-8")
    new = hashlib.sha256(path.read_bytes()).hexdigest()
    (build / "SHA256SUMS").write_text(sums.replace(old, new), encoding="utf-8")
    sign_again(build)

    assert judged(build) == ["manifest-disagrees"]


@pytest.mark.parametrize("path", ["../outside.pdf", "/etc/passwd", "a/../../b", "C:evil", "screen//flyer.pdf"])
def test_a_listed_path_leads_nowhere_else(build: Path, path: str) -> None:
    """A list that names a file outside is no list."""
    with (build / "SHA256SUMS").open("a", encoding="utf-8") as file:
        file.write(f"{'0' * 64}  {path}\n")
    sign_again(build)

    assert judged(build) == ["build-unlisted"]


def test_before_it_is_signed_the_rest_is_asked(build: Path) -> None:
    """What would be signed must be whole; a former signature does not matter."""
    (build / "SHA256SUMS.minisig").write_bytes(b"of a former build")
    assert isinstance(judged(build, is_signed=False), Proven)

    (build / "screen/flyer.pdf").write_bytes(b"%PDF")
    assert judged(build, is_signed=False) == ["listed-file-changed"]
