"""Whether a settings file has its shape, and what is said where it has not."""

import pytest
from tests.load.made_kits import codes, toml

from presskit.load.kit.kit_shape import kit_shape
from presskit.load.style.makeable import house_makeable
from presskit.load.toml.organisation_schema import OrganisationTable
from presskit.load.toml.schema import KitTable, SettingsTable
from presskit.load.toml.shape import check_shape
from presskit.model.finding import Finding

WHOLE = 'title = "Open"\ndate = 2026-03-07\nlanguages = ["en"]\n[[pieces]]\ntemplate = "letterhead"\nsize = "A4"\n'

# As a kit has it that adds no piece.
KIT_SHAPE = kit_shape(house_makeable().designs.values())


def checked(text: str, shape: type[SettingsTable] = KIT_SHAPE) -> list[Finding]:
    """What is said of a file with this text."""
    found: list[Finding] = []
    check_shape(toml(text), shape, found)
    return found


def test_a_whole_file_says_nothing() -> None:
    """What is required is there, and what is optional need not be."""
    assert checked(WHOLE) == []


def test_every_fault_is_told_at_once() -> None:
    """What is missing, what is unknown and what is of another kind, in one run."""
    found = checked('titel = "Open"\ndate = "7 March 2026"\nlanguages = "en"\n[[pieces]]\ntemplate = 1\n')
    assert sorted(codes(found)) == ["bad-date", "missing-key", "unknown-key", "wrong-type", "wrong-type"]


def test_a_slip_in_a_name_is_not_told_as_a_gap_as_well() -> None:
    """With titel the title is there; saying that it is missing would send people looking."""
    found = checked(WHOLE.replace("title", "titel"))
    assert codes(found) == ["unknown-key"]
    assert found[0].hint == 'did you mean "title"?'


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (WHOLE.replace('"Open"', "7"), "wrong-type", "must be a text"),
        (WHOLE.replace('["en"]', '["en", 1]'), "wrong-type", 'each part of "languages"'),
        (WHOLE.replace('"Open"', '" "'), "empty-value", "says nothing"),
        (WHOLE.replace("2026-03-07", "2026-03-07T09:00:00"), "bad-date", "must be a day"),
        (WHOLE.replace("2026-03-07", "0026-03-07"), "bad-date", "between 1900 and 2100"),
        (WHOLE + "[release]\nembargo_until = 2026-03-07\n", "bad-date", "must be a moment"),
        (WHOLE + "[release]\nembargo_until = 0001-01-01T00:00:00+14:00\n", "bad-date", "between 1900 and 2100"),
        (WHOLE + '[[links]]\nid = "a"\ntitle = "A"\nurl = "x"\nyear = 2021.0\n', "wrong-type", "whole number"),
        (WHOLE + '[[links]]\nid = "a"\nurl = "x"\n', "missing-key", '"title" is missing here'),
    ],
)
def test_a_fault_is_named(text: str, code: str, words: str) -> None:
    """Numbers are never texts, days never moments, and a year is one of our time."""
    found = checked(text)
    assert codes(found) == [code]
    assert words in found[0].message


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (WHOLE.replace("[[pieces]]", "[pieces]"), "two brackets on each side: [[pieces]]"),
        (WHOLE + "[[release]]\n", "one bracket on each side: [release]"),
        (WHOLE + '[[release.contact]]\nname = "A"\n', "one bracket on each side: [release.contact]"),
        (WHOLE + '[flyer]\ncall = "A"\n', "[flyer.en]"),
        (WHOLE + '[release]\nheadline = "A"\n', "[release.en]"),
        (WHOLE + '[release]\nheadlin = "A"\n', 'write "headline" under a header with the language: [release.en]'),
        (WHOLE + '[release]\nembargo_untill = "A"\n', 'did you mean "embargo_until"?'),
        (WHOLE.replace("2026-03-07", '"07/03/2026"'), "2026-03-07 if the day stands first"),
    ],
)
def test_the_hint_is_what_to_type(text: str, hint: str) -> None:
    """A header with the wrong brackets, a text without its language, a day in figures."""
    found = checked(text)
    assert len(found) == 1
    assert hint in found[0].hint


def test_what_fits_is_kept() -> None:
    """A wrong value is left out, and all others are read."""
    found: list[Finding] = []
    table = check_shape(toml(WHOLE.replace('"Open"', "7") + '[print]\nspec = "x"\n'), KitTable, found)
    assert (table.title, table.languages, table.print.spec) == ("", ["en"], "x")


def test_a_file_that_is_something_else_is_read_in_good_time() -> None:
    """Ten thousand keys that no settings file has are ten thousand findings, without a search for each."""
    found = checked("".join(f"key{number} = 1\n" for number in range(10_000)), OrganisationTable)
    assert codes(found).count("unknown-key") == 10_000


def test_the_data_of_the_file_stay_as_they_are() -> None:
    """Other checks look at what was really written."""
    file = toml(WHOLE.replace('"Open"', "7"))
    check_shape(file, KitTable, [])
    assert file.value("title") == 7
