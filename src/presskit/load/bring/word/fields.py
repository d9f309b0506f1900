"""Word's fields: words that Word computes, of which some are the author's and some tell of the author."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from presskit.load.bring.losses import Loss, Losses
from presskit.load.bring.packed import NotReadable

_CONTENTS = frozenset(("TOC", "INDEX", "TOA", "RD"))
_PRIVATE_NAMES = (
    "AUTHOR COMMENTS DOCPROPERTY DOCVARIABLE EDITTIME FILENAME FILESIZE INFO KEYWORDS LASTSAVEDBY SUBJECT TEMPLATE "
    "USERADDRESS USERINITIALS USERNAME"
)
_PRIVATE = frozenset(_PRIVATE_NAMES.split())
# What an author has typed or chosen: nothing about it needs to be said.
_PLAIN_NAMES = "HYPERLINK FORMTEXT FORMCHECKBOX FORMDROPDOWN QUOTE SYMBOL TC XE TITLE SEQ NOTEREF ADVANCE EQ"
_PLAIN = frozenset(_PLAIN_NAMES.split())
_DEEPEST = 40
# Word takes a name that a switch follows without a space, or comes after one.
_NAME = re.compile(r'(?:\s|"|\\\S+\s)*([^\W\d_]+|=)')
_WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    shows: bool = False
    is_told: bool = False
    private_name: str = ""

    @property
    def name(self) -> str:
        found = _NAME.match(self.instruction)
        return found[1].upper() if found else ""


class Fields:
    """The fields that are open at a place of the text, the outer ones first."""

    def __init__(self, losses: Losses) -> None:
        self._open: list[_Field] = []
        self._losses = losses

    def read(self, element: Element) -> None:
        """Takes in a mark, or a part of an instruction, as it stands in a run."""
        if element.tag == "w:fldChar":
            self.mark(element.get("w:fldCharType", ""))
        else:
            self.instruct(element.text or "")

    def mark(self, kind: str) -> None:
        """Takes in a mark: a field begins, shows what it has computed from here on, or ends.

        Raises NotReadable where fields without number lie in one another.
        """
        if kind == "begin":
            if len(self._open) >= _DEEPEST:
                raise NotReadable("has more fields in one another than any statement")
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].shows = True
            self._make_private()
            if self._open[-1].name == "HYPERLINK" and not self.link:
                self._losses.lose(Loss.OWN_PLACE)
        elif kind == "end" and self._open:
            self._make_private()
            self._open.pop()

    def _make_private(self) -> None:
        """What a field is told by a private one within its instruction is private in what it shows too."""
        *outer, inner = self._open
        if inner.name in _PRIVATE:
            inner.private_name = inner.name
        for field in outer if inner.private_name else ():
            if not field.shows:
                field.private_name = field.private_name or inner.private_name

    def instruct(self, words: str) -> None:
        """Takes in a part of what the innermost field is told to do."""
        if self._open and not self._open[-1].shows:
            self._open[-1].instruction += words

    @property
    def is_in_contents(self) -> bool:
        """Whether what follows is computed from headings elsewhere in the text."""
        return any(field.name in _CONTENTS for field in self._open)

    @property
    def link(self) -> str:
        """The address that the words lead to; empty for none."""
        for field in reversed(self._open):
            if field.name == "HYPERLINK":
                return _address(field.instruction)
        return ""

    def takes(self, text: str) -> bool:
        """Whether words at this place belong to the text; says so of those that do not, or are computed."""
        if not all(field.shows for field in self._open):
            return False
        for field in self._open:
            if field.name in _CONTENTS or field.private_name:
                self._tell(field, Loss.PRIVATE if field.private_name else Loss.CONTENTS)
                return False
            if field.name not in _PLAIN and text.strip():
                self._tell(field, Loss.COMPUTED)
        return True

    def _tell(self, field: _Field, loss: Loss) -> None:
        if not field.is_told:
            field.is_told = True
            self._losses.lose(loss, "" if loss is Loss.CONTENTS else field.private_name or field.name)


def _address(instruction: str) -> str:
    """The address of a link's instruction, which names it first, and a place of the page behind the switch l."""
    found: dict[str, str] = {}
    switch = ""
    for quoted, bare in _WORD.findall(instruction.strip()[len("HYPERLINK") :]):
        if bare.startswith("\\"):
            switch = bare.lower() if bare.lower() in ("\\l", "\\o", "\\t") else ""
        else:
            found.setdefault(switch, quoted or bare)
            switch = ""
    address, place = found.get("", ""), found.get("\\l", "")
    return f"{address}#{place}" if address and place and "#" not in address else address
