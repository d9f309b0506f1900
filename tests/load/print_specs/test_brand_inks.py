"""The inks of the brand's colour."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, ORGANISATION, codes, findings_of, problems_of, write_kit

from presskit.load import load_kit, load_print_spec
from presskit.load.print_specs.brand_inks import inks_of

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


def test_white_takes_no_ink_and_no_trace_is_left() -> None:
    """A share below four percent would print as scattered dots."""
    profile = load_print_spec("european").condition.profile
    assert inks_of("#ffffff", profile) == (0.0, 0.0, 0.0, 0.0)
    for colour in ("#c5102e", "#0b5c3b", "#20409a"):
        assert all(share == 0 or share >= 0.04 for share in inks_of(colour, profile))
