"""The parts of a workbook's file, a zip of XML: each unpacked within limits, and read without what XML can do."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]  # it comes without types

from presskit.load.limits import (
    MAX_WORKBOOK_ELEMENTS,
    MAX_WORKBOOK_NESTING,
    MAX_WORKBOOK_PARTS,
    MAX_WORKBOOK_UNPACKED_BYTES,
)
from presskit.load.workbooks.grid import NoWorkbook

_DAMAGED = "cannot be unpacked: the file is damaged, or was cut off on its way"
_LARGE = "unpacks to far more than a table of partners holds"
_TABLE_ALONE = "copy the table of partners into a workbook of its own"
_ENCRYPTED_FLAG = 0x1  # APPNOTE.TXT of PKWARE, 4.4.4


class Package:
    """A file's parts by name, in small letters, as writers differ in them."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as fault:
            raise NoWorkbook(_DAMAGED) from fault
        entries = self._zip.infolist()
        if len(entries) > MAX_WORKBOOK_PARTS:
            raise NoWorkbook(_LARGE, _TABLE_ALONE)
        self._bytes_left = MAX_WORKBOOK_UNPACKED_BYTES
        self._elements_left = MAX_WORKBOOK_ELEMENTS
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.lower() in self._entries

    def elements(self, name: str) -> Iterator[tuple[str, str, Element]]:
        """Each element of a part as it begins ("start") and, with all that it holds, as it ends ("end").

        Its name comes without namespace. Nothing comes of a part that is not there. Whoever has used an element
        empties it, so that a large part is never in memory whole.
        """
        if not self.has(name):
            return
        stream = io.BytesIO(self._bytes(name))
        depth = 0
        try:
            for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
                depth += 1 if event == "start" else -1
                self._elements_left -= event == "start"
                if self._elements_left < 0 or depth > MAX_WORKBOOK_NESTING:
                    raise NoWorkbook(_LARGE, _TABLE_ALONE)
                yield event, local_name(element.tag), element
        except (ParseError, ValueError, LookupError) as fault:  # what defusedxml refuses is a ValueError
            if isinstance(fault, NoWorkbook):
                raise
            raise NoWorkbook("holds a part that is no plain XML") from fault

    def _bytes(self, name: str) -> bytes:
        entry = self._entries[name.lower()]
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise NoWorkbook("is locked with a password", "save it without the password, beside kit.toml")
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(self._bytes_left + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as fault:
            raise NoWorkbook(_DAMAGED) from fault
        self._bytes_left -= len(data)
        if self._bytes_left < 0:
            raise NoWorkbook(_LARGE, _TABLE_ALONE)
        return data


def local_name(name: str) -> str:
    """The name of an element or an attribute without its namespace."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """What an attribute says, in whatever namespace; empty if it is not there."""
    return next((value for key, value in element.attrib.items() if local_name(key) == name), "")
