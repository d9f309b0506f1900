"""Signing: whose a build is, proven in minisign's format; a room of its own beside the stages."""

from presskit.signing.keys import (
    KeyPairFiles,
    SigningKey,
    TrustedKey,
    made_key_pair,
    read_secret_key,
    trusted_key,
)
from presskit.signing.known_keys import keys_folder, known_keys
from presskit.signing.parcels import opened_parcel
from presskit.signing.proof import Proven, unproven_build
from presskit.signing.signature import signature_bytes, signature_findings, signer_number

__all__ = [
    "KeyPairFiles",
    "Proven",
    "SigningKey",
    "TrustedKey",
    "keys_folder",
    "known_keys",
    "made_key_pair",
    "opened_parcel",
    "read_secret_key",
    "signature_bytes",
    "signature_findings",
    "signer_number",
    "trusted_key",
    "unproven_build",
]
