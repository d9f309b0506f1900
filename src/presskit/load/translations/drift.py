"""What is to be said of a translation beside its source: what is untranslated, stale, the same, or told otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from presskit.load.statement.parts import Part
from presskit.load.translations.differences import differences
from presskit.load.translations.pairing import Pair, may_be_same, paired, state_of
from presskit.load.translations.records import Record
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.translation import PartState, TranslatedPart

TRANSLATION_UNWRITTEN = FindingKind(
    "translation-unwritten",
    Severity.ERROR,
    "Is every part of each translation translated?",
    "A page with a paragraph that nobody has written is no page; presskit never translates, and never puts the "
    "source in its place. The other languages do not wait for it.",
    "Write the translation in the place of each [Write: …], or take the language out of `languages` in kit.toml.",
)
TRANSLATION_OUTLINE = FindingKind(
    "translation-outline-differs",
    Severity.WARNING,
    "Has each translation the same headings, paragraphs and items as its source?",
    "A paragraph that the source does not have, or that was left out, is another statement.",
    "Add what is missing, or part the text as the source does.",
)
TRANSLATION_STALE = FindingKind(
    "translation-stale",
    Severity.WARNING,
    "Does each part of a translation say what its source says today?",
    "Who corrects a figure in one language and not in the others has published both.",
    "Correct the translation; or, if it says the same all the same, confirm it: `presskit translate confirm`.",
)
TRANSLATION_SAME = FindingKind(
    "translation-same-as-source",
    Severity.WARNING,
    "Are the words of each translation in its own language?",
    "A paragraph that was copied to be translated later is printed as it is.",
    "Translate it; or, if it is the same in both languages, confirm it: `presskit translate confirm`.",
)
TRANSLATION_UNCONFIRMED = FindingKind(
    "translation-unconfirmed",
    Severity.NOTE,
    "Has somebody said of which source each part of a translation is?",
    "Only then can be told that the source has changed since.",
    "Compare the two, and run `presskit translate confirm LANG --all`.",
)
TRANSLATION_KEPT = FindingKind(
    "translation-kept",
    Severity.NOTE,
    "Was each translation changed when its source was?",
    "A translation that was confirmed for a changed source without a change of its own may have been waved through.",
    "Nothing, if the change makes no difference in this language.",
)
TRANSLATION_RECORD_ALTERED = FindingKind(
    "translation-record-altered",
    Severity.WARNING,
    "Are the sums in translations/ those of the texts beside them?",
    "A sum that was written by hand makes an old translation look current.",
    "Compare the translation with its source, and confirm it: `presskit translate confirm`.",
)

_FROM_THE_KIT = frozenset(("date line", "hashtag"))
"""What kit.toml says where a statement does not."""
_WORDS_BEFORE = 3
"""How many words a message quotes before the first that has changed."""
_FEW = 3


@dataclass(frozen=True, slots=True)
class Translation:
    """A source and its translation, part by part; `files` are their names, `languages` their codes, source first."""

    pairs: tuple[Pair, ...]
    languages: tuple[str, str]
    files: tuple[str, str]
    tags: tuple[str, str] = ("", "")

    @classmethod
    def of(
        cls,
        source: Sequence[Part],
        target: Sequence[Part],
        records: Sequence[Record],
        languages: tuple[str, str],
        files: tuple[str, str],
    ) -> "Translation":
        """The two texts beside one another."""
        tags = tuple(next((part.words for part in each if part.kind == "hashtag"), "") for each in (source, target))
        return cls(paired(source, target, records), languages, files, (tags[0], tags[1]))

    def state(self, pair: Pair) -> PartState:
        """How far a part is."""
        return state_of(pair, may_be_same=may_be_same(*self.languages))

    @property
    def parts(self) -> tuple[TranslatedPart, ...]:
        """Each part of the source, and how far it is."""
        return tuple(
            TranslatedPart(
                state=self.state(pair),
                kind=pair.source.kind,
                begins=shortened(pair.source.words),
                source_line=pair.source.place.line,
                line=pair.target.place.line if pair.target else 0,
            )
            for pair in self.pairs
            if pair.source
        )

    def differences(self, pair: Pair) -> tuple[Finding, ...]:
        """What the two parts of a pair lead to, count or name otherwise."""
        if pair.source is None or pair.target is None:
            return ()
        return tuple(differences(pair.source, pair.target, self.languages, self.tags))

    def findings(self) -> tuple[Finding, ...]:
        """Everything, at its place in the translation."""
        to_write = [pair for pair in self.pairs if pair.target and pair.target.is_to_write]
        apart = [pair for pair in self.pairs if pair.source is None or pair.target is None]
        missed = [pair for pair in apart if _kind_of(pair) not in _FROM_THE_KIT]
        whole = [pair for pair in self.pairs if pair not in to_write and pair not in apart]
        return (
            *self._unwritten(to_write),
            *self._outline(missed),
            *(finding for pair in whole for finding in self._of_pair(pair)),
            *self._same([pair for pair in whole if self.state(pair) is PartState.SAME]),
            *self._unconfirmed(
                [pair for pair in whole if self.state(pair) is PartState.UNCONFIRMED and not to_write]
            ),
        )

    def _unwritten(self, pairs: Sequence[Pair]) -> Iterator[Finding]:
        """One for all of them, at the first."""
        places = [pair.target.place for pair in pairs if pair.target]
        if places:
            all_of = sum(pair.source is not None for pair in self.pairs)
            message = f"{len(places)} of {all_of} parts of {self.files[1]} are not translated yet"
            hint = f'write each in the place of its [Write: …], or take "{self.languages[1]}" out of "languages"'
            yield TRANSLATION_UNWRITTEN.at(places[0], message, hint)

    def _outline(self, pairs: Sequence[Pair]) -> Iterator[Finding]:
        """One for all parts that have no counterpart, at the first of them."""
        if not pairs:
            return
        missing = [pair.source for pair in pairs if pair.source]
        more = [pair.target for pair in pairs if pair.target]
        said = [_counted(missing, self.files[0], "answered here by nothing")] if missing else []
        said += [_counted(more, self.files[1], "of no part of the source")] if more else []
        place = more[0].place if more else self._place_before(pairs[0])
        yield TRANSLATION_OUTLINE.at(place, f"the two are not built alike: {'; '.join(said)}")

    def _place_before(self, missing: Pair) -> Place:
        """Where the translation ends before a part that it lacks."""
        place = Place(self.files[1])
        for pair in self.pairs[: self.pairs.index(missing)]:
            place = pair.target.place if pair.target else place
        return place

    def _of_pair(self, pair: Pair) -> Iterator[Finding]:
        source, target, record = pair.source, pair.target, pair.record
        if source is None or target is None:
            return
        if record and record.is_altered and record.translation_sha256:
            message = f"this sum is not that of its text: line {target.place.line} of {self.files[1]} may be stale"
            yield TRANSLATION_RECORD_ALTERED.at(record.place, message, _confirming(self.languages[1], target))
        elif self.state(pair) is PartState.STALE and record:
            yield self._stale(pair, source, target, record)
        elif pair.is_confirmed and record and record.is_kept:
            where = f"line {source.place.line} of {self.files[0]}"
            message = f"this was confirmed when its source, {where}, had changed, and was not changed itself"
            yield TRANSLATION_KEPT.at(target.place, message)
        if not pair.is_confirmed:
            yield from self.differences(pair)

    def _stale(self, pair: Pair, source: Part, target: Part, record: Record) -> Finding:
        message = f"the source of this {target.kind} has changed since it was translated"
        was, now = _where_different(record.source, source.text)
        hint = f'line {source.place.line} of {self.files[0]} says "{now}"'
        hint += f', and said "{was}"' if was else ""
        if pair.is_rewritten:
            message += ", and so has this"
        return TRANSLATION_STALE.at(
            target.place, message, f"{hint}\ncorrect it, or {_confirming(self.languages[1], target)}"
        )

    def _same(self, pairs: Sequence[Pair]) -> Iterator[Finding]:
        """One for each, or one for the file if it is nearly all of it."""
        targets = [pair.target for pair in pairs if pair.target]
        if len(targets) > max(_FEW, len(self.pairs) // 2):
            message = f"{len(targets)} of {len(self.pairs)} parts are word for word those of {self.files[0]}"
            yield TRANSLATION_SAME.at(targets[0].place, message, "translate them")
            return
        for target in targets:
            message = f"this {target.kind} is word for word that of {self.files[0]}"
            hint = f"translate it, or {_confirming(self.languages[1], target)}"
            yield TRANSLATION_SAME.at(target.place, message, hint)

    def _unconfirmed(self, pairs: Sequence[Pair]) -> Iterator[Finding]:
        if pairs:
            language, file = self.languages[1], self.files[1]
            message = f"{len(pairs)} of {len(self.pairs)} parts of {file} are not confirmed"
            message += ": nobody would be told that their source has changed"
            hint = f"compare the two, and run `presskit translate confirm {language} --all`"
            yield TRANSLATION_UNCONFIRMED.at(Place(file), message, hint)


def _kind_of(pair: Pair) -> str:
    part = pair.source or pair.target
    return part.kind if part else ""


def _confirming(language: str, target: Part) -> str:
    return f"if it says the same, `presskit translate confirm {language} --line {target.place.line}`"


def _counted(parts: Sequence[Part], file: str, said: str) -> str:
    first, others = parts[0], len(parts) - 1
    more = f" and {others} more are" if others else " is"
    return f'the {first.kind} "{shortened(first.words)}" (line {first.place.line} of {file}){more} {said}'


def _where_different(was: str, now: str) -> tuple[str, str]:
    """The two from a few words before the first that is another."""
    old, new = was.split(), now.split()
    same = takewhile(lambda both: both[0] == both[1], zip(old, new, strict=False))
    start = max(sum(1 for _both in same) - _WORDS_BEFORE, 0)
    lead = "… " if start else ""
    first, second = (shortened(lead + " ".join(words[start:])) if words else "" for words in (old, new))
    return first, second
