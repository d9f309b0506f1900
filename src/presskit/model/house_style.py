"""How every piece looks whoever speaks: the templates and the fonts, as read from `templates/` and `fonts/`."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """One file of `templates/`, or the kit's own in its place; `origin` is the path a designer knows it by."""

    name: str
    origin: str
    text: str


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font file with what fonts.toml says of it; variable fonts cover all weights in one file."""

    family: str
    file_name: str
    style: str
    role: str
    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """All templates by name (`flyer.html`, `styles/flyer.css`, `locales/fr.po`) and all fonts."""

    templates: Mapping[str, TemplateFile]
    fonts: tuple[FontFile, ...]
