"""The page of all checks."""

import re
from pathlib import Path

import pytest
from tests.paths import CHECKOUT
from tests.preflight.checks_page import OF_SIDES, checks_as_markdown, kinds_by_topic

from presskit import preflight
from presskit.preflight.checks.pages import TRIM_MISSING

PAGE = CHECKOUT / "docs" / "preflight-checks.md"


def test_the_page_is_current(request: pytest.FixtureRequest) -> None:
    """docs/preflight-checks.md says what the checks declare."""
    if request.config.getoption("rewrite_goldens"):
        PAGE.write_text(checks_as_markdown(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == checks_as_markdown()


def test_each_kind_stands_on_the_page_once() -> None:
    """Each kind that preflight declares has one heading with its severity."""
    page = checks_as_markdown()
    kinds = [*(kind for kinds in kinds_by_topic().values() for kind in kinds), *OF_SIDES]
    sources = [path.read_text(encoding="utf-8") for path in Path(preflight.__file__).parent.rglob("*.py")]
    declared = [code for source in sources for code in re.findall(r' = FindingKind\(\s+"([a-z0-9-]+)"', source)]
    assert len(kinds) > 100
    assert sorted(kind.code for kind in kinds) == sorted(declared)
    assert [kind.code for kind in kinds if page.count(f"### `{kind.code}` ({kind.severity.value}") != 1] == []


def test_an_entry_holds_question_reason_and_remedy() -> None:
    """What a kind says stands on the page as it is written, with the files that are asked; Markdown is escaped."""
    page = checks_as_markdown()
    question = f"**{TRIM_MISSING.question}** {TRIM_MISSING.why}\\\n"
    assert f"{question}Asked of: files held to a print specification.\\\nWhat to do: {TRIM_MISSING.remedy}\n" in page
    assert "\\<br>" in page
    assert "`hyphens: manual`" in page


def test_each_kind_asks_a_question_and_gives_reason_and_remedy() -> None:
    """None of the three is empty, and a question ends as one."""
    kinds = [*(kind for kinds in kinds_by_topic().values() for kind in kinds), *OF_SIDES]
    assert [kind.code for kind in kinds if not (kind.question.endswith("?") and kind.why and kind.remedy)] == []
