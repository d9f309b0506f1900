"""fonts.toml with an entry added to it, or with the checksums of the files as they are; all else of it stays."""

from collections.abc import Mapping, Sequence

import tomlkit
from tomlkit.exceptions import TOMLKitError

from presskit.load.toml.positions import find_spots

_HEAD = "# The fonts of this kit beside those of presskit: each with its licence, and the checksum of its file.\n"
_TABLES = "fonts"


class ListNotWritable(ValueError):
    """Why nothing can be put into a fonts.toml as it is written."""


def with_entries(data: bytes, entries: Sequence[Mapping[str, str]]) -> bytes:
    """fonts.toml with these entries behind those that it has; a new one for no bytes. Raises ListNotWritable."""
    text, line_end = _as_lines(data)
    tables = (
        "".join(f"{key} = {tomlkit.item(value).as_string()}\n" for key, value in each.items()) for each in entries
    )
    written = "".join(f"\n[[{_TABLES}]]\n{table}" for table in tables)
    before = f"{text.rstrip()}\n" if text.strip() else _HEAD
    return _proven(before + written, _entries_of(text), entries).replace("\n", line_end).encode()


def with_sums(data: bytes, sums: Mapping[int, str]) -> bytes:
    """fonts.toml with these checksums, by the number of the entry; raises ListNotWritable."""
    text, line_end = _as_lines(data)
    spots, changes = find_spots(text), []
    for number, digest in sums.items():
        if spot := spots.get((_TABLES, number, "sha256")):
            changes.append((spot.value_start, spot.value_end, f'"{digest}"'))
        elif spot := spots.get((_TABLES, number, "file")):
            end = text.find("\n", spot.value_end)
            end = end if end >= 0 else len(text)
            changes.append((end, end, f'\nsha256 = "{digest}"'))
    wanted = [{**entry, **({"sha256": sums[at]} if at in sums else {})} for at, entry in enumerate(_entries_of(text))]
    for start, end, words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    return _proven(text, wanted, ()).replace("\n", line_end).encode()


def _as_lines(data: bytes) -> tuple[str, str]:
    """The text with plain line ends, and those that it has."""
    text = data.decode("utf-8-sig")
    returns = text.count("\r\n")
    if returns and returns != text.count("\n"):
        raise ListNotWritable("its lines end in two ways")
    return text.replace("\r\n", "\n"), "\r\n" if returns else "\n"


def _entries_of(text: str) -> list[Mapping[str, object]]:
    try:
        return list(tomlkit.parse(text).unwrap().get(_TABLES, []))
    except TOMLKitError as fault:
        raise ListNotWritable("it cannot be read: `presskit build` says where") from fault


def _proven(text: str, before: Sequence[Mapping[str, object]], added: Sequence[Mapping[str, object]]) -> str:
    """The text, if it says what was meant."""
    if _entries_of(text) != [*before, *added]:
        raise ListNotWritable("its fonts are not written as [[fonts]]")
    return text
