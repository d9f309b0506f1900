"""A small YAML file as plain texts, each with its place: nothing in it is built, followed or repeated.

YAML can do more than a list of settings needs, and most of it is dangerous or surprising: an alias that doubles ten
times fills a memory, a tag builds objects, and `no` is a truth value. So the parser's events alone are taken: each
value is the text that stands there, and what is no text, list or table is refused.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.text_file import TextFile
from presskit.model.finding import Finding, FindingKind, Place, Severity

BAD_BRAND_FILE = FindingKind(
    "bad-brand-file",
    Severity.ERROR,
    "Is _brand.yml a plain list of settings?",
    "Aliases, tags and repeated keys mean something else to each program; of a brand there must be one reading.",
    "Write each value where it is used, each key once, and indent with spaces.",
)

# A brand has five levels; deeper, it is another file.
_DEEPEST = 20
# What a tag may say of a text, a list or a table without changing it (YAML 1.1, 10.2).
_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq"))


@dataclass(slots=True)
class YamlNode:
    """A value: its text, or its list, or its table; where its key stands (or it itself), and where it stands."""

    place: Place
    key_place: Place
    text: str | None = None
    items: "list[YamlNode]" = field(default_factory=list)
    table: "dict[str, YamlNode]" = field(default_factory=dict)
    is_list: bool = False

    @property
    def is_table(self) -> bool:
        """Whether it has keys."""
        return bool(self.table)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return not (self.text or self.items or self.table)


def read_yaml(source: TextFile, found: list[Finding]) -> YamlNode | None:
    """The file's table, or None with the reason in `found`; what is refused in it is left out."""
    try:
        return _Builder(source, found).build()
    except yaml.MarkedYAMLError as fault:
        mark = fault.problem_mark or fault.context_mark
        place = source.place(mark.index, mark.index + 1) if mark else source.whole
        found.append(BAD_BRAND_FILE.at(place, f"this is no YAML: {_said(fault)}", _hint(source, place)))
    except yaml.YAMLError:
        found.append(BAD_BRAND_FILE.at(source.whole, "this is no YAML: a character cannot stand here"))
    return None


def _said(fault: yaml.MarkedYAMLError) -> str:
    problem = str(fault.problem or fault.context or "it cannot be read")
    return "a tab or an odd character stands here" if "cannot start any token" in problem else problem


def _hint(source: TextFile, place: Place) -> str:
    line = place.source_line
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "indent with spaces: YAML takes no tabs"
    if line.count(":") > 1:
        return 'put a value with a colon in it between straight quotation marks: "…"'
    return BAD_BRAND_FILE.remedy if source.text.strip() else "write its settings, or take the file away"


class _Builder:
    """Goes through the parser's events once, without calling itself: a file cannot be too deep for it."""

    def __init__(self, source: TextFile, found: list[Finding]) -> None:
        self._source = source
        self._found = found
        self._open: list[YamlNode] = []
        self._keys: list[tuple[str, Place] | None] = []
        self._is_too_deep = False
        self._root: YamlNode | None = None
        self._documents = 0

    def build(self) -> YamlNode | None:
        """The table at the top; None if there is none, which is told."""
        for event in yaml.parse(self._source.text, Loader=yaml.SafeLoader):
            self._take(event)
            # Each open bracket makes every further one slower to read: 64 KB of them would take two minutes.
            if self._is_too_deep or len(self._found) > MAX_FINDINGS_OF_ONE_SORT:
                return None
        if self._root is None or (not self._root.is_table and not self._found):
            self._refuse(self._source.whole, "nothing in this file is a setting", "write its settings below keys")
            return None
        return self._root

    def _take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:
                self._refuse(
                    self._place(event), "a second document begins here", "leave out ---, and what follows it"
                )
        elif self._documents > 1 or not isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            return
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(self._place(event), f"*{event.anchor} repeats what stands elsewhere", "write it out here")
            if self._keys and not self._open[-1].is_list:
                self._keys[-1] = None  # the key goes with it
        else:
            self._begin(event)

    def _begin(self, event: Any) -> None:
        place = self._place(event)
        if event.anchor:
            self._refuse(place, f"&{event.anchor} is there to be repeated", "take it out, and write the value out")
        if event.tag and event.tag not in _PLAIN_TAGS:
            self._refuse(place, f"{event.tag} would build something", "take it out")
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, place)
            return
        node = YamlNode(place, place, is_list=isinstance(event, yaml.SequenceStartEvent))
        if len(self._open) >= _DEEPEST:
            self._refuse(place, f"this is nested more than {_DEEPEST} deep", "take it out")
            self._is_too_deep = True
            return
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _scalar(self, event: Any, place: Place) -> None:
        is_key = bool(self._open) and self._keys[-1] is None and not self._open[-1].is_list
        if not is_key:
            # A plain ~ or null is nothing (YAML 1.1, null), and so is what stands behind a #.
            is_nothing = event.style is None and event.value in ("", "~", "null", "Null", "NULL")
            self._add(YamlNode(place, place, text="" if is_nothing else event.value))
            return
        if event.value in self._open[-1].table:
            first = self._open[-1].table[event.value].key_place
            message = f'"{event.value}" is given twice; the first stands in line {first.line}'
            self._refuse(place, message, "take one of the two out")
        self._keys[-1] = (event.value, place)

    def _add(self, node: YamlNode) -> None:
        """Puts a value where the last key or list is open for it."""
        if not self._open:
            self._root = node
            return
        key = self._keys[-1]
        if self._open[-1].is_list:
            self._open[-1].items.append(node)
        elif key is None:  # a list or a table as a key
            self._refuse(node.place, "this is no name for a setting", "write a name and a colon")
            self._keys[-1] = ("", node.place)
        else:
            node.key_place = key[1]
            self._open[-1].table.setdefault(key[0], node)
            self._keys[-1] = None

    def _close(self) -> None:
        self._open.pop()
        self._keys.pop()

    def _place(self, event: Any) -> Place:
        return self._source.place(event.start_mark.index, max(event.end_mark.index, event.start_mark.index + 1))

    def _refuse(self, place: Place, message: str, hint: str) -> None:
        self._found.append(BAD_BRAND_FILE.at(place, message, hint))
