"""Which letters each glyph of a line stands for, in the order in which readers take them from the page.

Readers take the glyphs of a line from left to right and turn round what is written from right to left. So there each
glyph stands for one letter: of several, PDFium and Poppler would turn the order round too. Marks over and under such
letters are drawn as outlines, since readers take what does not stand on the line out of its place, and signs without
ink carry their letters (measured: Urdu in Poppler 91 %, so 99.8 %). Where letters run from left to right and a word's
glyphs are not its letters one by one, the whole word is spoken for.
"""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

RIGHT_TO_LEFT_MARK, NO_BREAK_SPACE = "\u200f", "\N{NO-BREAK SPACE}"
# What only says where a line may break or which way it runs; joiners are letters to Persian and Hindi.
_NOT_COPIED = dict.fromkeys(map(ord, "\xad\u061c\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"))
_JOINERS = "\u200c\u200d"
_MARKS = ("Mn", "Me")
# Poppler takes these for parts of figures and does not turn round the space behind them (measured: 22.12).
_STOPS = frozenset(".,:;\u060c")
# What opens is drawn as what closes: PDFium, and so Chrome and Edge, takes the sign as it is drawn, and turns it.
_TURNED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
# PDFium turns round neither these nor a mark on the letter before them, as in figures (UAX #9).
_WEAK = frozenset(("CS", "ES", "ET"))
_OF_NO_DIRECTION = frozenset((*_WEAK, "ON"))
# Two letters with two dots stand so far apart, in Inter 0.17 em, that readers take the gap for a space: «її».
SET_APART = "[\u00ef\u0457\u03ca]{2}"
_SET_APART = re.compile(SET_APART)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Letters and the glyphs that they are set with, from left to right; `marks` are those that stand over others.

    All of one `run` of a line are set in one font. One that `is_held` says that it is of its stretch.
    """

    letters: str
    glyphs: tuple[int, ...]
    from_right: bool = False
    marks: frozenset[int] = frozenset()
    is_risen: bool = False
    run: int = 0
    is_held: bool = False

    @property
    def copied(self) -> str:
        """The letters that a reader is to copy."""
        return self.letters.translate(_NOT_COPIED)

    @property
    def is_gap(self) -> bool:
        """Whether words are parted here."""
        return self.letters.isspace()

    @property
    def is_plain(self) -> bool:
        """Whether one glyph on the line says all, or nothing is to be said; readers part marks from their letters."""
        if not self.glyphs:
            return not self.copied
        has_mark = any(unicodedata.category(letter).startswith("M") for letter in self.letters)
        return len(self.glyphs) == 1 and not self.is_risen and not has_mark


@dataclass(frozen=True, slots=True)
class Sign:
    """A glyph and the letters that it stands for; without a glyph, it carries them and has no ink and no width.

    One that is drawn is an outline and no text. One that stands apart is for readers that take no heed of ink.
    """

    letters: str
    glyph: int | None = None
    is_drawn: bool = False
    stands_apart: bool = False
    run: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """The signs of a word or of what parts two; what is `spoken` is said for all of them."""

    signs: tuple[Sign, ...]
    spoken: str = ""


def words_of(clusters: Iterable[Cluster], carrying: Container[int], *, ties_words: bool = False) -> Iterator[Word]:
    """The signs of a line, as they stand from left to right; the fonts of the runs `carrying` have a carrier.

    `ties_words` says that spaces between words from left to right are copied as no-break ones.
    """
    follows_gap = False
    stretches = [list(group) for _, group in groupby(clusters, key=lambda cluster: cluster.from_right)]
    for number, stretch in enumerate(stretches):
        if stretch[0].from_right:
            if number:
                stretch[0] = _held(stretch[0])
            if number + 1 < len(stretches):
                stretch[-1] = _held(stretch[-1])
            yield from _turned(stretch, carrying, follows_gap=follows_gap)
        else:
            yield from _straight([_tied(cluster) for cluster in stretch] if ties_words else stretch)
        follows_gap = stretch[-1].is_gap


def _tied(cluster: Cluster) -> Cluster:
    """The cluster, a space as one that parts nothing: PDFium would turn round the words of a foreign name."""
    return replace(cluster, letters=NO_BREAK_SPACE) if cluster.letters == " " else cluster


def _held(cluster: Cluster, kinds: Container[str] = _OF_NO_DIRECTION) -> Cluster:
    """The cluster, held in its stretch if it is of these kinds: beside figures and marks readers misplace it."""
    has_none = len(cluster.copied) == 1 and unicodedata.bidirectional(cluster.copied) in kinds
    return replace(cluster, is_held=True) if has_none else cluster


def _straight(clusters: Sequence[Cluster]) -> Iterator[Word]:
    """The words of letters that run from left to right."""
    # PDFium and Poppler part letters by how far apart they stand, and few scripts of such letters have spaces.
    speaks = not all(cluster.is_plain for cluster in clusters) or bool(_SET_APART.search(_letters_of(clusters)))
    for word in _parted(clusters):
        spoken = "".join(cluster.copied for cluster in word) if speaks else ""
        yield Word(tuple(sign for cluster in word for sign in _in_order(cluster)), spoken)


def _letters_of(clusters: Sequence[Cluster]) -> str:
    return "".join(cluster.letters for cluster in clusters)


def _parted(clusters: Sequence[Cluster]) -> Iterator[list[Cluster]]:
    """Word by word, each with the gap behind it: PDFium passes over a space that stands by itself."""
    word: list[Cluster] = []
    for cluster in clusters:
        if word and word[-1].is_gap and not cluster.is_gap:
            yield word
            word = []
        word.append(cluster)
    if word:
        yield word


def _in_order(cluster: Cluster) -> Iterator[Sign]:
    for place, glyph in enumerate(cluster.glyphs):
        yield Sign("" if place else cluster.copied, glyph, run=cluster.run)


def _turned(clusters: Sequence[Cluster], carrying: Container[int], *, follows_gap: bool) -> Iterator[Word]:
    """The signs of letters that run from right to left.

    A letter of several glyphs, the last its own and the others what joins it to the next, is spoken for alone.
    """
    signs: list[Sign] = []
    for cluster, right in zip_longest(clusters, clusters[1:]):
        if cluster.run in carrying and cluster.letters in _STOPS and follows_gap:
            signs.append(Sign(RIGHT_TO_LEFT_MARK, stands_apart=True, run=cluster.run))
        if len(cluster.copied) == 1 and len(cluster.glyphs) > 1 and not cluster.marks:
            yield Word(tuple(_carried(signs, carrying)))
            *before, letter = (Sign("", glyph, run=cluster.run) for glyph in cluster.glyphs)
            yield Word((*before, replace(letter, letters=cluster.copied)), cluster.copied)
            signs = []
        else:
            is_beside_mark = right is not None and _is_mark(right.copied[-1:] or " ")
            signs += _one_letter_each(_held(cluster, _WEAK) if is_beside_mark else cluster)
        follows_gap = cluster.is_gap
    yield Word(tuple(_carried(signs, carrying)))


def _one_letter_each(cluster: Cluster) -> list[Sign]:
    letters = cluster.copied[::-1].translate(_TURNED)
    is_of_marks = all(_is_mark(letter) for letter in letters)
    marks = cluster.marks if is_of_marks or not cluster.marks.issuperset(cluster.glyphs) else frozenset()
    glyphs, signs = list(cluster.glyphs), []
    for letter in letters:
        if _is_mark(letter) or marks.issuperset(glyphs):
            signs.append(Sign(letter, run=cluster.run))
            continue
        while glyphs[0] in marks:
            signs.append(Sign("", glyphs.pop(0), is_drawn=True, run=cluster.run))
        spelt = letter + RIGHT_TO_LEFT_MARK if cluster.is_held else letter
        signs.append(Sign(spelt, glyphs.pop(0), run=cluster.run))
    return [*signs, *(Sign("", glyph, is_drawn=True, run=cluster.run) for glyph in glyphs)]


def _carried(signs: Sequence[Sign], carrying: Container[int]) -> list[Sign]:
    """The same where a font has no sign without ink: a glyph stands for what should stand before it too."""
    spelt: list[Sign] = []
    waiting, last = "", None
    for sign in signs:
        if sign.glyph is None and sign.run not in carrying:
            waiting += sign.letters
            if last is not None and not _is_mark(sign.letters):  # of a ligature
                spelt[last], waiting = replace(spelt[last], letters=spelt[last].letters + waiting), ""
            continue
        if not sign.is_drawn:
            sign, waiting, last = replace(sign, letters=waiting + sign.letters), "", len(spelt)  # noqa: PLW2901
        spelt.append(sign)
    if waiting and spelt:
        last = last or 0
        spelt[last] = replace(spelt[last], letters=spelt[last].letters + waiting, is_drawn=False)
    return spelt


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in _MARKS or letter in _JOINERS
