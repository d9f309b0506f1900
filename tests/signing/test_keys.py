"""Keys in minisign's format."""

import base64
import hashlib

import pytest
from tests.signing.made_builds import key_pair, no_passphrase, signing_key

from presskit.errors import UsageError
from presskit.signing.keys import key_number, made_key_pair, read_secret_key, trusted_key


def test_a_pair_is_in_minisign_s_format() -> None:
    """Two lines each: Ed, the number and the key; the secret one with BLAKE2b's checksum, as the format has it."""
    pair = key_pair("ours")
    comment, line = pair.public.decode().splitlines()
    public = base64.b64decode(line)
    secret = base64.b64decode(pair.secret.splitlines()[1])

    assert comment == f"untrusted comment: minisign public key {pair.number}"
    assert (public[:2], len(public), line) == (b"Ed", 42, pair.line)
    assert pair.number == f"{int.from_bytes(public[2:10], 'little'):X}"
    assert (secret[:6], secret[6:54]) == (b"Ed\0\0B2", bytes(48))
    assert secret[-32:] == hashlib.blake2b(b"Ed" + secret[54:-32], digest_size=32).digest()
    assert secret[54:62] + secret[94:126] == public[2:]


def test_two_pairs_differ() -> None:
    """Each has its own number and key."""
    assert key_pair("ours").line != key_pair("theirs").line


def test_a_locked_key_opens_with_its_passphrase_alone() -> None:
    """It says nothing of the key without; a wrong passphrase is told, and no other key comes out."""
    pair = made_key_pair("correct horse")

    opened = read_secret_key(pair.secret, "our.key", lambda: "correct horse")

    assert opened.public.line == pair.line
    assert opened.secret.get_public_key().to_base64()[3:] not in pair.secret
    with pytest.raises(UsageError, match=r"the passphrase does not open our\.key"):
        read_secret_key(pair.secret, "our.key", lambda: "correct horsf")


def test_a_locked_key_costs_256_mib_to_guess_at() -> None:
    """The limits in the file are scrypt's with N = 2^18."""
    body = base64.b64decode(made_key_pair("x").secret.splitlines()[1])

    assert body[2:4] == b"Sc"
    assert [int.from_bytes(body[at : at + 8], "little") for at in (38, 46)] == [1 << 23, 1 << 28]


@pytest.mark.parametrize("offset", [60, 80, 100])
def test_a_damaged_key_does_not_sign(offset: int) -> None:
    """Its number, the secret and the public half are held against the checksum."""
    comment, line = key_pair("ours").secret.splitlines()
    body = bytearray(base64.b64decode(line))
    body[offset] ^= 1
    data = comment + b"\n" + base64.b64encode(body) + b"\n"

    with pytest.raises(UsageError, match=r"our\.key is damaged"):
        read_secret_key(data, "our.key", no_passphrase)


def test_a_key_without_a_checksum_is_proven_by_what_it_signs() -> None:
    """As `minisign -GW` makes them; one whose halves do not belong together is refused."""
    bodies = [base64.b64decode(key_pair(name).secret.splitlines()[1]) for name in ("ours", "theirs")]
    ours, theirs = (body[:-32] + bytes(32) for body in bodies)

    def opened(body: bytes) -> str:
        data = b"untrusted comment: x\n" + base64.b64encode(body) + b"\n"
        return read_secret_key(data, "our.key", no_passphrase).public.line

    assert opened(ours) == key_pair("ours").line
    with pytest.raises(UsageError, match=r"our\.key is damaged"):
        opened(ours[:94] + theirs[94:])


@pytest.mark.parametrize("data", [b"", b"x", b"untrusted comment: x\nAAAA\n", bytes(range(256)) * 10])
def test_rubbish_is_no_key(data: bytes) -> None:
    """The message names the file, and no traceback comes."""
    with pytest.raises(UsageError, match=r"our\.key is no secret key"):
        read_secret_key(data, "our.key", no_passphrase)
    with pytest.raises(UsageError, match=r"our\.pub is no public key"):
        trusted_key(data, "our.pub")


def test_a_public_key_is_read_from_its_file_or_its_line() -> None:
    """Both give the same key; the secret one is none."""
    pair = key_pair("ours")

    assert trusted_key(pair.public, "a").key == trusted_key(pair.line.encode(), "b").key
    with pytest.raises(UsageError):
        trusted_key(pair.secret, "c")


def test_the_number_is_that_of_key_and_signature() -> None:
    """Both lines carry it in the same place."""
    line = bytes(signing_key().secret.sign(b"x")).splitlines()[1]

    assert key_number(line) == key_number(key_pair("ours").line.encode()) == signing_key().public.number
