"""A font of the kit as read, with what fonts.toml says of it, and where."""

from dataclasses import dataclass

from presskit.load.fonts.font_file import OpenedFont
from presskit.load.fonts.font_schema import KitFontTable
from presskit.model.finding import Place
from presskit.model.house_style import FontFile


@dataclass(frozen=True, slots=True)
class ReadFont:
    """An entry of fonts.toml with what the file that it names holds, at its place there; `sha256` is the file's."""

    entry: KitFontTable
    opened: OpenedFont
    place: Place
    sha256: str

    @property
    def font(self) -> FontFile:
        """The font as all other stages know it."""
        entry, opened = self.entry, self.opened
        return FontFile(
            family=entry.family,
            file_name=entry.file,
            style="italic" if opened.is_italic else "normal",
            role=entry.role or "text",
            sha256=self.sha256,
            data=opened.data,
            weights=opened.weights,
            licence=entry.licence,
            names=tuple(name for name in opened.families if name != entry.family),
        )
