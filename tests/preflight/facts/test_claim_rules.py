"""The table of rules: each standard with its own clauses."""

import pytest

from presskit.preflight.facts.claim_rules import Rule


@pytest.mark.parametrize(
    ("rule", "claim", "clause"),
    [
        (Rule.TRANSFER_FUNCTION, "PDF/A-1b", "ISO 19005-1, 6.2.8"),
        (Rule.TRANSFER_FUNCTION, "PDF/A-2u", "ISO 19005-2, 6.2.5"),
        (Rule.TRANSFER_FUNCTION, "PDF/A-3b", "ISO 19005-3, 6.2.5"),
        (Rule.TRANSFER_FUNCTION, "PDF/X-4", "ISO 15930, as restated"),
        (Rule.TRANSFER_FUNCTION, "PDF/UA-1", ""),
        (Rule.TRANSFER_FUNCTION, "PDF/A-4", ""),
        (Rule.TAB_ORDER, "PDF/UA-1", "ISO 14289-1, 7.18.3"),
        (Rule.TRANSPARENCY, "PDF/A-2b", ""),
        (Rule.UNTAGGED, "PDF/A-2b", ""),
        (Rule.UNTAGGED, "PDF/A-2a", "ISO 19005-2, 6.7.2.2"),
        (Rule.NO_UNICODE, "PDF/A-2b", ""),
        (Rule.NO_UNICODE, "PDF/A-2u", "ISO 19005-2, 6.2.11.7.2"),
    ],
)
def test_a_rule_knows_where_a_standard_asks_for_it(rule: Rule, claim: str, clause: str) -> None:
    """By part, and of PDF/A by level; a standard that does not ask has no clause."""
    assert rule.clause(claim) == clause


def test_every_rule_is_one_of_its_own() -> None:
    """Two rows with the same words and clauses would be one rule; one without any clause would never be asked."""
    assert len(Rule.__members__) == len(Rule) > 70
    asked = ("PDF/A-1a", "PDF/A-2a", "PDF/UA-1", "PDF/X-4")
    assert [rule for rule in Rule if not any(rule.clause(claim) for claim in asked)] == []
