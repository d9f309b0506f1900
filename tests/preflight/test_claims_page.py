"""The page on the rules of standards."""

import pytest
from tests.paths import CHECKOUT
from tests.preflight.claims_page import claims_as_markdown

from presskit.preflight.facts.claim_rules import Rule

PAGE = CHECKOUT / "docs" / "preflight-claims.md"


def test_the_page_is_current(request: pytest.FixtureRequest) -> None:
    """docs/preflight-claims.md has every rule."""
    page = claims_as_markdown()
    if request.config.getoption("rewrite_goldens"):
        PAGE.write_text(page, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page


def test_a_rule_stands_in_one_row_with_its_clauses() -> None:
    """Those of each standard that asks."""
    page = claims_as_markdown()
    assert "| has a transfer function | 6.2.8 | 6.2.5 |  | x |  |\n" in page
    assert "| is not tagged | 6.8.2 | 6.7.2.2 | 7.1 |  | a |\n" in page
    assert page.count("\n| ") == len(Rule) + 1
