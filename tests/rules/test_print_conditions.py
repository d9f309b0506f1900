"""Printing conditions by name and by what their inks look like."""

import itertools

import pytest

from presskit.rules.print_conditions import (
    CONDITIONS,
    PATCHES_PERCENT,
    difference,
    named_condition,
    same_condition,
)

FIGURES = {condition.identifier: condition.patches for condition in CONDITIONS}


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("FOGRA39", "FOGRA39"),
        ("Fogra 39L", "FOGRA39"),
        ("Coated FOGRA39 (ISO 12647-2:2004)", "FOGRA39"),
        ("ISO Coated v2 300% (ECI)", "FOGRA39"),
        ("PSO Coated v3", "FOGRA51"),
        ("PSOuncoated_v3_FOGRA52", "FOGRA52"),
        ("ISOuncoatedyellowish", "FOGRA30"),
        ("ISO Uncoated", "FOGRA29"),
        ("CGATS TR 006", "CGATS TR 006"),
        ("GRACoL2006_Coated1v2", "CGATS TR 006"),
        ("GRACoL2013UNC_CRPC3", "CGATS 21-2 CRPC3"),
        ("CGATS21_CRPC6", "CGATS 21-2 CRPC6"),
        ("Custom", None),
        ("CGATS TR 001", None),
        ("", None),
    ],
)
def test_a_condition_is_known_by_the_names_that_programs_give_it(name: str, identifier: str | None) -> None:
    """Whatever stands between and around the letters; a name without figures is nobody's."""
    known = named_condition(name)
    assert (known.identifier if known else None) == identifier


def test_every_condition_has_all_its_patches_and_a_name_of_its_own() -> None:
    """Paper is light, black is dark, and no name means two conditions."""
    assert len(CONDITIONS) == len(FIGURES) == 28
    for condition in CONDITIONS:
        assert len(condition.patches) == len(PATCHES_PERCENT)
        assert condition.patches[0][0] - condition.patches[4][0] > 40
        assert named_condition(condition.identifier) is condition
        assert all(named_condition(name) is condition for name in condition.names)


def test_conditions_are_told_apart() -> None:
    """Every pair but two of newsprint, of which one was made after the other."""
    same = {
        frozenset((one, other))
        for one, other in itertools.combinations(FIGURES, 2)
        if not difference(FIGURES[one], FIGURES[other]).tells_apart
    }
    assert same == {frozenset(("CGATS 21-2 CRPC1", "IFRA26"))}


def test_the_patch_that_differs_most_is_named() -> None:
    """FOGRA39 and GRACoL 2006 part most in the blue of cyan and magenta."""
    found = difference(FIGURES["FOGRA39"], FIGURES["CGATS TR 006"])
    assert (round(found.average, 2), round(found.most, 2), found.patch_percent) == (1.48, 4.8, (100, 100, 0, 0))


def test_patches_of_no_known_condition_are_nobodys() -> None:
    """All of them 5 darker than FOGRA39; half a step of noise leaves them FOGRA39."""
    darker = [(light - 5, a, b) for light, a, b in FIGURES["FOGRA39"]]
    noisy = [(light + 0.4, a - 0.5, b + 0.5) for light, a, b in FIGURES["FOGRA39"]]
    same = same_condition(noisy)
    assert same_condition(darker) is None
    assert same is not None
    assert same.identifier == "FOGRA39"
