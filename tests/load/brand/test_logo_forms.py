"""The organisation's logo in its forms, by ground and by size, and how large and how lonely it must stand."""

from pathlib import Path

import pytest
from tests.load.made_kits import ORGANISATION, codes, problems_of, write_kit
from tests.load.made_pictures import crimson, saved

from presskit.load import load_kit
from presskit.model.brand import LeastSize, LogoRules

DARK = saved(crimson().point(lambda _level: 16), "PNG")
LIGHT = saved(crimson().point(lambda _level: 250), "PNG")
PALE = '[brand]\ncolour = "#ffd500"\nconfirmed = 2026-03-01\n\n[brand.logos]\n'
BRAND = f'logo = "assets/logo.png"\n{ORGANISATION}\n{PALE}'


def kit_with(folder: Path, settings: str) -> Path:
    """A kit of a pale brand, with two logos and these settings of [brand.logos]."""
    files: dict[str, str | bytes] = {"assets/logo.png": DARK, "assets/light.png": LIGHT}
    return write_kit(folder, organisation=f"{BRAND}{settings}", files=files)


def test_each_form_is_taken(tmp_path: Path) -> None:
    """By ground and by size."""
    forms = ("one_ink", "small", "large", "on_brand")
    settings = "".join(f'{form} = "assets/logo.png"\n' for form in forms)
    read = load_kit(kit_with(tmp_path, f'{settings}on_dark = "assets/light.png"\n')).organisation
    assert all(getattr(read.other_logos, form) for form in (*forms, "on_dark"))
    assert len(read.logos) == 6


@pytest.mark.parametrize(
    ("form", "file", "expected"),
    [
        ("on_brand", "logo", []),
        ("on_brand", "light", ["logo-invisible"]),
        ("on_dark", "logo", ["logo-invisible"]),
        ("large", "light", ["logo-invisible"]),
    ],
)
def test_each_form_is_judged_on_its_ground(tmp_path: Path, form: str, file: str, expected: list[str]) -> None:
    """The brand's colour, a dark one, or white paper."""
    assert codes(problems_of(kit_with(tmp_path, f'{form} = "assets/{file}.png"\n'))) == expected


def test_the_room_of_a_logo_is_read(tmp_path: Path) -> None:
    """Clear space and least sizes, each in its own unit; what is not given is nothing."""
    settings = (
        "clear_space_ratio = 0.5\n\n[brand.logos.least]\nwidth_mm = 20\nscreen_height_mm = 6.5\nsmall_height_mm = 4\n"
    )
    assert load_kit(kit_with(tmp_path, settings)).organisation.logo_rules == LogoRules(
        0.0, 0.5, LeastSize(20.0, 0.0), LeastSize(0.0, 6.5), LeastSize(0.0, 4.0)
    )


@pytest.mark.parametrize(
    "settings",
    [
        "clear_space_mm = 0",
        "clear_space_ratio = 2.5",
        "clear_space_mm = 4\nclear_space_ratio = 0.5",
        "least = { height_mm = 500 }",
    ],
)
def test_a_figure_that_no_page_can_keep_is_refused(tmp_path: Path, settings: str) -> None:
    """So is a clear space in two units at once."""
    assert codes(problems_of(kit_with(tmp_path, settings))) == ["bad-logo-figure"]
