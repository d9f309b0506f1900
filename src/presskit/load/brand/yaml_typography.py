"""typography of a _brand.yml: the faces of text and headings, and where their fonts are to come from."""

import re
from collections.abc import Collection, Iterator

from presskit.load.brand.yaml_file import YamlNode
from presskit.load.brand.yaml_values import BRAND_VALUE_UNREAD, BrandValue, unused_keys
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

BRAND_FONT_TO_BRING = FindingKind(
    "brand-font-to-bring",
    Severity.WARNING,
    "Does the kit hold the fonts that _brand.yml takes from the network or from elsewhere?",
    "A build asks no network and takes no font of the computer: what it sets lies in fonts/, with its licence.",
    "Put the font's file into fonts/ of the kit; `presskit fonts KIT --add FILE` writes its entry.",
)

_PLAIN = re.compile(r"\w[\w.-]*")
_FACES = {"base": "text_face", "headings": "display_face"}
_USED = ("fonts", *_FACES)
_ORIGINS = {
    "google": "comes from Google Fonts",
    "bunny": "comes from Bunny Fonts",
    "file": "comes from a file beside _brand.yml",
    "system": "is to be on the computer",
}


def yaml_faces(section: YamlNode, families: Collection[str], found: list[Finding]) -> Iterator[BrandValue]:
    """The families of text and headings as the faces of the brand.

    One that the file takes from elsewhere, and that is not among `families`, is told with the file to bring; until
    then the theme's own stands.
    """
    found += unused_keys(section, _USED, "typography")
    fonts = section.table.get("fonts")
    if fonts and not fonts.is_empty and not fonts.is_list:
        found.append(
            BRAND_VALUE_UNREAD.at(fonts.key_place, '"fonts" is to be a list', 'write "- family: …" below it')
        )
    elsewhere = {name: font for font in fonts.items if (name := _text(font, "family"))} if fonts else {}
    held = {family.casefold() for family in families}
    for key, face in _FACES.items():
        node = section.table.get(key)
        if node is None:
            continue
        if node.table:
            found += unused_keys(node, ("family",), f"typography.{key}")
        family = node.table.get("family", node)
        name = family.text or ""
        if family.is_list or ("family" in node.table and not name):
            message = f'"{key}" names no family'
            found.append(
                BRAND_VALUE_UNREAD.at(node.key_place, message, f'write {key}: "Some Face", or family: below it')
            )
            continue
        if name in elsewhere and name.casefold() not in held:
            found.append(_to_bring(elsewhere[name], name, family.place))
        elif name:
            yield BrandValue(("brand", face), name, family.place)


def _to_bring(font: YamlNode, family: str, place: Place) -> Finding:
    """Which file to bring, and by which command."""
    source = _text(font, "source") or ("file" if "files" in font.table else "")
    files = font.table["files"].items if "files" in font.table else []
    names = [(_text(file, "path") or file.text or "").rpartition("/")[2] for file in files]
    # It goes into a command that people paste: a stranger's name is taken only if a shell reads no more in it.
    name = next((each for each in (*names, f"{family.replace(' ', '')}.ttf") if _PLAIN.fullmatch(each)), "FONT.ttf")
    message = (
        f'"{shortened(family)}" {_ORIGINS.get(source, "comes from the network")}, and is not in fonts/ of the kit'
    )
    hint = f"get its file, such as {name}, with its licence, then: presskit fonts KIT --add {name}"
    return BRAND_FONT_TO_BRING.at(place, message, hint)


def _text(node: YamlNode, key: str) -> str:
    return node.table[key].text or "" if key in node.table else ""
