"""What partners.toml and a partner's contact.toml may hold, as shapes."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from presskit.load.toml.schema import SettingsTable


def _lines(written: object) -> object:
    """A text's lines as a list; anything else is left for the list's own check."""
    return written.split("\n") if isinstance(written, str) else written


class PartnerEntry(SettingsTable):
    """[[partners]]; what must be given is judged with the rows of partners.csv."""

    id: str = ""
    name: str = ""
    language: str = ""
    country: str = ""
    address: Annotated[list[str], BeforeValidator(_lines)] = Field(default_factory=list)
    email: str = ""
    web: str = ""
    legal: str = ""
    logo: str = ""
    logo_one_ink: str = ""
    primary_colour: str = ""
    role: str = ""


class PartnersTable(SettingsTable):
    """partners.toml."""

    partners: list[PartnerEntry] = Field(default_factory=list)


class PartnerContactTable(SettingsTable):
    """A partner's contact.toml: who answers journalists."""

    required: ClassVar[tuple[str, ...]] = ("name",)
    name: str = ""
    role: str = ""
    email: str = ""
    telephone: str = ""
