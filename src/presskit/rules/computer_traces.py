"""Text freed of what it tells of the computer that it was written on: its folders, its user, its name."""

import re
from collections.abc import Iterable, Sequence
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


def distinguishing_names(paths: Sequence[PurePath], names: Iterable[str] = ()) -> tuple[str, ...]:
    """What each file is called where the path is nobody's business: its name.

    Files of one name have before it as many folders as tell them apart, but none that bears one of the `names`; what
    is still the same is numbered.
    """
    private = {name.casefold() for name in names}
    parts = [tuple(part for part in path.parts if part not in (path.anchor, "..")) or ("",) for path in paths]
    told = ["/".join(_end(own, parts, private)) for own in parts]
    return tuple(
        name if told.count(name) == 1 else f"{name} ({told[: at + 1].count(name)})" for at, name in enumerate(told)
    )


def _end(own: tuple[str, ...], all_parts: Sequence[tuple[str, ...]], private: set[str]) -> tuple[str, ...]:
    """The shortest end that no other path has, as far as it may be told."""
    others = [parts for parts in all_parts if parts != own]
    length = 1
    while length < len(own) and any(parts[-length:] == own[-length:] for parts in others):
        length += 1
    return tuple("…" if part.casefold() in private else part for part in own[-length:-1]) + own[-1:]
