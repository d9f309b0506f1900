"""The parts of a document that is a zip: read by name and within limits, and nothing is unpacked to disk."""

import io
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from presskit.load.limits import MAX_DOCUMENT_PART_BYTES, MAX_DOCUMENT_PARTS, MAX_DOCUMENT_UNPACKED_BYTES

_LOCKED = 1


class NotReadable(ValueError):
    """The document cannot be read, or not without risk; says why, as the end of "it …"."""


class Packed:
    """The parts of one document; counts what is read of it."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = ZipFile(io.BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OSError) as fault:
            raise NotReadable("is damaged, or cut off") from fault
        entries = self._zip.infolist()
        if len(entries) > MAX_DOCUMENT_PARTS:
            raise NotReadable(f"has more than {MAX_DOCUMENT_PARTS:,} parts")
        if len({entry.filename.casefold() for entry in entries}) < len(entries):
            raise NotReadable("has two parts of one name, so that nobody can tell which is meant")
        self._entries = {entry.filename: entry for entry in entries}
        self._read_bytes = 0

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._entries)

    def part(self, name: str, most_bytes: int = MAX_DOCUMENT_PART_BYTES) -> bytes | None:
        """The bytes of a part, None if there is no such part; raises NotReadable if it is damaged or too large."""
        entry = self._entries.get(name)
        return None if entry is None else self._unpacked(entry, most_bytes)

    def _unpacked(self, entry: ZipInfo, most_bytes: int) -> bytes:
        """What a part says of its own size is not believed."""
        if entry.flag_bits & _LOCKED:
            raise NotReadable("is locked with a password")
        most_bytes = min(most_bytes, MAX_DOCUMENT_UNPACKED_BYTES - self._read_bytes)
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(most_bytes + 1)
        except (BadZipFile, zlib.error, NotImplementedError, ValueError, RuntimeError, EOFError, OSError) as fault:
            raise NotReadable("is damaged, or cut off") from fault
        if len(data) > most_bytes:
            raise NotReadable("unpacks to more than any statement has")
        self._read_bytes += len(data)
        return data
