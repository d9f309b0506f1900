"""The signature beside the checksums: it is replaced, removed or set aside, and never lost if it is another's."""

from pathlib import Path

from presskit.model.manifest import CHECKSUMS_NAME, SIGNATURE_NAME
from presskit.pack.atomic import replace_files, temporaries
from presskit.pack.former import Former, free_name
from presskit.pack.standing import holds, stands
from presskit.rules.signature_comments import is_of_build
from presskit.system import read_plain

_MARK = "_former"
_BEGINNING = b"untrusted comment: "


def former_signature(out: Path, checksums: bytes, former: Former) -> tuple[list[str], dict[str, str]]:
    """What becomes of a signature of other checksums than these: the path that goes, or the new name for it.

    One that `presskit sign` has made for the former build can be made again, and goes; another is somebody's own.
    """
    if not stands(out / SIGNATURE_NAME) or holds(out / CHECKSUMS_NAME, checksums):
        return [], {}
    signature = read_plain(out / SIGNATURE_NAME, follows_links=False)
    if former.kit and is_of_build(signature, former.kit.date, former.listed + 1):
        return [SIGNATURE_NAME], {}
    return [], {SIGNATURE_NAME: free_name(out, SIGNATURE_NAME, _MARK)}


def write_signature(out: Path, signature: bytes) -> None:
    """The signature under its name, whole; raises OSError, and then a former one stands as it did."""
    replace_files(out, {SIGNATURE_NAME: signature}, ())


def sweep_signature(out: Path) -> None:
    """Remove what a killed `presskit sign` has left: a signature, or its beginning, under a temporary name."""
    for path in temporaries(out / SIGNATURE_NAME):
        if stands(path) and _is_signature(path):
            path.unlink()


def _is_signature(path: Path) -> bool:
    return _BEGINNING.startswith(read_plain(path, len(_BEGINNING), follows_links=False))
