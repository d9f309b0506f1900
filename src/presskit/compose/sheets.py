"""An HTML document with its stylesheets and assets: what the engine gets, and all it can ask for."""

from collections.abc import Iterable, Iterator, Mapping

from presskit.model.brand import BrandColour, PrintedSpot
from presskit.model.edition import Edition
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit, Organisation, Picture
from presskit.model.piece import Asset, Piece, Sheets, Stylesheet
from presskit.model.print_spec import Inks
from presskit.rules.contrast import BLACK, INK, WHITE, is_legible, letters_on
from presskit.rules.photocopies import lightened

PHOTOGRAPH_LIGHTENED = FindingKind(
    "photograph-lightened",
    Severity.NOTE,
    "Can an office machine print the photograph as it is?",
    "Large dark areas come out of a copier with streaks; drawn as dots, the picture can be seen.",
    "Nothing has to be done; the screen and print editions show it as it is.",
)

_SVG, _JPEG = "image/svg+xml", "image/jpeg"
COMMON_STYLES = tuple(f"styles/{name}.css" for name in ("fonts", "variables", "page", "prose", "partials"))
# What an edition lays over the common design.
EDITION_STYLES: Mapping[Edition, tuple[str, ...]] = {
    Edition.SCREEN: (),
    Edition.PRINT: ("styles/print.css",),
    Edition.PHOTOCOPY: ("styles/photocopy.css",),
}
# What marks a draft whose pages are printed to their edges, and one whose pages have margins.
DRAFT_BARS, DRAFT_CORNER = "styles/draft-bars.css", "styles/draft-corner.css"
TOKENS_ORIGIN = "presskit's own measures"


def stylesheets(house: HouseStyle, names: Iterable[str], tokens: Mapping[str, str]) -> tuple[Stylesheet, ...]:
    """The style sheets of these names, and the tokens of this kit and piece last."""
    files = [house.templates[name] for name in names]
    return (*(Stylesheet(file.origin, file.text, file.is_own) for file in files), token_sheet(tokens))


def token_sheet(tokens: Mapping[str, str]) -> Stylesheet:
    """The style sheet that sets these tokens on the whole page."""
    declarations = "".join(f"  {name}: {value};\n" for name, value in tokens.items())
    return Stylesheet(TOKENS_ORIGIN, f":root {{\n{declarations}}}\n")


def own_files(house: HouseStyle, name: str) -> tuple[str, ...]:
    """The kit's own templates that may take part in this one, as a designer knows them: itself, its folder, all."""
    folder = f"{name.rpartition('/')[0]}/"
    files = [file for file in house.own_templates if file.name.endswith((".html", ".css"))]
    near = [file for file in files if file.name.startswith(folder)]
    shared = [file for file in files if not file.name.startswith("pieces/")]
    ordered = sorted({file.name: file for file in (*near, *shared)}.values(), key=lambda file: file.name != name)
    return tuple(file.origin for file in ordered)


def kit_tokens(kit: Kit, piece: Piece, edition: Edition) -> dict[str, str]:
    """The CSS custom properties that are the kit's: its colours or inks, the letters on them, and the bleed.

    A colour that cannot be read on white is no colour for text there; on it letters are dark.
    """
    brand, spec = kit.organisation, piece.print_spec
    if edition is Edition.PHOTOCOPY:
        return _blacks_of(brand.palette)
    first, second = brand.brand_colour, brand.secondary_colour
    values = first, second
    bleed = {}
    if edition is Edition.PRINT:
        values = _inks_in_css(brand.brand_inks, spec), _inks_in_css(brand.secondary_inks, spec)
        bleed = {"--brand": "var(--ink)", "--bleed": f"{kit.print_specs[spec].bleed_mm}mm"}
    instead = "secondary" if second and is_legible(second, WHITE) else "ink"
    named = {
        name: value
        for each in brand.palette
        for name, value in _tokens_of(f"palette-{each.name}", each.colour, _set_in(each, edition, spec)).items()
    }
    pair = {**_tokens_of("brand", first, values[0], instead), **_tokens_of("secondary", second, values[1])}
    return {**bleed, **named, **pair}


def _set_in(colour: BrandColour, edition: Edition, spec: str) -> str:
    return _inks_in_css(colour.inks, spec) if edition is Edition.PRINT else colour.colour


def _blacks_of(palette: Iterable[BrandColour]) -> dict[str, str]:
    """The palette for an office machine: black, with white letters on it."""
    blacks: dict[str, str] = {}
    for name in (f"palette-{each.name}" for each in palette):
        blacks |= {f"--{name}": "var(--ink)", f"--on-{name}": "var(--paper)", f"--{name}-text": "var(--ink)"}
    return blacks


def printed_spots(kit: Kit, piece: Piece, body: Sheets) -> tuple[PrintedSpot, ...]:
    """The spot colours that a print edition is set in: those of the brand's two colours, and what its sheets name."""
    spec, organisation = kit.print_specs[piece.print_spec], kit.organisation
    of_pieces = {organisation.brand_colour, organisation.secondary_colour}
    texts = [body.html, *(sheet.text for sheet in body.stylesheets if sheet.origin != TOKENS_ORIGIN)]
    used = (
        each
        for each in organisation.palette
        if each.colour in of_pieces or any(f"--palette-{each.name}" in text for text in texts)
    )
    spots = {
        each.spot.name: PrintedSpot(each.spot.name, each.inks[spec.name], each.spot.is_kept and spec.spot_colours)
        for each in used
        if each.spot
    }
    return tuple(spots.values())


def brand_inks_by(organisation: Organisation, spec: str) -> dict[str, Inks]:
    """The inks of each colour of the brand "#rrggbb" by this print specification."""
    palette = {each.colour: each.inks for each in organisation.palette}
    pair = {
        organisation.secondary_colour: organisation.secondary_inks,
        organisation.brand_colour: organisation.brand_inks,
    }
    return {colour: inks[spec] for colour, inks in {**palette, **pair}.items() if spec in inks}


def _tokens_of(name: str, colour: str, value: str, instead: str = "ink") -> dict[str, str]:
    """The tokens of one colour of the brand, none if it is not given; `value` is how this edition sets it.

    `instead` is what text is set in where the colour itself is too light.
    """
    if not (colour and value):
        return {}
    on_it = {WHITE: "var(--paper)", INK: "var(--ink)", BLACK: "var(--black)"}[letters_on(colour)]
    as_text = name if is_legible(colour, WHITE) else instead
    return {f"--{name}": value, f"--on-{name}": on_it, f"--{name}-text": f"var(--{as_text})"}


def _inks_in_css(inks: Mapping[str, Inks], spec: str) -> str:
    return css_inks(inks[spec]) if spec in inks else ""


def css_inks(inks: Inks) -> str:
    """The inks as CSS writes them."""
    return f"device-cmyk({' '.join(f'{share:g}' for share in inks)})"


def photograph_assets(pictures: Iterable[Picture], edition: Edition) -> dict[str, Asset]:
    """These photographs by key, as the edition can print them: dark ones lighter in a photocopy."""
    assets = picture_assets(pictures)
    return {key: _for_copier(asset) for key, asset in assets.items()} if edition is Edition.PHOTOCOPY else assets


def style_assets(kit: Kit, sheets: Iterable[Stylesheet], edition: Edition) -> dict[str, Asset]:
    """The pictures that the kit's own among these style sheets name, by id, as the edition can print them."""
    own = [sheet.text for sheet in sheets if sheet.is_own]
    named = [picture for id, picture in kit.style_pictures.items() if any(id in text for text in own)]
    return photograph_assets(named, edition)


def _for_copier(asset: Asset) -> Asset:
    """The photograph lighter, if it is dark; drawings are drawn as they are."""
    light = asset.data if asset.media_type == _SVG else lightened(asset.data)
    return asset if light == asset.data else Asset(light, _JPEG)


def lightened_photographs(pictures: Iterable[Picture], sheets: Sheets) -> Iterator[Finding]:
    """A note for each of these photographs that the page shows, and shows lighter than it is."""
    for picture in pictures:
        if picture.key in sheets.html and sheets.assets[picture.key].data != picture.data:
            shown = picture.caption or picture.alt
            yield PHOTOGRAPH_LIGHTENED.at(None, f"A dark photograph is printed lighter here: “{shown}”.")


def picture_assets(pictures: Iterable[Picture | None]) -> dict[str, Asset]:
    """These pictures by key; what is not there is left out."""
    return {picture.key: Asset(picture.data, picture.media_type) for picture in pictures if picture}
