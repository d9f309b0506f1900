"""Where the sentences of a text end, in any script: what may be offered as one, or named as the nearest."""

import re
from collections.abc import Iterator

# What ends a sentence wherever it stands: of Chinese, Devanagari, Arabic and Urdu, Ethiopic, Burmese, Khmer.
_SURE_ENDS = "。｡！？।॥؟۔።፧။។៕"
# What ends one only before a space, as it stands in figures and names too. U+0589 is Armenian.
_ENDS = ".!?…։"
_CLOSING = "”’»›\"')\\]」』）】"
_OPENING = "“„«»‹‘'\"([「『（【 "
_END = re.compile(f"(?:[{_SURE_ENDS}]+|[{_ENDS}]+(?=[{_CLOSING}]*(?:\\s|$)))[{_CLOSING}]*\\s*")
# Words with a full stop that goes on: titles, numbers, places, of the languages that presskit was tried in.
_GO_ON = frozenset(
    (
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "prof",
        "sr",
        "sra",
        "m",
        "mme",
        "mlle",
        "no",
        "nr",
        "núm",
        "art",
        "arts",
        "sec",
        "fig",
        "cf",
        "ca",
        "vs",
        "etc",
        "approx",
        "dept",
        "gov",
        "rev",
        "hon",
        "bzw",
        "z.b",
        "d.h",
        "u.a",
        "str",
        "abs",
        "p.ej",
        "pág",
        "av",
        "avda",
        "г",
        "ул",
        "им",
        "т.е",
        "т.д",
        "т.п",
        "стр",
        "тел",
        "e.g",
        "i.e",
        "p",
        "pp",
        "op",
        "vol",
        "ed",
        "eds",
        "jr",
        "gen",
        "col",
        "sen",
        "rep",
        "lt",
        "capt",
        "sgt",
        "jan",
        "feb",
        "aug",
        "sept",
        "oct",
        "nov",
        "dec",
        "tel",
        "ext",
        "ave",
    )
)
_WHOLE = re.compile(f"[{_SURE_ENDS}{_ENDS}][{_CLOSING}]*$")
# The U.S. goes on; at 2 p.m. a sentence may end.
_DOTTED = re.compile(r"(?:\w\.)+\w")
_HOURS = frozenset(("a.m", "p.m"))
_LAST_WORD = re.compile(r"(\S+)\.$")
_ORDINAL = re.compile(r"[0-9]{1,2}")
# Where a full stop after a number makes it an ordinal: 1. November.
_WITH_ORDINALS = frozenset(
    (
        "bs",
        "cs",
        "da",
        "de",
        "et",
        "fi",
        "hr",
        "hu",
        "is",
        "lv",
        "nb",
        "nn",
        "no",
        "pl",
        "sk",
        "sl",
        "sr",
        "tr",
    )
)


def sentences(text: str, language: str) -> Iterator[str]:
    """The sentences of a paragraph in their order, each as it stands there, without the white space around it."""
    has_ordinals = language.partition("-")[0] in _WITH_ORDINALS
    begun = 0
    for end in _END.finditer(text):
        if not _goes_on(text[begun : end.end()].rstrip(), text[end.end() :], has_ordinals=has_ordinals):
            yield from filter(None, [text[begun : end.end()].strip()])
            begun = end.end()
    yield from filter(None, [text[begun:].strip()])


def is_whole_sentence(text: str) -> bool:
    """Whether the words end as a sentence does, and do not begin within one."""
    return bool(_WHOLE.search(text)) and not text.lstrip(_OPENING)[:1].islower()


def _goes_on(before: str, after: str, *, has_ordinals: bool) -> bool:
    """Whether the sentence does not end here: after a title, an initial or a number, or before a small letter."""
    if after[:1].islower():
        return True
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    word = match[1].lstrip("(«“„\"'").casefold()
    is_initial = len(word) == 1 and word.isalpha()
    is_first = len(before) <= len(match[0])
    is_dotted = bool(_DOTTED.fullmatch(word)) and word not in _HOURS and not word.replace(".", "").isdigit()
    return word in _GO_ON or is_initial or is_dotted or bool(_ORDINAL.fullmatch(word) and (has_ordinals or is_first))
