"""Sentences that agree."""

from presskit.preflight.wording import agreeing


def test_one_thing_is_and_more_are() -> None:
    """Verbs and pronouns."""
    predicate = "{is} here, {has} {its} place, reach{es} on, end{s}, and nobody moves {it}"
    assert agreeing(predicate, 1) == "is here, has its place, reaches on, ends, and nobody moves it"
    assert agreeing(predicate, 3) == "are here, have their place, reach on, end, and nobody moves them"
