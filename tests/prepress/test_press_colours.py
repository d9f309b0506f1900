"""Colours separated into the inks of a press."""

import io

import pytest
from PIL import Image, ImageChops, ImageCms
from tests.prepress.made_editions import colourful, line_art, print_spec

from presskit.model.print_spec import Inks
from presskit.prepress.press_colours import PressColours
from presskit.resources import print_specs_folder

PRESS = PressColours(print_spec())


def seen(inks: Inks) -> tuple[int, ...]:
    """What the inks look like on a screen, by the condition's own profile."""
    transform = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(print_spec().condition.profile)),
        ImageCms.createProfile("sRGB"),
        "CMYK",
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    shown = ImageCms.applyTransform(Image.new("CMYK", (1, 1), tuple(round(255 * ink) for ink in inks)), transform)
    assert shown is not None
    return tuple(shown.tobytes())


@pytest.mark.parametrize(("light", "black"), [(0.0, 1.0), (1.0, 0.0), (0.467, 0.533), (0.2, 0.8)])
def test_a_grey_becomes_black_ink_alone(light: float, black: float) -> None:
    """As text and line art must, whether the page says it in grey or in RGB."""
    assert PRESS.convert((light,) * 3) == (0, 0, 0, black)
    assert PRESS.convert((light,)) == (0, 0, 0, black)


@pytest.mark.parametrize("colour", [(0, 119, 85), (197, 16, 46), (240, 200, 60), (60, 60, 120), (200, 220, 210)])
def test_a_colour_keeps_its_look(colour: tuple[int, int, int]) -> None:
    """What the inks show is near what the screen showed, in whole percents and without traces of ink."""
    inks = PRESS.convert(tuple(level / 255 for level in colour))
    assert seen(inks) == pytest.approx(colour, abs=14)  # type: ignore[arg-type]
    assert all(ink == 0 or 0.04 <= ink <= 1 for ink in inks)
    assert [round(ink, 2) for ink in inks] == list(inks)


def test_inks_that_somebody_chose_stay() -> None:
    """Rich black and a colour of 330 % are the designer's; reading them back is what finds too much ink."""
    assert PRESS.convert((0.6, 0.4, 0.4, 1.0)) == (0.6, 0.4, 0.4, 1.0)
    assert PRESS.convert((1.0, 1.0, 1.0, 0.3)) == (1.0, 1.0, 1.0, 0.3)


def test_the_ink_limit_holds_for_whatever_is_separated() -> None:
    """A near black of FOGRA39 has 316 %; held to 300 or 240, black takes over and the hue stays."""
    for limit_percent in (300, 240):
        inks = PressColours(print_spec(ink_limit_percent=limit_percent)).convert((0.0, 0.0, 0.02))
        assert 100 * sum(inks) <= limit_percent + 0.001
    assert 100 * sum(PressColours(print_spec(ink_limit_percent=400.0)).convert((0.0, 0.0, 0.02))) > 300


def test_a_photograph_is_separated_throughout() -> None:
    """Its blacks are four inks deep, and no pixel holds more than the limit allows."""
    inks = PRESS.picture(colourful(), is_photograph=True)
    assert inks.mode == "CMYK"
    levels = inks.tobytes()
    sums = [sum(levels[at : at + 4]) for at in range(0, len(levels), 4)]
    assert 2.6 * 255 < max(sums) <= 3.0 * 255 + 2


def test_a_photograph_is_separated_as_the_profile_says() -> None:
    """The table differs from a conversion pixel by pixel by less than an eye can see."""
    photo = colourful()
    profile = ImageCms.ImageCmsProfile(io.BytesIO(print_spec().condition.profile))
    options = (ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION)
    transform = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), profile, "RGB", "CMYK", *options)
    direct = ImageCms.applyTransform(photo, transform)
    made = PressColours(print_spec(ink_limit_percent=400.0)).picture(photo, is_photograph=True)
    assert direct is not None
    differences = ImageChops.difference(made, direct).tobytes()
    assert sum(differences) / len(differences) < 1


def test_line_art_keeps_its_black_and_grey_in_one_ink() -> None:
    """White stays paper, red is separated."""
    inks = PRESS.picture(line_art(), is_photograph=False)
    pixels = [inks.getpixel((x, 20)) for x in (5, 15, 25, 35)]
    assert pixels[0] == (0, 0, 0, 255)
    assert pixels[1] == (0, 0, 0, 127)
    assert pixels[3] == (0, 0, 0, 0)
    assert isinstance(pixels[2], tuple)
    assert pixels[2][1] > 200


def test_a_picture_in_inks_stays_as_it_is() -> None:
    """Somebody has separated it already."""
    picture = Image.new("CMYK", (2, 2), (255, 255, 255, 255))
    assert PRESS.picture(picture, is_photograph=True) is picture


def test_another_condition_gives_other_inks() -> None:
    """The profile decides, not a formula."""
    profile = (print_specs_folder() / "GRACoL_TR006_built.icc").read_bytes()
    spec = print_spec()
    american = PressColours(print_spec(condition=type(spec.condition)("CGATS TR 006", "", "", profile)))
    assert american.convert((0.2, 0.5, 0.3)) != PRESS.convert((0.2, 0.5, 0.3))


def test_a_colour_that_has_inks_of_its_own_gets_them() -> None:
    """As the organisation has given them, and no neighbour of it does."""
    own = (1.0, 0.64, 0.0, 0.4)
    colours = PressColours(print_spec(), {"#0b3c5d": own})
    assert colours.convert((0x0B / 255, 0x3C / 255, 0x5D / 255)) == own
    assert colours.convert((0x0C / 255, 0x3C / 255, 0x5D / 255)) != own
