"""What is said of somebody or something in another language than its own, as far as it is given."""

from dataclasses import dataclass

from presskit.model.text import Inline


@dataclass(frozen=True, slots=True)
class OrganisationText:
    """What an organisation says of itself in one language; what is empty it does not say."""

    short_name: str = ""
    name: tuple[Inline, ...] = ()
    name_text: str = ""
    address: tuple[str, ...] = ()
    legal: str = ""
    logo_alt: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationSaidIn:
    """The language of what an organisation says of itself on a page; empty for the page's own."""

    short_name: str = ""
    name: str = ""
    address: str = ""
    legal: str = ""


@dataclass(frozen=True, slots=True)
class LinkText:
    """A link's title and publisher in one language."""

    title: str = ""
    publisher: str = ""


@dataclass(frozen=True, slots=True)
class ContactText:
    """A press contact's name and role in one language."""

    name: str = ""
    role: str = ""
