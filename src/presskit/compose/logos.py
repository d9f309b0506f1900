"""Which form of the organisation's logo stands on which ground, in which edition and at which size."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from presskit.compose.css.tokens import Tokens
from presskit.compose.lock_up import logo_properties, logo_room, picture_mark
from presskit.errors import KitError
from presskit.model.brand import LeastSize, LogoBounds
from presskit.model.edition import Edition
from presskit.model.kit import Organisation, Picture
from presskit.rules.contrast import INK, is_dark


@dataclass(frozen=True, slots=True)
class ChosenLogos:
    """The forms of the logo on one document: on paper, and on the brand's colour; None where there is none.

    `properties` are their CSS custom properties: the heights that their rooms leave them, and the white around them.
    """

    on_paper: Picture | None
    on_brand: Picture | None
    properties: dict[str, str]


def chosen_logos(
    organisation: Organisation, edition: Edition, tokens: Tokens, *, is_over_picture: bool = False
) -> ChosenLogos:
    """The forms that are seen best in the rooms that the document's style sheets give.

    The one on the brand's colour may stand over a darkened picture instead.
    Raises KitError for a token that says no length.
    """
    bounds = logo_bounds(organisation, edition)
    on_brand = _on_brand(organisation, edition, is_over_picture=is_over_picture)
    on_paper = _at_its_size(organisation, logo_on_paper(organisation, edition), tokens, bounds)
    properties = logo_properties(on_paper, tokens, bounds)
    if on_brand:
        properties |= logo_properties(on_brand, tokens, bounds, "--brand-logo")
    if tokens.faults:
        raise KitError(tokens.faults)
    return ChosenLogos(on_paper, on_brand, properties)


def logo_on_paper(organisation: Organisation, edition: Edition) -> Picture | None:
    """The logo on white: on photocopies the one in one ink, if there is one."""
    one_ink = organisation.other_logos.one_ink if edition is Edition.PHOTOCOPY else None
    return one_ink or organisation.logo


def _at_its_size(
    organisation: Organisation, logo: Picture | None, tokens: Tokens, bounds: Mapping[str, LogoBounds]
) -> Picture | None:
    """The usual logo, or the form that is made for how small or how large it would come out."""
    forms = organisation.other_logos
    if logo is None or logo is not organisation.logo or not (forms.small or forms.large):
        return logo
    height_mm = picture_mark(logo, logo_room(tokens)).height_mm
    least_mm = bounds[logo.key].least_height_of_mm(logo.width_px / logo.height_px) if logo.key in bounds else 0.0
    if forms.small and height_mm < max(tokens.length_mm("--small-logo-below"), least_mm):
        return forms.small
    return forms.large if forms.large and height_mm >= tokens.length_mm("--large-logo-from") else logo


def _on_brand(organisation: Organisation, edition: Edition, *, is_over_picture: bool) -> Picture | None:
    """The logo for the brand's colour, or for dark grounds where it is one; photocopies have no such ground."""
    forms = organisation.other_logos
    if edition is Edition.PHOTOCOPY:
        return None
    if is_over_picture:
        return forms.on_dark
    return forms.on_brand or (forms.on_dark if is_dark(organisation.brand_colour or INK) else None)


def logo_bounds(organisation: Organisation, edition: Edition) -> dict[str, LogoBounds]:
    """What each form of the logo must have on a page of this edition, by its key; none without a brand book."""
    rules = organisation.logo_rules
    usual = _least_of(rules.least, rules.least_on_screen) if edition is Edition.SCREEN else rules.least
    forms = organisation.other_logos
    least = {form.key: rules.least_small if form is forms.small else usual for form in organisation.logos}
    return dict(_said(least, rules.clear_space_mm, rules.clear_space_ratio))


def _said(least: Mapping[str, LeastSize], clear_mm: float, clear_ratio: float) -> Iterator[tuple[str, LogoBounds]]:
    for key, size in least.items():
        if any((size.width_mm, size.height_mm, clear_mm, clear_ratio)):
            yield key, LogoBounds(size.width_mm, size.height_mm, clear_mm, clear_ratio)


def _least_of(on_paper: LeastSize, on_screen: LeastSize) -> LeastSize:
    """That on screens, which is that on paper where the brand book has no other."""
    return LeastSize(on_screen.width_mm or on_paper.width_mm, on_screen.height_mm or on_paper.height_mm)
