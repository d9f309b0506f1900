"""Phrases of Chinese and Japanese, which no space parts, so that large words break between them and not within.

The models are BudouX's, which comes with the extra `cjk`; without it, a line may end after any letter.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache

_LETTERS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{2}")
_KANA = re.compile("[\u3040-\u30ff]")

_MOST_LETTERS = 7  # of a phrase: a longer one may be wider than its room

Parser = Callable[[str], list[str]]


def in_phrases(text: str, parts: Sequence[str]) -> list[str]:
    """The parts of the text after each of which a line may end, with those of one phrase put together."""
    parser = _parser(_model_of(text)) if _LETTERS.search(text) else None
    if parser is None:
        return list(parts)
    ends, length = set[int](), 0
    for phrase in parser(text):
        ends.update(range(length + 1, length + len(phrase)) if len(phrase) > _MOST_LETTERS else ())
        length += len(phrase)
        ends.add(length)
    joined, place, is_ended = list[str](), 0, True
    for part in parts:
        if is_ended:
            joined.append(part)
        else:
            joined[-1] += part
        place += len(part)
        is_ended = part.endswith(" ") or place in ends
    return joined


def _model_of(text: str) -> str:
    """Japanese has kana; letters that GB 2312 has not are the traditional ones."""
    if _KANA.search(text):
        return "ja"
    letters = "".join(_LETTERS.findall(text))
    return "zh-hans" if letters.encode("gb2312", "ignore").decode("gb2312") == letters else "zh-hant"


@cache
def _parser(model: str) -> Parser | None:
    """What tells phrases apart; None where the extra is not installed."""
    try:
        import budoux  # noqa: PLC0415 - an extra
    except ImportError:
        return None
    named: dict[str, Callable[[], budoux.Parser]] = {
        "ja": budoux.load_default_japanese_parser,
        "zh-hans": budoux.load_default_simplified_chinese_parser,
        "zh-hant": budoux.load_default_traditional_chinese_parser,
    }
    return named[model]().parse
