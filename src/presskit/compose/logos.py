"""Which form of the organisation's logo stands on which ground, in which edition and at which size."""

from dataclasses import dataclass

from presskit.compose.css.tokens import Tokens
from presskit.compose.lock_up import logo_properties, logo_room, picture_mark
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.kit import Organisation, Picture
from presskit.rules.contrast import INK, is_dark


@dataclass(frozen=True, slots=True)
class ChosenLogos:
    """The forms of the logo on one document: on paper, and on the brand's colour; None where there is none.

    `properties` are their CSS custom properties: the heights that their rooms leave them.
    """

    on_paper: Picture | None
    on_brand: Picture | None
    properties: dict[str, str]


def chosen_logos(organisation: Organisation, edition: Edition, tokens: Tokens) -> ChosenLogos:
    """The forms that are seen best in the rooms that the document's style sheets give.

    Raises KitError for a token that says no length.
    """
    on_paper, on_brand = logo_on_paper(organisation, edition), _on_brand(organisation, edition)
    small = organisation.other_logos.small
    if on_paper and small and on_paper is organisation.logo:
        is_low = picture_mark(on_paper, logo_room(tokens)).height_mm < tokens.length_mm("--small-logo-below")
        on_paper = small if is_low else on_paper
    properties = logo_properties(on_paper, tokens)
    if on_brand:
        mark = picture_mark(on_brand, logo_room(tokens, "--brand-logo"))
        properties |= {
            "--brand-logo-height": f"{mark.height_mm:.3f}mm",
            "--brand-logo-width": f"{mark.width_mm:.3f}mm",
        }
    if tokens.faults:
        raise KitError(tokens.faults)
    return ChosenLogos(on_paper, on_brand, properties)


def logo_on_paper(organisation: Organisation, edition: Edition) -> Picture | None:
    """The logo on white: on photocopies the one in one ink, if there is one."""
    one_ink = organisation.other_logos.one_ink if edition is Edition.PHOTOCOPY else None
    return one_ink or organisation.logo


def _on_brand(organisation: Organisation, edition: Edition) -> Picture | None:
    """The logo for dark grounds where the brand's colour is one; on photocopies there is no such ground."""
    has_dark_ground = edition is not Edition.PHOTOCOPY and is_dark(organisation.brand_colour or INK)
    return organisation.other_logos.on_dark if has_dark_ground else None
