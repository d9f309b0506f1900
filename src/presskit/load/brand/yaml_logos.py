"""logo of a _brand.yml: files by size, each for light and for dark grounds."""

from collections.abc import Iterator

from presskit.load.brand.yaml_file import YamlNode
from presskit.load.brand.yaml_values import BRAND_KEY_UNUSED, BRAND_VALUE_UNREAD, BrandValue, unused_keys
from presskit.load.wording import nearest, shortened
from presskit.model.finding import Finding

_SIZES = ("medium", "large", "small")
_USUAL, _ON_DARK = ("logo",), ("brand", "logos", "on_dark")


def yaml_logos(section: YamlNode, found: list[Finding]) -> Iterator[BrandValue]:
    """The usual logo and the others in organisation.toml's terms; of several for dark grounds the first."""
    images = section.table.get("images")
    known = images.table if images else {}
    if section.text:
        yield from _logo(section, _USUAL, known, found)
        return
    found += unused_keys(section, ("images", *_SIZES), "logo")
    taken = False
    for size in (each for each in _SIZES if each in section.table):
        node = section.table[size]
        light, dark = (node.table.get("light"), node.table.get("dark")) if node.table else (node, None)
        if node.table and "path" in node.table:
            light = node
        is_usual = light is not None and (size == "medium" or ("medium" not in section.table and not taken))
        taken = taken or is_usual
        if light:
            yield from _logo(light, _USUAL if is_usual else ("brand", "logos", size), known, found)
        if dark and size == next(each for each in _SIZES if _dark_of(section, each)):
            yield from _logo(dark, _ON_DARK, known, found)
        elif dark:
            message = f'the dark form of "{size}" is passed over: that of another size stands on dark grounds'
            found.append(BRAND_KEY_UNUSED.at(dark.key_place, message))


def _dark_of(section: YamlNode, size: str) -> bool:
    return size in section.table and "dark" in section.table[size].table


def _logo(
    node: YamlNode, path: tuple[str, ...], images: dict[str, YamlNode], found: list[Finding]
) -> Iterator[BrandValue]:
    """The file that is named, or the image of that name, with its words if it is the usual one."""
    named = images.get(node.text or "", node)
    file = named.table.get("path", named)
    if not file.text:
        found.append(BRAND_VALUE_UNREAD.at(node.key_place, "no file is named here", 'write path: "logos/logo.svg"'))
        return
    if file.text.startswith(("http:", "https:", "//")):
        message = f'"{shortened(file.text)}" lies on the network, which no build asks'
        found.append(BRAND_VALUE_UNREAD.at(file.place, message, "save it beside this file, and name it from there"))
        return
    if "." not in file.text and (near := nearest(file.text, images)):
        message = f'there is no image "{shortened(file.text)}"'
        found.append(BRAND_VALUE_UNREAD.at(file.place, message, f'did you mean "{near}"?'))
        return
    yield BrandValue(path, file.text.removeprefix("./"), file.place)
    words = named.table.get("alt")
    if words and words.text and path == _USUAL:
        yield BrandValue(("logo_alt",), words.text, words.place)
