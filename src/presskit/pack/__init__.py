"""The pack stage: finished pieces in, files and manifest on disk out."""

from presskit.pack.entries import manifest_sha256, packed_file
from presskit.pack.journal import is_unfinished
from presskit.pack.packer import Packed, Stays, pack_kit
from presskit.pack.place import refuse_other_kit, refuse_place
from presskit.pack.standing import read_manifest, standing_build

__all__ = [
    "Packed",
    "Stays",
    "is_unfinished",
    "manifest_sha256",
    "pack_kit",
    "packed_file",
    "read_manifest",
    "refuse_other_kit",
    "refuse_place",
    "standing_build",
]
