"""What piece.toml, papers.toml and theme.toml may hold, as shapes."""

from typing import ClassVar

from pydantic import Field

from presskit.load.toml.schema import SettingsTable


class PaperTable(SettingsTable):
    """[papers.<name>] of papers.toml."""

    required: ClassVar[tuple[str, ...]] = ("width_mm", "height_mm")
    width_mm: float = 0.0
    height_mm: float = 0.0
    inches: bool = False


class PapersTable(SettingsTable):
    """papers.toml."""

    required: ClassVar[tuple[str, ...]] = ("papers",)
    papers: dict[str, PaperTable] = Field(default_factory=dict)


class WordsKeyTable(SettingsTable):
    """[words.keys.<key>]."""

    required: ClassVar[tuple[str, ...]] = ("form",)
    form: str = ""
    needed: bool = False
    free: bool = False
    about: str = ""
    source: str = "sentences"
    most_letters: int = 0


class WordsTable(SettingsTable):
    """[words]."""

    table: str = ""
    keys: dict[str, WordsKeyTable] = Field(default_factory=dict)


class DisplayTable(SettingsTable):
    """[display.<slot>]."""

    required: ClassVar[tuple[str, ...]] = ("sets", "form", "room")
    sets: str = ""
    form: str = ""
    room: str = ""
    read_from_mm: float = 0.0
    takes_rest_of: str = ""


class CodesTable(SettingsTable):
    """[codes]."""

    read_from_mm: dict[str, float] = Field(default_factory=dict)
    most: dict[str, int] = Field(default_factory=dict)


class PartnerRoomTable(SettingsTable):
    """[partners]."""

    required: ClassVar[tuple[str, ...]] = ("styles",)
    styles: list[str] = Field(default_factory=list)
    local_texts: bool = False


class FitStepTable(SettingsTable):
    """[[fit.steps]]."""

    words: str = ""
    set: dict[str, str] = Field(default_factory=dict)
    code_mm: float = 0.0


class FitTable(SettingsTable):
    """[fit]."""

    required: ClassVar[tuple[str, ...]] = ("most_pages",)
    most_pages: int = 1
    least_pages: int = 1
    usual_pages: int = 0
    least_last_lines: int = 0
    steps: list[FitStepTable] = Field(default_factory=list)


class OtherSlotTable(SettingsTable):
    """[otherwise.<variant>.<choice>.display.<slot>]."""

    sets: str = ""
    form: str = ""


class OtherwiseTable(SettingsTable):
    """[otherwise.<variant>.<choice>]."""

    cover: bool = True
    display: dict[str, OtherSlotTable] = Field(default_factory=dict)
    usual_pages: int = 0
    steps: list[FitStepTable] = Field(default_factory=list)


class PieceFileTable(SettingsTable):
    """piece.toml."""

    required: ClassVar[tuple[str, ...]] = ("title", "sizes", "fit")
    title: str = ""
    order: int = 100
    frame: str = ""
    sizes: list[str] = Field(default_factory=list)
    editions: dict[str, list[str]] = Field(default_factory=dict)
    asks_for: list[str] = Field(default_factory=list)
    proves: list[str] = Field(default_factory=list)
    invites: bool = False
    words: WordsTable = Field(default_factory=WordsTable)
    display: dict[str, DisplayTable] = Field(default_factory=dict)
    codes: CodesTable = Field(default_factory=CodesTable)
    partners: PartnerRoomTable | None = None
    variants: dict[str, dict[str, dict[str, str]]] = Field(default_factory=dict)
    otherwise: dict[str, dict[str, OtherwiseTable]] = Field(default_factory=dict)
    fit: FitTable = Field(default_factory=FitTable)


class FacesTable(SettingsTable):
    """[faces]."""

    text: str = ""
    display: str = ""


class ThemeTable(SettingsTable):
    """theme.toml."""

    required: ClassVar[tuple[str, ...]] = ("title", "about")
    title: str = ""
    about: str = ""
    order: int = 100
    faces: FacesTable = Field(default_factory=FacesTable)
    tokens: dict[str, str] = Field(default_factory=dict)
    variants: dict[str, dict[str, str]] = Field(default_factory=dict)
