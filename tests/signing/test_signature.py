"""Signatures, held against the format as computed without the library, and against the stock program where it is."""

import base64
import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from tests.signing.made_builds import key_pair, made_build, signed, signing_key

from presskit.signing import TrustedKey, signature_bytes, signature_findings, trusted_key
from presskit.signing.signature import signed_comment, signer_of

DATA = b"ab" * 32 + b"  screen/flyer.pdf\n"
NUMBER = bytes(range(8))
SEED = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"presskit").digest())

needs_minisign = pytest.mark.skipif(
    shutil.which("minisign") is None, reason="minisign is not installed (Debian: apt-get install minisign)"
)


def written(algorithm: bytes, data: bytes = DATA, comment: str = "timestamp:1555779966\tfile:SHA256SUMS") -> bytes:
    """A signature as the format says, by Ed25519 and BLAKE2b alone: "Ed" over the data, "ED" over its hash."""
    signature = SEED.sign(hashlib.blake2b(data).digest() if algorithm == b"ED" else data)
    return b"untrusted comment: signature from minisign secret key\n%b\ntrusted comment: %b\n%b\n" % (
        base64.b64encode(algorithm + NUMBER + signature),
        comment.encode(),
        base64.b64encode(SEED.sign(signature + comment.encode())),
    )


def public_key() -> TrustedKey:
    """The key that these are checked with."""
    raw = SEED.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return trusted_key(base64.b64encode(b"Ed" + NUMBER + raw), "computed")


def codes(data: bytes, signature: bytes, *keys: TrustedKey) -> list[str]:
    """What is wrong with it."""
    return [finding.code for finding in signature_findings(data, signature, keys)]


@pytest.mark.parametrize("algorithm", [b"ED", b"Ed"], ids=["prehashed", "legacy"])
def test_both_sorts_of_the_format_are_taken(algorithm: bytes) -> None:
    """What was computed without the library is right; the same over other data is wrong."""
    assert codes(DATA, written(algorithm), public_key()) == []
    assert codes(DATA + b"\n", written(algorithm), public_key()) == ["signature-wrong"]


@pytest.mark.parametrize("algorithms", [(b"ED", b"Ed"), (b"Ed", b"ED")], ids=["as legacy", "as prehashed"])
def test_one_sort_is_not_taken_for_the_other(algorithms: tuple[bytes, bytes]) -> None:
    """The two letters are not signed, and so the sum they stand for is."""
    wanted, other = algorithms
    comment, line, *rest = written(wanted).splitlines()
    body = other + base64.b64decode(line)[2:]
    forged = b"\n".join([comment, base64.b64encode(body), *rest]) + b"\n"

    assert codes(DATA, forged, public_key()) == ["signature-wrong"]


def test_ours_is_what_the_format_says() -> None:
    """Prehashed, with the comment signed; the same bytes each time, as no clock is read."""
    secret = base64.b64decode(key_pair("ours").secret.splitlines()[1])
    seed = Ed25519PrivateKey.from_private_bytes(secret[62:94])
    signature = seed.sign(hashlib.blake2b(DATA).digest())
    _, line, comment, last = signature_bytes(DATA, signing_key(), "press kit").splitlines()

    assert base64.b64decode(line) == b"ED" + secret[54:62] + signature
    assert comment == b"trusted comment: press kit"
    assert base64.b64decode(last) == seed.sign(signature + b"press kit")
    assert signature_bytes(DATA, signing_key(), "press kit") == signature_bytes(DATA, signing_key(), "press kit")


def test_the_key_of_another_is_refused() -> None:
    """Its number is told, so that it can be compared; an own key of that number does not help."""
    signature = signature_bytes(DATA, signing_key("theirs"), "press kit")
    ours, theirs = signing_key("ours").public, signing_key("theirs").public
    (finding,) = signature_findings(DATA, signature, [ours])

    assert finding.code == "signer-unknown"
    assert theirs.number in finding.message
    assert ours.number in finding.message
    same_number = base64.b64decode(theirs.line)[:10] + base64.b64decode(ours.line)[10:]
    assert codes(DATA, signature, trusted_key(base64.b64encode(same_number), "forged")) == ["signature-wrong"]


def test_of_many_keys_the_signer_s_is_found() -> None:
    """Whoever knows several keys is told which one it was."""
    signature = signature_bytes(DATA, signing_key("theirs"), "press kit of a day")
    keys = [signing_key("ours").public, signing_key("theirs").public]

    assert codes(DATA, signature, *keys) == []
    assert signer_of(DATA, signature, keys) == keys[1]
    assert signed_comment(signature) == "press kit of a day"
    assert signer_of(DATA, signature, keys[:1]) is None


def test_every_byte_of_the_file_counts() -> None:
    """Each byte of a signature, its unsigned comment and the spare bits of base64 included, changed in three ways."""
    signature = signature_bytes(DATA, signing_key(), "press kit")
    key = signing_key().public
    for offset, byte in enumerate(signature):
        for other in (byte ^ 1, byte ^ 2, byte ^ 0x20):
            forged = signature[:offset] + bytes([other]) + signature[offset + 1 :]
            assert codes(DATA, forged, key) != [], (offset, byte, other)


@pytest.mark.parametrize("tail", [b"\n", b"\r\n", b"x", b"trusted comment: x\n"])
def test_nothing_may_follow(tail: bytes) -> None:
    """What is added to a signature is signed by nobody."""
    assert codes(DATA, signature_bytes(DATA, signing_key(), "x") + tail, signing_key().public) == [
        "signature-unreadable"
    ]


def test_an_unsigned_line_may_not_speak() -> None:
    """A first line that says something of its own would be read as the signer's word."""
    signature = signature_bytes(DATA, signing_key(), "x").replace(
        b"signature from minisign", b"checked by the police"
    )

    assert codes(DATA, signature, signing_key().public) == ["signature-unreadable"]


@needs_minisign
def test_the_stock_program_takes_ours(tmp_path: Path) -> None:
    """A newsroom needs no presskit; what was changed is refused there too."""
    build = made_build(tmp_path)
    made = signed(build)
    command = ["minisign", "-Vm", "SHA256SUMS", "-p", str(tmp_path / "ours.pub")]
    taken = subprocess.run(command, cwd=build, capture_output=True, text=True, check=False)
    (build / "SHA256SUMS").write_bytes((build / "SHA256SUMS").read_bytes().replace(b"flyer", b"flier"))
    refused = subprocess.run(command, cwd=build, capture_output=True, text=True, check=False)

    assert taken.returncode == 0, taken.stderr
    assert f"Trusted comment: {made.comment}" in taken.stdout
    assert refused.returncode != 0


@needs_minisign
@pytest.mark.parametrize("sort", [(), ("-l",)], ids=["prehashed", "legacy"])
def test_we_take_the_stock_program_s(tmp_path: Path, sort: tuple[str, ...]) -> None:
    """Keys and signatures that it has made are as good as ours; it signs with our key too."""
    (tmp_path / "SHA256SUMS").write_bytes(DATA)
    (tmp_path / "ours.key").write_bytes(key_pair("ours").secret)
    for command in (
        ["minisign", "-GW", "-p", "stock.pub", "-s", "stock.key"],
        ["minisign", "-Sm", "SHA256SUMS", "-s", "stock.key", "-x", "stock.minisig", *sort],
        ["minisign", "-Sm", "SHA256SUMS", "-s", "ours.key", "-x", "ours.minisig", *sort],
    ):
        subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, stdin=subprocess.DEVNULL)

    stock = trusted_key((tmp_path / "stock.pub").read_bytes(), "stock.pub")
    assert codes(DATA, (tmp_path / "stock.minisig").read_bytes(), stock) == []
    assert codes(DATA, (tmp_path / "ours.minisig").read_bytes(), signing_key().public) == []
