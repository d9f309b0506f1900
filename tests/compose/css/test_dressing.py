"""The order in which style sheets count, the tokens that themes and kits set, and the fonts of a theme."""

import re
from dataclasses import replace

import pytest
from tests.pieces import house_style, piece

from presskit.compose.css.dressing import Dress, fonts_of, style_names, tokens_wherever_set
from presskit.compose.css.tokens import tokens_on
from presskit.errors import KitError
from presskit.model.edition import Edition
from presskit.model.finding import Place
from presskit.model.house_style import LAYERS, TemplateFile
from presskit.model.looks.style import KitStyle, Theme
from presskit.model.piece import Stylesheet

FLYER = piece("flyer", "A5")
SET = re.compile(r"(--[\w-]+)\s*:")
CLASSES = ("flyer", "paper-a5", "edition-screen")


def test_style_sheets_count_in_their_order() -> None:
    """The common ones, the piece's tokens, its look; partners' common sheet before its own."""
    page = style_names(house_style(), FLYER, ("page",))
    partner = style_names(house_style(), FLYER, FLYER.design.partner_styles)

    assert page[0] == "styles/fonts.css"
    assert page[-2:] == ("pieces/flyer/tokens.css", "pieces/flyer/page.css")
    assert partner[-4:] == (
        "pieces/flyer/tokens.css",
        "pieces/flyer/page.css",
        "styles/partners.css",
        "pieces/flyer/partner.css",
    )


def test_a_frame_counts_less_than_its_piece() -> None:
    """File by file: the frame's measures before the piece's, and both before the look of either."""
    advisory = piece("media-advisory", "A4")
    page = style_names(house_style(), advisory, ("page",))
    partner = style_names(house_style(), advisory, advisory.design.partner_styles)

    assert page[-4:] == (
        "frames/news-page/tokens.css",
        "pieces/media-advisory/tokens.css",
        "frames/news-page/page.css",
        "pieces/media-advisory/page.css",
    )
    assert partner[-2:] == ("styles/partners.css", "frames/news-page/partner.css")


def test_what_comes_nearer_to_the_kit_counts_more() -> None:
    """Plain look, theme, edition, the kit's tokens, the kit's own sheets, and what presskit itself sets."""
    files = {
        name: TemplateFile(name, name, ".flyer.paper-a5 { --margin: 1mm }")
        for name in ("themes/bold/theme.css", "themes/bold/pieces/flyer/page.css", f"{LAYERS}kit.css")
    }
    files[f"{LAYERS}flyer.css"] = TemplateFile("styles/flyer.css", "styles/flyer.css", "p { color: red }")
    house = replace(house_style(), templates={**house_style().templates, **files})
    style = KitStyle(Theme("bold"), {"--margin": "12mm"})

    origins = [
        sheet.origin for sheet in Dress(house, style).sheets(FLYER, Edition.PRINT, ("page",), {"--bleed": "3mm"})
    ]
    ordered = ["house:templates/pieces/flyer/page.css", "themes/bold/theme.css", "themes/bold/pieces/flyer/page.css"]
    ordered += [
        "house:templates/styles/print.css",
        "kit.toml",
        f"{LAYERS}kit.css",
        "styles/flyer.css",
        "presskit's own measures",
    ]
    at = [origins.index(name) for name in ordered]
    assert at == sorted(at)
    assert at[-1] == len(origins) - 1


def test_a_token_holds_wherever_a_sheet_sets_it() -> None:
    """The margin of a flyer is set for each size: that of the kit stands in the place of each."""
    for margin_mm in (9.0, 13.5):
        style = KitStyle(tokens={"--margin": f"{margin_mm}mm"})
        for size, name in (("A5", "a5"), ("DL", "dl"), ("A4", "a4")):
            sheets = Dress(house_style(), style).sheets(piece("flyer", size), Edition.SCREEN, ("page",), {})
            assert tokens_on(sheets, ("flyer", f"paper-{name}")).length_mm("--margin") == margin_mm


def test_a_kit_s_token_goes_before_that_of_its_theme() -> None:
    """What a kit says beneath its theme holds, and the rest of the theme stays."""
    theme = Theme("bold", tokens={"--margin": "8mm", "--text-most": "17pt"})
    plain = Dress(house_style(), KitStyle(theme)).sheets(FLYER, Edition.SCREEN, ("page",), {})
    own = Dress(house_style(), KitStyle(theme, {"--margin": "11mm"})).sheets(FLYER, Edition.SCREEN, ("page",), {})

    assert tokens_on(plain, CLASSES).length_mm("--margin") == 8
    assert tokens_on(own, CLASSES).length_mm("--margin") == 11
    assert tokens_on(own, CLASSES).length_mm("--text-most") == tokens_on(plain, CLASSES).length_mm("--text-most")


def test_tokens_that_swell_are_refused_wherever_a_kit_writes_them() -> None:
    """Eight times the next, a dozen times over, is no line of TOML that an engine comes to the end of."""
    names = sorted(name for name in SET.findall(house_style().templates["styles/variables.css"].text))[:12]
    chain = dict(zip(names, (" ".join([f"var({name})"] * 8) for name in names[1:]), strict=False))
    file = TemplateFile("themes/own/theme.toml", "templates/themes/own/theme.toml", "")
    house = replace(house_style(), templates={**house_style().templates, file.name: file})

    for style in (KitStyle(tokens=chain), KitStyle(Theme("own", tokens=chain))):
        sheets = Dress(house, style).sheets(FLYER, Edition.SCREEN, ("page",), {})
        with pytest.raises(KitError) as refused:
            tokens_on(sheets, CLASSES)
        told = [(finding.code, finding.place) for finding in refused.value.findings]
        assert told == [("css-variable-swollen", Place(sheets[-2].origin if style.tokens else file.origin))]


def test_tokens_that_no_sheet_sets_change_nothing() -> None:
    """A rule is written for each place where a token stands, and for no other."""
    sheet = Stylesheet("a.css", ".a, .b:not(.c) { --x: 1; color: red } .d { --y: 2 } p { color: red }")

    assert tokens_wherever_set([sheet], {"--x": "9", "--z": "3"}) == ".a, .b:not(.c) { --x: 9; }\n"
    assert not tokens_wherever_set([sheet], {})


def test_a_theme_brings_its_faces_and_their_measures() -> None:
    """The families stand first, with the usual one behind; baseline, capitals and space are those of the face."""
    plain = tokens_on(Dress(house_style(), KitStyle()).sheets(FLYER, Edition.SCREEN, ("page",), {}), CLASSES)
    style = KitStyle(Theme("bold", text_family="Oswald", display_family="Inter"))
    bold = tokens_on(Dress(house_style(), style).sheets(FLYER, Edition.SCREEN, ("page",), {}), CLASSES)

    assert plain.families("--text-face") == ("Inter",)
    assert plain.plain("--text-middle") == 0.364
    assert bold.families("--text-face") == ("Oswald", "Inter")
    assert bold.families("--display-face") == ("Inter", "Inter")
    assert bold.plain("--text-capitals") > plain.plain("--text-capitals")


def test_a_kit_has_the_fonts_of_its_theme_and_no_other_s() -> None:
    """Fonts of themes that it does not wear would be laid out for nothing."""
    inter = house_style().fonts[0]
    others = tuple(replace(inter, family=family, role="theme") for family in ("Worn", "Other"))

    worn = fonts_of(KitStyle(Theme("bold", text_family="Worn")), (inter, *others))
    assert [font.family for font in worn] == [inter.family, "Worn"]


@pytest.mark.parametrize(
    ("value", "edition", "counts"),
    [
        ("#3a3c44", Edition.SCREEN, True),
        ("#3a3c44", Edition.PRINT, False),
        ("#3a3c44", Edition.PHOTOCOPY, False),
        ("device-cmyk(0 0 0 0.7)", Edition.PRINT, True),
        ("var(--ink)", Edition.PHOTOCOPY, True),
    ],
)
def test_a_colour_of_screens_gives_way_to_the_inks_of_an_edition(value: str, edition: Edition, counts: bool) -> None:
    """Small letters in four inks fray; what has its inks counts as any other token of the kit."""
    sheets = Dress(house_style(), KitStyle(tokens={"--quiet": value})).sheets(FLYER, edition, ("page",), {})

    setters = [sheet.origin for sheet in sheets if "--quiet:" in sheet.text]
    assert (setters[-1] == "kit.toml") is counts
    assert "kit.toml" in setters
