"""assets/credits.toml: whose the pictures are, and what is printed under each."""

from collections.abc import Collection, Iterator, Mapping

from pydantic import ConfigDict, Field

from presskit.load.checks.leftovers import leftovers_in_settings
from presskit.load.checks.lost_letters import lost_in_settings
from presskit.load.kit_folder import KitFolder
from presskit.load.toml.schema import SettingsTable, TranslatedTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, read_toml
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.kit import PictureLayout

CREDITS_NAME = "assets/credits.toml"
_LAYOUTS = [layout.value for layout in PictureLayout if layout.value]

PICTURE_LAYOUT = FindingKind(
    "picture-layout",
    Severity.ERROR,
    "Does every picture stand where a page has a place for it?",
    "A place that is misspelt would silently be none.",
    "Choose column (as wide as the text), half, beside (the text runs round it) or margin, or take the line out.",
)


class CreditTextTable(SettingsTable):
    """[<picture>.<language>] of assets/credits.toml."""

    caption: str = ""
    credit: str = ""


class CreditTable(TranslatedTable):
    """One picture of assets/credits.toml, under its file name."""

    __pydantic_extra__: dict[str, CreditTextTable] = Field(init=False)

    caption: str = ""
    credit: str = ""
    licence: str = ""
    layout: str = ""

    @property
    def texts(self) -> dict[str, CreditTextTable]:
        """The caption and the credit by language."""
        return self.__pydantic_extra__


class CreditsTable(SettingsTable):
    """assets/credits.toml: every key is the name of a picture beside it."""

    model_config = ConfigDict(extra="allow", strict=True, frozen=True)
    __pydantic_extra__: dict[str, CreditTable] = Field(init=False)

    @property
    def credits(self) -> dict[str, CreditTable]:
        """The credits by file name."""
        return self.__pydantic_extra__


def read_credits(folder: KitFolder, languages: Collection[str], found: list[Finding]) -> dict[str, CreditTable]:
    """What is printed under each picture, by its name; captions are in one of the kit's languages."""
    if not folder.has(CREDITS_NAME):
        return {}
    toml = read_toml(folder, CREDITS_NAME, Place(CREDITS_NAME), found)
    if toml is None:
        return {}
    found += [*leftovers_in_settings(toml, languages), *lost_in_settings(toml)]
    credits = check_shape(toml, CreditsTable, found).credits
    found += _unknown_layouts(toml, credits)
    return credits


def layout_of(credit: CreditTable) -> PictureLayout:
    """Where the picture stands; where presskit pleases if it names no such place."""
    return PictureLayout(credit.layout) if credit.layout in _LAYOUTS else PictureLayout.AUTO


def _unknown_layouts(toml: TomlFile, credits: Mapping[str, CreditTable]) -> Iterator[Finding]:
    for name, credit in credits.items():
        if credit.layout and credit.layout not in _LAYOUTS:
            hint = did_you_mean(credit.layout, _LAYOUTS, f"choose {listed(_LAYOUTS)}")
            place = toml.value_place(name, "layout")
            yield PICTURE_LAYOUT.at(place, f'a picture cannot stand "{shortened(credit.layout)}"', hint)
