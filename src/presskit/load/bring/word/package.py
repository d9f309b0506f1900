"""The parts of a Word file and how they lead to one another (ISO/IEC 29500-2); nothing outside the file is opened."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from presskit.load.bring.packed import NotReadable, Packed
from presskit.load.bring.xml_tree import read_xml


@dataclass(frozen=True, slots=True)
class Relation:
    """Where one part leads: `kind` is the last word of its type, such as "image"; `target` a part or an address."""

    kind: str
    target: str
    is_outside: bool


class WordPackage:
    """One Word file; `main` is the name of the part that holds the text."""

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        starts = self.relations("").values()
        main = next((each.target for each in starts if each.kind == "officeDocument" and not each.is_outside), "")
        if main not in packed:
            raise NotReadable("is no document of a word processor")
        self.main = main
        self._by_kind = {each.kind: each.target for each in self.relations(main).values() if not each.is_outside}

    @property
    def has_macros(self) -> bool:
        """Whether programs lie in it."""
        types = self._packed.part("[Content_Types].xml") or b""
        return b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in self._packed.names)

    def relations(self, part: str) -> dict[str, Relation]:
        """Where a part leads, by the ids that it says; the file itself is the part without a name."""
        folder, _, name = part.rpartition("/")
        data = self._packed.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        if data is None:
            return {}
        each = [element for element in read_xml(data) if element.tag == "rel:Relationship"]
        return {element.get("Id", ""): _relation(element, folder) for element in each}

    def xml(self, part: str) -> Element | None:
        """A part as a tree; None if there is no such part."""
        data = self._packed.part(part)
        return None if data is None else read_xml(data)

    def xml_of_kind(self, kind: str) -> Element | None:
        """The part that the text leads to as its one of a kind, such as "styles"."""
        part = self._by_kind.get(kind)
        return self.xml(part) if part else None

    def part_of_kind(self, kind: str) -> str:
        """The name of that part; empty if there is none."""
        return self._by_kind.get(kind, "")

    def parts_of_kind(self, kind: str) -> list[str]:
        """The names of all parts of a kind that the text leads to, such as "header"."""
        return [
            each.target for each in self.relations(self.main).values() if each.kind == kind and not each.is_outside
        ]

    def bytes_of(self, part: str) -> bytes | None:
        """The bytes of a part, such as a picture."""
        return self._packed.part(part)


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target", "")
    kind = element.get("Type", "").rpartition("/")[2]
    if element.get("TargetMode") == "External":
        return Relation(kind, target, is_outside=True)
    inside = (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, unquote(target)))
    )
    return Relation(kind, inside, is_outside=False)
