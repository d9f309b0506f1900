"""The organisation's logo in its forms, by ground and by size, and how large and how lonely it must stand."""

from presskit.load.languages import one_line
from presskit.load.pictures.shelf import PictureShelf
from presskit.load.toml.organisation_schema import LogosTable, OrganisationTable
from presskit.load.toml.toml_file import TomlFile
from presskit.model.brand import LeastSize, LogoRules
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import OtherLogos, Picture
from presskit.rules.contrast import INK, WHITE, is_dark

BAD_LOGO_FIGURE = FindingKind(
    "bad-logo-figure",
    Severity.ERROR,
    "Is every figure of the logo's room one that a page can keep?",
    "A slip such as 30 for 3.0 would leave no page on which the logo could stand.",
    "Write millimetres as the brand book has them, and a clear space either in millimetres or as a share of the "
    "logo's height.",
)

_PATH = ("brand", "logos")
# No page has room for more around a mark, and none could show one that must be larger.
_MOST_CLEAR_MM, _MOST_CLEAR_RATIO, _MOST_LEAST_MM = 40.0, 2.0, 120.0


def read_logo_forms(
    toml: TomlFile, table: OrganisationTable, colour: str, shelf: PictureShelf, found: list[Finding]
) -> OtherLogos:
    """Each judged on the ground that it is for: the brand's colour, another dark one, or else white paper."""
    given = _logos(table)
    alt = one_line(table.logo_alt or table.short_name)
    dark = colour if colour and is_dark(colour) else INK

    def taken(key: str, ground: str) -> Picture | None:
        written = getattr(given, key)
        place = toml.value_place(*_PATH, key)
        return shelf.take_logo(written, alt, place, found, ground) if written else None

    return OtherLogos(
        on_dark=taken("on_dark", dark),
        one_ink=taken("one_ink", WHITE),
        small=taken("small", WHITE),
        large=taken("large", WHITE),
        on_brand=taken("on_brand", colour or INK),
    )


def read_logo_rules(toml: TomlFile, table: OrganisationTable, found: list[Finding]) -> LogoRules:
    """The white around the logo and its least sizes, with each figure that no page can keep in `found`."""
    given = _logos(table)
    least = given.least
    bounds = {
        "clear_space_mm": _MOST_CLEAR_MM,
        "clear_space_ratio": _MOST_CLEAR_RATIO,
        **{f"least.{key}": _MOST_LEAST_MM for key in type(least).model_fields},
    }
    for name, most in bounds.items():
        path = (*_PATH, *name.split("."))
        value = toml.value(*path)
        if isinstance(value, int | float) and not 0 < value <= most:
            message = f"{path[-1]} = {value} is out of bounds: it must be more than 0 and at most {most:g}"
            found.append(BAD_LOGO_FIGURE.at(toml.value_place(*path), message))
    if given.clear_space_mm and given.clear_space_ratio:
        message = "the clear space is given twice, in millimetres and as a share of the logo's height"
        found.append(BAD_LOGO_FIGURE.at(toml.place(*_PATH, "clear_space_ratio"), message, "take one of them out"))
    return LogoRules(
        given.clear_space_mm,
        given.clear_space_ratio,
        LeastSize(least.width_mm, least.height_mm),
        LeastSize(least.screen_width_mm, least.screen_height_mm),
        LeastSize(least.small_width_mm, least.small_height_mm),
    )


def _logos(table: OrganisationTable) -> LogosTable:
    return table.brand.logos if table.brand else LogosTable()
