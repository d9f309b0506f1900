"""The kinds of finding of this stage."""

from collections import Counter

from presskit.model.finding import FindingKind
from presskit.preflight import findings

KINDS = [kind for kind in vars(findings).values() if isinstance(kind, FindingKind)]


def test_each_code_is_used_once() -> None:
    """A code means one thing."""
    assert len(KINDS) > 20
    assert {code: count for code, count in Counter(kind.code for kind in KINDS).items() if count > 1} == {}


def test_each_kind_asks_a_question_and_says_why_and_what_to_do() -> None:
    """`presskit explain` has an answer for each."""
    assert [kind.code for kind in KINDS if not (kind.question.endswith("?") and kind.why and kind.remedy)] == []
