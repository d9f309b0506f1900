"""Text made comparable."""

from presskit.preflight.words import as_compared, with_divided_words_joined, without_space


def test_space_case_and_unseen_characters_do_not_count() -> None:
    """What a reader cannot tell apart is the same text."""
    assert as_compared("  For\u00a0years\n we  HAVE\u200b ") == "for years we have"
    assert as_compared("e\u0301te\u0301") == as_compared("\u00e9t\u00e9")


def test_line_may_end_after_a_hyphen() -> None:
    """A compound divided at its own hyphen is the same word."""
    assert as_compared("decision-\nmaking and/\nor") == "decision-making and/or"


def test_words_do_not_run_together() -> None:
    """A lost space between words is a difference."""
    assert as_compared("we have") != as_compared("wehave")


def test_divided_word_is_joined_only_inside_a_word() -> None:
    """A hyphen inside a line, or a dash, stays."""
    assert (
        with_divided_words_joined("hu\u2010\nmani-\ntarian peer-led \u2013 we") == "humanitarian peer-led \u2013 we"
    )


def test_address_loses_all_space() -> None:
    """An address is compared by its seen characters alone."""
    assert without_space("a.example/\n x\u00ad-\u200by") == "a.example/x-y"
