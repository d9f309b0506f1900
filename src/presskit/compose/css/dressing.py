"""The style sheets of a piece in the kit's theme, in the order in which they count, with the tokens that it sets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import tinycss2

from presskit.compose.css.faces import face_tokens
from presskit.compose.css.scripts import ScriptSetting, script_sheet
from presskit.compose.sheets import COMMON_STYLES, EDITION_STYLES, token_sheet
from presskit.model.edition import Edition
from presskit.model.faces import Faces
from presskit.model.house_style import LAYERS, FontFile, HouseStyle
from presskit.model.looks.style import KitStyle, Theme
from presskit.model.piece import Piece, Stylesheet
from presskit.rules.screen_colours import is_colour_of_screens

_KIT_ORIGIN = "kit.toml"
SCRIPT_ORIGIN = "presskit's own measures for the script"
_MOST_SHEETS = 128


class Dress:
    """The look of a kit's pieces: the house's, in the style that the kit asks for, and in the brand's faces."""

    def __init__(
        self,
        house: HouseStyle,
        style: KitStyle,
        faces: Faces | None = None,
        setting: ScriptSetting | None = None,
    ) -> None:
        self._house, self._style, self._faces, self._setting = house, style, faces or Faces(), setting

    def sheets(
        self,
        piece: Piece,
        edition: Edition,
        parts: tuple[str, ...],
        tokens: Mapping[str, str],
        more: Sequence[str] = (),
    ) -> tuple[Stylesheet, ...]:
        """The style sheets of one document of the piece; the later of two counts.

        First those of the plain look, the theme's, what variants set, that of the edition, what the kit sets under
        [style.tokens] (its colours of screens come before the edition, which has inks and greys), its own
        styles/kit.css and styles/<piece>.css, `more` by name, all these as the script of the language asks for, and
        presskit's own `tokens`.
        `parts` are those of the piece's folder beside its tokens, such as ("page",) or ("stationery", "partner").
        """
        house, theme = self._house, self._style.theme
        plain = _sheets(house, style_names(house, piece, parts))
        faces = token_sheet(face_tokens(theme, self._faces, house.fonts, self._setting)).text
        of_theme = _of_settings(house, f"{theme.folder}/theme.toml", faces + tokens_wherever_set(plain, theme.tokens))
        worn = (*plain, of_theme, *_sheets(house, _of_theme(house, theme, piece, parts)))
        chosen = self._tokens_of_variants(piece)
        worn = (*worn, _of_settings(house, f"{piece.design.folder}/piece.toml", tokens_wherever_set(worn, chosen)))
        colours, others = _apart(self._style.tokens)
        of_edition = _sheets(house, EDITION_STYLES[edition])
        # What an edition for paper has as ink or grey, no colour of screens takes the place of.
        worn = (*worn, *_of_kit(worn, colours), *of_edition)
        own = _of_kit(worn, others)
        layers = [
            name for name in (f"{LAYERS}kit.css", f"{LAYERS}{piece.design.name}.css") if name in house.templates
        ]
        worn = (*worn, *own, *_sheets(house, (*layers, *more)))
        of_script = Stylesheet(SCRIPT_ORIGIN, script_sheet(worn, self._setting))
        return (*worn, *([of_script] if of_script.text else []), token_sheet(tokens))

    def _tokens_of_variants(self, piece: Piece) -> dict[str, str]:
        """What the variants set that the piece is made in; the later of two that set the same counts."""
        offered, tokens = piece.design.variants, dict[str, str]()
        for variant, choice in self._style.chosen(piece.design.name, offered).items():
            tokens |= offered[variant][choice]
        return tokens


def style_names(house: HouseStyle, piece: Piece, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The style sheets of one document of the piece in the plain look, in the order in which they count."""
    partners = ("styles/partners.css",) if "partner" in parts else ()
    before = (name for part in ("tokens", *parts[:-1]) for name in _own_sheets(piece, part))
    own = (*before, *partners, *_own_sheets(piece, parts[-1]))
    return (*COMMON_STYLES, *(name for name in own if name in house.templates))


def _own_sheets(piece: Piece, part: str) -> Iterator[str]:
    """Where this part of the piece's style lies: its frame's, then its own, which counts more."""
    return (f"{folder}/{part}.css" for folder in piece.design.folders)


def fonts_of(style: KitStyle, fonts: Iterable[FontFile]) -> tuple[FontFile, ...]:
    """The fonts that a kit in this style may be set in: those of every kit, and those of its theme."""
    return tuple(font for font in fonts if font.role != THEME_ROLE or font.family in style.theme.families)


THEME_ROLE = "theme"
"""The role of fonts that only themes which name them are set in."""


def tokens_wherever_set(sheets: Sequence[Stylesheet], tokens: Mapping[str, str]) -> str:
    """A style sheet that gives these tokens their values wherever one of the sheets sets them."""
    rules = []
    for sheet in sheets if tokens else ():
        for selector, names in _setters(sheet):
            said = " ".join(f"{name}: {tokens[name]};" for name in names if name in tokens)
            rules.append(f"{selector} {{ {said} }}\n" if said else "")
    return "".join(rules)


def _apart(tokens: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The tokens that are colours of screens, and the others."""
    colours = {name: value for name, value in tokens.items() if is_colour_of_screens(value)}
    return colours, {name: value for name, value in tokens.items() if name not in colours}


def _of_kit(sheets: Sequence[Stylesheet], tokens: Mapping[str, str]) -> tuple[Stylesheet, ...]:
    """What kit.toml sets, as a style sheet; none if that is nothing."""
    text = tokens_wherever_set(sheets, tokens)
    return (Stylesheet(_KIT_ORIGIN, text, is_own=True),) if text else ()


def _of_theme(house: HouseStyle, theme: Theme, piece: Piece, parts: tuple[str, ...]) -> Iterator[str]:
    own = (name for part in ("tokens", *parts) for name in _own_sheets(piece, part))
    names = (f"{theme.folder}/{name}" for name in ("theme.css", *own))
    return (name for name in names if name in house.templates)


def _of_settings(house: HouseStyle, name: str, text: str) -> Stylesheet:
    """The tokens that a file of settings among the templates sets."""
    file = house.templates.get(name)
    return Stylesheet(file.origin if file else name, text, is_own=file is not None and file.is_own)


def _sheets(house: HouseStyle, names: Iterable[str]) -> tuple[Stylesheet, ...]:
    files = [house.templates[name] for name in names]
    return tuple(Stylesheet(file.origin, file.text, file.is_own) for file in files)


@lru_cache(maxsize=_MOST_SHEETS)
def _setters(sheet: Stylesheet) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The selectors of a sheet whose rules set custom properties, each with their names."""
    found = []
    for rule in tinycss2.parse_stylesheet(sheet.text, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            inner = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
            names = tuple(each.name for each in inner if each.type == "declaration" and each.name.startswith("--"))
            if names:
                found.append((tinycss2.serialize(rule.prelude).strip(), names))
    return tuple(found)
