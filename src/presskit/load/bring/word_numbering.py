"""The numbers of a Word file's lists, counted as Word counts them: they stand nowhere in the text."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from presskit.load.bring.word_styles import value_of
from presskit.load.bring.xml_tree import all_below, below

_BULLET, _NONE, _PLAIN = "bullet", "none", "decimal"


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = _BULLET
    text: str = ""
    start: int = 1


@dataclass(frozen=True, slots=True)
class _List:
    pattern: str
    starts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before an item: `number` 0 is a bullet; `shown` is how Word writes it if not as 1, 2, 3."""

    number: int
    shown: str = ""


@dataclass(slots=True)
class Numbering:
    """All lists of a document, and how far each has been counted."""

    patterns: dict[str, dict[int, _Level]] = field(default_factory=dict)
    lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next_marker(self, list_id: str, level: int) -> Marker | None:
        """The marker of the next item; None if the list shows none there."""
        its = self.lists.get(list_id)
        if its is None:
            return None
        pattern = self.patterns.get(its.pattern, {}).get(level, _Level())
        counts = self._counts.setdefault(its.pattern, {})
        is_new = (list_id, level) not in self._begun
        self._begun.add((list_id, level))
        if is_new and level in its.starts:
            counts[level] = its.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else pattern.start
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        if pattern.form == _NONE:
            return None
        return Marker(0) if pattern.form == _BULLET else Marker(counts[level], _shown(pattern, level))


def _shown(pattern: _Level, level: int) -> str:
    """How Word writes the number, if that is no plain figure with a point or a bracket."""
    around = pattern.text.replace(f"%{level + 1}", "", 1).strip(" .)(")
    return "" if pattern.form == _PLAIN and not around else f"{pattern.form} {pattern.text}".strip()


def read_numbering(root: Element | None) -> Numbering:
    """The lists of a numbering.xml; none without one."""
    if root is None:
        return Numbering()
    patterns = {each.get("w:abstractNumId", ""): each for each in all_below(root, "w:abstractNum")}
    by_style = {name: each for each in patterns.values() if (name := value_of(each, "w:styleLink"))}
    meant = {name: by_style.get(value_of(each, "w:numStyleLink"), each) for name, each in patterns.items()}
    return Numbering(
        {name: _levels(each) for name, each in meant.items()},
        {each.get("w:numId", ""): _list(each) for each in all_below(root, "w:num")},
    )


def _levels(pattern: Element) -> dict[int, _Level]:
    return {
        whole(each.get("w:ilvl", "")): _Level(
            value_of(each, "w:numFmt") or _PLAIN,
            value_of(each, "w:lvlText"),
            whole(value_of(each, "w:start"), 1),
        )
        for each in all_below(pattern, "w:lvl")
    }


def _list(element: Element) -> _List:
    overrides = all_below(element, "w:lvlOverride")
    starts = {
        whole(each.get("w:ilvl", "")): whole(value_of(each, "w:startOverride"), 1)
        for each in overrides
        if below(each, "w:startOverride") is not None
    }
    return _List(value_of(element, "w:abstractNumId"), starts)


def whole(written: str, otherwise: int = 0) -> int:
    """The number that is written, as far as it is a small one."""
    return int(written) if written.isascii() and written.isdigit() and len(written) <= 9 else otherwise
