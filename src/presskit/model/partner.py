"""A network that carries the statement together with the organisation, or in its place on its own stationery."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from presskit.model.finding import Finding, Place
from presskit.model.kit import Contact, Picture
from presskit.model.text import Block


class PartnerRole(StrEnum):
    """How a partner stands beside the organisation.

    `with`: both marks side by side at equal weight. `instead`: the partner's stationery, and the line that the
    statement is the organisation's.
    """

    WITH = "with"
    INSTEAD = "instead"


@dataclass(frozen=True, slots=True)
class LocalText:
    """What a partner adds to the press release in one language, marked as its own."""

    blocks: tuple[Block, ...]
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """One row of the partners' table, as the partner prints itself; `place` is its row.

    `language` is one of the kit's, or empty where the table leaves it open: then the kit's languages all apply.
    `country` and `primary_colour` are empty where not given. `logo_one_ink` stands on photocopies, if there is one.
    """

    id: str
    name: str
    place: Place
    language: str = ""
    country: str = ""
    address: tuple[str, ...] = ()
    email: str = ""
    web: str = ""
    legal: str = ""
    logo: Picture | None = None
    primary_colour: str = ""
    role: PartnerRole = PartnerRole.WITH
    local_texts: Mapping[str, LocalText] = field(default_factory=dict)
    logo_one_ink: Picture | None = None

    @property
    def logos(self) -> tuple[Picture, ...]:
        """Every form of the logo that there is."""
        return tuple(form for form in (self.logo, self.logo_one_ink) if form)


@dataclass(frozen=True, slots=True)
class PartnerTable:
    """The partners that can be built, and everything found in their table.

    `faulty` are those that cannot: by id, or as "row 7" ("partner 7" in partners.toml) if the id is none. One that
    `is_whole` hides no rows from who looks at it.
    """

    partners: tuple[Partner, ...] = ()
    faulty: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    is_whole: bool = True

    @property
    def names_all(self) -> bool:
        """Whether a partner that it does not name is certainly none any more.

        A faulty row may be anyone's, and so may a hidden one; and a table that names nobody, with a doubt about it,
        may be the wrong file.
        """
        is_faulty = bool(self.faulty) or any(finding.is_error for finding in self.findings)
        return self.is_whole and not is_faulty and (bool(self.partners) or not self.findings)


@dataclass(frozen=True, slots=True)
class Sharing:
    """How a body is laid out to be shared: room is kept for partners' sheets, which are laid under it.

    A partner's own text in the press release makes a body of its own; `partner_name` says whose it is. A `draft`
    says so across its pages.
    """

    role: PartnerRole
    partner_name: str = ""
    local: LocalText | None = None
    draft: bool = False
