"""[[corrections]] of kit.toml: dated, and in every language of the kit."""

from datetime import date

from tests.load.made_kits import codes, toml

from presskit.load.kit.corrections import read_corrections
from presskit.load.toml.schema import KitTable
from presskit.load.toml.shape import check_shape
from presskit.model.finding import Finding
from presskit.model.kit import Correction

DAY = date(2021, 11, 1)


def read(text: str, languages: tuple[str, ...] = ("en", "de")) -> tuple[tuple[Correction, ...], list[Finding]]:
    """The corrections of a file with this text, and what is said of them."""
    found: list[Finding] = []
    file = toml(text)
    table = check_shape(file, KitTable, [])
    return read_corrections(file, table.corrections, languages, DAY, found), found


def test_the_latest_correction_comes_first() -> None:
    """Each with the quotation marks of its language, whatever their order in the file."""
    corrections, found = read(
        "[[corrections]]\ndate = 2021-11-03\nen = 'Six, not \"seven\".'\n"
        "de = 'Sechs, nicht \"sieben\".'\n"
        '[[corrections]]\ndate = 2021-11-05\nen = "Two."\nde = "Zwei."\n'
    )

    assert [correction.date.day for correction in corrections] == [5, 3]
    assert corrections[1].texts == {"en": "Six, not “seven”.", "de": "Sechs, nicht „sieben“."}
    assert found == []


def test_a_correction_that_one_language_lacks_is_told() -> None:
    """Its readers would go on printing what was wrong; an empty text is as good as none."""
    corrections, found = read('[[corrections]]\ndate = 2021-11-03\nen = "Six."\nde = " "\n')

    assert codes(found) == ["correction-untranslated"]
    assert (found[0].hint, found[0].place.line if found[0].place else 0) == ('add a line de = "…"', 1)
    assert corrections[0].texts == {"en": "Six."}


def test_a_language_that_the_kit_does_not_list_is_refused() -> None:
    """And the text under it is not asked for twice."""
    assert codes(read('[[corrections]]\ndate = 2021-11-03\nfr = "Six."\n')[1]) == ["unknown-language"]


def test_a_correction_older_than_the_statement_is_told_at_its_day() -> None:
    """One of the two dates is a slip; a correction of the same day is none."""
    found = read('[[corrections]]\ndate = 2021-10-03\nen = "Six."\nde = "Sechs."\n')[1]
    same_day = read('[[corrections]]\ndate = 2021-11-01\nen = "Six."\nde = "Sechs."\n')[1]

    assert [(finding.code, finding.place.line if finding.place else 0) for finding in found] == [
        ("correction-before-statement", 2)
    ]
    assert same_day == []


def test_a_correction_without_its_day_is_not_printed() -> None:
    """The day is asked for by the shape; nobody makes one up."""
    assert read('[[corrections]]\nen = "Six."\nde = "Sechs."\n') == ((), [])
