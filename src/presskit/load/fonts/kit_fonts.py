"""The fonts in a kit's `fonts/`: each listed in its fonts.toml, the file that is listed, sound, free to use."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import PurePosixPath

from presskit.load.fonts.font_file import NotUsable, opened_font
from presskit.load.fonts.font_licence import licence_faults
from presskit.load.fonts.font_names import misnamed, taken_names, unspeakable_names
from presskit.load.fonts.font_rights import refused_rights, rights_told
from presskit.load.fonts.font_schema import KitFontsTable, KitFontTable
from presskit.load.fonts.read_font import ReadFont
from presskit.load.kit_folder import KitFolder
from presskit.load.limits import MAX_FONT_BYTES, MAX_FONTS_OF_A_KIT
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import TomlFile, decode_toml, read_toml
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import FontFile

FONT_CHANGED = FindingKind(
    "font-changed",
    Severity.ERROR,
    "Is every font file the one that fonts.toml names?",
    "Another version of a font breaks lines differently, and a changed file may be damaged or not free to use.",
    "Put the original file back, or if the new one is meant, let `presskit fonts KIT --renew` write its sha256.",
)
FONT_UNUSABLE = FindingKind(
    "font-unusable",
    Severity.ERROR,
    "Is every font of the kit one that pages can be set in, and that every printer takes?",
    "Broken fonts stop the layout or print holes; fonts without outlines, collections and Type 1 fail at printers.",
    "Bring the TTF, OTF or WOFF2 file of the font as its maker gives it.",
)
FONT_UNLISTED = FindingKind(
    "font-unlisted",
    Severity.WARNING,
    "Is every font in fonts/ listed in fonts/fonts.toml?",
    "A font that nobody lists is used nowhere.",
    "Let `presskit fonts KIT --add FILE` write its entry, or move the file away.",
)
FOLDER, NAME = "fonts", "fonts/fonts.toml"
FONT_ENDINGS = frozenset(
    (".ttf", ".otf", ".woff2", ".woff", ".ttc", ".otc", ".pfb", ".pfa", ".pfm", ".eot", ".dfont", ".bdf")
)


def read_kit_fonts(folder: KitFolder, ours: Sequence[FontFile], found: list[Finding]) -> tuple[FontFile, ...]:
    """The fonts that the kit brings, in the order of its fonts.toml; what is wrong with any of them is in `found`."""
    in_folder = [path for path in folder.files_under(FOLDER) if PurePosixPath(path).suffix.lower() in FONT_ENDINGS]
    if not folder.has(NAME):
        found += (_unlisted(path) for path in in_folder)
        return ()
    toml = read_toml(folder, NAME, Place(NAME), found)
    if toml is None:
        return ()
    entries = check_shape(toml, KitFontsTable, found).fonts
    if len(entries) > MAX_FONTS_OF_A_KIT:
        message = f"{len(entries)} fonts are listed, more than the {MAX_FONTS_OF_A_KIT} that one kit is set in"
        found.append(FONT_UNUSABLE.at(toml.place("fonts"), message, "list those that the kit is set in"))
        return ()
    read = [each for number, entry in enumerate(entries) if (each := _read(folder, toml, number, entry, found))]
    found += taken_names(read, ours)
    found += rights_told(read)
    named = {f"{FOLDER}/{entry.file}" for entry in entries}
    found += (_unlisted(path) for path in in_folder if path not in named)
    return tuple(each.font for each in read)


def listed_files(data: bytes) -> tuple[tuple[str, str], ...]:
    """The file of each entry of a fonts.toml, with its checksum as it stands there; none of one that is broken."""
    toml = decode_toml(NAME, data, [])
    entries = check_shape(toml, KitFontsTable, []).fonts if toml else []
    return tuple((entry.file, entry.sha256) for entry in entries)


def families_listed(folder: KitFolder) -> tuple[str, ...]:
    """The families that the kit's fonts.toml names, each once; what is wrong with it is told by `read_kit_fonts`."""
    toml = read_toml(folder, NAME, Place(NAME), []) if folder.has(NAME) else None
    entries = check_shape(toml, KitFontsTable, []).fonts if toml else []
    return tuple(dict.fromkeys(entry.family for entry in entries if entry.family))


def _unlisted(path: str) -> Finding:
    message = "this font is not listed in fonts/fonts.toml, so nothing is set in it"
    return FONT_UNLISTED.at(Place(path), message, f"`presskit fonts KIT --add KIT/{path}` writes its entry")


def _read(
    folder: KitFolder, toml: TomlFile, number: int, entry: KitFontTable, found: list[Finding]
) -> ReadFont | None:
    """The font of this entry; None with the reasons in `found`."""
    if not entry.file or not entry.family:
        return None
    place = toml.value_place("fonts", number, "file")
    data = folder.read(f"{FOLDER}/{entry.file}", MAX_FONT_BYTES, place, found)
    faults = [*unspeakable_names(toml, number, entry), *licence_faults(folder, toml, number, entry)]
    found += faults
    if data is None:
        return None
    digest = sha256(data).hexdigest()
    if digest != entry.sha256:
        found.append(_changed(toml, number, entry))
        return None
    try:
        read = ReadFont(entry, opened_font(data), place, digest)
    except NotUsable as reason:
        found.append(FONT_UNUSABLE.at(place, f'"{shortened(entry.file)}" {reason}', reason.hint))
        return None
    refused = (*refused_rights(read), *misnamed(toml, number, read))
    found += refused
    return None if faults or refused else read


def _changed(toml: TomlFile, number: int, entry: KitFontTable) -> Finding:
    """The finding for a file whose sum is another than the one listed, or not listed."""
    hint = "`presskit fonts KIT --renew` writes the sha256 of the file as it is"
    if not entry.sha256:
        place = toml.place("fonts", number, "sha256" if toml.gives("fonts", number, "sha256") else "file")
        return FONT_CHANGED.at(place, f'no sha256 says which file "{shortened(entry.file)}" is', hint)
    message = f'the font file "{shortened(entry.file)}" is not the one that was listed: its sha256 is another'
    place = toml.value_place("fonts", number, "sha256")
    return FONT_CHANGED.at(place, message, f"put the original file back; if the new one is meant, {hint}")
