"""Which words of a document its readers see: what is hidden from them by any means is not taken, and told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from presskit.load.bring.losses import Loss, Losses
from presskit.load.statement.list_marks import with_plain_bullets
from presskit.rules.contrast import contrast_ratio

Looks = Mapping[str, str]
"""How words look: "strong" to "1", "colour" to its six digits; what is not named is as usual."""

WHITE = "FFFFFF"
_BLACK = "000000"
_LEAST_RATIO = 1.35
"""Black on the darkest grey and white on the lightest: what differs less from its ground was meant to be covered."""
_LEAST_WIDTH_PERCENT = 10
_SMALLEST_HALF_POINTS = 6
"""Words of up to 3 pt cannot be read, and are typed to be found by machines alone."""
_SIGN_FONTS = re.compile(r"wingdings.*|webdings|symbol|zapf ?dingbats|opensymbol", re.IGNORECASE)
_PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
_SEEN = {
    "colour": "coloured words",
    "underlined": "underlined words",
    "marked": "marked words",
    "shaded": "marked words",
}
_AS_USUAL = {"marked": ("", WHITE), "shaded": ("", WHITE)}
_PLAIN_COLOURS = ("", _BLACK)


@dataclass(frozen=True, slots=True)
class Around:
    """Where words stand: how their paragraph looks, on which grounds, within a link, behind others.

    `grounds` are the colours of all grounds that they may stand on: of the paragraph, else of the cell, else of the
    page; there are several where a tracked change gives it another.
    """

    usual: Looks = field(default_factory=dict)
    grounds: tuple[str, ...] = (WHITE,)
    in_link: bool = False
    behind_words: bool = False


def seen_words(text: str, looks: Looks, around: Around, losses: Losses) -> str:
    """The words that readers see as words; none if they do not, which is told."""
    if is_unseen(looks, around.grounds):
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


def is_unseen(looks: Looks, grounds: tuple[str, ...]) -> bool:
    """Whether no reader sees words that look so: hidden, as their ground, too small or narrow."""
    if looks.get("hidden") or looks.get("always_hidden"):
        return True
    size, width = looks.get("size", ""), looks.get("width", "")
    is_small = size != "" and float(size) <= _SMALLEST_HALF_POINTS
    return is_small or (width != "" and float(width) < _LEAST_WIDTH_PERCENT) or _is_covered(looks, grounds)


def _is_covered(looks: Looks, grounds: tuple[str, ...]) -> bool:
    """Whether words have (nearly) the colour of their ground.

    Words without a colour are black on a pen's ground, which people take to black words out; on a dark paragraph or
    cell a word processor makes them white.
    """
    own = looks.get("marked") or looks.get("shaded")
    colour = looks.get("colour") or (_BLACK if own else "")
    return bool(colour) and any(
        contrast_ratio(f"#{colour}", f"#{ground}") < _LEAST_RATIO for ground in ((own,) if own else grounds)
    )


def _tell_looks(text: str, looks: Looks, around: Around, losses: Losses) -> None:
    if looks.get("capitals") and text != text.upper():
        losses.lose(Loss.CAPITALS, text)
    if looks.get("height", "") in ("superscript", "subscript"):
        losses.lose(Loss.RAISED, text)
    if around.in_link or not text.strip():
        return  # links are blue and underlined by themselves
    for name, what in _SEEN.items():
        if looks.get(name, "") not in (around.usual.get(name, ""), *_AS_USUAL.get(name, _PLAIN_COLOURS)):
            losses.looks.add(what)
