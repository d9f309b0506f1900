"""The page of all checks."""

from collections import Counter
from pathlib import Path

import pytest
from tests.paths import CHECKOUT

from presskit import preflight
from presskit.preflight.box_findings import TRIM_MISSING
from presskit.preflight.check_list import THEMES, checks_as_markdown, kinds_of

PAGE = CHECKOUT / "docs" / "preflight-checks.md"


def test_the_page_is_current(request: pytest.FixtureRequest) -> None:
    """docs/preflight-checks.md says what the kinds of finding say."""
    if request.config.getoption("rewrite_goldens"):
        PAGE.write_text(checks_as_markdown(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == checks_as_markdown()


def test_every_file_of_kinds_is_a_theme() -> None:
    """No kind is left off the page."""
    files = {path.stem for path in Path(preflight.__file__).parent.glob("*findings.py")}
    assert files == {module.__name__.rpartition(".")[2] for _title, module in THEMES}


def test_each_kind_stands_on_the_page_once() -> None:
    """Each kind has one heading with its severity, and its question, reason and remedy under it."""
    page = checks_as_markdown()
    kinds = [kind for _title, module in THEMES for kind in kinds_of(module)]
    assert len(kinds) > 100
    assert [kind.code for kind in kinds if page.count(f"### `{kind.code}` ({kind.severity.value})\n") != 1] == []


def test_an_entry_holds_question_reason_and_remedy() -> None:
    """What a kind says stands on the page as it is written, and signs of Markdown are escaped."""
    page = checks_as_markdown()
    assert f"**{TRIM_MISSING.question}** {TRIM_MISSING.why}\\\nWhat to do: {TRIM_MISSING.remedy}\n" in page
    assert "\\<br>" in page
    assert "`hyphens: manual`" in page


def test_each_code_means_one_thing() -> None:
    """A code is used by one kind, which asks a question and says why and what to do."""
    kinds = [kind for _title, module in THEMES for kind in kinds_of(module)]
    assert [code for code, count in Counter(kind.code for kind in kinds).items() if count > 1] == []
    assert [kind.code for kind in kinds if not (kind.question.endswith("?") and kind.why and kind.remedy)] == []
