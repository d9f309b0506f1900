"""Whether the faces that a brand has chosen have what the kit sets in them: weights, italics, letters."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from presskit.compose.glyph_cover import characters_of, partner_texts, printed_texts
from presskit.model.faces import Face
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import FontFile
from presskit.model.kit import Kit, Statement
from presskit.model.partner import Partner
from presskit.model.piece_words import texts_of
from presskit.model.text import Emphasis, Inline, phrases_in
from presskit.rules.characters import needs_glyph

FACE_INCOMPLETE = FindingKind(
    "face-incomplete",
    Severity.ERROR,
    "Has each face of the brand the weights and the italics that the kit sets in it?",
    "A bold or an italic that is not there is never made up by smearing or slanting: the words would stand plain.",
    "Bring the missing font of the family with `presskit fonts KIT --add FILE`, or choose another face.",
)
FACE_LACKS_LETTERS = FindingKind(
    "face-lacks-letters",
    Severity.WARNING,
    "Has each face of the brand all letters of the kit's languages?",
    "Letters that a face lacks are set in another one, and single letters of another design look like a mistake.",
    "Bring a font of the family with these letters, or choose a face that has them.",
)

_REGULAR, _BOLD = (300, 500), (600, 1000)
_FIGURES = "0123456789.,:%–/"
_MOST_SHOWN = 8


def face_faults(kit: Kit, partners: Sequence[Partner], fonts: Sequence[FontFile]) -> tuple[Finding, ...]:
    """What the brand's faces lack of what this kit and its partners set in them: fonts of the family, and letters."""
    found: list[Finding] = []
    for use, face in kit.organisation.faces.named.items():
        family = [font for font in fonts if font.family == face.family]
        found += _missing_fonts(use, face, family, is_in_italics=_has_emphasis(kit))
        if family:
            for whose, texts in _set_in(use, kit, partners):
                found += _missing_letters(use, face, family, whose, texts)
    return tuple(found)


def _missing_fonts(use: str, face: Face, family: Sequence[FontFile], *, is_in_italics: bool) -> Iterator[Finding]:
    """Errors for what no font of the family is: upright, in running text also regular, bold and italic."""
    upright = [font.weights for font in family if font.style == "normal"]
    if use != "text":
        lacks = [] if upright else ["upright font"]
    else:
        lacks = [
            *([] if _reaches(upright, _REGULAR) else ["regular font, for running text"]),
            *([] if _reaches(upright, _BOLD) else ["bold, which headings and names are set in"]),
            *(["italic, which *emphasis* is set in"] if is_in_italics and len(upright) == len(family) else []),
        ]
    for lack in lacks:
        message = f'the {use} face "{face.family}" has no {lack}'
        yield FACE_INCOMPLETE.at(face.place, message, _what_to_bring(lack))


def _what_to_bring(lack: str) -> str:
    kind = "italic" if lack.startswith("italic") else lack.split(" ", maxsplit=1)[0].strip(",")
    return f"bring the {kind} of the family: `presskit fonts KIT --add FILE`; none is made up"


def _reaches(weights: Iterable[tuple[int, int]], wanted: tuple[int, int]) -> bool:
    return any(least <= wanted[1] and most >= wanted[0] for least, most in weights)


def _missing_letters(
    use: str, face: Face, family: Sequence[FontFile], whose: str, texts: Iterable[str]
) -> Iterator[Finding]:
    """A warning for each script of which letters are set that the face has not."""
    covered = characters_of(tuple(font for font in family if font.style == "normal") or tuple(family))
    letters = {char for text in texts for char in text if needs_glyph(char) and not char.isspace()}
    lacking = sorted(char for char in letters if ord(char) not in covered)
    for script in dict.fromkeys(map(_script, lacking)):
        missing = [char for char in lacking if _script(char) == script]
        shown = " ".join(missing[:_MOST_SHOWN])
        more = f" and {len(missing) - _MOST_SHOWN} more" if len(missing) > _MOST_SHOWN else ""
        message = f'the {use} face "{face.family}" lacks {script} of {whose}: {shown}{more}'
        yield FACE_LACKS_LETTERS.at(face.place, message, "another font of the kit or of presskit stands in")


def _set_in(use: str, kit: Kit, partners: Sequence[Partner]) -> Iterator[tuple[str, Iterable[str]]]:
    """What is set in the face, and whose it is; of display type what is always large."""
    if use == "figures":
        yield "the figures", _FIGURES
        return
    for language, statement in kit.statements.items():
        whose = f'the text in "{language}"'
        yield (
            whose,
            (placed.text for placed in printed_texts(kit, statement)) if use == "text" else _large(kit, statement),
        )
    names = (partner.name for partner in partners)
    texts = (placed.text for partner in partners for placed in partner_texts(partner))
    yield "the partners' names" if use == "display" else "the partners' texts", names if use == "display" else texts


def _large(kit: Kit, statement: Statement) -> Iterator[str]:
    yield from (statement.title, statement.hashtag, kit.organisation.short_name)
    for by_language in kit.piece_words.values():
        for text in by_language.get(statement.language, {}).values():
            yield from texts_of(text)


def _script(char: str) -> str:
    """What kind of signs the character is one of, as its Unicode name begins: letters by their script."""
    name = unicodedata.name(char, "")
    return f"{name.split(' ')[0].capitalize()} letters" if char.isalpha() and name else "signs"


def _has_emphasis(kit: Kit) -> bool:
    """Whether any text of the kit asks for italics."""
    phrases = [kit.organisation.name]
    phrases += [
        words for each in kit.statements.values() for block in each.blocks for words, _place in phrases_in(block)
    ]
    return any(_is_in_italics(each) for words in phrases for each in words)


def _is_in_italics(inline: Inline) -> bool:
    return isinstance(inline, Emphasis) or any(_is_in_italics(each) for each in getattr(inline, "children", ()))
