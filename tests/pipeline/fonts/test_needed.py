"""The fonts of scripts join those of the house for kits that have letters of them."""

from dataclasses import replace

from tests.paths import SAMPLE_KIT

from presskit.load import load_house_style, load_kit
from presskit.pipeline.fonts.needed import with_script_fonts


def test_a_kit_gets_the_fonts_of_its_scripts_and_no_others() -> None:
    """A kit in English none at all, and one with a Thai title those for Thai."""
    kit, house = load_kit(SAMPLE_KIT), load_house_style(SAMPLE_KIT)
    thai = replace(kit, statements={"th": replace(kit.statements["en"], language="th", title="สิทธิ")})

    assert with_script_fonts(house, kit, ()) == house
    assert set(with_script_fonts(house, thai, ()).scripts) == {"Thai"}
    assert [font.family for font in with_script_fonts(house, thai, ()).fonts[len(house.fonts) :]] == [
        "Noto Sans Thai"
    ]


def test_the_day_alone_asks_for_the_font_of_its_script() -> None:
    """A Hebrew kit in which nothing is written yet still prints its day in Hebrew."""
    kit, house = load_kit(SAMPLE_KIT), load_house_style(SAMPLE_KIT)
    hebrew = replace(kit, statements={"he": replace(kit.statements["en"], language="he")})

    assert set(with_script_fonts(house, hebrew, ()).scripts) == {"Hebrew"}
