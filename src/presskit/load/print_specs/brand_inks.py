"""The inks that the brand's colours are printed in: the organisation's own, or computed for each print condition."""

from collections.abc import Iterable, Mapping, Sequence

from presskit.load.toml.positions import KeyPath
from presskit.load.toml.toml_file import TomlFile
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import Inks, PrintSpec
from presskit.rules.inks import INK_TOLERANCE_PERCENT, amount_percent, ink_words
from presskit.rules.separation import separated_colour

BAD_INKS = FindingKind(
    "bad-inks",
    Severity.ERROR,
    "Is the brand's print colour written as four percentages that the paper can take?",
    "The inks are printed as they stand here; more than a print shop's limit smears and sets off.",
    "Write cyan, magenta, yellow and black from 0 to 100, such as print_colour = [0, 92, 76, 14].",
)
PRINT_COLOUR_COMPUTED = FindingKind(
    "print-colour-computed",
    Severity.NOTE,
    "Has the organisation said which inks its colour is printed in?",
    "A colour computed from the screen's prints close to it, but an organisation's own inks are the truth.",
    "Ask the organisation for its CMYK values, and write them as print_colour in [brand] of organisation.toml.",
)


InkPaths = tuple[KeyPath, KeyPath]
"""Where a colour stands, and where its inks."""
PRIMARY_PATHS: InkPaths = (("brand", "colour"), ("brand", "print_colour"))
SECONDARY_PATHS: InkPaths = (("brand", "secondary"), ("brand", "print_secondary"))


def brand_inks(
    toml: TomlFile,
    paths: InkPaths,
    colour: str,
    inks_percent: list[float],
    specs: Sequence[PrintSpec],
    found: list[Finding],
) -> Mapping[str, Inks]:
    """The inks of a colour of the brand by the name of each specification, given or computed; none without one."""
    own = read_inks(toml, paths[1], inks_percent, specs, found)
    if own and not toml.gives(*paths[0]):
        key = paths[0][-1]
        message = f"these inks belong to no colour: {key} is not given"
        hint = f'add {key} = "#…", the same colour on screen'
        found.append(BAD_INKS.at(toml.value_place(*paths[1]), message, hint))
    if own:
        return {spec.name: own for spec in specs}
    return _computed_inks(toml, paths[0], colour, specs, found) if colour else {}


def read_inks(
    toml: TomlFile, path: KeyPath, inks_percent: list[float], specs: Iterable[PrintSpec], found: list[Finding]
) -> Inks | None:
    """The organisation's own inks from 0 to 1, or None if it gives none, or with the reason in `found`.

    They are printed as they stand, so no print shop's limit may be under what they add up to.
    """
    if not toml.gives(*path):
        return None
    place = toml.value_place(*path)
    if len(inks_percent) != 4 or not all(0 <= percent <= 100 for percent in inks_percent):
        found.append(BAD_INKS.at(place, "a print colour is four percentages from 0 to 100"))
        return None
    if not any(inks_percent):
        found.append(BAD_INKS.at(place, "a print colour without any ink prints nothing"))
        return None
    cyan, magenta, yellow, black = (percent / 100 for percent in inks_percent)
    inks = cyan, magenta, yellow, black
    for spec in specs:
        if amount_percent(inks) > spec.ink_limit_percent + INK_TOLERANCE_PERCENT:
            message = f"{ink_words(inks)} add up to {amount_percent(inks):g} %"
            hint = f'the print specification "{spec.name}" takes {spec.ink_limit_percent:g} % at most'
            found.append(BAD_INKS.at(place, message, hint))
    return inks


def _computed_inks(
    toml: TomlFile, path: KeyPath, colour: str, specs: Iterable[PrintSpec], found: list[Finding]
) -> dict[str, Inks]:
    """Computed from "#rrggbb" for each specification; each is said in `found`."""
    inks = computed_inks(colour, specs)
    for spec in specs:
        words = ink_words(inks[spec.name])
        message = f"the inks of {colour} are computed for {spec.condition.identifier}: {words} %"
        found.append(PRINT_COLOUR_COMPUTED.at(toml.value_place(*path), message))
    return inks


def computed_inks(colour: str, specs: Iterable[PrintSpec]) -> dict[str, Inks]:
    """The inks of "#rrggbb" by the name of each specification, as its print condition's profile has them."""
    light = tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return {spec.name: separated_colour(light, spec.condition.profile, spec.ink_limit_percent) for spec in specs}
