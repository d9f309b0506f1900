"""translations/<language>.toml: of each part of a translation, which source somebody has confirmed it for.

The source stands there as it was, so that a translator can see what has changed, and so that a sum that somebody has
written by hand is told from one that belongs to its text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tomlkit
from pydantic import Field

from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_STATEMENT_BYTES
from presskit.load.statement.parts import text_sum
from presskit.load.toml.schema import SettingsTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import decode_toml
from presskit.model.finding import Finding, Place

# Each paragraph of the source stands there once, with three sums and their names.
_MOST_BYTES = 2 * MAX_STATEMENT_BYTES


@dataclass(frozen=True, slots=True)
class Record:
    """What was confirmed of one part: the source as it was, and the sum of its translation, empty if there was none.

    `written_for` is the sum of the source that this translation was first confirmed for; `place` is where it stands.
    """

    source: str
    source_sha256: str
    translation_sha256: str = ""
    written_for: str = ""
    place: Place | None = None

    @property
    def is_altered(self) -> bool:
        """Whether its sum is not that of its text: then nobody has confirmed it with presskit."""
        return self.source_sha256 != text_sum(self.source)

    @property
    def is_kept(self) -> bool:
        """Whether it was confirmed for a changed source without a change of its own."""
        return bool(self.written_for and self.translation_sha256) and self.written_for != self.source_sha256


class PartTable(SettingsTable):
    """[[parts]] of translations/<language>.toml."""

    source: str = ""
    source_sha256: str = ""
    translation_sha256: str = ""
    written_for_sha256: str = ""


class TranslationTable(SettingsTable):
    """translations/<language>.toml."""

    language: str = ""
    parts: list[PartTable] = Field(default_factory=list)


def records_name(language: str) -> str:
    """The file of a translation's records in the kit."""
    return f"translations/{language}.toml"


def read_records(folder: KitFolder, language: str, found: list[Finding]) -> tuple[Record, ...]:
    """The records in the order of the source; none if there is no such file, or none that can be read."""
    name = records_name(language)
    if not folder.has(name):
        return ()
    data = folder.read(name, _MOST_BYTES, Place(name), found)
    toml = None if data is None else decode_toml(name, data, found)
    if toml is None:
        return ()
    table = check_shape(toml, TranslationTable, found)
    return tuple(
        Record(
            part.source,
            part.source_sha256,
            part.translation_sha256,
            part.written_for_sha256,
            toml.place("parts", number),
        )
        for number, part in enumerate(table.parts)
    )


def records_file(source_language: str, language: str, records: Iterable[Record]) -> bytes:
    """The file with these records."""
    return "\n".join(_lines(source_language, language, records)).encode() + b"\n"


def _lines(source_language: str, language: str, records: Iterable[Record]) -> Iterator[str]:
    yield f"# What each part of statement.{language}.md was translated from, as somebody has confirmed it."
    yield "# `presskit translate` writes this file. Keep it with the kit, and leave its sums as they are."
    yield ""
    yield f"language = {_text(source_language)}"
    for record in records:
        yield "\n[[parts]]"
        yield f"source = {_text(record.source)}"
        yield f"source_sha256 = {_text(record.source_sha256)}"
        if record.translation_sha256:
            yield f"translation_sha256 = {_text(record.translation_sha256)}"
        if record.written_for:
            yield f"written_for_sha256 = {_text(record.written_for)}"


def _text(value: str) -> str:
    return tomlkit.item(value).as_string()
