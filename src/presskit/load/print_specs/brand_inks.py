"""The inks that the brand's colour is printed in: the organisation's own, or computed for each print condition."""

import io
from collections.abc import Iterable

from PIL import Image, ImageCms

from presskit.load.toml.toml_file import TomlFile
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.print_spec import Inks, PrintSpec

BAD_INKS = FindingKind(
    "bad-inks",
    Severity.ERROR,
    "Is the brand's print colour written as four percentages?",
    "The inks are printed as they stand here.",
    "Write cyan, magenta, yellow and black from 0 to 100, such as print_colour = [0, 92, 76, 14].",
)
PRINT_COLOUR_COMPUTED = FindingKind(
    "print-colour-computed",
    Severity.NOTE,
    "Has the organisation said which inks its colour is printed in?",
    "A colour computed from the screen's prints close to it, but an organisation's own inks are the truth.",
    "Ask the organisation for its CMYK values, and write them as print_colour in [brand] of organisation.toml.",
)

# A trace of ink prints as scattered dots that make a flat colour look dirty.
_LEAST_PERCENT = 4
_INKS = ("C", "M", "Y", "K")


def read_inks(toml: TomlFile, inks_percent: list[float], found: list[Finding]) -> Inks | None:
    """The organisation's own inks from 0 to 1, or None if it gives none, or with the reason in `found`."""
    if not toml.gives("brand", "print_colour"):
        return None
    if len(inks_percent) != len(_INKS) or not all(0 <= percent <= 100 for percent in inks_percent):
        message = "a print colour is four percentages from 0 to 100"
        found.append(BAD_INKS.at(toml.value_place("brand", "print_colour"), message))
        return None
    if not any(inks_percent):
        message = "a print colour without any ink prints nothing"
        found.append(BAD_INKS.at(toml.value_place("brand", "print_colour"), message))
        return None
    cyan, magenta, yellow, black = (percent / 100 for percent in inks_percent)
    return cyan, magenta, yellow, black


def computed_inks(toml: TomlFile, colour: str, specs: Iterable[PrintSpec], found: list[Finding]) -> dict[str, Inks]:
    """The inks by the name of each specification, computed from "#rrggbb"; each is said in `found`."""
    inks = {spec.name: inks_of(colour, spec.condition.profile) for spec in specs}
    for spec in specs:
        words = " ".join(
            f"{name} {round(100 * share)}" for name, share in zip(_INKS, inks[spec.name], strict=True) if share
        )
        message = f"the inks of {colour} are computed for {spec.condition.identifier}: {words} %"
        found.append(PRINT_COLOUR_COMPUTED.at(toml.value_place("brand", "colour"), message))
    return inks


def inks_of(colour: str, profile: bytes) -> Inks:
    """The nearest colour that the press can print, in whole percent, without traces of ink."""
    transform = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"),
        ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        "RGB",
        "CMYK",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    converted = ImageCms.applyTransform(Image.new("RGB", (1, 1), (red, green, blue)), transform)
    assert converted is not None  # noqa: S101 - only a conversion in place gives nothing back
    percents = (round(100 * level / 255) for level in converted.tobytes())
    cyan, magenta, yellow, black = (percent / 100 if percent >= _LEAST_PERCENT else 0.0 for percent in percents)
    return cyan, magenta, yellow, black
