"""The colours of a brand: a palette by name, the two that pieces are set in, and the inks that shops mix for them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from presskit.load.checks.brand_colour import read_colour
from presskit.load.print_specs.brand_inks import BAD_INKS, InkPaths, brand_inks, computed_inks, read_inks
from presskit.load.toml.organisation_schema import BrandTable, PaletteColourTable
from presskit.load.toml.positions import KeyPath
from presskit.load.toml.shape import MISSING_KEY
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import listed, nearest, shortened
from presskit.model.brand import BrandColour, SpotColour
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import Inks, PrintSpec
from presskit.rules.inks import ink_words

BAD_COLOUR_NAME = FindingKind(
    "bad-colour-name",
    Severity.ERROR,
    "Is every colour of the palette called by a name that style sheets can use?",
    "A colour called deep-sea is var(--palette-deep-sea) in a style sheet, where spaces and dots end a name.",
    "Use at most 40 letters from a to z, digits, hyphens and underscores, a letter first.",
)
BAD_SPOT_COLOUR = FindingKind(
    "bad-spot-colour",
    Severity.ERROR,
    "Is every spot colour an ink that a print shop can order?",
    "One name is one tin of ink, and one plate: it cannot be two colours, nor one of the four inks of every press.",
    'Write the name of the ink as its fan has it, such as spot = "PANTONE 186 C".',
)
SPOT_COLOUR_CONVERTED = FindingKind(
    "spot-colour-converted",
    Severity.NOTE,
    "Does every spot colour that is to be kept go to a shop that prints with it?",
    "An ink of its own is a fifth plate: a shop that has not said so prints it of the four inks, close to it.",
    "Ask the shop; if it prints spot colours, write spot_colours = true under [colour] of its print specification.",
)
PALETTE_INKS_COMPUTED = FindingKind(
    "palette-inks-computed",
    Severity.NOTE,
    "Has the organisation said which inks the colours of its palette are printed in?",
    "A colour computed from the screen's prints close to it, but an organisation's own inks are the truth.",
    "Where a style sheet uses them, ask for their CMYK values, and write them as print_colour of each.",
)

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_OF_INKS = re.compile(r"[\w ./()+&-]")
_INK = re.compile(r"[^\W_][\w ./()+&-]{0,59}")
# ISO 32000-1, 8.6.6.4: All is every plate of a press and None is no plate; the four are printed without being named.
_OF_EVERY_PRESS = frozenset(
    [
        "registration",
        "process black",
        "process cyan",
        "process magenta",
        "process yellow",
        "all",
        "none",
        "cyan",
        "magenta",
        "yellow",
        "black",
    ]
)


def read_palette(
    toml: TomlFile, brand: BrandTable, specs: Sequence[PrintSpec], found: list[Finding]
) -> tuple[BrandColour, ...]:
    """The named colours in their order, those with a fault left out."""
    read = (_read_colour(toml, name, given, specs, found) for name, given in brand.palette.colours.items())
    colours = tuple(colour for colour in read if colour)
    _tell_twice_mixed(toml, colours, found)
    is_printed = {colour.name for colour in colours} - {brand.colour, brand.secondary}
    computed = [name for name in is_printed if not toml.gives("brand", "palette", name, "print_colour")]
    if computed and specs:
        names = listed([f'"{colour.name}"' for colour in colours if colour.name in computed])
        conditions = listed([spec.condition.identifier for spec in specs])
        message = f"the inks of {names} are computed for {conditions}"
        found.append(PALETTE_INKS_COMPUTED.at(toml.place("brand", "palette"), message))
    return colours


def _read_colour(
    toml: TomlFile, name: str, given: PaletteColourTable, specs: Sequence[PrintSpec], found: list[Finding]
) -> BrandColour | None:
    path: KeyPath = ("brand", "palette", name)
    if not _NAME.fullmatch(name):
        message = f'"{shortened(name)}" cannot be the name of a colour'
        found.append(BAD_COLOUR_NAME.at(toml.place(*path), message))
        return None
    if not given.colour.strip():
        if not toml.lost_keys:
            message = f'"colour" of "{name}" is missing'
            found.append(MISSING_KEY.at(toml.place(*path), message, 'add a line colour = "#c5102e"'))
        return None
    colour = read_colour(given.colour, toml.value_place(*path, "colour"), found)
    own = read_inks(toml, (*path, "print_colour"), given.print_colour, specs, found)
    spot = _read_spot(toml, path, given, found)
    if not colour:
        return None
    _tell_converted(toml, path, spot, specs, found)
    inks = {spec.name: own for spec in specs} if own else computed_inks(colour, specs)
    return BrandColour(name, colour, inks, spot)


def _read_spot(toml: TomlFile, path: KeyPath, given: PaletteColourTable, found: list[Finding]) -> SpotColour | None:
    if not given.spot:
        if given.spot_kept:
            message = "spot_kept says to keep an ink that spot does not name"
            found.append(BAD_SPOT_COLOUR.at(toml.value_place(*path, "spot_kept"), message))
        return None
    name = " ".join(given.spot.split())
    if not _INK.fullmatch(name) or name.casefold() in _OF_EVERY_PRESS:
        message = f'"{shortened(given.spot)}" is no ink that a shop mixes'
        odd = next((sign for sign in name if not _OF_INKS.fullmatch(sign)), "")
        hint = f'take out "{odd}": names of inks are letters, digits, spaces and ./()+&-' if odd else ""
        found.append(BAD_SPOT_COLOUR.at(toml.value_place(*path, "spot"), message, hint))
        return None
    if given.spot_kept and not toml.gives(*path, "print_colour"):
        message = f'"{name}" is to be kept, and nothing says which of the four inks stand for it on a proof'
        hint = "add print_colour, as the fan or the brand book has it: it is the ink's alternate in the file"
        found.append(BAD_SPOT_COLOUR.at(toml.value_place(*path, "spot"), message, hint))
    elif given.spot_kept and not any(given.print_colour[:3]):
        message = f'"{name}" is to be kept, and black alone stands for it: all text would be printed in it'
        found.append(BAD_SPOT_COLOUR.at(toml.value_place(*path, "print_colour"), message))
    return SpotColour(name, given.spot_kept)


def _tell_twice_mixed(toml: TomlFile, colours: Sequence[BrandColour], found: list[Finding]) -> None:
    """An ink that two colours name is one ink, shown as one."""
    first: dict[str, BrandColour] = {}
    for colour in colours:
        if colour.spot is None:
            continue
        other = first.setdefault("".join(filter(str.isalnum, colour.spot.name.casefold())), colour)
        if other.spot and other.spot.name != colour.spot.name:
            place = toml.value_place("brand", "palette", colour.name, "spot")
            message = f'"{colour.spot.name}" and "{other.spot.name}" are one ink in two spellings: each gets a plate'
            found.append(BAD_SPOT_COLOUR.at(place, message, f'write "{other.spot.name}" in both'))
        elif other.inks != colour.inks or other.spot != colour.spot:
            message = f'the ink "{colour.spot.name}" is another one in "{other.name}"'
            place = toml.value_place("brand", "palette", colour.name, "spot")
            found.append(BAD_SPOT_COLOUR.at(place, message, "write the same inks and the same spot_kept in both"))


def _tell_converted(
    toml: TomlFile, path: KeyPath, spot: SpotColour | None, specs: Sequence[PrintSpec], found: list[Finding]
) -> None:
    refusing = [spec.name for spec in specs if not spec.spot_colours] if spot and spot.is_kept else []
    if spot and refusing:
        message = f'"{spot.name}" is printed of the four inks by the specification {listed(refusing)}'
        found.append(SPOT_COLOUR_CONVERTED.at(toml.value_place(*path, "spot"), message))


@dataclass(frozen=True, slots=True)
class ChosenColour:
    """A colour that pieces are set in, on screen and by the name of each specification; both empty if not given."""

    colour: str
    inks: Mapping[str, Inks]


def chosen_colour(
    toml: TomlFile,
    brand: BrandTable,
    paths: InkPaths,
    palette: Sequence[BrandColour],
    specs: Sequence[PrintSpec],
    found: list[Finding],
) -> ChosenColour:
    """A colour that pieces are set in, with its inks: one of the palette by its name, or one of its own."""
    written, inks_percent = (getattr(brand, str(path[-1])) for path in paths)
    named = next((colour for colour in palette if colour.name == written), None)
    if named is None:
        colour = _own_colour(toml, paths[0], written, palette, found) if written else ""
        return ChosenColour(colour, brand_inks(toml, paths, colour, inks_percent, specs, found))
    if not toml.gives("brand", "palette", named.name, "print_colour"):
        return ChosenColour(named.colour, brand_inks(toml, paths, named.colour, inks_percent, specs, found))
    own = read_inks(toml, paths[1], inks_percent, specs, found)
    differing = own and next((inks for inks in named.inks.values() if inks != own), None)
    if own and differing:
        message = f'{ink_words(own)} here, and {ink_words(differing)} in the palette\'s "{named.name}"'
        hint = f"take {paths[1][-1]} out: the palette has the inks"
        found.append(BAD_INKS.at(toml.value_place(*paths[1]), message, hint))
    return ChosenColour(named.colour, named.inks)


def _own_colour(
    toml: TomlFile, path: KeyPath, written: str, palette: Sequence[BrandColour], found: list[Finding]
) -> str:
    problems: list[Finding] = []
    place = toml.value_place(*path)
    colour = read_colour(written, place, problems)
    if near := nearest(written, [each.name for each in palette]) if problems else "":
        problems = [replace(each, hint=f'did you mean "{near}", of the palette?') for each in problems]
    found += problems
    return colour
