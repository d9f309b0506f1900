"""How far the translation of a statement is."""

from presskit.model.translation import PartState, TranslatedPart, TranslationStatus


def test_parts_are_counted_by_their_state() -> None:
    """Each in one state alone."""
    states = (PartState.STALE, PartState.CONFIRMED, PartState.STALE)
    parts = tuple(TranslatedPart(state, "paragraph", "Words", 1, 1) for state in states)
    status = TranslationStatus("fr", "French", "statement.fr.md", True, parts)

    assert [status.count(state) for state in PartState] == [0, 0, 2, 0, 1]
