"""Which form of the organisation's logo stands on which ground, in which edition and at which size."""

from dataclasses import replace

import pytest
from tests.paths import SAMPLE_KIT
from tests.pieces import house_style, piece

from presskit.compose import compose_piece
from presskit.compose.css.tokens import Tokens, tokens_on
from presskit.compose.logos import ChosenLogos, chosen_logos, logo_bounds, logo_on_paper
from presskit.errors import KitError
from presskit.load import load_kit
from presskit.model.brand import LeastSize, LogoBounds, LogoRules
from presskit.model.edition import Edition
from presskit.model.kit import Kit, Organisation, OtherLogos, Picture
from presskit.model.piece import Stylesheet


def form(name: str, width_px: float = 200) -> Picture:
    """A form of the logo, so many times as wide as high."""
    return Picture(f"{name}.svg", b"<svg/>", "image/svg+xml", width_px, 100, "INPUD")


FORMS = OtherLogos(on_dark=form("dark"), one_ink=form("ink"), small=form("small", 100))


def sample(**given: object) -> Kit:
    """The sample kit with every form of a logo, and these details of its organisation."""
    kit = load_kit(SAMPLE_KIT)
    details = {"logo": form("usual"), "other_logos": FORMS, "brand_colour": "#c5102e", **given}
    return replace(kit, organisation=replace(kit.organisation, **details))  # type: ignore[arg-type]


def said(**changed: str) -> Tokens:
    """The rooms for logos as a document's style sheets say them."""
    rooms = {"area": "200", "most-width": "40mm", "most-height": "16mm"}
    tokens = {f"--{logo}-{room}": says for logo in ("logo", "brand-logo") for room, says in rooms.items()}
    tokens |= {"--small-logo-below": "8mm", "--large-logo-from": "18mm"} | {
        f"--{name.replace('_', '-')}": says for name, says in changed.items()
    }
    sheet = "; ".join(f"{name}: {says}" for name, says in tokens.items() if says)
    return tokens_on([Stylesheet("tokens.css", f":root {{ {sheet} }}")], [])


def names(logos: ChosenLogos) -> tuple[str, str]:
    """Which forms were chosen, for paper and for the brand's colour."""
    on_paper, on_brand = (each.key.removesuffix(".svg") if each else "" for each in (logos.on_paper, logos.on_brand))
    return on_paper, on_brand


@pytest.mark.parametrize(
    ("edition", "colour", "forms", "chosen"),
    [
        (Edition.SCREEN, "#c5102e", FORMS, ("usual", "dark")),
        (Edition.PRINT, "#000000", FORMS, ("usual", "dark")),
        (Edition.PRINT, "", FORMS, ("usual", "dark")),
        (Edition.SCREEN, "#ffd500", FORMS, ("usual", "")),
        (Edition.PHOTOCOPY, "#c5102e", FORMS, ("ink", "")),
        (Edition.PHOTOCOPY, "#c5102e", OtherLogos(on_dark=form("dark")), ("usual", "")),
        (Edition.SCREEN, "#c5102e", OtherLogos(), ("usual", "")),
    ],
)
def test_the_ground_and_the_edition_choose_the_form(
    edition: Edition, colour: str, forms: OtherLogos, chosen: tuple[str, str]
) -> None:
    """One for dark grounds only where the brand's colour is one; in one ink on photocopies, which have no ground."""
    organisation = sample(brand_colour=colour, other_logos=forms).organisation
    assert names(chosen_logos(organisation, edition, said())) == chosen


@pytest.mark.parametrize(("width_px", "chosen"), [(200, "usual"), (400, "small")])
def test_a_logo_that_comes_out_low_gives_way_to_the_small_one(width_px: float, chosen: str) -> None:
    """At the height that its own shape leaves it."""
    organisation: Organisation = sample(logo=form("usual", width_px)).organisation
    logos = chosen_logos(organisation, Edition.SCREEN, said())
    assert names(logos)[0] == chosen
    assert logos.properties["--logo-height"] == ("10.000mm" if chosen == "usual" else "14.142mm")


def test_each_form_has_the_height_of_its_room() -> None:
    """And the one on the brand's colour its width, so that words keep clear of it."""
    logos = chosen_logos(sample().organisation, Edition.SCREEN, said(brand_logo_most_height="5mm"))
    assert logos.properties == {
        "--logo-height": "10.000mm",
        "--logo-width": "20.000mm",
        "--brand-logo-height": "5.000mm",
        "--brand-logo-width": "10.000mm",
    }


def test_a_room_that_nothing_says_is_told() -> None:
    """If a logo stands in it, and not else."""
    with pytest.raises(KitError) as caught:
        chosen_logos(sample().organisation, Edition.SCREEN, said(brand_logo_area=""))
    assert [finding.message for finding in caught.value.findings] == ['the token "--brand-logo-area" is not set']
    plain = sample(other_logos=OtherLogos()).organisation
    assert chosen_logos(plain, Edition.SCREEN, said(brand_logo_area="", small_logo_below="")).on_paper == plain.logo


def test_without_a_logo_one_in_one_ink_stands_on_photocopies_alone() -> None:
    """What is given is shown, and nothing else."""
    organisation = sample(logo=None).organisation
    assert logo_on_paper(organisation, Edition.SCREEN) is None
    assert logo_on_paper(organisation, Edition.PHOTOCOPY) == FORMS.one_ink


@pytest.mark.parametrize(("name", "size"), [("press-release", "A4"), ("flyer", "A5"), ("poster", "A3")])
def test_one_in_one_ink_alone_is_shown_with_its_words(name: str, size: str) -> None:
    """What stands beside it does not ask for the usual one."""
    composed = compose_piece(sample(logo=None), house_style(), piece(name, size), "en", Edition.PHOTOCOPY)
    assert 'src="ink.svg" alt="INPUD"' in composed.body.html


@pytest.mark.parametrize(
    ("name", "size", "edition", "shown"),
    [
        ("flyer", "A4", Edition.SCREEN, {"dark.svg", "usual.svg"}),
        ("flyer", "A6", Edition.SCREEN, {"dark.svg", "small.svg"}),
        ("flyer", "A4", Edition.PHOTOCOPY, {"ink.svg"}),
        ("poster", "A3", Edition.SCREEN, {"usual.svg"}),
        ("poster", "A3", Edition.PHOTOCOPY, {"ink.svg"}),
        ("press-release", "A4", Edition.SCREEN, {"usual.svg"}),
        ("press-release", "A4", Edition.PHOTOCOPY, {"ink.svg"}),
    ],
)
def test_pages_show_the_form_for_their_ground(name: str, size: str, edition: Edition, shown: set[str]) -> None:
    """The flyer's front has the brand's colour; its back, the poster's foot and a release are white."""
    composed = compose_piece(sample(), house_style(), piece(name, size), "en", edition)
    assert {key for key in ("usual.svg", "dark.svg", "ink.svg", "small.svg") if key in composed.body.html} == shown
    assert shown <= composed.body.assets.keys()


def test_a_logo_that_comes_out_high_gives_way_to_the_large_one() -> None:
    """From the height that the style sheets say."""
    organisation = sample(other_logos=OtherLogos(large=form("large", 300))).organisation
    assert names(chosen_logos(organisation, Edition.SCREEN, said(large_logo_from="10mm")))[0] == "large"
    assert names(chosen_logos(organisation, Edition.SCREEN, said(large_logo_from="10.1mm")))[0] == "usual"


@pytest.mark.parametrize(
    ("colour", "is_over_picture", "chosen"),
    [("#ffd500", False, "brand"), ("#c5102e", False, "brand"), ("#ffd500", True, "dark"), ("#c5102e", True, "dark")],
)
def test_the_form_for_the_brand_s_colour_stands_on_it(colour: str, is_over_picture: bool, chosen: str) -> None:
    """Light or dark; over a darkened picture the one for dark grounds stands."""
    forms = OtherLogos(on_dark=form("dark"), on_brand=form("brand"))
    organisation = sample(brand_colour=colour, other_logos=forms).organisation
    logos = chosen_logos(organisation, Edition.SCREEN, said(), is_over_picture=is_over_picture)
    assert names(logos)[1] == chosen


def test_the_least_size_makes_a_logo_larger_as_far_as_its_room_goes() -> None:
    """And where that is too little for the usual one, the form for small sizes stands."""
    rules = LogoRules(least=LeastSize(width_mm=24.0), least_small=LeastSize(height_mm=5.0))
    wide = sample(logo=form("usual", 200), other_logos=OtherLogos(), logo_rules=rules).organisation
    assert chosen_logos(wide, Edition.PRINT, said()).properties == {
        "--logo-height": "12.000mm",
        "--logo-width": "24.000mm",
        "--logo-least": "12.000mm",
    }
    with_small = replace(wide, other_logos=OtherLogos(small=form("small", 100)))
    logos = chosen_logos(with_small, Edition.PRINT, said())
    assert names(logos)[0] == "small"
    assert logos.properties["--logo-least"] == "5.000mm"


def test_clear_space_is_a_length_or_a_share_of_the_height() -> None:
    """It reaches the style sheets as a length, for paper and for the brand's colour."""
    rules = LogoRules(clear_space_ratio=0.5)
    properties = chosen_logos(sample(logo_rules=rules).organisation, Edition.SCREEN, said()).properties
    assert (properties["--logo-clear"], properties["--brand-logo-clear"]) == ("5.000mm", "5.000mm")


def test_screens_have_a_least_size_of_their_own() -> None:
    """Or that of paper, side by side."""
    rules = LogoRules(least=LeastSize(20.0, 8.0), least_on_screen=LeastSize(height_mm=6.0))
    organisation = sample(logo_rules=rules, other_logos=OtherLogos()).organisation
    assert logo_bounds(organisation, Edition.SCREEN) == {"usual.svg": LogoBounds(20.0, 6.0)}
    assert logo_bounds(organisation, Edition.PHOTOCOPY) == {"usual.svg": LogoBounds(20.0, 8.0)}
    assert logo_bounds(sample().organisation, Edition.PRINT) == {}
