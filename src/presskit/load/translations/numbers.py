"""The numbers that a text names, in whatever digits and with whatever marks its language writes them.

What differs between languages and is the same number counts as such: ١٢ and 12, 1,5 and 1.5, 1 234 and 1,234 and
1.234, 6.30 pm and 18:30, a month by its name or its number, a year of another calendar.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

# Languages that part a decimal by a comma and thousands by a point or a space (CLDR 46, numbers).
_WITH_COMMA = frozenset(
    re.findall(
        r"\w+",
        "af az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk ky lt lv mk nb nl nn no pl pt ro ru "
        "sk sl sq sr sv tg tr uk uz vi",
    )
)
_SPACES = "\u00a0\u2009\u202f "
_MARKS = f".,'’\u066b\u066c{_SPACES}"
_NUMBER = re.compile(rf"\d+(?:[{_MARKS}]\d+)*")
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
# An afternoon's hour of twelve, as English, Spanish and Greek say it.
_AFTERNOON = re.compile(r"(?<!\d)(\d{1,2})(?:[.:](\d\d))?\s?(?:p\.?\s?m\b|μ\.?\s?μ)", re.IGNORECASE)
_NOON = 12
_MOST_IN_WORDS = 12
"""Up to this number texts may say it in words, and months have their names."""
_IN_WORDS = frozenset(map(str, range(_MOST_IN_WORDS + 1)))

# By how much years of other calendars are other than ours: the Buddhist one, the Persian one before and after spring,
# Nepal's, and the Ethiopian one.
_OTHER_YEARS = {
    "th": (-543,),
    "km": (-543,),
    "lo": (-543,),
    "my": (-543,),
    "fa": (621, 622),
    "prs": (621, 622),
    "ps": (621, 622),
    "ne": (-57, -56),
    "am": (7, 8),
    "ti": (7, 8),
}
_YEARS = frozenset(map(str, range(1300, 2701)))


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written, and the values that it may have, in plain digits; the first is the likeliest."""

    written: str
    values: tuple[str, ...]

    @property
    def may_be_in_words(self) -> bool:
        """Whether texts say such a number in words as often as in figures."""
        return self.values[0] in _IN_WORDS


def numbers_in(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text in this language, in its order."""
    return tuple(_numbers(text, language.partition("-")[0]))


def unequal(source: Sequence[Number], target: Sequence[Number]) -> tuple[tuple[Number, ...], tuple[Number, ...]]:
    """The numbers that the source alone has, and those that the target alone has, as far as they cannot be the same.

    What one of them may say in words is missed only if the other has another small number in its place.
    """
    left, more = list(source), []
    for number in target:
        twin = next((each for each in left if set(each.values) & set(number.values)), None)
        if twin is None:
            more.append(number)
        else:
            left.remove(twin)
    small, small_more = ([each for each in side if each.may_be_in_words] for side in (left, more))
    if not (small and small_more):
        left, more = ([each for each in side if not each.may_be_in_words] for side in (left, more))
    return tuple(left), tuple(more)


def _numbers(text: str, language: str) -> Iterator[Number]:
    at = 0
    for hour in _AFTERNOON.finditer(text):
        yield from _plain_numbers(text[at : hour.start()], language)
        yield Number(hour[1], (str(int(hour[1])), str(int(hour[1]) % _NOON + _NOON)))
        yield from _plain_numbers(hour[2] or "", language)
        at = hour.end()
    yield from _plain_numbers(text[at:], language)


def _plain_numbers(text: str, language: str) -> Iterator[Number]:
    for match in _NUMBER.finditer(text):
        for written in _parted(match.group(), language):
            yield Number(written, tuple(dict.fromkeys(_values(written, language))))


def _parted(written: str, language: str) -> Iterable[str]:
    """The run of digits as one number, if it is written as one, else number by number, as in 01.11.2021."""
    if _plain(written, language) is not None:
        return (written,)
    parts = [part for part in re.split(rf"[{_SPACES}]", written) if part]
    if len(parts) > 1:
        return [one for part in parts for one in _parted(part, language)]
    return re.findall(r"\d+", written)


def _plain(written: str, language: str) -> str | None:
    """The number in plain digits with a point for its decimals; None if it is no one number."""
    digits = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in written)
    if digits.isdecimal():
        return _without_zeros(digits)
    digits = digits.replace("\u066c", "\u00a0").replace("\u066b", "," if language in _WITH_COMMA else ".")
    comma = "." if language in _WITH_COMMA else ","
    grouped = re.sub(rf"[{_SPACES}'’]", comma, digits)
    if comma == ".":
        grouped = grouped.translate(str.maketrans(".,", ",."))
    whole, point, decimals = grouped.partition(".")
    if not (whole.isdecimal() or _GROUPS.fullmatch(whole)) or (point and not decimals.isdecimal()):
        return None
    return f"{_without_zeros(whole.replace(',', ''))}{point}{decimals}"


def _values(written: str, language: str) -> Iterator[str]:
    plain = _plain(written, language) or written
    yield plain
    if plain in _YEARS:  # as text: Python reads no number of thousands of digits
        yield from (str(int(plain) + years) for years in _OTHER_YEARS.get(language, ()))


def _without_zeros(digits: str) -> str:
    return digits.lstrip("0") or "0"
