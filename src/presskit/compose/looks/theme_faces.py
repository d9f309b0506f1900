"""Which faces a theme sets its words in, and which scripts these have letters for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from presskit.compose.type_measure import Typeface
from presskit.model.faces import Faces
from presskit.model.house_style import FontFile
from presskit.model.looks.style import Theme

_REGULAR = 400
_MOST_FONTS = 64
# The letters that a script's main languages are written in; a font that lacks one of them does not have the script.
_LETTERS = {
    "Latin": "AZazÀÖÜàöüÿŁłŞşŐő",
    "Greek": "ΑΩαωΆάΈέΉήΊίΌόΎύΏώς",
    "Cyrillic": "АЯаяЁёІіЇїЂђЏџ",
    "Hebrew": "אבםת",
    "Arabic": "ءابتيپچک",
    "Armenian": "ԱՖաֆ",
    "Georgian": "აჰ",
    "Devanagari": "अकहा",
}


@dataclass(frozen=True, slots=True)
class ThemeFaces:
    """The families of running text and of large words, and the scripts that both have, in the order of our list."""

    text: str
    display: str
    scripts: tuple[str, ...]


def theme_faces(theme: Theme, fonts: Sequence[FontFile], faces: Faces | None = None) -> ThemeFaces:
    """The faces that the brand has chosen, else those that the theme names, else the usual ones."""
    chosen = {use: face.family for use, face in faces.named.items()} if faces else {}
    text = chosen.get("text") or theme.text_family or _usual("text", fonts)
    display = chosen.get("display") or theme.display_family or _usual("display", fonts)
    first = {font.family: font for font in reversed(fonts)}
    known = [first[family] for family in (text, display) if family in first]
    scripts = [name for name in _scripts_of(known[0]) if name in _scripts_of(known[-1])] if known else []
    return ThemeFaces(text, display, tuple(scripts))


def _usual(role: str, fonts: Sequence[FontFile]) -> str:
    return next((font.family for font in fonts if font.role == role), "")


@lru_cache(maxsize=_MOST_FONTS)
def _scripts_of(font: FontFile) -> tuple[str, ...]:
    face = Typeface(font, _REGULAR)
    return tuple(name for name, letters in _LETTERS.items() if face.covers(letters))
