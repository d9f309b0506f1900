"""An HTML document with its stylesheets and assets: what the engine gets, and all it can ask for."""

from collections.abc import Iterable, Mapping

from presskit.model.house_style import HouseStyle
from presskit.model.kit import Kit
from presskit.model.piece import Asset, Sheets, Stylesheet

COMMON_STYLES = ("fonts", "variables", "page", "prose", "partials")
TOKENS_ORIGIN = "presskit's own measures"


def make_sheets(
    html: str, house: HouseStyle, style: str, tokens: Mapping[str, str], assets: Mapping[str, Asset]
) -> Sheets:
    """The document with the common stylesheets, its own, and the tokens of this kit and piece last."""
    names = [f"styles/{name}.css" for name in (*COMMON_STYLES, style)]
    sheets = [Stylesheet(house.templates[name].origin, house.templates[name].text) for name in names]
    declarations = "".join(f"  {name}: {value};\n" for name, value in tokens.items())
    sheets.append(Stylesheet(TOKENS_ORIGIN, f":root {{\n{declarations}}}\n"))
    return Sheets(html, tuple(sheets), dict(assets))


def kit_tokens(kit: Kit, measures: Mapping[str, str]) -> dict[str, str]:
    """CSS custom properties: the brand's colour and the measures of the piece."""
    return {"--brand": kit.organisation.brand_colour, **measures}


def picture_assets(kit: Kit, keys: Iterable[str]) -> dict[str, Asset]:
    """The kit's pictures by key."""
    return {key: Asset(kit.pictures[key].data, kit.pictures[key].media_type) for key in keys}
