"""The public keys that a user knows: the .pub files in a folder of the user's own, which travels with no kit."""

from pathlib import Path

from presskit.errors import UsageError
from presskit.signing.keys import TrustedKey, trusted_key
from presskit.system import read_plain, user_config_folder

_LARGEST_BYTES = 10_000


def keys_folder() -> Path:
    """Where presskit looks for keys, and where `keygen` puts them; nothing need be there."""
    return user_config_folder() / "keys"


def known_keys() -> list[TrustedKey]:
    """The public keys in that folder, by the names of their files; what is no key is passed over."""
    keys = []
    for path in sorted(keys_folder().glob("*.pub")):
        try:
            keys.append(trusted_key(read_plain(path, _LARGEST_BYTES), str(path)))
        except (OSError, UsageError):
            continue
    return keys
