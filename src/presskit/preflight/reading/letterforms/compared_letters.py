"""Each letter that a PDF prints against the font file that it was taken from, for the text that is copied of it."""

import unicodedata
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from pikepdf import Dictionary, Name

from presskit.model.house_style import FontSource
from presskit.preflight.facts.document import ComparedLetters, OtherLetter
from presskit.preflight.reading.content import FontUse
from presskit.preflight.reading.letterforms.known_font import CutFont, KnownFont, Place, known_font
from presskit.preflight.reading.letterforms.letters_of_codes import glyphs_of_codes, letters_of_codes
from presskit.preflight.reading.letterforms.outlines import Outline
from presskit.rules.characters import as_seen

_NO_GLYPH = 0
# Behind Latin, Greek and Cyrillic.
_FIRST_SHAPED = "\u0530"
_JOINERS = "\u200c\u200d"
_FROM_RIGHT = ("R", "AL", "NSM")
# The engine measures letters before they are slanted or given their optical size, which take or give so much.
_WIDTH_TOLERANCE_EM = 0.03
_MOST_REMEMBERED = 256
_REMEMBERED: "OrderedDict[object, ComparedLetters]" = OrderedDict()


@dataclass(frozen=True, slots=True)
class _Letter:
    """A glyph of the program, the letters that are copied for it, and how wide the PDF sets it."""

    glyph: int
    letters: str
    width_em: float


def compared_letters(use: FontUse, family: str, sources: Sequence[FontSource]) -> ComparedLetters:
    """How many letters of this font look as the file of its family draws them, and which do not.

    None are compared of a family that is not among these sources, of simple fonts, and of fonts that are not in the
    file. Of a program that was met before, with the same letters, the answer is remembered.
    """
    font = use.metrics.font
    files = [source for source in sources if _plain(source.family) == _plain(family)]
    program = _program(font) if files else b""
    if not program:
        return ComparedLetters()
    letters = _letters(use)
    key = (sha256(program).digest(), letters, tuple(files))
    if key not in _REMEMBERED:
        if len(_REMEMBERED) >= _MOST_REMEMBERED:
            _REMEMBERED.popitem(last=False)
        _REMEMBERED[key] = _best_of(CutFont(program), letters, files)
    _REMEMBERED.move_to_end(key)
    return _REMEMBERED[key]


def _best_of(cut: CutFont, letters: Sequence[_Letter], files: Sequence[FontSource]) -> ComparedLetters:
    """The answer of the file that agrees best: a family has one for upright letters and one for slanted ones."""
    best: _Held | None = None
    by_number = [(letter.glyph, letter.glyph) for letter in letters]
    known = sorted(map(known_font, files), key=lambda file: -len(file.with_same_strokes(cut, by_number)))
    for file in known:
        held = _held_against(cut, letters, file)
        if best is None or len(held.others) < len(best.others):
            best = held
        if not best.others:
            break
    return best.told(cut, letters) if best else ComparedLetters()


@dataclass(frozen=True, slots=True)
class _Held:
    """What came of holding the letters of a program against one file, at this place on its axes."""

    file: KnownFont
    place: Place
    agreeing: int
    others: tuple[tuple[_Letter, Outline | None], ...]
    """Each with what it is, if only its width differs."""

    def told(self, cut: CutFont, letters: Sequence[_Letter]) -> ComparedLetters:
        """The same as a fact."""
        return ComparedLetters(
            self.agreeing,
            tuple(
                OtherLetter(letter.letters, letter.letters, letter.width_em / (meant.advance_em or 1.0))
                if meant
                else OtherLetter(letter.letters, _named(cut.outline(letter.glyph), letters, self))
                for letter, meant in self.others
            ),
        )


def _held_against(cut: CutFont, letters: Sequence[_Letter], file: KnownFont) -> _Held:
    choices = {letter: _choices(letter, file) for letter in letters}
    by_number = [(letter.glyph, letter.glyph) for letter in letters]
    by_letters = [(letter.glyph, glyphs[0]) for letter, glyphs in choices.items() if glyphs]
    place = file.place_of(cut, by_number, by_letters)
    agreeing, others = 0, []
    for letter, glyphs in choices.items():
        printed = cut.outline(letter.glyph)
        if not printed.strokes and (not as_seen(letter.letters).strip() or _is_carried(letter)):
            agreeing += 1
            continue
        meant = _alike(printed, glyphs, file, place)
        if not meant or not _is_as_wide(letter, meant):
            meant = _alike(printed, _choices_beside(letter, letters, file), file, place) or meant
        if meant and _is_as_wide(letter, meant):
            agreeing += 1
        else:
            others.append((letter, meant))
    return _Held(file, place, agreeing, tuple(others))


def _choices(letter: _Letter, file: KnownFont) -> list[int]:
    """The glyphs of the file that may stand for it: the one of the same number first, as programs mostly keep it."""
    if not letter.letters:
        return [letter.glyph]
    if file.is_own_glyph(letter.letters, letter.glyph):
        return [letter.glyph]
    return sorted(file.glyphs_for(letter.letters), key=lambda glyph: glyph != letter.glyph)


def _choices_beside(letter: _Letter, letters: Sequence[_Letter], file: KnownFont) -> list[int]:
    """The glyphs that may stand for it because of the letters around it, or as capitals."""
    if not letter.letters:
        return []
    others = "".join(sorted({each for other in letters for each in other.letters}))
    # Small capitals may be capitals set small.
    choices = file.glyphs_beside(letter.letters, others, letter.glyph) | file.glyphs_for(letter.letters.upper())
    if letter.letters >= _FIRST_SHAPED:
        choices |= _forms_of_shaped(letter, others, file)
    return sorted(choices, key=lambda glyph: glyph != letter.glyph)


def _forms_of_shaped(letter: _Letter, others: str, file: KnownFont) -> frozenset[int]:
    """Its forms under the marks around it; and its own glyph, if any letters come to it and none has it by itself."""
    # Shapers take a vowel on both sides of its letter apart, and joiners ask for forms.
    apart = unicodedata.normalize("NFD", others)
    shaped = "".join(sorted(other for other in {*others, *apart, *_JOINERS} if other >= _FIRST_SHAPED))
    marks = "".join(other for other in shaped if unicodedata.category(other).startswith("M"))
    forms = file.glyphs_for(letter.letters + marks)
    is_of_another = any(file.is_own_glyph(other, letter.glyph) for other in shaped if other not in letter.letters)
    return forms if is_of_another else forms | (file.glyphs_for(shaped) & {letter.glyph})


def _is_as_wide(letter: _Letter, meant: Outline) -> bool:
    return abs(letter.width_em - meant.advance_em) <= _WIDTH_TOLERANCE_EM


def _is_carried(letter: _Letter) -> bool:
    """Whether it is a sign without width that carries what the glyph beside it cannot say.

    So are copied, one by one, letters that run from right to left, their marks, joiners and marks of direction.
    """
    return not letter.width_em and all(
        unicodedata.bidirectional(each) in _FROM_RIGHT or each in _JOINERS for each in letter.letters
    )


def _alike(printed: Outline, glyphs: Iterable[int], file: KnownFont, place: Place) -> Outline | None:
    """The first of the glyphs that looks so."""
    return next((each for glyph in glyphs if (each := file.outline(glyph, place)).prints_like(printed)), None)


def _named(printed: Outline, letters: Sequence[_Letter], held: _Held) -> str:
    """Which other of the letters the outline shows; nothing if it shows none of them."""
    for letter in letters:
        glyphs = _choices(letter, held.file)
        if _alike(printed, glyphs, held.file, held.place):
            return letter.letters
    return ""


def _letters(use: FontUse) -> tuple[_Letter, ...]:
    codes = use.metrics.used_codes
    claimed: Mapping[int, str] = letters_of_codes(use.metrics.font, codes)
    glyphs = glyphs_of_codes(use.metrics.font, codes)
    return tuple(
        _Letter(glyphs[code], claimed.get(code, ""), use.metrics.width_em(code))
        for code in sorted(codes)
        if glyphs[code] != _NO_GLYPH  # told as a character that no font has
    )


def _program(font: Dictionary) -> bytes:
    """The font program of a composite font, if it is one that HarfBuzz reads."""
    if font.get("/Subtype") != Name.Type0:
        return b""
    descriptor = font["/DescendantFonts"][0].get("/FontDescriptor")
    if not isinstance(descriptor, Dictionary):
        return b""
    if "/FontFile2" in descriptor:
        return descriptor.FontFile2.read_bytes()
    file = descriptor.get("/FontFile3")
    return file.read_bytes() if file is not None and file.get("/Subtype") == Name.OpenType else b""


@lru_cache(maxsize=256)
def _plain(family: str) -> str:
    return "".join(letter for letter in family.casefold() if letter.isalnum())
