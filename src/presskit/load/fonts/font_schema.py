"""What fonts.toml may hold: the one of presskit, and that of a kit."""

from typing import ClassVar, Literal

from pydantic import Field

from presskit.load.toml.schema import SettingsTable


class FontTable(SettingsTable):
    """[[fonts]] of fonts.toml."""

    required: ClassVar[tuple[str, ...]] = ("family", "style", "role", "file", "sha256", "licence", "licence_file")
    family: str = ""
    style: str = ""
    role: str = ""
    file: str = ""
    version: str = ""
    licence: str = ""
    licence_file: str = ""
    source: str = ""
    package: str = ""
    sha256: str = ""
    scripts: list[str] = Field(default_factory=list)


class FontsTable(SettingsTable):
    """fonts.toml."""

    required: ClassVar[tuple[str, ...]] = ("fonts",)
    fonts: list[FontTable] = Field(default_factory=list)


class ExtraFontTable(FontTable):
    """[[fonts]] of extras.toml."""

    required: ClassVar[tuple[str, ...]] = (*FontTable.required, "module")
    module: str = ""


class ExtraFontsTable(SettingsTable):
    """extras.toml."""

    required: ClassVar[tuple[str, ...]] = ("fonts",)
    fonts: list[ExtraFontTable] = Field(default_factory=list)


class ScriptTable(SettingsTable):
    """[scripts.<name>] of scripts.toml."""

    required: ClassVar[tuple[str, ...]] = ("called", "languages", "text", "display")
    called: str = ""
    languages: list[str] = Field(default_factory=list)
    text: list[str] = Field(default_factory=list)
    display: list[str] = Field(default_factory=list)
    size_ratio: float = 1.0
    leading_ratio: float = 1.0
    display_leading_ratio: float = 1.0
    spaced: bool = False
    italics: bool = False
    capitals: bool = False
    emphasis_weight: int = 600
    breaks: Literal["", "words"] = ""
    extra: str = ""
    words_extra: str = ""


class ScriptsTable(SettingsTable):
    """scripts.toml."""

    required: ClassVar[tuple[str, ...]] = ("scripts",)
    scripts: dict[str, ScriptTable] = Field(default_factory=dict)


class KitFontTable(FontTable):
    """[[fonts]] of a kit's fonts.toml; its checksum is judged apart, as a command writes it."""

    required: ClassVar[tuple[str, ...]] = ("family", "file", "licence", "licence_file")


class KitFontsTable(SettingsTable):
    """A kit's fonts.toml."""

    required: ClassVar[tuple[str, ...]] = ("fonts",)
    fonts: list[KitFontTable] = Field(default_factory=list)
