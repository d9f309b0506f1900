"""Whether a statement's head says what kit.toml says."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, STATEMENT, codes, problems_of, write_kit

HASHTAG = STATEMENT.replace("2026\n", "2026\n\n### #OpenRecords\n")


@pytest.mark.parametrize(
    ("kit", "statement", "said"),
    [
        (KIT, STATEMENT, []),
        (KIT, STATEMENT.replace("# Open Data Day", "#  Open  *Data* Day"), []),
        (KIT.replace("Open Data", "Data"), STATEMENT, ["title-differs"]),
        (KIT, STATEMENT.replace("7 March 2026", "Saturday, March 7th, 2026"), []),
        (KIT, STATEMENT.replace("7 March 2026", "2026年3月7日"), []),
        (KIT, STATEMENT.replace("7 March 2026", "8 March 2026"), ["date-line-differs"]),
        (KIT, STATEMENT.replace("7 March 2026", "7 March"), ["date-line-differs"]),
        (KIT, HASHTAG, ["hashtag-differs"]),
        ('hashtag = "#OpenRecords"\n' + KIT, HASHTAG, []),
        ('hashtag = "#OpenData"\n' + KIT, HASHTAG, ["hashtag-differs"]),
        ('hashtag = "#OpenData"\n' + KIT, STATEMENT, []),
    ],
)
def test_a_difference_is_told(tmp_path: Path, kit: str, statement: str, said: list[str]) -> None:
    """Of the day and the year the numbers count, in whatever words they stand."""
    assert codes(problems_of(write_kit(tmp_path, kit=kit, statement=statement))) == said


def test_a_translation_may_have_its_own_title_and_hashtag(tmp_path: Path) -> None:
    """Only the source language's are compared; the date is compared in all."""
    french = "# Journée des données\n\n## 8 mars 2026\n\n### #Ouvert\n\nTexte [a][report].\n"
    kit = KIT.replace('["en"]', '["en", "fr"]')
    problems = problems_of(write_kit(tmp_path, kit=kit, files={"statement.fr.md": french}))
    assert [(finding.code, finding.place and finding.place.file) for finding in problems] == [
        ("date-line-differs", "statement.fr.md")
    ]


def test_a_heading_in_the_place_of_the_hashtag_is_called_one(tmp_path: Path) -> None:
    """Nobody has set a hashtag: the hint says where a heading goes, and how a hashtag would be written."""
    statement = STATEMENT.replace("2026\n", "2026\n\n### Why we write\n")
    (problem,) = problems_of(write_kit(tmp_path, statement=statement))
    assert problem.message.startswith('"Why we write" stands where the hashtag does')
    assert "below the first paragraph" in problem.hint
    assert "### #WhyWeWrite" in problem.hint


def test_a_heading_in_the_place_of_the_date_is_called_one(tmp_path: Path) -> None:
    """It has no number at all."""
    statement = STATEMENT.replace("7 March 2026", "Why we write")
    assert "if it is a heading and no date" in problems_of(write_kit(tmp_path, statement=statement))[0].hint


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("OpenRecords", 'write "#OpenRecords"'),
        ("#Open records now", 'write "#OpenRecordsNow"'),
        ("#Open #Records", "write one of them"),
        ("#", "write # and then at most 100 letters"),
    ],
)
def test_what_is_no_hashtag_is_told_once_and_how_it_is_written(tmp_path: Path, written: str, hint: str) -> None:
    """It is not compared with the statement's besides."""
    (problem,) = problems_of(write_kit(tmp_path, kit=f'hashtag = "{written}"\n{KIT}', statement=HASHTAG))
    assert problem.code == "bad-hashtag"
    assert problem.hint.startswith(hint)
