"""assets/credits.toml: whose the pictures are, and what is printed under each."""

from collections.abc import Collection

from pydantic import ConfigDict, Field

from presskit.load.checks.leftovers import leftovers_in_settings
from presskit.load.checks.lost_letters import lost_in_settings
from presskit.load.kit_folder import KitFolder
from presskit.load.toml.schema import SettingsTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import read_toml
from presskit.model.finding import Finding, Place

CREDITS_NAME = "assets/credits.toml"


class CreditTable(SettingsTable):
    """One picture of assets/credits.toml, under its file name."""

    caption: str = ""
    credit: str = ""
    licence: str = ""


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
    return check_shape(toml, CreditsTable, found).credits
