"""The inks of the brand's colour."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, ORGANISATION, codes, findings_of, problems_of, write_kit

from presskit.load import load_kit

PRINTED = KIT + 'editions = ["print"]\n'
BRAND = '\n[brand]\ncolour = "#c5102e"\nconfirmed = 2026-03-01\n'


def test_the_organisations_own_inks_are_taken_as_they_stand(tmp_path: Path) -> None:
    """Four percentages become shares, and nothing is computed or said."""
    folder = write_kit(tmp_path, kit=PRINTED, organisation=ORGANISATION + BRAND + "print_colour = [0, 100, 81, 4]\n")
    assert load_kit(folder).organisation.brand_inks == {"european": (0.0, 1.0, 0.81, 0.04)}
    assert "print-colour-computed" not in codes(findings_of(folder))


def test_without_them_the_inks_are_computed_and_said(tmp_path: Path) -> None:
    """A crimson is mostly magenta and yellow; the note names the condition and the inks."""
    folder = write_kit(tmp_path, kit=PRINTED, organisation=ORGANISATION + BRAND)
    cyan, magenta, yellow, _ = load_kit(folder).organisation.brand_inks["european"]
    assert cyan < 0.2
    assert min(magenta, yellow) > 0.6
    notes = [finding for finding in findings_of(folder) if finding.code == "print-colour-computed"]
    assert "FOGRA39" in notes[0].message


@pytest.mark.parametrize("written", ["[0, 100, 81]", "[0, 100, 81, 400]", "[-1, 0, 0, 0]"])
def test_what_is_no_set_of_inks_is_refused(tmp_path: Path, written: str) -> None:
    """Three inks, five, or more than all of one are an error at the value."""
    organisation = f"{ORGANISATION}{BRAND}print_colour = {written}\n"
    problems = problems_of(write_kit(tmp_path, kit=PRINTED, organisation=organisation))
    assert codes(problems) == ["bad-inks"]


def test_inks_over_a_print_shops_limit_are_refused_at_their_line(tmp_path: Path) -> None:
    """They would be printed as they stand, and the paper cannot take them."""
    organisation = f"{ORGANISATION}{BRAND}print_colour = [100, 80, 60, 90]\n"
    problems = problems_of(write_kit(tmp_path, kit=PRINTED, organisation=organisation))
    assert codes(problems) == ["bad-inks"]
    assert problems[0].message == "C 100 M 80 Y 60 K 90 add up to 330 %"
    assert problems[0].hint == 'the print specification "european" takes 300 % at most'
    assert problems[0].place is not None
    assert problems[0].place.source_line.startswith("print_colour")


def test_as_much_as_the_limit_is_taken(tmp_path: Path) -> None:
    """And the one percent more that a film cannot tell."""
    organisation = f"{ORGANISATION}{BRAND}print_colour = [100, 80, 60, 61]\n"
    assert problems_of(write_kit(tmp_path, kit=PRINTED, organisation=organisation)) == []


@pytest.mark.parametrize("spec", ["european", "north-american"])
@pytest.mark.parametrize(("colour", "black"), [("#000000", 1.0), ("#333333", 0.8), ("#555555", 0.6667)])
def test_a_grey_brand_is_printed_in_black_alone(tmp_path: Path, spec: str, colour: str, black: float) -> None:
    """And the note says so, whatever the profile would make of it."""
    kit = PRINTED.replace("[[pieces]]", f'[print]\nspec = "{spec}"\n\n[[pieces]]', 1)
    organisation = ORGANISATION + BRAND.replace("#c5102e", colour)
    folder = write_kit(tmp_path, kit=kit, organisation=organisation)
    assert load_kit(folder).organisation.brand_inks == {spec: (0.0, 0.0, 0.0, black)}
    (note,) = (finding for finding in findings_of(folder) if finding.code == "print-colour-computed")
    assert note.message.endswith(f": K {100 * black:.0f} %")


@pytest.mark.parametrize("spec", ["european", "north-american"])
@pytest.mark.parametrize("colour", ["#000005", "#0a0a14", "#101820", "#1a0033"])
def test_a_near_black_brand_keeps_to_the_limit(tmp_path: Path, spec: str, colour: str) -> None:
    """No colour asks for more ink than its own print specification takes."""
    kit = PRINTED.replace("[[pieces]]", f'[print]\nspec = "{spec}"\n\n[[pieces]]', 1)
    loaded = load_kit(write_kit(tmp_path, kit=kit, organisation=ORGANISATION + BRAND.replace("#c5102e", colour)))
    inks = loaded.organisation.brand_inks[spec]
    assert 100 * sum(inks) <= loaded.print_specs[spec].ink_limit_percent + 1e-6
