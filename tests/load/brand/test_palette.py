"""The colours of a brand: a palette by name, the two that pieces are set in, and the inks that shops mix for them."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, ORGANISATION, codes, findings_of, problems_of, write_kit

from presskit.load import load_kit
from presskit.model.kit import Organisation

FOR_PRINT = f'{KIT}editions = ["print"]\n'
SEA = '[brand.palette.sea]\ncolour = "#0B3C5D"\nprint_colour = [100, 64, 0, 40]\nspot = "PANTONE 541 C"\n'


def brand(settings: str, palette: str = "") -> str:
    """organisation.toml with a confirmed brand of these settings."""
    return f"{ORGANISATION}\n[brand]\nconfirmed = 2026-03-01\n{settings}\n\n{palette}"


def organisation(folder: Path, settings: str, palette: str, kit: str = KIT) -> Organisation:
    """Who speaks, by a kit with this brand."""
    return load_kit(write_kit(folder, kit=kit, organisation=brand(settings, palette))).organisation


def test_a_palette_names_colours_alone_or_with_their_inks(tmp_path: Path) -> None:
    """In the order of the file, as six small digits."""
    palette = f'{SEA.replace("palette.sea", "palette.Sea_1")}\n[brand.palette.sun]\ncolour = "#FD0"\n'
    palette = f'[brand.palette]\nsky = "#aaddff"\n\n{palette}'
    read = organisation(tmp_path, 'colour = "#c5102e"', palette).palette
    assert [(each.name, each.colour) for each in read] == [
        ("sky", "#aaddff"),
        ("Sea_1", "#0b3c5d"),
        ("sun", "#ffdd00"),
    ]


def test_a_piece_may_be_set_in_a_colour_of_the_palette(tmp_path: Path) -> None:
    """With the palette's inks, and nothing is computed."""
    folder = write_kit(tmp_path, kit=FOR_PRINT, organisation=brand('colour = "sea"\nsecondary = "sea"', SEA))
    read = load_kit(folder).organisation
    assert (read.brand_colour, read.secondary_colour) == ("#0b3c5d", "#0b3c5d")
    assert read.brand_inks == {"european": (1.0, 0.64, 0.0, 0.4)} == read.secondary_inks
    assert not {"print-colour-computed", "palette-inks-computed"} & set(codes(findings_of(folder)))


def test_inks_of_a_colour_that_has_none_are_computed_and_said_once(tmp_path: Path) -> None:
    """For the colours that only style sheets use; those that pieces are set in are told at their own lines."""
    palette = '[brand.palette]\nred = "#c5102e"\nsun = "#ffd500"\nsky = "#aaddff"\n'
    folder = write_kit(tmp_path, kit=FOR_PRINT, organisation=brand('colour = "red"', palette))
    told = [each for each in findings_of(folder) if each.code.endswith("computed")]
    assert codes(told) == ["print-colour-computed", "palette-inks-computed"]
    assert '"sun" and "sky"' in told[1].message
    assert all(each.inks["european"] for each in load_kit(folder).organisation.palette)


def test_inks_in_two_places_must_be_the_same(tmp_path: Path) -> None:
    """The palette's and print_colour's: an error where they differ, nothing where they agree."""
    for inks, expected in (("[100, 64, 0, 40]", []), ("[100, 64, 0, 41]", ["bad-inks"])):
        text = brand(f'colour = "sea"\nprint_colour = {inks}', SEA)
        assert codes(problems_of(write_kit(tmp_path, kit=FOR_PRINT, organisation=text))) == expected


@pytest.mark.parametrize(
    ("name", "is_right"), [("PANTONE Reflex Blue C", True), ("HKS 41", True), ("All", False), ("Registration", False)]
)
def test_a_spot_colour_is_an_ink_that_a_shop_mixes(tmp_path: Path, name: str, is_right: bool) -> None:
    """Not one of every press, nor every plate at once."""
    text = brand('colour = "sea"', SEA.replace("PANTONE 541 C", name))
    assert codes(problems_of(write_kit(tmp_path, organisation=text))) == ([] if is_right else ["bad-spot-colour"])


def test_the_sign_that_no_ink_has_in_its_name_is_said(tmp_path: Path) -> None:
    """Brand books print a sign of trademark behind the name, which people copy with it."""
    text = brand('colour = "sea"', SEA.replace("PANTONE 541 C", "PANTONE® 541 C"))
    (finding,) = problems_of(write_kit(tmp_path, organisation=text))

    assert finding.hint.startswith('take out "®"')


def test_one_ink_in_two_spellings_is_told(tmp_path: Path) -> None:
    """A shop would be asked for two plates of one ink."""
    sky = SEA.replace("palette.sea", "palette.sky").replace("PANTONE 541 C", "Pantone 541C")
    (finding,) = problems_of(write_kit(tmp_path, organisation=brand('colour = "sea"', f"{SEA}\n{sky}")))

    assert finding.code == "bad-spot-colour"
    assert finding.hint == 'write "PANTONE 541 C" in both'


def test_a_spot_colour_that_is_kept_needs_its_four_inks(tmp_path: Path) -> None:
    """They are what a proof shows; and spot_kept alone keeps nothing."""
    kept = SEA.replace("print_colour = [100, 64, 0, 40]\n", "") + "spot_kept = true\n"
    alone = '[brand.palette.sea]\ncolour = "#0b3c5d"\nspot_kept = true\n'
    for palette in (kept, alone):
        text = brand('colour = "sea"', palette)
        assert codes(problems_of(write_kit(tmp_path, organisation=text))) == ["bad-spot-colour"]


def test_a_shop_that_prints_no_spot_colours_is_said(tmp_path: Path) -> None:
    """A note, as presskit's own specifications print of the four; none if it is not to be kept."""
    for kept, expected in (("true", 1), ("false", 0)):
        text = brand('colour = "sea"', f"{SEA}spot_kept = {kept}\n")
        folder = write_kit(tmp_path, kit=FOR_PRINT, organisation=text)
        assert codes(findings_of(folder)).count("spot-colour-converted") == expected
        spot = load_kit(folder).organisation.palette[0].spot
        assert spot is not None
        assert (spot.name, spot.is_kept) == ("PANTONE 541 C", bool(expected))


def test_a_misspelt_colour_of_the_palette_has_its_name_in_the_hint(tmp_path: Path) -> None:
    """As for any setting."""
    (problem,) = problems_of(write_kit(tmp_path, organisation=brand('colour = "see"', SEA)))
    assert problem.hint == 'did you mean "sea", of the palette?'


def test_a_colour_of_the_palette_without_its_colour_is_told(tmp_path: Path) -> None:
    """As any setting that is missing."""
    text = brand('colour = "#c5102e"', "[brand.palette.sea]\nprint_colour = [100, 64, 0, 40]\n")
    assert codes(problems_of(write_kit(tmp_path, organisation=text))) == ["missing-key"]
