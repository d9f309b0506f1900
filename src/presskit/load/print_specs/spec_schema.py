"""What a print specification may hold, as shapes."""

from typing import ClassVar

from pydantic import Field

from presskit.load.toml.schema import SettingsTable


class PrintPageTable(SettingsTable):
    """[page] of a print specification."""

    required: ClassVar[tuple[str, ...]] = ("bleed_mm", "safe_inset_mm")
    bleed_mm: float = 0.0
    safe_inset_mm: float = 0.0
    marks: list[str] = Field(default_factory=list)


class PrintColourTable(SettingsTable):
    """[colour] of a print specification."""

    required: ClassVar[tuple[str, ...]] = ("condition", "description", "registry", "profile", "ink_limit_percent")
    condition: str = ""
    description: str = ""
    registry: str = ""
    profile: str = ""
    ink_limit_percent: float = 0.0
    spot_colours: bool = False


class PrintLeastTable(SettingsTable):
    """[least] of a print specification."""

    text_pt: float = 5.0
    mixed_text_pt: float = 8.0
    stroke_pt: float = 0.25
    mixed_stroke_pt: float = 0.5
    image_ppi: float = 150.0
    good_image_ppi: float = 225.0


class PrintSpecTable(SettingsTable):
    """A print specification."""

    required: ClassVar[tuple[str, ...]] = ("title", "page", "colour")
    title: str = ""
    stock: str = ""
    file_name: str = ""
    page: PrintPageTable = Field(default_factory=PrintPageTable)
    colour: PrintColourTable = Field(default_factory=PrintColourTable)
    least: PrintLeastTable = Field(default_factory=PrintLeastTable)
