"""What inks look like by the profiles that presskit brings."""

import pytest
from PIL import ImageCms
from tests.rules.test_separation import PROFILES

from presskit.rules.press_profiles import patches_of
from presskit.rules.print_conditions import difference, named_condition, same_condition


@pytest.mark.parametrize(("profile", "name"), [(PROFILES[0], "FOGRA39"), (PROFILES[1], "CGATS TR 006")])
def test_a_profile_shows_the_colours_of_its_condition(profile: bytes, name: str) -> None:
    """Within half a step on average, and one and a half in each patch; and of no other condition."""
    known, patches = named_condition(name), patches_of(profile)
    assert known is not None
    found = difference(patches, known.patches)
    assert found.average < 0.5
    assert found.most < 1.5
    assert same_condition(patches) is known


def test_the_other_presss_profile_is_told_apart() -> None:
    """GRACoL under the name of FOGRA39, and the other way round."""
    fogra, gracol = map(patches_of, PROFILES)
    assert difference(fogra, gracol).tells_apart


@pytest.mark.parametrize(
    "data",
    [b"", b"no profile", PROFILES[0][:2000], ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()],
)
def test_what_is_no_press_profile_has_no_patches(data: bytes) -> None:
    """Nothing, text, a profile cut off, one for screens."""
    with pytest.raises(ValueError, match="no colour can be converted"):
        patches_of(data)
