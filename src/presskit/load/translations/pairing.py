"""Which part of a translation answers which part of its source, and what was confirmed of the two."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from presskit.load.statement.parts import Part
from presskit.load.translations.records import Record
from presskit.model.translation import PartState


@dataclass(frozen=True, slots=True)
class Pair:
    """A part of the source with what answers it, either of which may be missing, and what was confirmed of them."""

    source: Part | None
    target: Part | None
    record: Record | None = None

    @property
    def is_confirmed(self) -> bool:
        """Whether somebody has said that these very words say what this very source says."""
        record = self.record
        return (
            self.source is not None
            and self.target is not None
            and record is not None
            and not record.is_altered
            and record.source_sha256 == self.source.sha256
            and record.translation_sha256 == self.target.sha256
        )

    @property
    def is_rewritten(self) -> bool:
        """Whether the translation was changed as its source was, and nobody has compared the two since."""
        record = self.record
        is_other = record is not None and self.target is not None and record.translation_sha256 != self.target.sha256
        return bool(self.is_stale and is_other and record and record.translation_sha256)

    @property
    def is_stale(self) -> bool:
        """Whether the source is another than the one that the translation was confirmed, or begun, for."""
        record = self.record
        if self.source is None or record is None:
            return False
        return record.is_altered or record.source_sha256 != self.source.sha256


def state_of(pair: Pair, *, may_be_same: bool) -> PartState:
    """How far the part is; languages that are nearly one `may_be_same` word for word."""
    if pair.source is None or pair.target is None or pair.target.is_to_write:
        return PartState.MISSING
    if pair.is_confirmed:
        return PartState.CONFIRMED
    if not may_be_same and is_same(pair.source, pair.target):
        return PartState.SAME
    return PartState.STALE if pair.is_stale else PartState.UNCONFIRMED


def is_same(source: Part, target: Part) -> bool:
    """Whether the words are the source's own; figures and marks alone are no words, and a hashtag goes anywhere."""
    is_told = source.kind != "hashtag" and any(map(str.isalpha, source.words))
    return is_told and source.words.casefold() == target.words.casefold()


def may_be_same(source_language: str, language: str) -> bool:
    """Whether a sentence may be the same in both, as in en and en-US."""
    first, second = (code.partition("-")[0] for code in (source_language, language))
    return first == second


def paired(source: Sequence[Part], target: Sequence[Part], records: Sequence[Record]) -> tuple[Pair, ...]:
    """The parts beside one another, in the order of the source.

    Where both have as many of the same shapes, by their order. Else what was confirmed holds together, and what lies
    between is matched by its shape.
    """
    if [part.shape for part in source] == [part.shape for part in target]:
        pairs = [Pair(*both) for both in zip(source, target, strict=True)]
    else:
        pairs = list(_pairs_between(source, target, _anchors(source, target, records)))
    return tuple(_with_records(pairs, records))


def _anchors(source: Sequence[Part], target: Sequence[Part], records: Sequence[Record]) -> list[tuple[int, int]]:
    """The numbers of parts that were confirmed together and have stayed, both sides in their order."""
    sources, targets = ({part.sha256: number for number, part in enumerate(each)} for each in (source, target))
    anchors: list[tuple[int, int]] = []
    for record in records:
        first = sources.get(record.source_sha256)
        second = targets.get(record.translation_sha256)
        if first is not None and second is not None and (not anchors or _is_behind((first, second), anchors[-1])):
            anchors.append((first, second))
    return anchors


def _is_behind(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] > other[0] and one[1] > other[1]


def _pairs_between(
    source: Sequence[Part], target: Sequence[Part], anchors: Iterable[tuple[int, int]]
) -> Iterator[Pair]:
    at, at_target = 0, 0
    for first, second in anchors:
        yield from _by_shape(source[at:first], target[at_target:second])
        yield Pair(source[first], target[second])
        at, at_target = first + 1, second + 1
    yield from _by_shape(source[at:], target[at_target:])


def _by_shape(source: Sequence[Part], target: Sequence[Part]) -> Iterator[Pair]:
    shapes, others = ([part.shape for part in each] for each in (source, target))
    for step, first, last, start, end in SequenceMatcher(None, shapes, others, autojunk=False).get_opcodes():
        if step == "equal":
            yield from (Pair(*both) for both in zip(source[first:last], target[start:end], strict=True))
        else:
            yield from (Pair(part, None) for part in source[first:last])
            yield from (Pair(None, part) for part in target[start:end])


def _with_records(pairs: Sequence[Pair], records: Sequence[Record]) -> Iterator[Pair]:
    """Each pair with what was confirmed of it: found by its words, then its source, then its place among all."""
    left = dict(enumerate(records))
    chosen: dict[int, int] = {}
    for key in (_both, _by_target, _by_source):
        for number, pair in enumerate(pairs):
            if number not in chosen and (found := key(pair, left)) is not None:
                chosen[number] = found
                del left[found]
    if len(records) == sum(pair.source is not None for pair in pairs):
        sources = [number for number, pair in enumerate(pairs) if pair.source is not None]
        for place, number in enumerate(sources):
            if number not in chosen and place in left:
                chosen[number] = place
    for number, pair in enumerate(pairs):
        yield Pair(pair.source, pair.target, records[chosen[number]] if number in chosen else None)


def _both(pair: Pair, left: Mapping[int, Record]) -> int | None:
    return next((number for number in left if Pair(pair.source, pair.target, left[number]).is_confirmed), None)


def _by_target(pair: Pair, left: Mapping[int, Record]) -> int | None:
    known = pair.target.sha256 if pair.target else ""
    return next((number for number, record in left.items() if known and record.translation_sha256 == known), None)


def _by_source(pair: Pair, left: Mapping[int, Record]) -> int | None:
    known = pair.source.sha256 if pair.source else ""
    return next((number for number, record in left.items() if known and record.source_sha256 == known), None)
