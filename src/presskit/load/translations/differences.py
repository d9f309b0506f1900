"""What a translation leads to, counts and names otherwise than its source."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presskit.load.statement.parts import Part
from presskit.load.translations.numbers import numbers_in, unequal
from presskit.load.wording import listed
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.address_forms import as_compared
from presskit.rules.addresses_in_text import MAIL_ADDRESS, printed_addresses

_WHEN_RIGHT = "if it is right as it is, say so: `presskit translate confirm {language} --line {line}`"

TRANSLATION_LINKS = FindingKind(
    "translation-links-differ",
    Severity.WARNING,
    "Does each part of a translation lead where its source leads?",
    "A report whose link was lost gets no code in that language, and a sentence that leads elsewhere misleads.",
    "Write [words][id] with the source's id, and ![words](file) with its picture.",
)
TRANSLATION_NUMBERS = FindingKind(
    "translation-numbers-differ",
    Severity.WARNING,
    "Does each part of a translation name the numbers of its source?",
    "A slip in a figure, a day or a register's number is what nobody sees who reads the text for its words.",
    "Correct the number; months, small numbers in words and other digits count as the same.",
)
TRANSLATION_HASHTAGS = FindingKind(
    "translation-hashtags-differ",
    Severity.WARNING,
    "Does each part of a translation carry the hashtags of its source?",
    "A campaign with two spellings is two small campaigns.",
    "Write the hashtag as the source does, or give the translation its own in ### under its title.",
)
TRANSLATION_ADDRESSES = FindingKind(
    "translation-addresses-differ",
    Severity.WARNING,
    "Does each part of a translation print the addresses of its source?",
    "Mail to an address with a slip in it goes to nobody, or to somebody else.",
    "Copy the address from the source.",
)

_HASHTAG = re.compile(r"[#＃](?![0-9_]+\b)[\w\u0300-\u036f\u0900-\u0e4e\u200c\u200d·]+")


def differences(source: Part, target: Part, languages: tuple[str, str], tags: tuple[str, str]) -> Iterator[Finding]:
    """A warning for each sort of what differs, at the part of the translation.

    `languages` and `tags`, the campaign's hashtag, are the source's and the translation's.
    """
    hint = _WHEN_RIGHT.format(language=languages[1], line=target.place.line)
    yield from _told(TRANSLATION_LINKS, source.targets, target.targets, target.place, hint)
    first, second = (_taken_apart(part.words) for part in (source, target))
    others = {tags[1].casefold(): tags[0]} if all(tags) else {}
    second_tags = [others.get(tag.casefold(), tag) for tag in second.hashtags]
    if source.kind != "hashtag":  # a translation may have its own
        yield from _told(TRANSLATION_HASHTAGS, first.hashtags, second_tags, target.place, hint)
    yield from _told(TRANSLATION_ADDRESSES, first.addresses, second.addresses, target.place, hint)
    if source.kind != "date line":  # it is compared with the kit's own day
        yield from number_differences(first.rest, second.rest, languages, target.place, hint)


def number_differences(
    source: str, target: str, languages: tuple[str, str], place: Place, hint: str = ""
) -> Iterator[Finding]:
    """A warning if one of two texts that say the same names a number that the other does not."""
    missing, more = unequal(*(numbers_in(*each) for each in zip((source, target), languages, strict=True)))
    said = _said([each.written for each in missing], [each.written for each in more])
    if said:
        yield TRANSLATION_NUMBERS.at(place, f"the numbers are not those of the source: {said}", _hint(hint))


@dataclass(frozen=True, slots=True)
class _Named:
    """The hashtags and addresses that a text names, and the rest of it."""

    hashtags: tuple[str, ...]
    addresses: tuple[str, ...]
    rest: str


def _taken_apart(text: str) -> _Named:
    mails = [match.group() for match in MAIL_ADDRESS.finditer(text)]
    text = MAIL_ADDRESS.sub(" ", text)
    webs = [address.text for address in printed_addresses(text)]
    for web in webs:
        text = text.replace(web, " ", 1)
    return _Named(
        hashtags=tuple(_HASHTAG.findall(text)),
        addresses=tuple(as_compared(address) for address in (*mails, *webs)),
        rest=_HASHTAG.sub(" ", text),
    )


def _told(
    kind: FindingKind, source: Sequence[str], target: Sequence[str], place: Place, hint: str
) -> Iterator[Finding]:
    """A warning if the two have not the same, whatever the order and the capitals."""
    first, second = (Counter(map(str.casefold, side)) for side in (source, target))
    missing = dict.fromkeys(each for each in source if first[each.casefold()] > second[each.casefold()])
    more = dict.fromkeys(each for each in target if second[each.casefold()] > first[each.casefold()])
    if said := _said([*missing], [*more]):
        yield kind.at(place, f"{_SUBJECTS[kind.code]} not those of the source: {said}", _hint(hint))


def _said(missing: list[str], more: list[str]) -> str:
    parts = [f"{listed(missing)} {'is' if len(missing) == 1 else 'are'} missing"] if missing else []
    parts += [f"{listed(more)} {'is' if len(more) == 1 else 'are'} not in the source"] if more else []
    return "; ".join(parts)


_SUBJECTS = {
    TRANSLATION_LINKS.code: "the links, pictures or notes are",
    TRANSLATION_HASHTAGS.code: "the hashtags are",
    TRANSLATION_ADDRESSES.code: "the addresses are",
}


def _hint(when_right: str) -> str:
    return f"correct it\n{when_right}" if when_right else "correct it"
