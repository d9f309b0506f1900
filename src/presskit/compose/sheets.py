"""An HTML document with its stylesheets and assets: what the engine gets, and all it can ask for."""

from collections.abc import Iterable, Mapping

from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit, Picture
from presskit.model.piece import Asset, Piece, Stylesheet
from presskit.model.print_spec import Inks

COMMON_STYLES = tuple(f"styles/{name}.css" for name in ("fonts", "variables", "page", "prose", "partials"))
# What an edition lays over the common design.
EDITION_STYLES: Mapping[Edition, tuple[str, ...]] = {
    Edition.SCREEN: (),
    Edition.PRINT: ("styles/print.css",),
    Edition.PHOTOCOPY: ("styles/photocopy.css",),
}
TOKENS_ORIGIN = "presskit's own measures"


def stylesheets(house: HouseStyle, names: Iterable[str], tokens: Mapping[str, str]) -> tuple[Stylesheet, ...]:
    """The style sheets of these names, and the tokens of this kit and piece last."""
    sheets = [Stylesheet(house.templates[name].origin, house.templates[name].text) for name in names]
    declarations = "".join(f"  {name}: {value};\n" for name, value in tokens.items())
    return (*sheets, Stylesheet(TOKENS_ORIGIN, f":root {{\n{declarations}}}\n"))


def kit_tokens(kit: Kit, piece: Piece, edition: Edition) -> dict[str, str]:
    """The CSS custom properties that are the kit's: the brand's colour or inks, and the bleed."""
    organisation = kit.organisation
    if edition is Edition.PRINT:
        inks = organisation.brand_inks.get(piece.print_spec)
        brand = {"--brand": css_inks(inks)} if inks else {"--brand": "var(--ink)"}
        return {**brand, "--bleed": f"{kit.print_specs[piece.print_spec].bleed_mm}mm"}
    has_colour = edition is Edition.SCREEN and organisation.brand_colour
    return {"--brand": organisation.brand_colour} if has_colour else {}


def css_inks(inks: Inks) -> str:
    """The inks as CSS writes them."""
    return f"device-cmyk({' '.join(f'{share:g}' for share in inks)})"


def picture_assets(pictures: Iterable[Picture | None]) -> dict[str, Asset]:
    """These pictures by key; what is not there is left out."""
    return {picture.key: Asset(picture.data, picture.media_type) for picture in pictures if picture}
