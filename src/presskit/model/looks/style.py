"""How a kit looks: the theme it is set in, and what it changes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.model.piece_design import Variants


@dataclass(frozen=True, slots=True)
class Theme:
    """One folder of `templates/themes/`: a look for every piece.

    `text_family` and `display_family` are families of fonts.toml, empty where the usual ones stay. `tokens` are
    custom properties of the style sheets with the values that they have here, wherever a sheet sets them. `variants`
    are the choices that it makes for each piece among those that its piece.toml offers.
    """

    name: str
    title: str = ""
    about: str = ""
    order: int = 0
    text_family: str = ""
    display_family: str = ""
    tokens: Mapping[str, str] = field(default_factory=dict)
    variants: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """Where its files lie among the templates."""
        return f"themes/{self.name}"

    @property
    def families(self) -> frozenset[str]:
        """The families that it names."""
        return frozenset(family for family in (self.text_family, self.display_family) if family)


PLAIN = Theme("plain")
"""The look of the pieces' own style sheets, which every theme is laid over."""


@dataclass(frozen=True, slots=True)
class KitStyle:
    """The look that a kit asks for: a theme, and the tokens and variants that it sets otherwise."""

    theme: Theme = PLAIN
    tokens: Mapping[str, str] = field(default_factory=dict)
    variants: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def chosen(self, piece: str, offered: Variants) -> dict[str, str]:
        """The variants that the piece is made in, of those `offered`: the kit's, the theme's, or the first."""
        return {
            variant: self.variants.get(piece, {}).get(variant)
            or self.theme.variants.get(piece, {}).get(variant)
            or next(iter(choices))
            for variant, choices in offered.items()
        }
