"""Characters that nobody sees, and letters that were lost: one table for all who read, set and check words."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_PLANE_ENDS = "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))


@dataclass(frozen=True, slots=True)
class UnseenSort:
    """One sort of characters, as ranges of a regular expression, and what is done with it.

    None may stand in an address. A sort that may stand `in_text` needs no glyph of a font. What `burdens_copies` is
    passed over when texts are compared, and told of when it is copied from a page.
    """

    name: str
    ranges: str
    in_text: bool
    burdens_copies: bool = False


# Unicode 23.2-9 and the property Default_Ignorable_Code_Point (DerivedCoreProperties.txt).
UNSEEN = (
    UnseenSort("controls, but tab and line end", "\x00-\x08\x0b-\x1f\x7f-\x9f", in_text=False),
    UnseenSort("line and paragraph separators", "\u2028\u2029", in_text=False),
    UnseenSort("embeddings and overrides of direction", "\u202a-\u202e\u206a-\u206f", in_text=False),
    UnseenSort("invisible operators", "\u2061-\u2065", in_text=False),
    UnseenSort("Korean letters without a shape", "\u3164\uffa0", in_text=False),
    UnseenSort("the byte order mark inside a text", "\ufeff", in_text=False, burdens_copies=True),
    UnseenSort("interlinear marks", "\ufff9-\ufffb", in_text=False),
    UnseenSort("surrogates and noncharacters", f"\ud800-\udfff\ufdd0-\ufdef{_PLANE_ENDS}", in_text=False),
    UnseenSort("tags", "\U000e0000-\U000e007f", in_text=False),
    # Khmer and Thai are broken at zero-width spaces, German at soft hyphens.
    UnseenSort("where a line may break, or may not", "\xad\u200b\u2060", in_text=True, burdens_copies=True),
    UnseenSort("joiners, letters to Persian and Hindi", "\u200c\u200d", in_text=True),
    UnseenSort("marks of direction", "\u061c\u200e\u200f", in_text=True),
    UnseenSort("isolates of direction, in pairs", "\u2066-\u2069", in_text=True),
    UnseenSort("variation selectors", "\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef", in_text=True),
    UnseenSort("other fillers", "\u034f\u115f\u1160\u17b4\u17b5\ufff0-\ufff8\U0001bca0-\U0001bca3", in_text=True),
)


def _any_of(sorts: Iterator[UnseenSort]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(sort.ranges for sort in sorts)}]")


_CONTROL = _any_of(sort for sort in UNSEEN[:1])
_REFUSED_IN_TEXT = _any_of(sort for sort in UNSEEN if not sort.in_text)
_REFUSED_IN_ADDRESS = re.compile(f"[\t\n{''.join(sort.ranges for sort in UNSEEN)}]")
_WITHOUT_GLYPH = re.compile(f"[\t\n{''.join(sort.ranges for sort in UNSEEN if sort.in_text)}]")
UNSEEN_IN_COPIES = _any_of(sort for sort in UNSEEN if sort.burdens_copies)
"""What is copied with a text and seen by nobody: words with it are not found, addresses with it not opened."""
# The three flags of Unicode's list that are written with tags (emoji-sequences.txt); other tags can hide any words.
_FLAGS_OF_TAGS = frozenset(
    f"\U0001f3f4{''.join(chr(0xE0000 + ord(letter)) for letter in region)}\U000e007f"
    for region in ("gbeng", "gbsct", "gbwls")
)
_FLAG_OF_TAGS = re.compile("|".join(sorted(_FLAGS_OF_TAGS)))
_FLAG_OR_REFUSED = re.compile(f"{_FLAG_OF_TAGS.pattern}|{_REFUSED_IN_TEXT.pattern}")

_AS_EMOJI = "\ufe0f"
LINE_SEPARATOR = "\u2028"
"""Where a word processor ends a line within a paragraph."""

# What carries nothing: the mark of a file's beginning anywhere; at the ends of a line and beside white space, what
# only holds or parts two letters; between letters of scripts with spaces, the space of no width that web pages have.
_SPACED = "0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff"
_HOLDING = "\xad\u200b\u2060\x0c"
# Inside an emoji of several signs, the sign that it is one: the others say so (and the engine maps none with it).
_IDLE_IN_EMOJI = "\ufe0f(?=\u200d)|(?<=\u200d[\u2190-\u2bff\U0001f000-\U0001faff])\ufe0f"
_IDLE = re.compile(
    f"\ufeff+|(?:(?<=\\s)|^)[{_HOLDING}]+|[{_HOLDING}]+(?=\\s|$)|(?<=[{_SPACED}])\u200b+(?=[{_SPACED}])"
    f"|{_IDLE_IN_EMOJI}",
    re.MULTILINE,
)
# And in a line without a letter that is written from right to left, what keeps such letters apart from others.
_IDLE_FROM_LEFT = re.compile("[\u061c\u200e\u200f\u202a\u202c\u2066\u2068\u2069]+")
_TURNING = frozenset("\u202b\u202d\u202e\u2067")
_FROM_RIGHT = frozenset(("R", "AL", "AN"))
_ISOLATES = re.compile("[\u2066-\u2069]")
_POP_ISOLATE = "\u2069"

# UTF-8 read as Windows-1252: ’ as â€™, é as Ã©, £ as Â£, Cyrillic and Arabic as pairs. Left out is what can follow a
# capital Â or Ã in true prose: », ’, …, a space. The last stands where no letter could be told.
LOST_LETTERS = re.compile(
    "â€.|Ã[€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶¸¹º¼½¾¿]|Â[£©®°±§·¿¡«½¼¾²³´µ¶]"
    "|(?:[ÐÑ][\u0080-\u00bf\u2018-\u203a\u20ac\u2122\u0152-\u0178\u0192]){3,}"
    "|(?:[ØÙ][\u0080-\u00bf\u2018-\u203a\u20ac\u2122\u0152-\u0178\u0192]){3,}|\ufffd"
)
"""Letters that were read in the wrong encoding, or could not be read."""
# And what a program leaves where a picture stood in the text that was copied from it.
_LOST_IN_TEXT = re.compile(f"{LOST_LETTERS.pattern}|\ufffc")

# Categories of what steers a text or is known to one font alone, but for letters of Persian and Hindi and the soft
# hyphen; and what Unicode counts among them although it is seen.
_STEERING = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))
_HARMLESS = frozenset("\u200c\u200d\u00ad\u06dd\u070f\u08e2\u0890\u0891\U000110bd\U000110cd") | frozenset(
    map(chr, range(0x600, 0x606))
)


def hidden_in_text(text: str) -> Iterator[int]:
    """The offsets of what no reader sees and may change what the text says: isolates, if one lacks its pair, last."""
    flags = {at for match in _FLAG_OF_TAGS.finditer(text) for at in range(*match.span())}
    yield from (match.start() for match in _REFUSED_IN_TEXT.finditer(text) if match.start() not in flags)
    if not _ISOLATES.search(text):
        return
    line_start = 0
    for line in text.split("\n"):
        yield from _unbalanced_isolates(line, line_start)
        line_start += len(line) + 1


def with_hidden_blanked(text: str) -> str:
    """The text with a space for each character that no text may hold."""
    return _FLAG_OR_REFUSED.sub(lambda match: match[0] if match[0] in _FLAGS_OF_TAGS else " ", text)


def idle_in_text(text: str) -> list[int]:
    """The offsets of unseen characters that carry nothing where they stand, and can be left out."""
    found = {at for match in _IDLE.finditer(text) for at in range(*match.span())}
    line_start = 0
    for line in text.split("\n") if _IDLE_FROM_LEFT.search(text) else ():
        if not _is_turned(line):
            marks = (line_start + at for match in _IDLE_FROM_LEFT.finditer(line) for at in range(*match.span()))
            found.update(marks)
        line_start += len(line) + 1
    return sorted(found)


def idle_left_out(text: str) -> str:
    """The text without unseen characters that carry nothing."""
    if not (idle := set(idle_in_text(text))):
        return text
    return "".join(letter for at, letter in enumerate(text) if at not in idle)


def controls_in(text: str) -> Iterator[int]:
    """The offsets of control characters other than tab and line end."""
    return (match.start() for match in _CONTROL.finditer(text))


def with_controls_blanked(text: str) -> str:
    """The text with a space for each control character other than tab and line end."""
    return _CONTROL.sub(" ", text)


def hidden_in_address(address: str) -> str:
    """The first character of an address that cannot be seen; empty if all can."""
    match = _REFUSED_IN_ADDRESS.search(address)
    return match.group() if match else ""


def needs_glyph(character: str) -> bool:
    """Whether a font must have it: it is drawn, and does not steer joining, breaking or direction alone."""
    return not _WITHOUT_GLYPH.match(character)


def as_seen(text: str) -> str:
    """The text as a reader sees it, to be compared: composed letters, and nothing that only burdens copies.

    Nor what says that a sign is an emoji: no page has a mark for it, and it is not copied.
    """
    return UNSEEN_IN_COPIES.sub("", unicodedata.normalize("NFC", text)).replace(_AS_EMOJI, "")


def lost_letters(text: str) -> Iterator[tuple[int, int]]:
    """Where letters were lost on the way from another program: start and end of each place."""
    return (match.span() for match in _LOST_IN_TEXT.finditer(text))


def is_misread(text: str) -> bool:
    """Whether the whole of a short text is UTF-8 read as Windows-1252: then the way back makes sense."""
    try:
        return text.encode("cp1252").decode("utf-8") != text
    except UnicodeError:
        return False


def named(character: str) -> str:
    """The character's name and number, such as "right-to-left override (U+202E)"."""
    return f"{unicodedata.name(character, 'control character').lower()} (U+{ord(character):04X})"


def spelt_out(character: str) -> str:
    """The character, or "<U+202E>" for one that would steer the text around it or show as a box."""
    steers = unicodedata.category(character) in _STEERING and character not in _HARMLESS
    return f"<U+{ord(character):04X}>" if steers else character


def _is_turned(line: str) -> bool:
    """Whether a part of the line is written from right to left, or meant to be."""
    return any(
        letter in _TURNING or (letter.isprintable() and unicodedata.bidirectional(letter) in _FROM_RIGHT)
        for letter in line
        if not letter.isascii()
    )


def _unbalanced_isolates(line: str, line_start: int) -> Iterator[int]:
    """Marks that begin or end a stretch of another reading direction without their counterpart in the line."""
    still_open: list[int] = []
    for match in _ISOLATES.finditer(line):
        if match.group() != _POP_ISOLATE:
            still_open.append(match.start())
        elif still_open:
            still_open.pop()
        else:
            yield line_start + match.start()
    yield from (line_start + offset for offset in still_open)
