"""A file in a zip, unpacked as it is read: its bytes are whole at their end, or reading fails there."""

import io
import zlib
from typing import IO

from presskit.signing.zip_shape import ZippedFile

_CHUNK_BYTES = 1 << 16


def unpacked(archive: IO[bytes], file: ZippedFile) -> IO[bytes]:
    """The bytes of the file; reading it raises ValueError or zlib.error if size, checksum or packing is wrong.

    The packed bytes end exactly where the file does: a program that reads on would find something else.
    """
    return io.BufferedReader(_Unpacked(archive, file))


class _Unpacked(io.RawIOBase):
    def __init__(self, archive: IO[bytes], file: ZippedFile) -> None:
        super().__init__()
        self._archive = archive
        self._file = file
        self._at = file.first_byte
        self._end = file.first_byte + file.packed_bytes
        self._inflater = zlib.decompressobj(-zlib.MAX_WBITS) if file.is_deflated else None
        self._size_bytes, self._crc32 = 0, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        data = self._next(len(buffer))
        self._size_bytes += len(data)
        self._crc32 = zlib.crc32(data, self._crc32)
        if self._size_bytes > self._file.size_bytes or (not data and not self._is_whole()):
            raise ValueError(f"{self._file.path} is not as the zip says")
        buffer[: len(data)] = data
        return len(data)

    def _next(self, most_bytes: int) -> bytes:
        """Some of its bytes; none at the end alone."""
        if self._inflater is None:
            return self._packed(most_bytes)
        data = b""
        while not data and not self._inflater.eof:
            packed = self._inflater.unconsumed_tail or self._packed(_CHUNK_BYTES)
            data = self._inflater.decompress(packed, most_bytes)
            if not packed and not data:
                break
        return data

    def _packed(self, most_bytes: int) -> bytes:
        self._archive.seek(self._at)
        data = self._archive.read(min(most_bytes, self._end - self._at))
        self._at += len(data)
        return data

    def _is_whole(self) -> bool:
        ends_here = self._at == self._end
        if self._inflater is not None:
            ends_here = ends_here and self._inflater.eof and not self._inflater.unused_data
        return ends_here and (self._size_bytes, self._crc32) == (self._file.size_bytes, self._file.crc32)
