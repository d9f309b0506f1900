"""The light of pictures, and letters on them."""

import pytest
from PIL import Image

from presskit.rules.contrast import contrast_ratio
from presskit.rules.picture_light import letters_contrast_ratio, light_levels, most_light_ratio


def test_light_is_that_of_the_eye() -> None:
    """Green is lighter than red, and that than blue; white is all of it."""
    picture = Image.new("RGB", (4, 1))
    picture.putdata([(255, 255, 255), (0, 255, 0), (255, 0, 0), (0, 0, 255)])
    assert list(light_levels(picture).tobytes()) == [254, 182, 54, 18]
    assert most_light_ratio(picture) == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize(("letters", "ground"), [("#ffffff", "#406080"), ("#17181c", "#c0c0c0")])
def test_contrast_is_that_of_the_ground_under_the_letters(letters: str, ground: str) -> None:
    """What lies beside them does not count, nor one pixel in a hundred under them; where none are, there is none."""
    picture = Image.new("RGB", (100, 100), letters)
    picture.paste(ground, (0, 0, 100, 50))
    under = Image.new("L", (100, 100))
    under.paste(255, (0, 0, 100, 50))
    picture.putpixel((3, 3), (128, 128, 128))

    measured = letters_contrast_ratio(letters, picture, under)
    assert measured == pytest.approx(contrast_ratio(letters, ground), rel=0.05)
    assert letters_contrast_ratio(letters, picture, Image.new("L", (100, 100))) is None
    under.paste(255, (0, 0, 100, 60))
    assert letters_contrast_ratio(letters, picture, under) == pytest.approx(1, abs=0.03)
