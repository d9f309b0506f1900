"""A file in a zip, unpacked as it is read."""

import io
import zlib
from dataclasses import replace
from typing import Any

import pytest
from tests.signing.made_zips import DEFLATED, STORED, Member, taken, zipped

from presskit.signing.unpacking import unpacked

DATA = bytes(range(256)) * 2000  # longer than what is read at once


@pytest.mark.parametrize("method", [STORED, DEFLATED])
@pytest.mark.parametrize("data", [b"", b"x", DATA, bytes(3_000_000)], ids=["empty", "short", "long", "well packed"])
def test_it_is_what_was_packed(method: int, data: bytes) -> None:
    """Read at once, or in pieces of any size."""
    archive = zipped([Member("a", data, method=method)])
    (file,) = taken(archive)

    assert unpacked(io.BytesIO(archive), file).read() == data
    pieces = unpacked(io.BytesIO(archive), file)
    assert b"".join(iter(lambda: pieces.read(100_000), b"")) == data


@pytest.mark.parametrize("method", [STORED, DEFLATED])
@pytest.mark.parametrize("said", [{"crc32": 0}, {"size_bytes": len(DATA) - 1}, {"size_bytes": len(DATA) + 1}])
def test_another_size_or_checksum_ends_the_reading(method: int, said: dict[str, Any]) -> None:
    """No byte beyond the size that was said is given."""
    archive = zipped([Member("a", DATA, method=method)])
    (file,) = taken(archive)

    with pytest.raises(ValueError, match="a is not as the zip says"):
        unpacked(io.BytesIO(archive), replace(file, **said)).read()


def _packed(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    "packed",
    [
        _packed(DATA) + b"\0",
        _packed(DATA) + _packed(b"evil"),
        _packed(DATA)[:-1],
        _packed(DATA)[:100],
        b"",
        b"\xff" * 9,
    ],
    ids=["a byte more", "a second stream", "a byte less", "cut off", "nothing", "rubbish"],
)
def test_the_packed_bytes_end_where_the_file_does(packed: bytes) -> None:
    """A program that reads from the beginning would go on elsewhere than one that reads the list."""
    archive = zipped([Member("a", DATA, packed=packed)])
    (file,) = taken(archive)

    with pytest.raises((ValueError, zlib.error)):
        unpacked(io.BytesIO(archive), file).read()
