"""Word's content controls: some hold the author's text, and some what Word knows of the author or the file."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from presskit.load.bring.xml_tree import all_below, below

# The parts of a file that tell of it; a title alone is typed to be read.
_PROPERTIES = re.compile(
    r"coreProperties|extended-properties|custom-properties|\bProperties\b|docProps", re.IGNORECASE
)
_BOUND_TO = re.compile(r"(\w+)(?:\[\d+\])?\s*$")
_TYPED = "title"


def private_name(control: Element) -> str:
    """What of the file's properties a control shows, such as "creator"; empty if it shows none."""
    properties = below(control, "w:sdtPr")
    for each in properties if properties is not None else ():
        if each.tag.rpartition(":")[2] != "dataBinding":
            continue
        said = {key.rpartition(":")[2]: value for key, value in each.attrib.items()}
        path = said.get("xpath", "")
        if _PROPERTIES.search(f"{path} {said.get('prefixMappings', '')}") and "CoverPageProperties" not in path:
            found = _BOUND_TO.search(path)
            name = found[1] if found else "a property"
            return "" if name == _TYPED else name
    return ""


def bound_cells(table: Element) -> Iterator[tuple[Element, str]]:
    """The cells of a table that stand in such a control, each with what it shows."""
    for control in table.iter("w:sdt"):
        name = private_name(control)
        for cell in control.iter("w:tc") if name else ():
            yield cell, name


def is_placeholder(control: Element) -> bool:
    """Whether a control shows what it asks for, and nothing that anybody has typed."""
    return bool(all_below(below(control, "w:sdtPr"), "w:showingPlcHdr"))
