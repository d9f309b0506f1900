"""What a person confirms of a translation: that these words say what this source says."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from presskit.errors import UsageError
from presskit.load.translations.opened import OpenedTranslation
from presskit.load.translations.pairing import Pair
from presskit.load.translations.records import Record, records_file
from presskit.load.wording import listed
from presskit.model.translation import PartState


@dataclass(frozen=True, slots=True)
class Confirmed:
    """translations/<language>.toml as it is then, the lines that were confirmed, and those that ask for a person.

    `left` are the lines of parts that `--all` passes over, as they are stale, the source's own words, or differ in a
    number, a link or an address; `missing` are those that nobody has translated.
    """

    data: bytes
    lines: tuple[int, ...]
    left: tuple[int, ...]
    missing: tuple[int, ...]


def confirmed(opened: OpenedTranslation, lines: Sequence[int]) -> Confirmed:
    """The parts that begin in these lines of the translation confirmed, or all that nothing speaks against.

    That is those that are new or were changed, have words of their own, and say no number or address otherwise.
    Raises UsageError if a line is none in which a translated part begins.
    """
    translation = opened.translation
    pairs = [pair for pair in translation.pairs if pair.source is not None]
    missing = [pair for pair in pairs if translation.state(pair) is PartState.MISSING]
    whole = [pair for pair in pairs if pair not in missing]
    _refuse_other_lines(opened, lines, whole)
    if lines:
        chosen = [pair for pair in whole if _line(pair) in lines]
    else:
        fresh = [pair for pair in whole if translation.state(pair) is PartState.UNCONFIRMED or pair.is_rewritten]
        chosen = [pair for pair in fresh if not translation.differences(pair)]
    records = [
        confirmed_record(pair) if pair in chosen else pair.record or Record(pair.source.text, pair.source.sha256)
        for pair in pairs
        if pair.source
    ]
    open_still = [pair for pair in whole if pair not in chosen and not pair.is_confirmed]
    return Confirmed(
        records_file(opened.source_language, opened.language, records),
        tuple(map(_line, chosen)),
        tuple(map(_line, open_still)) if not lines else (),
        tuple(_line(pair) for pair in missing if pair.target),
    )


def confirmed_record(pair: Pair) -> Record:
    """That of a part whose words say what its source says; it keeps the source that they were first written for."""
    source, target, before = pair.source, pair.target, pair.record
    if source is None or target is None:
        raise ValueError("a part without its counterpart cannot be confirmed")
    written_for = source.sha256
    if before and before.translation_sha256 == target.sha256:
        written_for = before.written_for or before.source_sha256
    return Record(source.text, source.sha256, target.sha256, written_for)


def _refuse_other_lines(opened: OpenedTranslation, lines: Sequence[int], whole: Collection[Pair]) -> None:
    known = [_line(pair) for pair in whole]
    for line in lines:
        if line not in known:
            file = opened.translation.files[1]
            hint = f"parts begin in line {listed(map(str, known))}" if known else "translate it first"
            raise UsageError(f"no translated part of {file} begins in line {line}", hint)


def _line(pair: Pair) -> int:
    return pair.target.place.line if pair.target else 0
