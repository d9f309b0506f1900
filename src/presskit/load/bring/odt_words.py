"""The words of an OpenDocument paragraph, as they were before any tracked change, with a mark at each."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from presskit.load.bring.critic_marks import deleted, with_inserted
from presskit.load.bring.flow import Block, Span
from presskit.load.bring.losses import Loss, Losses
from presskit.load.bring.odt_drawings import OdtDrawings
from presskit.load.bring.odt_styles import OdtStyles
from presskit.load.bring.seen_words import Around, Looks, is_unseen, seen_words
from presskit.load.bring.word_numbering import whole
from presskit.load.bring.xml_tree import below

_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 50
_PRIVATE = re.compile(
    r"\?:creator|text:(?:author-\w+|initial-creator|creator|printed-by|sender-[\w-]+|file-name|template-name|description|subject|"
    r"keywords|user-defined|editing-\w+|database-\w+)"
)
_COMPUTED = re.compile(
    r"text:(?:date|time|page-\w+|chapter|(?:modification|creation|print)-\w+|\w+-count|expression|variable-\w+)"
)
_PLAIN = frozenset(
    ("text:meta", "text:meta-field", "text:title", "text:sequence", "text:ruby-base", "text:user-field-get")
)
_SILENT = re.compile(
    r"text:(?:hidden-paragraph|bookmark\w*|bookmark-\w+|reference-mark[\w-]*|soft-page-break|[\w-]*-mark(?:-start|-end)?|sequence-decls|"
    r"variable-decls|user-field-decls)|office:annotation-end"
)


def words_of(element: Element) -> str:
    """All words of a part, whatever stands between them."""
    return " ".join("".join(element.itertext()).split())


class OdtWords:
    """Reads the words of paragraphs; `notes` has what the footnotes say, in the order of their marks."""

    def __init__(
        self, styles: OdtStyles, drawings: OdtDrawings, changes: Mapping[str, Element], losses: Losses
    ) -> None:
        self.pictures: list[Block] = []
        self.notes: list[list[Span]] = []
        self._styles = styles
        self._drawings = drawings
        self._changes = changes
        self._losses = losses
        self._inserting: set[str] = set()
        self._spans: list[Span] = []
        self._before: list[Span] = []
        self._around = Around()
        self._link = ""
        self._by_tag: dict[str, Callable[[Element, Looks], None]] = {
            "text:span": self._span,
            "text:a": self._anchor,
            "text:s": self._spaces,
            "text:tab": lambda _element, looks: self._say("\t", looks),
            "text:line-break": lambda _element, looks: self._say("\n", looks),
            "text:note": self._note,
            "text:change-start": self._change_start,
            "text:change-end": self._change_end,
            "text:change": self._deleted,
            "text:ruby": self._ruby,
            "office:annotation": lambda _element, _looks: self._losses.lose(Loss.COMMENT),
            "text:hidden-text": lambda element, _looks: self._losses.lose(Loss.HIDDEN, _hidden_words(element)),
            "?:content-control": self._control,
            "text:placeholder": lambda element, _looks: self._losses.lose(Loss.PLACEHOLDER, words_of(element)),
        }

    def read(self, paragraph: Element, looks: Looks, grounds: tuple[str, ...]) -> list[Span]:
        """The words of a paragraph that looks so, on one of these grounds."""
        self._spans, self._around, self._link = self._before, Around(looks, grounds), ""
        self._before = []
        self._inside(paragraph, looks)
        return self._spans

    @property
    def is_inserting(self) -> bool:
        """Whether what follows has been inserted, and nobody has accepted it yet."""
        return bool(self._inserting)

    def mark(self, element: Element) -> None:
        """Takes in where a change begins or ends between paragraphs."""
        self._spans = self._before
        self._by_tag[element.tag](element, {})
        self._before = self._spans

    def _inside(self, parent: Element, looks: Looks) -> None:
        self._say(_SPACE.sub(" ", parent.text or ""), looks)
        for child in parent:
            self._child(child, looks)
            self._say(_SPACE.sub(" ", child.tail or ""), looks)

    def _child(self, child: Element, looks: Looks) -> None:
        if reader := self._by_tag.get(child.tag):
            reader(child, looks)
        elif child.tag.startswith("draw:"):
            self._draw(child, looks)
        elif _PRIVATE.fullmatch(child.tag):
            self._losses.lose(Loss.PRIVATE, child.tag.rpartition(":")[2])
        elif child.tag in _PLAIN or _COMPUTED.fullmatch(child.tag) or child.tag.endswith("-ref"):
            if _COMPUTED.fullmatch(child.tag):
                self._losses.lose(Loss.COMPUTED, child.tag.removeprefix("text:"))
            self._inside(child, looks)
        elif not _SILENT.fullmatch(child.tag):
            self._losses.lose(Loss.UNKNOWN, words_of(child))

    def _draw(self, element: Element, looks: Looks) -> None:
        if is_unseen(looks, ()):
            self._losses.lose(Loss.HIDDEN)
        elif not self._inserting:
            self.pictures += self._drawings.read(element)

    def _say(self, text: str, looks: Looks) -> None:
        if not text:
            return
        if self._inserting:
            self._losses.lose(Loss.INSERTED, text)
            return
        around = Around(self._around.usual, self._around.grounds, bool(self._link), bool(self._spans))
        if kept := seen_words(text, looks, around, self._losses):
            self._spans.append(Span(kept, bool(looks.get("strong")), bool(looks.get("emphasis")), self._link))

    def _span(self, element: Element, looks: Looks) -> None:
        self._inside(element, {**looks, **self._styles.looks("text", element.get("text:style-name", ""))})

    def _anchor(self, element: Element, looks: Looks) -> None:
        address = element.get("xlink:href", "")
        if address.startswith("#"):
            self._losses.lose(Loss.OWN_PLACE, words_of(element))
            address = ""
        outer, self._link = self._link, address
        self._inside(element, looks)
        self._link = outer

    def _spaces(self, element: Element, looks: Looks) -> None:
        self._say(" " * min(whole(element.get("text:c", ""), 1), _MOST_SPACES), looks)

    def _note(self, element: Element, looks: Looks) -> None:
        body = below(element, "text:note-body")
        if body is None or self._inserting:
            return
        if is_unseen(looks, self._around.grounds):
            self._losses.lose(Loss.HIDDEN, words_of(body))
            return
        spans, self._spans = self._spans, []
        for paragraph in body.iter("text:p"):
            self._say(" " if self._spans else "", looks)
            self._inside(paragraph, self._around.usual)
        self.notes.append(self._spans)
        self._spans = [*spans, Span("", note=str(len(self.notes)))]

    def _change_start(self, element: Element, _looks: Looks) -> None:
        change_id = element.get("text:change-id", "")
        kind = next((each.tag for each in self._changes.get(change_id, ())), "")
        if kind == "text:insertion":
            self._inserting.add(change_id)
            self._spans = [*with_inserted(self._spans)]
        else:
            self._losses.lose(Loss.LOOK_KEPT)

    def _change_end(self, element: Element, _looks: Looks) -> None:
        self._inserting.discard(element.get("text:change-id", ""))

    def _deleted(self, element: Element, looks: Looks) -> None:
        """What was deleted here, which the document keeps apart."""
        region = self._changes.get(element.get("text:change-id", ""))
        deletion = below(region, "text:deletion")
        if deletion is None or self._inserting:
            return
        paragraphs = [each for each in deletion.iter() if each.tag in ("text:p", "text:h")]
        self._losses.lose(Loss.DELETED, " ".join(words_of(each) for each in paragraphs))
        begun = len(self._spans)
        for at, paragraph in enumerate(paragraphs):
            self._say(" " if at else "", looks)
            self._inside(paragraph, looks)
        self._spans = [*self._spans[:begun], *deleted(self._spans[begun:])]

    def _control(self, element: Element, looks: Looks) -> None:
        """A field to fill in, as LibreOffice has them beside the standard."""
        if element.get("?:showing-place-holder") == "true":
            self._losses.lose(Loss.PLACEHOLDER, words_of(element))
        else:
            self._inside(element, looks)

    def _ruby(self, element: Element, looks: Looks) -> None:
        reading, base = below(element, "text:ruby-text"), below(element, "text:ruby-base")
        self._losses.lose(Loss.RUBY, "" if reading is None else words_of(reading))
        if base is not None:
            self._inside(base, looks)


def _hidden_words(element: Element) -> str:
    return element.get("text:string-value", "") or words_of(element)
