"""Which words of a document its readers see: what is hidden from them by any means is not taken, and told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.load.bring.losses import Loss, Losses
from presskit.load.statement.list_marks import with_plain_bullets

Looks = Mapping[str, str]
"""How words look: "strong" to "1", "colour" to its letters; what is not named is as usual."""

_WHITE = "FFFFFF"
_SMALLEST_HALF_POINTS = 6
"""Words of up to 3 pt cannot be read, and are typed to be found by machines alone."""
_SIGN_FONTS = re.compile(r"wingdings.*|webdings|symbol|zapf ?dingbats|opensymbol", re.IGNORECASE)
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_SEEN = {"colour": "coloured words", "underlined": "underlined words", "marked": "marked words"}
_AS_USUAL = ("", "auto", "000000")


@dataclass(frozen=True, slots=True)
class Around:
    """Where words stand: how their paragraph looks, on which ground, within a link, behind others."""

    usual: Looks = field(default_factory=dict)
    on_ground: bool = False
    in_link: bool = False
    behind_words: bool = False


def seen_words(text: str, looks: Looks, around: Around, losses: Losses) -> str:
    """The words that readers see as words; none if they do not, which is told."""
    if looks.get("hidden") or _is_unseen(looks, on_ground=around.on_ground):
        losses.lose(Loss.HIDDEN, text)
        return ""
    if looks.get("struck"):
        losses.lose(Loss.STRUCK, text)
        return ""
    font = looks.get("font", "")
    is_in_signs = _SIGN_FONTS.fullmatch(font) is not None
    if not around.behind_words:
        bullet = with_plain_bullets(text, in_symbol_font=is_in_signs)
        is_in_signs, text = is_in_signs and bullet == text, bullet
    if is_in_signs and text.strip():
        losses.lose(Loss.SYMBOL, font)
        return ""
    if _PRIVATE_USE.search(text):
        losses.lose(Loss.SYMBOL, font or "of its maker")
        text = _PRIVATE_USE.sub("", text)
    _tell_looks(text, looks, around, losses)
    return text


def _is_unseen(looks: Looks, *, on_ground: bool) -> bool:
    is_white = looks.get("colour", "").upper() == _WHITE and not looks.get("marked") and not on_ground
    size = looks.get("size", "")
    return is_white or (size.isascii() and size.isdigit() and int(size[:6]) <= _SMALLEST_HALF_POINTS)


def _tell_looks(text: str, looks: Looks, around: Around, losses: Losses) -> None:
    if looks.get("capitals") and text != text.upper():
        losses.lose(Loss.CAPITALS, text)
    if looks.get("height", "") in ("superscript", "subscript"):
        losses.lose(Loss.RAISED, text)
    if around.in_link or not text.strip():
        return  # links are blue and underlined by themselves
    for name, what in _SEEN.items():
        if looks.get(name, "") not in (around.usual.get(name, ""), *_AS_USUAL):
            losses.looks.add(what)
