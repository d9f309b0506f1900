"""Whether fonts.toml calls each font of the kit what the file calls itself, and no two are called alike."""

from collections.abc import Iterator, Sequence

from presskit.load.fonts.font_schema import KitFontTable
from presskit.load.fonts.read_font import ReadFont
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import did_you_mean, shortened
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.house_style import EMOJI, FontFile

FONT_MISNAMED = FindingKind(
    "font-misnamed",
    Severity.ERROR,
    "Does fonts.toml call each font what the file calls itself?",
    "The layout engine finds a font by the name in its file; under another one it would take some other font.",
    "Write family and style as the file has them; `presskit fonts --add` does.",
)
FONT_NAME_TAKEN = FindingKind(
    "font-name-taken",
    Severity.ERROR,
    "Has each face of the kit a name of its own?",
    "Of two fonts of one name, weight and slant the engine takes either, and nobody sees which.",
    "Take one of the two out; a family that comes with presskit needs no file.",
)
_STYLES, _ROLES = ("normal", "italic"), ("text", "display")
_GENERIC = (
    "serif",
    "sans-serif",
    "monospace",
    "cursive",
    "fantasy",
    "system-ui",
    EMOJI,
    "math",
    "inherit",
    "initial",
)
_UNSPEAKABLE = frozenset(",\"'\\;{}()<>")


def unspeakable_names(toml: TomlFile, number: int, entry: KitFontTable) -> Iterator[Finding]:
    """What can be told of an entry without its file."""
    for key, known in (("style", _STYLES), ("role", _ROLES)):
        value = getattr(entry, key)
        if value and value not in known:
            hint = did_you_mean(value, known, f"write {' or '.join(known)}, or take the line out")
            place = toml.value_place("fonts", number, key)
            yield FONT_MISNAMED.at(place, f'"{shortened(value)}" is no {key} of a font', hint)
    place = toml.value_place("fonts", number, "family")
    if entry.family.casefold() in _GENERIC or _UNSPEAKABLE & {*entry.family} or not entry.family.isprintable():
        message = f'style sheets cannot ask for a family named "{shortened(entry.family)}"'
        yield FONT_MISNAMED.at(place, message, "write the name as the font has it, letters, digits and spaces")


def misnamed(toml: TomlFile, number: int, read: ReadFont) -> Iterator[Finding]:
    """Errors where the entry says other than the file."""
    entry, opened = read.entry, read.opened
    if entry.family not in opened.families:
        message = f'the file does not call itself "{shortened(entry.family)}"'
        hint = f'write the family as the file has it: family = "{opened.family}"'
        yield FONT_MISNAMED.at(toml.value_place("fonts", number, "family"), message, hint)
    is_said = entry.style in _STYLES
    if is_said and (entry.style == "italic") is not opened.is_italic:
        truth = "italic" if opened.is_italic else "normal"
        message = f'"{shortened(entry.file)}" is {"an italic" if opened.is_italic else "upright"}'
        yield FONT_MISNAMED.at(toml.value_place("fonts", number, "style"), message, f'write style = "{truth}"')


def taken_names(read: Sequence[ReadFont], ours: Sequence[FontFile]) -> Iterator[Finding]:
    """Errors for families of ours, and for a second file of one face."""
    our_names = {font.family.casefold(): font.family for font in ours}
    faces: dict[tuple[str, str, tuple[int, int]], str] = {}
    for each in read:
        names = (each.font.family, *each.font.names)
        if taken := next((our_names[name.casefold()] for name in names if name.casefold() in our_names), ""):
            message = f'"{taken}" comes with presskit, and this is another file of that name'
            yield FONT_NAME_TAKEN.at(each.place, message, f'take the entry out: "{taken}" can be named without it')
        face = (each.font.family.casefold(), each.font.style, each.font.weights)
        if face in faces:
            message = f'"{shortened(each.entry.file)}" is the same face as "{shortened(faces[face])}"'
            yield FONT_NAME_TAKEN.at(each.place, message, "take one of the two entries out")
        faces.setdefault(face, each.entry.file)
