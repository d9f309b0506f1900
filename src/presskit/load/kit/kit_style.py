"""[style] of kit.toml: the theme of a kit, and what it sets otherwise."""

from presskit.load.style.makeable import Makeable
from presskit.load.style.themes import chosen_variants
from presskit.load.style.token_values import TokenValues
from presskit.load.toml.schema import StyleTable
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, listed, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.looks.style import PLAIN, KitStyle

STYLE_UNKNOWN = FindingKind(
    "style-unknown",
    Severity.ERROR,
    "Are the theme, the tokens and the variants of the kit ones that there are?",
    "A look under a name with a slip in it would be left out, and the kit would come out as any other.",
    "Choose one that the message names; `presskit themes` lists them, and draws the kit in each.",
)


def read_style(toml: TomlFile, table: StyleTable, makeable: Makeable, found: list[Finding]) -> KitStyle:
    """The look that the kit asks for; what is not known is reported, and the plain one stands for it."""
    theme = makeable.themes.get(table.theme or PLAIN.name)
    if theme is None and table.theme:
        hint = did_you_mean(table.theme, makeable.themes, f"choose {listed(makeable.themes)}")
        message = f'there is no theme "{shortened(table.theme)}"'
        found.append(STYLE_UNKNOWN.at(toml.value_place("style", "theme"), message, hint))
    tokens = TokenValues(toml, makeable.tokens, STYLE_UNKNOWN, found).read(("style", "tokens"), table.tokens)
    variants = chosen_variants(toml, ("style",), table.variants, makeable.designs, STYLE_UNKNOWN, found)
    return KitStyle(theme or PLAIN, tokens, variants)
