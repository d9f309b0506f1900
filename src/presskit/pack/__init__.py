"""The pack stage: finished pieces in, files and manifest on disk out."""

from presskit.pack.entries import manifest_bytes, packed_file
from presskit.pack.packer import pack_kit
from presskit.pack.standing import standing_build

__all__ = ["manifest_bytes", "pack_kit", "packed_file", "standing_build"]
