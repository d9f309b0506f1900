"""A small build, signed or not, made of the real stage and real keys; no page is laid out."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from tests.pack.made_kits import FINDINGS, TOOLS, made_files, made_kit

from presskit.pack import pack_kit
from presskit.pipeline.signed_builds import SignedBuild, sign_build
from presskit.signing import KeyPairFiles, SigningKey, made_key_pair, read_secret_key


def no_passphrase() -> str:
    """Nobody is asked."""
    raise AssertionError("a passphrase was asked for")


@cache
def key_pair(name: str) -> KeyPairFiles:
    """A pair of keys without a passphrase; the same for the same name."""
    return made_key_pair(None)


def signing_key(name: str = "ours") -> SigningKey:
    """The secret key of that pair, opened."""
    return read_secret_key(key_pair(name).secret, name, no_passphrase)


def made_build(folder: Path, mark: str = "x", repeats: int = 20) -> Path:
    """A build of three files, which is returned."""
    build = folder / "build"
    pack_kit(build, made_kit(), made_files(mark, repeats=repeats), FINDINGS, TOOLS)
    return build


def signed(build: Path, name: str = "ours", ask: Callable[[], str] = no_passphrase) -> SignedBuild:
    """The build, signed with the key of that name, which lies beside it with its public key."""
    key = build.parent / f"{name}.key"
    key.write_bytes(key_pair(name).secret)
    key.with_suffix(".pub").write_bytes(key_pair(name).public)
    return sign_build(build, key, ask)
