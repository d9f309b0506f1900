"""Text freed of what it tells of the computer that it was written on: its folders, its user, its name."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import PurePath

PLACE = "<path>"
SOMEONE = "<name>"

# A name has no quotation mark and no sign that ends a path in a message; a quoted one may have spaces.
_PART = r"""[^\s/\\'"<>|:*?(),;]"""
_ENDING = r"(?P<ending>\.[A-Za-z0-9]{1,8})?"
# What lies below a known place may have spaces as far as an ending; without one nobody knows where it ends.
_BELOW = rf"""(?:[^\n'"<>|:*?]{{0,200}}?(?P<ending>\.[A-Za-z0-9]{{1,8}})(?![\w.])|(?:[\\/]{_PART}*)*)"""
# One part alone after a slash is a name of PDF's own, such as /Title, and no path.
_QUOTED = re.compile(
    rf"""(?P<quote>['"])(?:file:/+|[A-Za-z]:[\\/]|\\\\|/(?=[^/'"\n]+/))(?:(?!(?P=quote))[^\n])*?{_ENDING}(?P=quote)"""
)
_BARE = re.compile(
    rf"""(?x)
    (?: \bfile:/+
      | (?<![A-Za-z0-9]) [A-Za-z]:[\\/]+
      | (?<![\w\\]) \\\\+ {_PART}+ \\+
      | (?<![\w./<>:~-]) ~?/{_PART}+/
    )
    (?: {_PART}*? [\\/]+ )* {_PART}*? {_ENDING} (?! {_PART} )
    """
)


def without_places(text: str) -> str:
    """The text with every path from the root of a disk cut down to the ending of its file's name."""
    return _BARE.sub(_place, _QUOTED.sub(_quoted_place, text))


def without_traces(text: str, code: Sequence[str], places: Iterable[str], names: Iterable[str]) -> str:
    """The text without paths and names of this computer.

    A file of the folders `code`, from which programs are read, is named from there: that is what a programmer needs.
    `places` are further paths that must not be told, also where they are not absolute; `names` those of people and
    computers.
    """
    for folder in sorted(code, key=len, reverse=True):
        text = re.sub(rf"{re.escape(folder)}[\\/]", "", text)
    text = _QUOTED.sub(_quoted_place, text)  # first, as only here a path with spaces is known to its end
    for place in sorted(filter(None, places), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(place)}(?!\w){_BELOW}", _place, text)
    text = _BARE.sub(_place, text)
    for name in filter(None, names):
        text = re.sub(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", SOMEONE, text, flags=re.IGNORECASE)
    return text


def _quoted_place(found: re.Match[str]) -> str:
    return f"{found['quote']}{_place(found)}{found['quote']}"


def _place(found: re.Match[str]) -> str:
    return f"{PLACE}{found['ending'] or ''}"


def names_alone(paths: Sequence[PurePath]) -> tuple[str, ...]:
    """What each file is called where the path is nobody's business: its name, and nothing of its folders.

    Files of one name are numbered in their order: `flyer.pdf (1)`, `flyer.pdf (2)`.
    """
    plain = [path.name for path in paths]
    counts = Counter(plain)
    told = {name for name in plain if counts[name] == 1}
    names = []
    for name in plain:
        numbered = (f"{name} ({number})" for number in count(1))
        names.append(name if counts[name] == 1 else next(each for each in numbered if each not in told))
        told.add(names[-1])
    return tuple(names)
