"""Whether letters can be told from their ground."""

from presskit.load.workbooks.seen_letters import are_alike, is_tiny


def test_colours_that_nobody_tells_apart_are_alike() -> None:
    """Nearly the same, or of the same name."""
    assert are_alike("FFFFFF", "FAF9F8")
    assert not are_alike("FFFFFF", "DDDDDD")
    assert are_alike("theme 4", "theme 4")
    assert not are_alike("theme 4", "FFFFFF")


def test_tiny_letters_are_those_of_three_points() -> None:
    """And less; a size that is none is as usual."""
    assert [is_tiny(size) for size in ("1", "3", "3.5", "11", "", "50%")] == [True, True, False, False, False, False]
