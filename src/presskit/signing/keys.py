"""Keys in minisign's format: a pair made, a secret key opened, a public key read.

The format: https://jedisct1.github.io/minisign/. A secret key is locked with scrypt: the library's own cost is that
of a login (32 MB), minisign's asks for 1 GiB, which small machines lack. Ours lies between; the key file tells it.
"""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

import minisign

from presskit.errors import UsageError

_OPSLIMIT, _MEMLIMIT = 1 << 23, 1 << 28  # scrypt with N = 2^18, r = 8, p = 1: 256 MiB
_LONGEST_KEY_FILE_BYTES = 4096
_SALT_END, _CHECKSUM_BYTES = 54, 32  # of a secret key: three algorithms, salt and two limits; its last bytes


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """A public key that the user names or knows; `source` says which, for the message."""

    key: minisign.PublicKey
    source: str

    @property
    def line(self) -> str:
        """The key as people pass it on: RW and 54 more letters."""
        return str(self.key.to_base64().decode())

    @property
    def number(self) -> str:
        """Its number, as minisign prints it."""
        return key_number(self.key.to_base64())


@dataclass(frozen=True, slots=True)
class KeyPairFiles:
    """A new pair as its two files."""

    secret: bytes
    public: bytes
    line: str
    number: str


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A secret key, opened, and the public key that belongs to it."""

    secret: minisign.SecretKey
    public: TrustedKey


def key_number(line: bytes) -> str:
    """The number of the key, as minisign prints it, from the line of a key or a signature: after two bytes, eight."""
    return f"{int.from_bytes(b64decode(line)[2:10], 'little'):X}"


def made_key_pair(passphrase: str | None) -> KeyPairFiles:
    """A new pair of keys, the secret one locked unless there is no passphrase."""
    pair = minisign.KeyPair.generate()
    public = TrustedKey(pair.public_key, "")
    public.key.untrusted_comment = f"minisign public key {public.number}"
    if passphrase is not None:
        pair.secret_key.encrypt(passphrase, opslimit=_OPSLIMIT, memlimit=_MEMLIMIT)
    secret = bytes(pair.secret_key) + b"\n"
    return KeyPairFiles(secret, bytes(public.key) + b"\n", public.line, public.number)


def read_secret_key(data: bytes, name: str, ask: Callable[[], str]) -> SigningKey:
    """The secret key in a file's bytes; `ask` is asked for the passphrase if it is locked.

    Raises UsageError if it is no secret key, is damaged, or the passphrase is wrong.
    """
    try:
        secret = minisign.SecretKey.from_bytes(data)
        is_locked = secret.is_encrypted()
    except (minisign.Error, IndexError) as error:
        hint = "name the file that `presskit keygen` or `minisign -G` has made"
        raise UsageError(f"{name} is no secret key of minisign's", hint) from error
    if is_locked:
        try:
            secret.decrypt(ask())
        except minisign.Error as error:
            raise UsageError(f"the passphrase does not open {name}", "try again") from error
        except MemoryError as error:
            raise UsageError(f"this computer has too little memory to open {name}", "close other programs") from error
    signing = SigningKey(secret, TrustedKey(secret.get_public_key(), name))
    _refuse_damaged(signing, name)
    return signing


def _refuse_damaged(signing: SigningKey, name: str) -> None:
    """A key without a passphrase is not checked by the library: compare its checksum, and prove what it signs.

    `minisign -GW` leaves the checksum of such a key empty.
    """
    body = b64decode(bytes(signing.secret).splitlines()[1])
    checksum = blake2b(body[:2] + body[_SALT_END:-_CHECKSUM_BYTES], digest_size=_CHECKSUM_BYTES).digest()
    fits = body[-_CHECKSUM_BYTES:] in {checksum, bytes(_CHECKSUM_BYTES)}
    try:
        signing.public.key.verify(b"", signing.secret.sign(b"", trusted_comment=""))
    except ValueError:
        fits = False
    if not fits:
        raise UsageError(f"{name} is damaged: what it signs cannot be proven", "take your copy of it")


def trusted_key(written: bytes, source: str) -> TrustedKey:
    """The public key in a file's bytes, or in the line that people pass on; raises UsageError if there is none."""
    lines = written.strip().splitlines()
    try:
        if len(written) > _LONGEST_KEY_FILE_BYTES or not lines:
            raise minisign.ParseError("no key")
        return TrustedKey(minisign.PublicKey.from_base64(lines[-1]), source)
    except ValueError as error:
        hint = "it is a file of two lines that ends in .pub, or a line that begins with RW"
        raise UsageError(f"{source} is no public key of minisign's", hint) from error
