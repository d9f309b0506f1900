"""What of a document is not taken or taken otherwise: each told by its paragraph, none without end."""

from collections import Counter
from dataclasses import replace
from enum import StrEnum

from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity

CHANGES_LEFT_OUT = FindingKind(
    "changes-left-out",
    Severity.WARNING,
    "Has somebody decided on each tracked change of the document?",
    "Whether a change holds is its author's to say: each is marked, and no build passes over a mark.",
    "Accept or reject the changes in the word processor, save, and bring the file again; or settle each mark.",
)
HIDDEN_LEFT_OUT = FindingKind(
    "hidden-text-left-out",
    Severity.WARNING,
    "Does the document show all of its words?",
    "Words that are hidden, have the colour of their ground, as blacked-out ones do, or are too small are not taken.",
    "If they belong in the statement, show them in the word processor, save, and bring the file again.",
)
COMMENTS_LEFT_OUT = FindingKind(
    "comments-left-out",
    Severity.WARNING,
    "Is every comment of the document answered?",
    "Comments are talk between authors: they are never taken, but what they ask for may be undone.",
    "Read them in the word processor, and mend in the statement what they ask for.",
)
PART_LEFT_OUT = FindingKind(
    "part-left-out",
    Severity.WARNING,
    "Does everything in the document have a place in a statement?",
    "Text boxes, page heads, diagrams, equations and the like have none, and where their words belong is not known.",
    "Type the words into the statement where they belong, or leave them out.",
)
FORM_CHANGED = FindingKind(
    "form-changed",
    Severity.NOTE,
    "Does the statement say in its own forms what the document says in others?",
    "Merged cells, letters as numbers and the like are written in the nearest form that a statement has.",
    "Look at the place in the statement.",
)
LOOKS_LEFT_OUT = FindingKind(
    "looks-left-out",
    Severity.NOTE,
    "Does the document set words apart by colours, underlines or sizes?",
    "How the pieces look is the templates' to say; words are told apart by *emphasis* and **bold** alone.",
    "Where such words were meant to stand out, set *emphasis* in the statement.",
)
COMPUTED_LEFT_OUT = FindingKind(
    "computed-text-left-out",
    Severity.WARNING,
    "Does the document print what the word processor knows of its author and files?",
    "Names of users, files and folders are nobody's business, and are never taken.",
    "If the words belong in the statement, type them there.",
)
LINK_LEFT_OUT = FindingKind(
    "link-left-out",
    Severity.WARNING,
    "Does every link of the document lead somewhere that readers can go?",
    "Links to files, to places in the document itself or to nowhere cannot be printed; their words are kept.",
    "Add the address to [[links]] in kit.toml, and write [words][id] in the statement.",
)
LINK_UNWRAPPED = FindingKind(
    "link-unwrapped",
    Severity.WARNING,
    "Does every link of the document lead straight to its page?",
    "Mail programs and search engines wrap addresses in their own, which tell who received the mail.",
    "Open the address that is in kit.toml now, and compare it with the statement.",
)

_MOST_PLACES = 4
_QUOTED_LETTERS = 60
"""How much of what is left out is quoted."""


class Loss(StrEnum):
    """What a paragraph loses, by the sentence that tells it; {} is how many words, or the words themselves."""

    INSERTED = "words that somebody has inserted, and nobody accepted yet, are left out, and marked so: {}"
    DELETED = "words that somebody has deleted, and nobody accepted that yet, stand in the text, marked so: {}"
    LOOK_CHANGED = "a tracked change of how it looks is not taken"
    LOOK_KEPT = "a tracked change of how it looks cannot be taken back: it stands as changed"
    HIDDEN = "{} that no reader of the document sees {} left out"
    COMMENT = "{} not taken"
    STRUCK = "words that are struck through are left out: {}"
    TEXT_BOX = "a text box is left out: {}"
    DRAWING = "a drawing, a chart or a diagram is left out: {}"
    OBJECT = "an embedded object is left out; it shows what another program has made"
    EQUATION = "an equation is left out: {}"
    SYMBOL = "a sign that only the font {} has is left out"
    CONTENTS = "a table of contents is left out"
    PLACEHOLDER = "a form's placeholder is left out: {}"
    UNKNOWN = "something that presskit does not know is left out: {}"
    PRIVATE = "what the word processor fills in ({}) is left out"
    COMPUTED = "what the word processor computes ({}) stands as it was shown last"
    TAB = "a tab stop is set as a space"
    RAISED = "raised or lowered letters stand on the line: {}"
    CAPITALS = "words shown in capitals stand as they were typed: {}"
    RUBY = "the reading above a word is left out: {}"
    OWN_PLACE = "a link to another place of the document is left out, its words are kept: {}"


_KINDS = {
    CHANGES_LEFT_OUT: (Loss.INSERTED, Loss.DELETED, Loss.LOOK_CHANGED, Loss.LOOK_KEPT),
    HIDDEN_LEFT_OUT: (Loss.HIDDEN,),
    COMMENTS_LEFT_OUT: (Loss.COMMENT,),
    COMPUTED_LEFT_OUT: (Loss.PRIVATE,),
    FORM_CHANGED: (Loss.COMPUTED, Loss.TAB, Loss.RAISED, Loss.CAPITALS),
    LINK_LEFT_OUT: (Loss.OWN_PLACE,),
}
_SEEN_BY_READERS = (Loss.TEXT_BOX, Loss.DRAWING, Loss.INSERTED, Loss.UNKNOWN)
_KIND_OF = {loss: kind for kind, losses in _KINDS.items() for loss in losses}


class Losses:
    """Gathers what is told of one document; says each sort once, with its first places and how many more.

    `left_out` are the words of parts that readers of the document see, for whoever must know what they said.
    """

    def __init__(self, name: str) -> None:
        self.looks: set[str] = set()
        self.left_out: list[str] = []
        self._name = name
        self._open: dict[Loss, list[str]] = {}
        self._told: dict[tuple[str, str], list[Finding]] = {}
        self._counts: Counter[tuple[str, str]] = Counter()

    def lose(self, loss: Loss, words: str = "") -> None:
        """Takes in what the paragraph that is being read loses."""
        self._open.setdefault(loss, []).append(words)

    def end_paragraph(self, number: int, words: str) -> None:
        """Tells what was lost since the last one, at the paragraph of this number, which has these words."""
        for loss, lost in self._open.items():
            self.left_out += ["".join(lost)] if loss in _SEEN_BY_READERS else []
            kind = _KIND_OF.get(loss, PART_LEFT_OUT)
            self.tell(kind, loss.name, _sentence(loss, lost), number, words)
        self._open.clear()

    def tell(self, kind: FindingKind, what: str, message: str, number: int, words: str, hint: str = "") -> None:
        """Takes in one loss in the paragraph of this number, which has these words; `what` is its sort."""
        key = (kind.code, what)
        self._counts[key] += 1
        if len(self._told.setdefault(key, [])) < _MOST_PLACES:
            self._told[key].append(kind.at(self.place(number, words), message, hint))

    def place(self, number: int, words: str) -> Place:
        """The paragraph, which stands as a line does in a text file; none is the whole document."""
        return Place(self._name, number, source_line=shortened(words)) if number > 0 else Place(self._name)

    def findings(self) -> tuple[Finding, ...]:
        """All of them, in the order of the document."""
        told = [finding for key, each in self._told.items() for finding in self._with_count(key, each)]
        if self.looks:
            message = f"{listed(sorted(self.looks))} are not taken as such"
            told.append(LOOKS_LEFT_OUT.at(Place(self._name), message))
        return tuple(sorted(dict.fromkeys(told), key=lambda finding: finding.place.line if finding.place else 0))

    def _with_count(self, key: tuple[str, str], told: list[Finding]) -> list[Finding]:
        more = self._counts[key] - len(told)
        if more <= 0:
            return told
        last = told[-1]
        words = f"{last.message} (and {more:,} more like this in the document)"
        return [*told[:-1], replace(last, message=words)]


def quoted(words: str) -> str:
    """The first of these words between quotation marks."""
    line = " ".join(words.split())
    return f'"{line}"' if len(line) <= _QUOTED_LETTERS else f'"{line[:_QUOTED_LETTERS].rstrip()}…"'


def _sentence(loss: Loss, lost: list[str]) -> str:
    words = "".join(lost)
    if loss is Loss.HIDDEN:  # the words themselves are nobody's business
        number = len(words.split()) or 1
        return loss.value.format("1 word" if number == 1 else f"{number:,} words", "is" if number == 1 else "are")
    if loss is Loss.COMMENT:
        return loss.value.format("a comment is" if len(lost) == 1 else f"{len(lost)} comments are")
    if loss in (Loss.PRIVATE, Loss.COMPUTED, Loss.SYMBOL):
        return loss.value.format(listed(dict.fromkeys(lost)))
    return loss.value.format(quoted(words)) if words.strip() else loss.value.removesuffix(": {}")
