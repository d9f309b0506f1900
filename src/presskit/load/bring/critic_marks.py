"""CriticMarkup: the signs around what somebody must still decide in a statement, which no build passes over."""

from collections.abc import Sequence

from presskit.load.bring.flow import Span, Spans, plain

INSERTED = "{>>what was inserted here is not taken<<}"
"""What stands where something was inserted, and nobody has accepted it yet."""
INSERTED_ROW = "{>>a row that was inserted in this table is not taken<<}"
"""What stands below a table into which rows were inserted, and nobody has accepted them yet."""
DELETED_ROW = "{>>the deletion of this row is not settled<<}"
"""What stands in a row that was deleted, where nobody has accepted that yet."""
DELETED_END = "{>>the end of this paragraph was deleted, which is not settled<<}"
"""What stands at the end of a paragraph that was joined with the next, where nobody has accepted that yet."""
_DELETED_UNSEEN = "{>>something that was deleted here is taken<<}"
_DELETED = ("{--", "--}")
_REMARK = ("{>>", "<<}")
_MARKS = frozenset((INSERTED, _DELETED_UNSEEN))


def remark(words: str) -> Span:
    """The words as a remark."""
    return Span(f"{_REMARK[0]}{words}{_REMARK[1]}")


def is_remark(words: str) -> bool:
    """Whether this is a remark, and nothing else."""
    return words.startswith(_REMARK[0]) and words.find(_REMARK[1]) == len(words) - len(_REMARK[1])


def deleted(spans: Sequence[Span]) -> Spans:
    """The words that were deleted, between the marks that say so; their links and emphasis stay within."""
    if not plain(spans):
        return (*spans, Span(_DELETED_UNSEEN))
    return (Span(_DELETED[0]), *spans, Span(_DELETED[1]))


def with_inserted(spans: Sequence[Span]) -> Spans:
    """The words with the mark of an insertion behind them, once for those without words between."""
    behind = next((span.text for span in reversed(spans) if span.text.strip() or span.note), "")
    return (*spans,) if behind == INSERTED else (*spans, Span(INSERTED))


def ends_deleted(spans: Sequence[Span]) -> bool:
    """Whether the last of the words were deleted."""
    return bool(spans) and spans[-1].text in (_DELETED[1], _DELETED_UNSEEN)


def are_marks(spans: Sequence[Span]) -> bool:
    """Whether there are marks without words, and nothing else."""
    said = [span.text for span in spans if span.text.strip() or span.note]
    return bool(said) and all(each in _MARKS for each in said)
