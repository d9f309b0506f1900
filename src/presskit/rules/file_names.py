"""What may name a file or a folder on every system: ids in a kit, and the paths that are written."""

import re

_ID = re.compile(r"(?!-)[a-z0-9-]{1,40}(?<!-)")
_SEGMENT = re.compile(r"[a-z0-9][a-z0-9._-]*")
LONGEST_NAME_LETTERS = 100
# Names that Windows keeps for devices, whatever ending follows them.
_DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))])


def is_id(written: str) -> bool:
    """Whether it may name a link, and be a part of a file's name: at most 40 small letters, digits, hyphens between.

    A name that begins with a hyphen is taken for an option by other programs.
    """
    return bool(_ID.fullmatch(written))


def id_meant(written: str) -> str:
    """The id that differs from this in capitals, spaces and marks alone; empty if there is none."""
    plain = "-".join(re.findall(r"[a-z0-9]+", written.lower()))
    return plain if written.isascii() and is_id(plain) else ""


def is_device_name(written: str) -> bool:
    """Whether Windows keeps the name for a device, in capitals too and whatever ending follows it."""
    return written.casefold().partition(".")[0].rstrip(" ") in _DEVICES


def is_safe_id(written: str) -> bool:
    """Whether an id can also name a file or folder by itself."""
    return is_id(written) and not is_device_name(written)


def is_portable_path(path: str) -> bool:
    """Whether a path with / between its parts stays below its folder and may be used on any system."""
    return all(
        _SEGMENT.fullmatch(segment)
        and not segment.endswith(".")
        and len(segment) <= LONGEST_NAME_LETTERS
        and not is_device_name(segment)
        for segment in path.split("/")
    )
