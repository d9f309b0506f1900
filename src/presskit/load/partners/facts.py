"""A row of the partners' table as a Partner: each cell judged, and nothing repaired but its white space."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from presskit.load.checks.brand_colour import read_colour
from presskit.load.checks.contact_details import check_email, check_web
from presskit.load.checks.ids import BAD_ID
from presskit.load.checks.leftovers import leftover_in
from presskit.load.checks.lost_letters import LOST_LETTER
from presskit.load.languages import LANGUAGE_CODE, one_line
from presskit.load.limits import MAX_CELL_LETTERS
from presskit.load.partners.countries import country_code, country_names
from presskit.load.partners.logos import PartnerLogos
from presskit.load.partners.named_languages import language_meant
from presskit.load.partners.row import REQUIRED_COLUMNS, PartnerRow
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Kit, Link
from presskit.model.partner import Partner, PartnerRole
from presskit.rules.address_forms import shown_web
from presskit.rules.characters import is_misread, lost_letters
from presskit.rules.contrast import LEAST_TEXT_RATIO, WHITE, contrast_ratio, is_legible
from presskit.rules.file_names import is_safe_id

CELL_TOO_LONG = FindingKind(
    "cell-too-long",
    Severity.ERROR,
    "Is every cell of a length that fits a masthead or a footer?",
    "Over 1,000 letters it is a text from elsewhere, or several rows run together.",
    "Shorten it; what a partner has to say belongs in partners/<id>/local.<language>.md.",
)
PARTNER_INCOMPLETE = FindingKind(
    "partner-incomplete",
    Severity.ERROR,
    "Has every partner a name?",
    "Without one a partner's pages would belong to nobody.",
    "Fill the cell.",
)
PARTNER_ID_TAKEN = FindingKind(
    "partner-id-taken",
    Severity.ERROR,
    "Has every partner an id that nobody else has?",
    "The id names the partner's folder, and two in one folder would overwrite each other.",
    "Give each partner its own id.",
)
PARTNER_LANGUAGE = FindingKind(
    "partner-language",
    Severity.WARNING,
    "Is the statement there in every partner's language?",
    "No translation is ever made up: a partner gets the statement in a language that it exists in.",
    "Add the translation as statement.<language>.md, list it in kit.toml, or correct the code.",
)
UNKNOWN_COUNTRY = FindingKind(
    "unknown-country",
    Severity.WARNING,
    "Is every country one that is known by its name or its two letters?",
    "Names are known in the kit's languages and in English (CLDR), two letters everywhere (ISO 3166-1).",
    "Write two letters, such as GB, FR or ZA; leave the cell empty for a network of many countries.",
)
UNKNOWN_ROLE = FindingKind(
    "unknown-role",
    Severity.ERROR,
    "Is every partner's role with or instead?",
    "with sets both marks side by side; instead gives the page to the partner, and says whose statement it is.",
    "Write with or instead, or leave the cell empty, which means with.",
)
PARTNER_COLOUR_PALE = FindingKind(
    "partner-colour-pale",
    Severity.WARNING,
    "Can each partner's colour be read on white paper?",
    "WCAG 2.1, success criterion 1.4.3, asks for a contrast of 4.5 to 1; a paler colour is not used.",
    "Ask the partner for a darker tone of its colour.",
)


@dataclass(frozen=True, slots=True)
class KitFrame:
    """What partners' rows and texts are compared with; of a kit with mistakes it may be known in part.

    Without `languages` no language is called unknown, and no link if `links` is None.
    """

    languages: tuple[str, ...]
    organisation_id: str
    links: tuple[Link, ...] | None

    @classmethod
    def of(cls, kit: Kit) -> "KitFrame":
        """That of a sound kit."""
        return cls(kit.languages, kit.organisation.id, kit.links)


def read_partner(row: PartnerRow, kit: KitFrame, logos: PartnerLogos, found: list[Finding]) -> Partner:
    """The partner, complete if there is no error among what is added to `found`; its own text is still to come."""
    _check_cells(row, kit.languages, found)
    _check_id(row, kit, found)
    _check_contacts(row, found)
    return Partner(
        id=row.text("id"),
        name=row.text("name"),
        place=row.place_of("id"),
        language=_language(row, kit, found),
        country=_country(row, kit, found),
        address=_address(row),
        email=row.text("email"),
        web=shown_web(row.text("web")),
        legal=row.text("legal"),
        logo=logos.take(row, found) if row.text("logo") else None,
        logo_one_ink=logos.take(row, found, "logo_one_ink") if row.text("logo_one_ink") else None,
        primary_colour=_colour(row, found),
        role=_role(row, found),
    )


def _check_cells(row: PartnerRow, languages: Collection[str], found: list[Finding]) -> None:
    """Each cell's length and words; one that the file's reader has found fault with is not told again."""
    told = {problem.place for problem in row.problems}
    for column, cell in row.cells.items():
        if len(cell.text) > MAX_CELL_LETTERS:
            message = f"{len(cell.text):,} letters are too many; {MAX_CELL_LETTERS:,} is the most"
            found.append(row.says(CELL_TOO_LONG, column, message))
        elif is_misread(cell.text) or any(lost_letters(cell.text)):
            hint = "type the cell again, and save the sheet as CSV UTF-8"
            found.append(row.says(LOST_LETTER, column, f'"{shortened(cell.text)}" has lost its letters', hint))
        elif cell.place not in told:
            problem = leftover_in(cell.text, (*languages, row.text("language")), cell.place)
            found += [row.said(problem, column)] if problem else []


def _check_id(row: PartnerRow, kit: KitFrame, found: list[Finding]) -> None:
    # A slip that hides a cell is told already.
    if not any(problem.is_error for problem in row.problems):
        absent = [column for column in REQUIRED_COLUMNS if not row.text(column)]
        found += [row.says(PARTNER_INCOMPLETE, column, f"the partner has no {column}") for column in absent]
    written = row.text("id")
    if written and not is_safe_id(written):
        plain = re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-")
        hint = "use at most 40 small letters, digits and hyphens" + (
            f", such as {plain}" if is_safe_id(plain) else ""
        )
        found.append(row.says(BAD_ID, "id", f'"{shortened(written)}" cannot be a folder\'s name', hint))
    if written and written == kit.organisation_id:
        message = f'"{written}" is the id of the organisation itself'
        found.append(row.says(PARTNER_ID_TAKEN, "id", message))


def _check_contacts(row: PartnerRow, found: list[Finding]) -> None:
    problems = check_web(row.text("web"), row.place_of("web"))
    found += [row.said(problem, "web") for problem in problems]
    if problem := check_email(row.text("email"), row.place_of("email")):
        found.append(row.said(problem, "email"))


def _language(row: PartnerRow, kit: KitFrame, found: list[Finding]) -> str:
    """The language that the partner gets the statement in; empty if the table leaves it open."""
    written = row.text("language")
    meant = language_meant(written, kit.languages) if written else ""
    if meant or not written or not kit.languages:
        return meant
    nearest = language_meant(written.replace("_", "-").partition("-")[0], kit.languages) or kit.languages[0]
    message = f'there is no statement in "{shortened(written)}": the partner gets the one in {nearest}'
    hint = f"the kit lists {listed(kit.languages)}; add the translation, or leave the cell empty"
    if not LANGUAGE_CODE.fullmatch(written):
        hint = f"write the language's code, such as {listed(kit.languages)}"
    found.append(row.says(PARTNER_LANGUAGE, "language", message, hint))
    return nearest


def _country(row: PartnerRow, kit: KitFrame, found: list[Finding]) -> str:
    """The country's two letters; of its name too, in the kit's languages, the row's own, or English."""
    written = row.text("country")
    languages = (*kit.languages, row.text("language"))
    code = country_code(written, languages) if written else ""
    if written and not code:
        message = f'"{shortened(written)}" is no country\'s name or two letters, and is left out'
        hint = did_you_mean(written, country_names(languages), UNKNOWN_COUNTRY.remedy)
        found.append(row.says(UNKNOWN_COUNTRY, "country", message, hint))
    return code


def _address(row: PartnerRow) -> tuple[str, ...]:
    """The lines, parted by line ends or bars in the cell; commas at their ends go, as templates set their own."""
    written = row.cells["address"].text if "address" in row.cells else ""
    lines = (one_line(line).strip().rstrip(",").rstrip() for line in re.split(r"[|\n]", written))
    return tuple(line for line in lines if line)


def _colour(row: PartnerRow, found: list[Finding]) -> str:
    """The colour as "#rrggbb"; empty if none is given, or none that can be read on white."""
    written = row.text("primary_colour")
    if not written:
        return ""
    problems: list[Finding] = []
    colour = read_colour(written, row.place_of("primary_colour"), problems)
    found += [row.said(problem, "primary_colour") for problem in problems]
    if colour and not is_legible(colour, WHITE):
        # Cut, not rounded: 4.499 must not read as 4.5.
        ratio = int(contrast_ratio(colour, WHITE) * 100) / 100
        message = f"{written} on white has a contrast of {ratio:.2f} to 1; text needs {LEAST_TEXT_RATIO:g} to 1"
        found.append(row.says(PARTNER_COLOUR_PALE, "primary_colour", f"{message}; the colour is not used"))
        return ""
    return colour


def _role(row: PartnerRow, found: list[Finding]) -> PartnerRole:
    written = row.text("role").casefold()
    if written and written not in list(PartnerRole):
        message = f'there is no role "{shortened(written)}"'
        hint = did_you_mean(written, list(PartnerRole), f"choose {listed(PartnerRole)}")
        found.append(row.says(UNKNOWN_ROLE, "role", message, hint))
        return PartnerRole.WITH
    return PartnerRole(written or PartnerRole.WITH)
