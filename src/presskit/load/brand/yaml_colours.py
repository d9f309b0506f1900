"""color of a _brand.yml: a palette, and the colours that are called by what they are for."""

import re
from collections.abc import Iterator

from PIL import ImageColor

from presskit.load.brand.yaml_file import YamlNode
from presskit.load.brand.yaml_values import BRAND_VALUE_UNREAD, BrandValue, unused_keys
from presskit.load.wording import shortened
from presskit.model.finding import Finding

_USED = ("palette", "primary", "secondary")
_OF_ORGANISATION = {"primary": "colour", "secondary": "secondary"}
_EMPTIED_BY_REMARK = re.compile(r":\s*#[0-9a-fA-F]{3,8}\b")


_HINT = 'write # and six digits, such as "#c5102e"'


class YamlColours:
    """The colours of one file; each may be called by the name of another."""

    def __init__(self, section: YamlNode, found: list[Finding]) -> None:
        self._section = section
        palette = section.table.get("palette")
        self._palette = palette.table if palette else {}
        self._found = found

    def values(self) -> Iterator[BrandValue]:
        """The palette's colours as "#rrggbb", and the two of the brand, by name if they are of the palette."""
        self._found += unused_keys(self._section, _USED, "color")
        palette = self._section.table.get("palette")
        if palette and not palette.table and not palette.is_empty:
            self._unread(palette, "a palette has a name and a colour in each line", 'write sea: "#0b3c5d" below it')
        for name, node in self._palette.items():
            if colour := self._colour(node):
                yield BrandValue(("brand", "palette", name, "colour"), colour, node.place)
        for key, setting in _OF_ORGANISATION.items():
            given = self._section.table.get(key)
            if given and (colour := self._colour(given)):
                named = given.text if given.text in self._palette else colour
                yield BrandValue(("brand", setting), str(named), given.place)

    def _colour(self, node: YamlNode) -> str:
        """The colour as "#rrggbb", by whatever names it is called; empty with the reason told."""
        meant, met = node, {id(node)}  # to compare whole nodes, a chain of thousands would take hours
        while (other := self._called(meant)) is not None:
            if id(other) in met:
                self._unread(node, f'"{shortened(meant.text or "")}" is called by itself', 'write "#c5102e"')
                return ""
            meant = other
            met.add(id(meant))
        written = meant.text or ""
        if not written:
            is_remark = _EMPTIED_BY_REMARK.search(meant.key_place.source_line)
            hint = "put the colour between quotation marks: in YAML a # begins a remark" if is_remark else _HINT
            self._unread(node, "there is no colour here", hint)
            return ""
        colour, fault = _read(written)
        if fault:
            self._unread(node, f'"{shortened(written)}" {fault}', _HINT)
        return colour

    def _called(self, node: YamlNode) -> YamlNode | None:
        """The other colour that this one is called by; None if it says a colour itself."""
        name = node.text or ""
        other = self._palette.get(name) or (self._section.table.get(name) if name != "palette" else None)
        return None if other is node else other

    def _unread(self, node: YamlNode, message: str, hint: str) -> None:
        place = node.place if node.text else node.key_place
        self._found.append(BRAND_VALUE_UNREAD.at(place, message, hint))


def _read(written: str) -> tuple[str, str]:
    """The colour as "#rrggbb", or what is wrong with it; names and functions are those of CSS."""
    try:
        shares = ImageColor.getrgb(written)
        digits = bytes(shares[:3]).hex()  # rgb(300, 0, 0) and hsl(20, 500%, 50%) are more than light has
    except ValueError:
        return "", "is no colour"
    return ("", "lets the paper through") if len(shares) > 3 and shares[3] < 255 else (f"#{digits}", "")
