"""Tokens under [style.tokens] that change no page: presskit sets them itself, or nothing that is ordered has them."""

import re
from collections.abc import Iterator, Mapping

from presskit.load.kit.kit_file import KitFile
from presskit.load.style.layer_idle import SAID_IN_BRAND, STYLE_TOKEN_IDLE
from presskit.load.wording import listed
from presskit.model.finding import Finding
from presskit.model.house_style import LAYERS, TemplateFile
from presskit.model.looks.made_tokens import COLOUR_TOKENS, is_made

_OF_A_PIECE = re.compile(r"(?:themes/[^/]+/)?(?:pieces|frames)/([^/]+)/")
_OF_A_THEME = re.compile(r"themes/([^/]+)/")


def idle_tokens(kit_file: KitFile, files: Mapping[str, TemplateFile]) -> Iterator[Finding]:
    """A warning for each token of kit.toml that no sheet of the pieces that are ordered sets, in the kit's theme."""
    toml, style = kit_file.toml, kit_file.style
    ordered = {name for design in kit_file.designs for name in (design.name, design.frame)}
    for name in toml.value("style", "tokens") or () if style.tokens else ():
        token = name.removeprefix("--")
        if f"--{token}" not in style.tokens:
            continue
        place = toml.place("style", "tokens", name)
        if is_made(token):
            hint = SAID_IN_BRAND if token in COLOUR_TOKENS else "take it out"
            yield STYLE_TOKEN_IDLE.at(place, f'presskit sets "{token}" itself, after every style sheet', hint)
            continue
        homes = _homes(token, files)
        if homes and not any(theme in ("", style.theme.name) and piece in {"", *ordered} for theme, piece in homes):
            plain = [home for home in homes if not home[0]] or homes
            where = listed(dict.fromkeys(_words(*home) for home in plain))
            message = f'"{token}" changes nothing here: it is a token of {where}'
            yield STYLE_TOKEN_IDLE.at(place, message, "take it out, or order what it is for")


def _homes(token: str, files: Mapping[str, TemplateFile]) -> list[tuple[str, str]]:
    """The themes, and the pieces or frames, whose sheets set it, each empty where it is of all."""
    is_set = re.compile(rf"--{re.escape(token)}\s*:")
    homes = []
    for name, file in files.items():
        if name.endswith(".css") and is_set.search(file.text):
            theme, piece = _OF_A_THEME.match(name), _OF_A_PIECE.match(name)
            of_layer = name.removeprefix(LAYERS).removesuffix(".css") if name.startswith(LAYERS) else ""
            homes.append((theme[1] if theme else "", piece[1] if piece else of_layer.removeprefix("kit")))
    return homes


def _words(theme: str, piece: str) -> str:
    return " in ".join([f"the {piece}"] * bool(piece) + [f'the theme "{theme}"'] * bool(theme))
