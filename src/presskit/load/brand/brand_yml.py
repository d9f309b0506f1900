"""A _brand.yml, the brand file of other programs (posit-dev/brand-yml), as settings of organisation.toml."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from presskit.load.brand.yaml_colours import YamlColours
from presskit.load.brand.yaml_file import BAD_BRAND_FILE, YamlNode, read_yaml
from presskit.load.brand.yaml_logos import yaml_logos
from presskit.load.brand.yaml_typography import yaml_faces
from presskit.load.brand.yaml_values import BRAND_VALUE_UNREAD, BrandValue, unused_keys
from presskit.load.limits import MAX_BRAND_BYTES
from presskit.load.shared_folder import SharedFile
from presskit.load.text_file import TextFile, decode_text, hidden_character, without_controls
from presskit.model.finding import Finding, Place
from presskit.rules.characters import hidden_in_text

NAMES = ("_brand.yml", "_brand.yaml")
_BELOW = {
    "meta": "write name: in the next line, indented",
    "color": 'write primary: "#c5102e" in the next line, indented',
    "typography": "write base: or headings: in the next line, indented",
}
_SECTIONS = ("meta", "logo", "color", "typography")


def read_brand_yml(source: SharedFile, families: Collection[str], found: list[Finding]) -> tuple[BrandValue, ...]:
    """What the file beside organisation.toml says, each with its place; nothing if there is none.

    What presskit has no use for is said in `found`; `families` are the fonts that there are.
    """
    there = [name for name in NAMES if source.folder.has(name)]
    if not there:
        return ()
    shown = f"{source.above}{there[0]}"
    if len(there) > 1:
        message = f"{NAMES[1]} lies beside it, and is not read"
        found.append(BAD_BRAND_FILE.at(Place(shown), message, "take one of the two away"))
    data = source.folder.read(there[0], MAX_BRAND_BYTES, Place(shown), found)
    decoded = decode_text(shown, data, found) if data is not None else None
    text = without_controls(decoded, found) if decoded else None
    root = read_yaml(text, found) if text else None
    if text is None or root is None:
        return ()
    found += _hidden(text)
    return tuple(_Sections(root, families, found).values())


def _hidden(text: TextFile) -> Iterator[Finding]:
    for at in hidden_in_text(text.text):
        yield hidden_character(text.text[at], text.place(at, at + 1))


@dataclass(frozen=True, slots=True)
class _Sections:
    """The sections of the file, each read by those who know it."""

    root: YamlNode
    families: Collection[str]
    found: list[Finding]

    def values(self) -> Iterator[BrandValue]:
        """Everything that organisation.toml could say too."""
        self.found.extend(unused_keys(self.root, _SECTIONS, ""))
        sections = self.root.table
        for name in ("meta", "color", "typography"):
            if (section := sections.get(name)) and not section.table and not section.is_empty:
                message = f'"{name}" holds settings below it, and none stands there'
                self.found.append(BRAND_VALUE_UNREAD.at(section.key_place, message, _BELOW[name]))
        if (logo := sections.get("logo")) and logo.items:
            message = '"logo" is a file, or files by their sizes, and no list'
            self.found.append(BRAND_VALUE_UNREAD.at(logo.key_place, message, "write logo: logos/logo.svg"))
        if meta := sections.get("meta"):
            yield from self._meta(meta)
        if colour := sections.get("color"):
            yield from YamlColours(colour, self.found).values()
        if logo := sections.get("logo"):
            yield from yaml_logos(logo, self.found)
        if typography := sections.get("typography"):
            yield from yaml_faces(typography, self.families, self.found)

    def _meta(self, meta: YamlNode) -> Iterator[BrandValue]:
        """Who it is, and where its pages are."""
        self.found.extend(unused_keys(meta, ("name", "link"), "meta"))
        name, link = meta.table.get("name"), meta.table.get("link")
        if name and name.table:
            self.found.extend(unused_keys(name, ("full", "short"), "meta.name"))
            yield from _texts(name.table.get("full"), ("name",))
            yield from _texts(name.table.get("short"), ("short_name",))
        yield from _texts(name, ("name",))
        if link and link.table:
            self.found.extend(unused_keys(link, ("home",), "meta.link"))
            link = link.table.get("home")
        yield from _texts(link, ("web",))


def _texts(node: YamlNode | None, path: tuple[str, ...]) -> Iterable[BrandValue]:
    return [BrandValue(path, node.text, node.place)] if node and node.text else []
