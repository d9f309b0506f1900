"""A signature in minisign's format, made and judged.

A judge takes only the one way to write a signature: base64 has several for the same bytes, and the first line of the
file is signed by nobody. So each byte that is changed is seen, and no line can say what nobody vouches for.
"""

from collections.abc import Iterator, Sequence

import minisign

from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.manifest import SIGNATURE_NAME
from presskit.signing.keys import SigningKey, TrustedKey, key_number

SIGNATURE_UNREADABLE = FindingKind(
    "signature-unreadable",
    Severity.ERROR,
    "Is the signature one that minisign has written?",
    "A signature that was changed on the way proves nothing.",
    "Ask the sender for the files again, by another way if you can.",
)
SIGNER_UNKNOWN = FindingKind(
    "signer-unknown",
    Severity.ERROR,
    "Is it signed by a key that you were given by the sender, or know already?",
    "Anybody can sign anything with a key of their own, and put that key beside it.",
    "Get the sender's public key by a way that you trust (their website, a card, a call), and name it with --key.",
)
SIGNATURE_WRONG = FindingKind(
    "signature-wrong",
    Severity.ERROR,
    "Does the signature fit the checksums?",
    "If it does not, the list of files is not the one that the sender signed.",
    "Do not use these files. Ask the sender for them again, by another way if you can.",
)

_UNSIGNED_LINE = "signature from minisign secret key"
_PLACE = Place(SIGNATURE_NAME)


def signature_bytes(data: bytes, key: SigningKey, comment: str) -> bytes:
    """The file of the signature over this data; the comment is signed too. The same each time: no clock is read."""
    signature = key.secret.sign(data, untrusted_comment=_UNSIGNED_LINE, trusted_comment=comment)
    return bytes(signature) + b"\n"


def signature_findings(data: bytes, signature: bytes, keys: Sequence[TrustedKey]) -> Iterator[Finding]:
    """What is wrong with the signature; nothing if one of these keys has signed the data."""
    try:
        read = minisign.Signature.from_bytes(signature)
    except ValueError:
        yield SIGNATURE_UNREADABLE.at(_PLACE, f"{SIGNATURE_NAME} is no signature of minisign's")
        return
    if read.untrusted_comment != _UNSIGNED_LINE or bytes(read) + b"\n" != signature:
        yield SIGNATURE_UNREADABLE.at(
            _PLACE, f"{SIGNATURE_NAME} is not as minisign writes it: somebody has changed it"
        )
        return
    if not any(_has_signed(key, data, read) for key in keys):
        yield _refusal(read, keys)


def signed_comment(signature: bytes) -> str:
    """What the signer has written; to be believed only if nothing is wrong with the signature."""
    return str(minisign.Signature.from_bytes(signature).trusted_comment)


def signer_number(signature: bytes) -> str:
    """The number of the key that it says it was made by; empty if it is no signature."""
    try:
        return key_number(bytes(minisign.Signature.from_bytes(signature)).splitlines()[1])
    except (ValueError, IndexError):
        return ""


def signer_of(data: bytes, signature: bytes, keys: Sequence[TrustedKey]) -> TrustedKey | None:
    """The key that has signed; None if none of these has."""
    read = minisign.Signature.from_bytes(signature)
    return next((key for key in keys if _has_signed(key, data, read)), None)


def _refusal(signature: minisign.Signature, keys: Sequence[TrustedKey]) -> Finding:
    number = key_number(bytes(signature).splitlines()[1])
    if all(key.number != number for key in keys):
        known = f"not {keys[0].number}" if len(keys) == 1 else "which is not among the keys that you know"
        return SIGNER_UNKNOWN.at(_PLACE, f"signed by the key {number}, {known}")
    return SIGNATURE_WRONG.at(_PLACE, "the signature does not fit SHA256SUMS")


def _has_signed(key: TrustedKey, data: bytes, signature: minisign.Signature) -> bool:
    try:
        key.key.verify(data, signature)
    except ValueError:
        return False
    return True
