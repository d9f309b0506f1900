"""What the engine gets with a document."""

import io
from dataclasses import replace

import pytest
from PIL import Image
from tests.pieces import piece

from presskit.compose.sheets import (
    COMMON_STYLES,
    EDITION_STYLES,
    TOKENS_ORIGIN,
    brand_inks_by,
    css_inks,
    kit_tokens,
    lightened_photographs,
    own_files,
    photograph_assets,
    picture_assets,
    printed_spots,
    style_assets,
    stylesheets,
)
from presskit.load import load_print_spec
from presskit.model.brand import BrandColour, SpotColour
from presskit.model.edition import Edition
from presskit.model.finding import Severity
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.model.kit import Kit, Picture
from presskit.model.piece import Asset, Sheets, Stylesheet
from presskit.model.print_spec import Inks

FLYER = piece("flyer", "A5", print_spec="european")
RED: Inks = (0.0, 1.0, 0.75, 0.05)


def printable(sample: Kit, inks: dict[str, Inks]) -> Kit:
    """The sample as it is when its flyer is printed by the European specification, the brand having these inks."""
    organisation = replace(sample.organisation, brand_colour="#c5102e", brand_inks=inks)
    return replace(
        sample, organisation=organisation, print_specs={"european": load_print_spec("european", kit_folder=None)}
    )


def test_the_styles_come_from_the_common_to_the_special(house: HouseStyle) -> None:
    """A piece's sheet overrides the common ones, and the kit's own measures override them all."""
    names = [*COMMON_STYLES, "pieces/flyer/page.css", "styles/print.css"]
    sheets = stylesheets(house, names, {"--brand": "red", "--bleed": "3mm"})

    assert [sheet.text for sheet in sheets[:-1]] == [house.templates[name].text for name in names]
    assert sheets[-1].text == ":root {\n  --brand: red;\n  --bleed: 3mm;\n}\n"


def test_a_style_sheet_is_known_by_the_designers_path(house: HouseStyle) -> None:
    """The engine's complaints are told at the file that a designer edits."""
    sheets = stylesheets(house, ["pieces/flyer/page.css"], {})

    assert [sheet.origin for sheet in sheets] == [
        house.templates["pieces/flyer/page.css"].origin,
        "presskit's own measures",
    ]


@pytest.mark.parametrize("edition", Edition)
def test_every_edition_has_its_sheets(house: HouseStyle, edition: Edition) -> None:
    """No edition asks for a style sheet that the house does not have."""
    assert all(name in house.templates for name in EDITION_STYLES[edition])


def test_the_screen_has_the_brands_colour(sample: Kit) -> None:
    """As organisation.toml writes it; without one the style sheets' own holds."""
    kit = printable(sample, {})
    colourless = replace(kit, organisation=replace(kit.organisation, brand_colour=""))

    dark = {"--brand": "#c5102e", "--on-brand": "var(--paper)", "--brand-text": "var(--brand)"}
    assert kit_tokens(kit, FLYER, Edition.SCREEN) == dark
    assert kit_tokens(colourless, FLYER, Edition.SCREEN) == {}


def test_print_has_the_inks_and_the_bleed_of_its_specification(sample: Kit) -> None:
    """A colour that has inks in another specification alone is printed in the text's black, never as RGB."""
    inked, foreign = printable(sample, {"european": RED}), printable(sample, {"north-american": RED})

    tokens = kit_tokens(inked, FLYER, Edition.PRINT)
    assert (tokens["--brand"], tokens["--bleed"]) == ("device-cmyk(0 1 0.75 0.05)", "3.0mm")
    assert kit_tokens(foreign, FLYER, Edition.PRINT)["--brand"] == "var(--ink)"


@pytest.mark.parametrize(
    ("brand", "second", "letters", "text"),
    [
        ("#ffd400", "", "var(--ink)", "var(--ink)"),
        ("#ffd400", "#0a3d62", "var(--ink)", "var(--secondary)"),
        ("#ffd400", "#f7c6d0", "var(--ink)", "var(--ink)"),
        ("#ffffff", "", "var(--ink)", "var(--ink)"),
        ("#808080", "", "var(--black)", "var(--ink)"),
        ("#000000", "", "var(--paper)", "var(--brand)"),
    ],
)
@pytest.mark.parametrize("edition", [Edition.SCREEN, Edition.PRINT])
def test_letters_on_a_brand_and_in_it_can_be_read(
    sample: Kit, edition: Edition, brand: str, second: str, letters: str, text: str
) -> None:
    """On a light one they are dark, and on white the second colour or ink stands for it, in both editions."""
    kit = printable(sample, {"european": RED})
    coloured = replace(
        kit.organisation, brand_colour=brand, secondary_colour=second, secondary_inks={"european": RED}
    )
    tokens = kit_tokens(replace(kit, organisation=coloured), FLYER, edition)

    assert (tokens["--on-brand"], tokens["--brand-text"]) == (letters, text)
    assert ("--secondary" in tokens) == bool(second)


def test_a_photocopy_knows_no_colour(sample: Kit) -> None:
    """An office machine would make it a grey of its own."""
    assert kit_tokens(printable(sample, {"european": RED}), FLYER, Edition.PHOTOCOPY) == {}


@pytest.mark.parametrize(
    ("inks", "css"),
    [((0.0, 0.0, 0.0, 1.0), "device-cmyk(0 0 0 1)"), ((0.1, 1 / 3, 0.5, 0.25), "device-cmyk(0.1 0.333333 0.5 0.25)")],
)
def test_inks_are_written_as_css_has_them(inks: Inks, css: str) -> None:
    """Shares from 0 to 1 with blanks between them."""
    assert css_inks(inks) == css


def test_only_the_pictures_asked_for_are_handed_on() -> None:
    """A picture that is not on the piece does not make its file larger; one that is not there is left out."""
    pictures = {name: Picture(name, name.encode(), "image/png", 1, 1, "A test") for name in ("a.png", "b.png")}

    assert picture_assets([pictures["b.png"], None]) == {"b.png": Asset(b"b.png", "image/png")}


# --- Photographs ---


def picture(level: int, media_type: str = "image/jpeg") -> Picture:
    """A photograph of this grey."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (level, level, level)).save(out, "JPEG")
    data = b"<svg/>" if "svg" in media_type else out.getvalue()
    return Picture(f"{level}", data, media_type, 40.0, 30.0, "A street at night")


def test_dark_photographs_are_lighter_in_a_photocopy_alone() -> None:
    """As grey JPEGs; light ones and drawings stay as they are, and other editions show all as they are."""
    dark, light, drawing = picture(10), picture(200), picture(20, "image/svg+xml")
    pictures = (dark, light, drawing)

    copied = photograph_assets(pictures, Edition.PHOTOCOPY)

    assert {key for key, asset in copied.items() if asset != picture_assets(pictures)[key]} == {dark.key}
    assert Image.open(io.BytesIO(copied[dark.key].data)).mode == "L"
    for edition in (Edition.SCREEN, Edition.PRINT):
        assert photograph_assets(pictures, edition) == picture_assets(pictures)


def test_a_photograph_that_is_drawn_otherwise_is_told() -> None:
    """If the page shows it at all."""
    dark, light = picture(10), picture(200)
    shown = Sheets('<img src="10"><img src="200">', (), photograph_assets((dark, light), Edition.PHOTOCOPY))

    told = list(lightened_photographs((dark, light), shown))

    assert [(note.code, note.severity) for note in told] == [("photograph-lightened", Severity.NOTE)]
    assert "A street at night" in told[0].message
    assert list(lightened_photographs((dark, light), replace(shown, html="<p>words"))) == []


def test_the_kits_own_files_are_known_by_their_piece(house: HouseStyle) -> None:
    """The template itself first, then what all pieces may take in; never those of another piece."""
    names = (
        "base.html",
        "pieces/flyer/page.css",
        "pieces/flyer/page.html",
        "pieces/poster/page.html",
        "locales/fr.po",
    )
    own = {name: TemplateFile(name, f"templates/{name}", "") for name in names}

    files = own_files(replace(house, templates={**house.templates, **own}), "pieces/flyer/page.html")

    assert files == ("templates/pieces/flyer/page.html", "templates/pieces/flyer/page.css", "templates/base.html")
    assert own_files(house, "pieces/flyer/page.html") == ()


@pytest.mark.parametrize(
    ("edition", "ground", "letters"),
    [
        (Edition.SCREEN, "#ffd500", "var(--ink)"),
        (Edition.PRINT, "device-cmyk(0 0.15 1 0)", "var(--ink)"),
        (Edition.PHOTOCOPY, "var(--ink)", "var(--paper)"),
    ],
)
def test_each_colour_of_the_palette_has_its_letters(sample: Kit, edition: Edition, ground: str, letters: str) -> None:
    """A style sheet of the kit's own takes it by name, in light, in inks and in black."""
    sun = BrandColour("sun", "#ffd500", {"european": (0.0, 0.15, 1.0, 0.0)})
    kit = printable(sample, {"european": RED})
    kit = replace(kit, organisation=replace(kit.organisation, palette=(sun,)))
    tokens = kit_tokens(kit, FLYER, edition)
    assert (tokens["--palette-sun"], tokens["--on-palette-sun"]) == (ground, letters)
    assert tokens["--palette-sun-text"] == "var(--ink)"


def test_spot_colours_are_those_that_a_file_is_set_in(sample: Kit) -> None:
    """The brand's two, and what a style sheet or a page names; kept where the shop prints with them."""
    inks = {"european": RED}
    palette = tuple(
        BrandColour(name, colour, inks, SpotColour(f"HKS {name}", is_kept=True))
        for name, colour in (("red", "#c5102e"), ("sun", "#ffd500"), ("sky", "#aaddff"))
    )
    kit = printable(sample, inks)
    spec = replace(kit.print_specs["european"], spot_colours=True)
    kit = replace(kit, organisation=replace(kit.organisation, palette=palette), print_specs={"european": spec})
    sheets = (Stylesheet("page.css", "p { color: var(--palette-sun) }"), Stylesheet(TOKENS_ORIGIN, "--palette-sky"))
    spots = printed_spots(kit, FLYER, Sheets("", sheets))
    assert [(spot.name, spot.inks, spot.is_kept) for spot in spots] == [
        ("HKS red", RED, True),
        ("HKS sun", RED, True),
    ]
    assert not any(spot.is_kept for spot in printed_spots(printable(kit, inks), FLYER, Sheets("", sheets)))


def test_every_colour_of_the_brand_has_its_inks(sample: Kit) -> None:
    """For drawings in it; the brand's own count before the palette's."""
    sun = BrandColour("sun", "#ffd500", {"european": (0.0, 0.15, 1.0, 0.0)})
    organisation = replace(printable(sample, {"european": RED}).organisation, palette=(sun,))
    assert brand_inks_by(organisation, "european") == {"#ffd500": (0.0, 0.15, 1.0, 0.0), "#c5102e": RED}
    assert brand_inks_by(organisation, "north-american") == {}


def test_a_document_has_the_pictures_that_the_kit_s_sheets_name(sample: Kit) -> None:
    """By their ids, those that its own sheets name and no others; dark ones are lighter in a photocopy."""
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "black").save(stream, "PNG")
    night = Picture("night", stream.getvalue(), "image/png", 8, 8, "")
    kit = replace(sample, style_pictures={"night": night, "quay": replace(night, key="quay")})
    own = Stylesheet("styles/flyer.css", ".front { background: url(night) }", is_own=True)
    house_sheet = Stylesheet("house:x.css", "a { color: url(quay) }")

    assert style_assets(kit, [house_sheet, own], Edition.SCREEN) == {"night": Asset(night.data, "image/png")}
    assert style_assets(kit, [house_sheet], Edition.SCREEN) == {}
    assert style_assets(kit, [own], Edition.PHOTOCOPY)["night"].data != night.data
