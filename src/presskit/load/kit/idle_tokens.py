"""Tokens under [style.tokens] that change no page: presskit sets them itself, or nothing that is ordered has them."""

import re
from collections.abc import Iterator, Mapping

import tinycss2

from presskit.load.kit.kit_file import KitFile
from presskit.load.style.layer_checks import parsed, style_rules
from presskit.load.style.layer_idle import SAID_IN_BRAND, STYLE_TOKEN_IDLE
from presskit.load.wording import listed
from presskit.model.finding import Finding
from presskit.model.house_style import LAYERS, TemplateFile
from presskit.model.looks.made_tokens import COLOUR_TOKENS, is_made
from presskit.model.piece_design import DisplayForm, DisplaySlot, PieceDesign

_OF_A_PIECE = re.compile(r"(?:themes/[^/]+/)?(?:pieces|frames)/([^/]+)/")
_BOUND = re.compile(r"(\w+)-(?:most|least)")
_NOT_CHOSEN = re.compile(r":not\([^)]*-is-")
_CHOICE = re.compile(r"\.([a-z0-9-]+-is-[a-z0-9-]+)")
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
        elif why := _unread(token, kit_file) or _of_another_variant(token, kit_file, files):
            yield STYLE_TOKEN_IDLE.at(place, f'"{token}" changes nothing here: {why[0]}', why[1])


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


def _unread(token: str, kit_file: KitFile) -> tuple[str, str] | None:
    """Why a bound of large words is not asked, and what to do: they fill their lines on all pieces that have them."""
    bound = _BOUND.fullmatch(token)
    slots = [(design, slot) for design in kit_file.designs for slot in design.display]
    slots = [each for each in slots if bound and each[1].name == bound[1]]
    if not bound or not slots or any(_form_of(kit_file, *each) is DisplayForm.BLOCK for each in slots):
        return None
    names = listed(dict.fromkeys(design.name for design, _ in slots))
    return (
        f"on the {names} each line of these words is as wide as its room, and no bound is asked",
        f'set "{bound[1]}-height", or choose a variant that sets them as a block',
    )


def _form_of(kit_file: KitFile, design: PieceDesign, slot: DisplaySlot) -> DisplayForm:
    forms = [
        design.otherwise[variant][choice].forms.get(slot.name)
        for variant, choice in kit_file.style.chosen(design.name, design.variants).items()
        if choice in design.otherwise.get(variant, {})
    ]
    return next((form for form in forms if form), slot.form)


def _of_another_variant(token: str, kit_file: KitFile, files: Mapping[str, TemplateFile]) -> tuple[str, str] | None:
    """Of which choices the token is, and what to do, if only rules of variants that are not chosen set it."""
    known, choices = set[str](), set[str]()
    for design in kit_file.designs:
        chosen = kit_file.style.chosen(design.name, design.variants)
        choices |= {f"{variant}-is-{choice}" for variant, choice in chosen.items()}
        known |= {f"{variant}-is-{choice}" for variant, said in design.variants.items() for choice in said}
    others: dict[str, None] = {}
    for selector in _setters(token, files):
        asked = [name for name in _CHOICE.findall(selector) if name in known]
        if not asked or choices.issuperset(asked) or _NOT_CHOSEN.search(selector):
            return None
        others |= dict.fromkeys(name.replace("-is-", " = ") for name in asked if name not in choices)
    return (f"it is of another variant ({listed(others)})", "take it out, or choose that variant") if others else None


def _setters(token: str, files: Mapping[str, TemplateFile]) -> Iterator[str]:
    """Each selector whose rule sets the token, in whichever sheet."""
    for name, file in files.items():
        if not name.endswith(".css") or f"--{token}" not in file.text:
            continue
        for rule in style_rules(parsed(file.text)):
            if re.search(rf"--{re.escape(token)}\s*:", tinycss2.serialize(rule.content)):
                yield from tinycss2.serialize(rule.prelude).split(",")
