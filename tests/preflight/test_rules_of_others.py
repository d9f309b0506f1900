"""The page that goes through the rules of other preflights."""

import re

from tests.paths import CHECKOUT

from presskit.pipeline.catalogue import finding_kinds

PAGE = (CHECKOUT / "docs" / "preflight-rules-of-others.md").read_text(encoding="utf-8")


def test_every_code_of_the_page_is_one_that_presskit_has() -> None:
    """A check that is renamed or taken out is renamed here too."""
    codes = set(re.findall(r"`([a-z]+(?:-[a-z0-9]+)+)`", PAGE))
    assert len(codes) > 50
    assert codes - finding_kinds().keys() == set()


def test_every_rule_of_the_ghent_workgroup_is_gone_through() -> None:
    """R0001 to R0037, and the two on processing steps."""
    named = set(re.findall(r"R\d{4}", PAGE))
    assert named == {f"R{number:04}" for number in (*range(1, 38), 1001, 1002)}


def test_every_no_has_its_reason() -> None:
    """A rule that is not asked is answered in words."""
    rows = [
        line
        for line in PAGE.splitlines()
        if line.startswith("|") and re.search(r"\| (?:In a kit: `[a-z-]+`\. )?No\b", line)
    ]
    assert len(rows) >= 15
    assert all(re.search(r"\bNo(?:, in a PDF)?: \w+", row) for row in rows)
