"""Whole kits with mistakes in them: each says exactly what its expected.json lists, at its place."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.load.made_kits import BROKEN_KITS, problems_of
from tests.paths import KITS

from presskit.errors import KitError
from presskit.model.finding import Finding, Severity
from presskit.pipeline import BuildOrder, build_kit

TEN_MISTAKES = KITS / "ten-mistakes"
Row = dict[str, str | int]


def expected(kit: Path) -> list[Row]:
    """What the kit is to say."""
    rows: list[Row] = json.loads((kit / "expected.json").read_text(encoding="utf-8"))
    return rows


def told(findings: Sequence[Finding]) -> list[Row]:
    """These findings in the form of expected.json."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "file": finding.place.file if finding.place else "",
            "line": finding.place.line if finding.place else 0,
            "column": finding.place.column if finding.place else 0,
        }
        for finding in findings
    ]


def problems_of_build(kit: Path, out: Path) -> list[Finding]:
    """The errors and warnings of a whole build, for mistakes that only composing or rendering can see."""
    with pytest.raises(KitError) as caught:
        build_kit(BuildOrder(kit, out), lambda *_: None)
    return [finding for finding in caught.value.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize("kit", BROKEN_KITS, ids=lambda kit: kit.name)
def test_a_broken_kit_says_exactly_what_is_expected(kit: Path, tmp_path: Path) -> None:
    """Code, severity, file, line and column, nothing besides, and a hint with each."""
    problems = problems_of(kit) or problems_of_build(kit, tmp_path / "build")
    assert told(problems) == expected(kit)
    assert problems
    assert all(problem.message and problem.hint for problem in problems)


def test_there_is_a_kit_for_each_way_to_go_wrong() -> None:
    """The folder is found, and each kit in it is a kit of its own."""
    assert len(BROKEN_KITS) > 120


def test_ten_mistakes_are_told_in_one_run() -> None:
    """One error does not hide another, in whichever file it stands."""
    problems = problems_of(TEN_MISTAKES)
    assert told(problems) == expected(TEN_MISTAKES)
    assert len(problems) == 10
    assert len({problem.code for problem in problems}) == 10


def test_the_line_and_its_end_come_along_for_the_caret() -> None:
    """What stands between the columns of a place is the very thing that is wrong."""
    marked = {}
    for problem in problems_of(TEN_MISTAKES):
        place = problem.place
        assert place is not None
        assert 1 <= place.column < place.end_column <= len(place.source_line) + 1
        marked[problem.code] = place.source_line[place.column - 1 : place.end_column - 1]
    assert marked == {
        "bad-date": '"7 March 2026"',
        "unknown-key": "hashtagg",
        "url-placeholder": '"#"',
        "wrong-type": '"2026"',
        "unknown-size": '"A44"',
        "file-missing": '"assets/logo.svg"',
        "bad-colour": '"bright yellow"',
        "undefined-link": "reprot",
        "raw-html": "<b>",
        "picture-unreadable": "![Shelves of files](assets/shelves.jpg)",
    }
