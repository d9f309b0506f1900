"""Small fonts made by hand, of the names, rights and outlines that a test wants, and kits with them."""

import io
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from tests.load.made_kits import write_kit

OFL = "Copyright of nobody.\n\nSIL OPEN FONT LICENSE Version 1.1 - 26 February 2007\n"


@dataclass(frozen=True)
class Made:
    """What a made font says of itself."""

    family: str = "Handmade"
    style: str = "Regular"
    weight: int = 400
    rights: int = 0
    letters: str = "HI"
    drawn: bool = True
    advance: int = 600


def made_font(made: Made = Made()) -> bytes:
    """A TrueType font whose letters are boxes."""
    builder = FontBuilder(1000, isTTF=True)
    names = {letter: f"uni{ord(letter):04X}" for letter in made.letters}
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(letter): name for letter, name in names.items()})
    is_italic = "Italic" in made.style
    builder.setupNameTable({"familyName": made.family, "styleName": made.style, "version": "Version 2.5;made"})
    builder.setupGlyf({name: _box() if made.drawn else Glyph() for name in (".notdef", *names.values())})
    builder.setupHorizontalMetrics(dict.fromkeys((".notdef", *names.values()), (made.advance, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2(usWeightClass=made.weight, fsType=made.rights, fsSelection=int(is_italic))
    builder.setupPost()
    builder.updateHead(macStyle=2 * int(is_italic))
    return saved(builder)


def as_woff2(data: bytes) -> bytes:
    """The same font as web pages have it."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    font.flavor = "woff2"
    return saved(font)


def without_table(data: bytes, *tags: str) -> bytes:
    """The font with these tables struck out of its list."""
    count = struct.unpack(">H", data[4:6])[0]
    records = [data[12 + 16 * at : 28 + 16 * at] for at in range(count)]
    changed = [
        b"zzz" + bytes([97 + at]) + record[4:] if record[:4].decode() in tags else record
        for at, record in enumerate(records)
    ]
    return data[:12] + b"".join(changed) + data[12 + 16 * count :]


def saved(font: FontBuilder | TTFont) -> bytes:
    """The bytes of its file."""
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def entry(data: bytes, file: str = "made.ttf", **changed: str) -> str:
    """The entry of fonts.toml for this font; a value that is empty leaves the line out."""
    said = {
        "family": "Handmade",
        "file": file,
        "licence": "OFL-1.1",
        "licence_file": "OFL.txt",
        "sha256": sha256(data).hexdigest(),
        **changed,
    }
    return "[[fonts]]\n" + "".join(f'{key} = "{value}"\n' for key, value in said.items() if value)


def kit_with_fonts(folder: Path, fonts: Mapping[str, bytes], listed: str, organisation: str = "") -> Path:
    """A kit with these fonts beside their licence, listed so."""
    files: dict[str, str | bytes] = {f"fonts/{name}": data for name, data in fonts.items()}
    extra = {"organisation": organisation} if organisation else {}
    return write_kit(folder, files={"fonts/OFL.txt": OFL, "fonts/fonts.toml": listed, **files}, **extra)


def kit_with_font(folder: Path, data: bytes, file: str = "made.ttf", **changed: str) -> Path:
    """A kit with one font, listed so."""
    return kit_with_fonts(folder, {file: data}, entry(data, file, **changed))


def _box() -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (500, 700), (500, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()
