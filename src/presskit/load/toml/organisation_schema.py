"""What organisation.toml may hold, as shapes: who speaks, and what its brand book says."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field

from presskit.load.toml.schema import DayOfOurTime, SettingsTable, TranslatedTable

Percent = float
Millimetres = float
Ratio = float


def _as_table(written: object) -> object:
    """A colour alone as the table that it is short for; anything else is left for the table's own check."""
    return {"colour": written} if isinstance(written, str) else written


class PaletteColourTable(SettingsTable):
    """[brand.palette.<name>]; that its colour is given is judged apart, as it may be the colour alone."""

    colour: str = ""
    print_colour: list[Percent] = Field(default_factory=list)
    spot: str = ""
    spot_kept: bool = False


class PaletteTable(SettingsTable):
    """[brand.palette]; every key is the name of a colour."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, Annotated[PaletteColourTable, BeforeValidator(_as_table)]] = Field(init=False)

    @property
    def colours(self) -> dict[str, PaletteColourTable]:
        """The colours by name."""
        return self.__pydantic_extra__


class LeastLogoTable(SettingsTable):
    """[brand.logos.least]."""

    width_mm: Millimetres = 0.0
    height_mm: Millimetres = 0.0
    screen_width_mm: Millimetres = 0.0
    screen_height_mm: Millimetres = 0.0
    small_width_mm: Millimetres = 0.0
    small_height_mm: Millimetres = 0.0


class LogosTable(SettingsTable):
    """[brand.logos]."""

    on_dark: str = ""
    on_brand: str = ""
    one_ink: str = ""
    small: str = ""
    large: str = ""
    clear_space_mm: Millimetres = 0.0
    clear_space_ratio: Ratio = 0.0
    least: LeastLogoTable = Field(default_factory=LeastLogoTable)


class BrandTable(SettingsTable):
    """[brand]."""

    required: ClassVar[tuple[str, ...]] = ("colour",)
    enough: ClassVar[tuple[str, ...]] = ("text_face", "display_face", "figures_face")
    colour: str = ""
    print_colour: list[Percent] = Field(default_factory=list)
    secondary: str = ""
    print_secondary: list[Percent] = Field(default_factory=list)
    palette: PaletteTable = Field(default_factory=PaletteTable)
    logos: LogosTable = Field(default_factory=LogosTable)
    text_face: str = ""
    display_face: str = ""
    figures_face: str = ""
    confirmed: DayOfOurTime | None = None


class OrganisationTextTable(SettingsTable):
    """[<language>] of organisation.toml."""

    short_name: str = ""
    name: str = ""
    address: list[str] = Field(default_factory=list)
    legal: str = ""
    logo_alt: str = ""


class OrganisationTable(TranslatedTable):
    """organisation.toml."""

    __pydantic_extra__: dict[str, OrganisationTextTable] = Field(init=False)

    required: ClassVar[tuple[str, ...]] = ("id", "short_name", "name")
    id: str = ""
    short_name: str = ""
    name: str = ""
    address: list[str] = Field(default_factory=list)
    email: str = ""
    web: str = ""
    legal: str = ""
    logo: str = ""
    logo_alt: str = ""
    brand: BrandTable | None = None
    language: str = ""

    @property
    def texts(self) -> dict[str, OrganisationTextTable]:
        """What the organisation says of itself in other languages."""
        return self.__pydantic_extra__
