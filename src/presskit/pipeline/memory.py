"""The memory of a build: what has come of work is found again by a fingerprint of everything that it is made from."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

import presskit
from presskit.cache import Cache, content_key, fingerprint, folder_fingerprint
from presskit.model.finding import Finding, PageArea, Place, Severity
from presskit.model.report import QrReading, Report
from presskit.pipeline.order import BuildOrder
from presskit.resources import fonts_folder, print_specs_folder, templates_folder
from presskit.system import system_libraries

# The packages that decide what stands in a file and what is read back from it.
_PACKAGES = (
    "babel",
    "cssselect2",
    "defusedxml",
    "fonttools",
    "idna",
    "jinja2",
    "markdown-it-py",
    "pikepdf",
    "pillow",
    "pydantic",
    "pydyf",
    "pypdfium2",
    "pyphen",
    "qrcode",
    "tinycss2",
    "tomlkit",
    "uharfbuzz",
    "weasyprint",
    "zxing-cpp",
)

Outcome = TypeVar("Outcome")


class Entry(NamedTuple):
    """An outcome as it is kept: a head that JSON can hold, and documents; nothing in it is run when it is read.

    A head is written with frozen dataclasses, such as findings, and read with mappings in their place.
    """

    head: Mapping[str, Any]
    documents: Sequence[bytes] = ()


class Remembered(Protocol[Outcome]):
    """A kind of work that knows how its outcome is written down."""

    def written(self, outcome: Outcome) -> Entry:
        """The outcome as an entry of the cache."""

    def read(self, entry: Entry) -> Outcome | None:
        """The outcome that was written; None if it holds no longer."""


class Memory:
    """What has come of work before, in the cache: a line of JSON for each, and after it the documents."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def recall(self, kind: Remembered[Outcome], key: str) -> Outcome | None:
        """What has come of this key before; None if nothing has, or if it is lost."""
        data = self._cache.get(key)
        if data is None:
            return None
        line, _, rest = data.partition(b"\n")
        head, documents = json.loads(line), []
        for size_bytes in head.pop("sizes"):
            documents.append(rest[:size_bytes])
            rest = rest[size_bytes:]
        return kind.read(Entry(head, documents))

    def keep(self, kind: Remembered[Outcome], key: str, outcome: Outcome) -> None:
        """Remember the outcome for the next build."""
        head, documents = kind.written(outcome)
        line = json.dumps({**head, "sizes": [len(each) for each in documents]}, default=asdict)
        self._cache.put(key, b"".join((line.encode(), b"\n", *documents)))


# --- What everything is made with ---


@cache
def tool_versions() -> dict[str, str]:
    """The version of every tool that has a hand in the files; one that is missing is left out."""
    libraries = {library.name: library.version for library in system_libraries() if library.version}
    packages = {name: found for name in _PACKAGES if (found := _version(name))}
    return dict(sorted({"presskit": presskit.__version__, **packages, **libraries}.items(), key=lambda tool: tool[0]))


@cache
def tools_key() -> str:
    """The fingerprint of the tools and of presskit itself: where it is the same, the same is made."""
    return fingerprint(
        tool_versions(), [library.name for library in system_libraries() if library.present], _own_code()
    )


def kit_key(order: BuildOrder) -> str | None:
    """The fingerprint of a whole build; None if the kit is not there or too large to be one."""
    own = (templates_folder(), fonts_folder(), print_specs_folder())
    folders = [folder_fingerprint(folder) for folder in (order.kit_folder, *own)]
    if None in folders:
        return None
    wishes = (order.pieces, order.languages, order.editions, order.draft, order.on_stationery, order.partners)
    return fingerprint("kit", folders, wishes, tools_key())


def _own_code() -> str:
    """The fingerprint of presskit's own source: a changed line may change every page."""
    folder = Path(presskit.__file__).parent
    paths = sorted(folder.rglob("*.py"))
    return content_key(*(part for path in paths for part in (path.relative_to(folder).as_posix(), path.read_bytes())))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


# --- What heads hold ---


def findings_read(entries: Iterable[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """The findings that a head has, to the last field."""
    return tuple(_finding(**entry) for entry in entries)


def report_read(written: Mapping[str, Any]) -> Report:
    """The report that a head has."""
    codes = tuple(QrReading(**code) for code in written["qr_codes"])
    return Report(**{**written, "qr_codes": codes, "findings": findings_read(written["findings"])})


def _finding(severity: str, place: dict[str, Any] | None, area: dict[str, Any] | None, **texts: str) -> Finding:
    where = Place(**place) if place else None
    return Finding(severity=Severity(severity), place=where, area=_area(**area) if area else None, **texts)


def _area(page: int, box_mm: Sequence[float] | None) -> PageArea:
    left_mm, top_mm, right_mm, bottom_mm = box_mm or (0.0, 0.0, 0.0, 0.0)
    return PageArea(page, (left_mm, top_mm, right_mm, bottom_mm) if box_mm else None)
