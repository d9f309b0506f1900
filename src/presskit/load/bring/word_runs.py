"""The words of a Word paragraph: as before any change that nobody has accepted yet, with a mark at each."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from presskit.load.bring.critic_marks import deleted, with_inserted
from presskit.load.bring.flow import Block, Span
from presskit.load.bring.losses import Loss, Losses
from presskit.load.bring.seen_words import WHITE, Around, Looks, is_unseen, seen_words
from presskit.load.bring.word.controls import is_placeholder, private_name
from presskit.load.bring.word.fields import Fields
from presskit.load.bring.word.package import Relation
from presskit.load.bring.word_drawings import WordDrawings
from presskit.load.bring.word_styles import Styles, looks_of, value_of
from presskit.load.bring.xml_tree import below, words_in

_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
_LOST = {"w:sym": Loss.SYMBOL, "w:commentReference": Loss.COMMENT}
_CONTAINERS = frozenset(
    ("w:smartTag", "w:customXml", "w:sdtContent", "w:dir", "w:bdo", "w:moveFrom", "w:del", "w:rubyBase")
)
# Marks that say where something begins or ends, and nothing more.
_SILENT = re.compile(
    r"w:(?:bookmark|comment|move|customXml\w+|perm)\w*(?:Start|End)|w:(?:pPr|rPr|sdtPr|sdtEndPr|proofErr|instrText|"
    r"delInstrText|lastRenderedPageBreak|rubyPr|fldData|smartTagPr|customXmlPr|annotationRef|footnoteRef|endnoteRef|"
    r"separator|continuationSeparator|pgNum|dayShort|dayLong|monthShort|monthLong|yearShort|yearLong)|w1[0-9]:.*"
)


class RunReader:
    """Reads the words of one part's paragraphs; `notes` has the footnotes that they call, in their order."""

    def __init__(
        self,
        styles: Styles,
        relations: Mapping[str, Relation],
        drawings: WordDrawings,
        notes: list[tuple[str, str]],
        losses: Losses,
    ) -> None:
        self.pictures: list[Block] = []
        self._styles = styles
        self._relations = relations
        self._drawings = drawings
        self._notes = notes
        self._losses = losses
        self._fields = Fields(losses)
        self._spans: list[Span] = []
        self._links: list[str] = []
        self._grounds: tuple[str, ...] = (WHITE,)
        self._usual: Looks = {}
        self._changed: Looks = {}
        self._by_tag: dict[str, Callable[[Element, Looks], None]] = {
            "w:r": self._run,
            "w:hyperlink": self._hyperlink,
            "w:fldSimple": self._simple_field,
            "w:ins": self._inserted,
            "w:moveTo": self._inserted,
            "w:del": self._deleted,
            "w:moveFrom": self._deleted,
            "w:sdt": self._control,
            "w:ruby": self._ruby,
            "m:oMath": self._equation,
            "m:oMathPara": self._equation,
            "mc:AlternateContent": self._alternate,
        }

    def read(self, paragraph: Element, looks: Looks, changed: Looks, grounds: tuple[str, ...]) -> list[Span]:
        """The words of a paragraph that looks so, or `changed` by a tracked change, on one of these grounds."""
        self._spans, self._links, self._grounds = [], [], grounds
        self._usual, self._changed = looks, changed
        self._each(paragraph, looks)
        return self._spans

    @property
    def is_in_contents(self) -> bool:
        """Whether a table of contents has begun, and not ended yet."""
        return self._fields.is_in_contents

    def _each(self, parent: Element, looks: Looks) -> None:
        for child in parent:
            if reader := self._by_tag.get(child.tag):
                reader(child, looks)
            elif child.tag in _CONTAINERS:
                self._each(child, looks)
            elif not _SILENT.fullmatch(child.tag):
                self._losses.lose(Loss.UNKNOWN, words_in(child))

    def _run(self, run: Element, looks: Looks) -> None:
        properties = after = below(run, "w:rPr")
        if (former := _former(properties)) is not None:
            self._losses.lose(Loss.LOOK_CHANGED)
            properties = former
        own = self._own(looks, properties)
        if is_unseen(self._own(self._changed, after), self._grounds):
            own["hidden"] = "1"  # whether a change holds is not decided here: what either form hides stays hidden
        for child in run:
            if child.tag in ("w:t", "w:delText"):
                self._say(child.text or "", own)
            elif child.tag in _SIGNS:
                self._say(_SIGNS[child.tag], own)
            elif child.tag in ("w:ruby", "mc:AlternateContent"):
                self._by_tag[child.tag](child, own)
            else:
                self._other(child, own)

    def _own(self, looks: Looks, properties: Element | None) -> dict[str, str]:
        return {**looks, **self._styles.looks(value_of(properties, "w:rStyle")), **looks_of(properties)}

    def _other(self, child: Element, looks: Looks) -> None:
        """What stands in a run and is no text."""
        if child.tag == "w:br":
            self._break(child.get("w:type", ""), looks)
        elif child.tag in _LOST:
            self._losses.lose(_LOST[child.tag], child.get("w:font", ""))
        elif child.tag in ("w:fldChar", "w:instrText", "w:delInstrText"):
            self._fields.read(child)
        elif child.tag in ("w:footnoteReference", "w:endnoteReference"):
            self._note(child.tag[2:].removesuffix("Reference"), child.get("w:id", ""), looks)
        elif child.tag in ("w:drawing", "w:pict", "w:object"):
            self._draw(child, looks)
        elif not _SILENT.fullmatch(child.tag):
            self._losses.lose(Loss.UNKNOWN, words_in(child))

    def _draw(self, element: Element, looks: Looks) -> None:
        if is_unseen(looks, ()):
            self._losses.lose(Loss.HIDDEN)
        else:
            self.pictures += self._drawings.read(element, self._relations)

    def _break(self, kind: str, looks: Looks) -> None:
        if kind in ("", "textWrapping"):
            self._say("\n", looks)
        else:
            self._losses.looks.add("page breaks")

    def _note(self, kind: str, note_id: str, looks: Looks) -> None:
        if is_unseen(looks, self._grounds):
            self._losses.lose(Loss.HIDDEN)  # with its words: nobody is led to them
        elif self._fields.takes(""):
            self._notes.append((kind, note_id))
            self._spans.append(Span("", note=str(len(self._notes))))

    def _say(self, text: str, looks: Looks) -> None:
        """Takes words in, unless nobody sees them, or they are not the author's."""
        if not text or not self._fields.takes(text):
            return
        link = self._links[-1] if self._links else self._fields.link
        around = Around(self._usual, self._grounds, bool(self._links or link), _is_behind_words(self._spans))
        if kept := seen_words(text, looks, around, self._losses):
            self._spans.append(Span(kept, bool(looks.get("strong")), bool(looks.get("emphasis")), link))

    def _hyperlink(self, element: Element, looks: Looks) -> None:
        relation = self._relations.get(element.get("r:id", ""))
        address = relation.target if relation and relation.is_outside else ""
        if address and (anchor := element.get("w:anchor", "")) and "#" not in address:
            address = f"{address}#{anchor}"
        if not address:
            self._losses.lose(Loss.OWN_PLACE, words_in(element))
        self._links.append(address)
        self._each(element, looks)
        self._links.pop()

    def _simple_field(self, element: Element, looks: Looks) -> None:
        self._fields.mark("begin")
        self._fields.instruct(element.get("w:instr", ""))
        self._fields.mark("separate")
        self._each(element, looks)
        self._fields.mark("end")

    def _inserted(self, element: Element, _looks: Looks) -> None:
        if self._fields.takes(""):
            self._losses.lose(Loss.INSERTED, words_in(element))
            self._spans[:] = with_inserted(self._spans)

    def _deleted(self, element: Element, looks: Looks) -> None:
        begun, pictures = len(self._spans), len(self.pictures)
        self._each(element, looks)
        if len(self._spans) > begun or len(self.pictures) > pictures:
            self._losses.lose(Loss.DELETED, words_in(element, "w:delText") or words_in(element))
            self._spans[begun:] = deleted(self._spans[begun:])

    def _control(self, element: Element, looks: Looks) -> None:
        content = below(element, "w:sdtContent")
        if content is None:
            return
        if name := private_name(element):
            self._losses.lose(Loss.PRIVATE, name)
        elif is_placeholder(element):
            self._losses.lose(Loss.PLACEHOLDER, words_in(content))
        else:
            self._each(content, looks)

    def _ruby(self, element: Element, looks: Looks) -> None:
        reading, base = below(element, "w:rt"), below(element, "w:rubyBase")
        self._losses.lose(Loss.RUBY, "" if reading is None else words_in(reading))
        if base is not None:
            self._each(base, looks)

    def _equation(self, element: Element, _looks: Looks) -> None:
        self._losses.lose(Loss.EQUATION, words_in(element, "m:t", "m:oMath"))

    def _alternate(self, element: Element, looks: Looks) -> None:
        """Of two forms of one thing Word takes the first that it knows."""
        for form in ("mc:Choice", "mc:Fallback"):
            chosen = below(element, form)
            if chosen is not None and len(chosen):
                for child in chosen:
                    if child.tag in self._by_tag or child.tag in _CONTAINERS:
                        self._each(chosen, looks)
                        return
                    self._other(child, looks)
                return


def _is_behind_words(spans: list[Span]) -> bool:
    return bool(spans) and not spans[-1].text.endswith("\n")


def _former(properties: Element | None) -> Element | None:
    """How words looked before a change that was tracked."""
    return below(properties, "w:rPrChange/w:rPr")
