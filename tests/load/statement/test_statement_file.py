"""statement.<language>.md: the head, and the text under it."""

from hashlib import sha256
from pathlib import Path

import pytest
from tests.load.made_kits import KIT, STATEMENT, codes, problems_of, write_kit

from presskit.load import load_kit
from presskit.load.statement.statement_file import statement_name
from presskit.model.kit import Statement


def read(folder: Path, statement: str, kit: str = KIT) -> Statement:
    """The statement with this text."""
    return load_kit(write_kit(folder, statement=statement, kit=kit)).statements["en"]


def test_the_head_is_title_date_and_hashtag(tmp_path: Path) -> None:
    """In this order, each of its own level; the text begins under them."""
    text = STATEMENT.replace("2026\n", "2026\n\n### #OpenRecords\n")
    statement = read(tmp_path, text, 'hashtag = "#OpenRecords"\n' + KIT)
    assert (statement.title, statement.date_line, statement.hashtag) == (
        "Open Data Day",
        "7 March 2026",
        "#OpenRecords",
    )
    assert len(statement.blocks) == 1
    assert statement.sha256 == sha256(text.encode()).hexdigest()


def test_date_and_hashtag_may_be_left_out(tmp_path: Path) -> None:
    """A ### without a ## above it is still the hashtag; a ## after the first paragraph is a heading."""
    statement = read(tmp_path, "# Open Data Day\n\nText [a][report].\n\n## Why\n\nMore.\n")
    assert (statement.date_line, statement.hashtag) == ("", "")
    assert len(statement.blocks) == 3


@pytest.mark.parametrize("text", ["Open Data Day\n===\n\n[a][report]\n", "  # Open *Data* Day #\n\n[a][report]\n"])
def test_a_title_may_be_written_in_any_way_of_markdown(tmp_path: Path, text: str) -> None:
    """Underlined, indented, closed; its emphasis is not part of its words."""
    assert read(tmp_path, text).title == "Open Data Day"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Text [a][report].\n", "such as # International"),
        ("## Open Data Day\n\nText [a][report].\n", "such as # International"),
        ("**Open Data Day**\n\nText [a][report].\n", "# Open Data Day"),
        ("#Open Data Day\n\nText [a][report].\n", "a plain space between"),
        ("", "such as # International"),
    ],
)
def test_a_statement_without_a_title_is_told_how_to_begin(tmp_path: Path, text: str, hint: str) -> None:
    """A missing space is the usual reason."""
    found = [finding for finding in problems_of(write_kit(tmp_path, statement=text)) if finding.is_error]
    assert codes(found) == ["missing-title"]
    assert hint in found[0].hint


def test_a_title_further_down_is_not_told_as_a_second_one(tmp_path: Path) -> None:
    """There is no first one."""
    problems = problems_of(write_kit(tmp_path, statement=f"Hello [a][report].\n\n{STATEMENT}"))
    assert codes(problems) == ["missing-title"]


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_settings_at_the_head_are_refused_and_the_rest_is_read(tmp_path: Path, fence: str) -> None:
    """Lines keep their numbers, so that other slips are told at theirs."""
    text = f"{fence}\ntitle: x\n{fence}\n{STATEMENT}\nA <b>tag.\n"
    problems = problems_of(write_kit(tmp_path, statement=text))
    assert [(finding.code, finding.place and finding.place.line) for finding in problems] == [
        ("front-matter", 1),
        ("raw-html", 10),
    ]


def test_a_title_alone_is_no_statement(tmp_path: Path) -> None:
    """Nor is one with a head and nothing under it."""
    problems = problems_of(write_kit(tmp_path, statement="# Open Data Day\n\n## 7 March 2026\n"))
    assert "empty-statement" in codes(problems)


def test_the_name_has_the_language() -> None:
    """As it is written in kit.toml."""
    assert statement_name("zh-Hans") == "statement.zh-Hans.md"


@pytest.mark.parametrize(
    ("first", "said"),
    [
        ("Nobody asked us", "# Nobody asked us"),
        ("**Nobody asked us**", "# Nobody asked us"),
        ("Title: Nobody asked us", "# Nobody asked us"),
        ("We call on the council to withdraw its draft.", "begin it with a line such as"),
        ("- a list", "begin it with a line such as"),
    ],
)
def test_a_title_that_has_lost_its_mark_is_shown_with_it(tmp_path: Path, first: str, said: str) -> None:
    """Pasted from a word processor, it is a short paragraph; a sentence is none."""
    statement = f"{first}\n\nPublic records belong to the public. Our [report][report].\n"
    (problem,) = [each for each in problems_of(write_kit(tmp_path, statement=statement)) if each.is_error]
    assert problem.code == "missing-title"
    assert said in problem.hint
