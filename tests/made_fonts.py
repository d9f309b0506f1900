"""Variable fonts of one letter, made by hand: the H is a box 500 units wide and 700 high that can lean."""

import io
import struct
from hashlib import sha256

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable
from fontTools.ttLib.sfnt import SFNTReader, SFNTWriter
from fontTools.ttLib.tables._g_l_y_f import Glyph as Outline
from fontTools.ttLib.tables.S_V_G_ import SVGDocument
from fontTools.ttLib.tables.sbixGlyph import Glyph
from fontTools.ttLib.tables.sbixStrike import Strike
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from PIL import Image

from presskit.model.house_style import FontFile

FAMILY = "Made"
UPRIGHT, LEANING = (0, 700), (100, 700)  # the upper left corner of the H
WEIGHT = ("wght", 400, 400, 900)
Axis = tuple[str, int, int, int]


def font_file(data: bytes, family: str = FAMILY) -> FontFile:
    """The font as the load stage hands it on, for running text."""
    return FontFile(family, "made.ttf", "normal", "text", sha256(data).hexdigest(), data)


def variable_font(axis: Axis = WEIGHT, style: str = "Regular", family: str = FAMILY) -> bytes:
    """A font whose H leans to the right at the far end of its axis (tag, lowest, default, highest)."""
    builder = _begun(axis, style, family, is_truetype=True)
    builder.setupGlyf({".notdef": _box(), "H": _box()})
    far_end = (0, 1, 1) if axis[3] > axis[2] else (-1, -1, 0)
    moves = [(0, 0), (100, 0), (100, 0), (0, 0), *[(0, 0)] * 4]  # the last four: the advances
    builder.setupGvar({"H": [TupleVariation({axis[0]: far_end}, moves)]})
    return _finished(builder)


def static_font() -> bytes:
    """The same without an axis."""
    font = TTFont(io.BytesIO(variable_font()))
    del font["fvar"], font["gvar"]
    return _saved(font)


def postscript_font() -> bytes:
    """The same with PostScript outlines; its axis is that of weight."""
    builder = _begun(WEIGHT, "Regular", FAMILY, is_truetype=False)
    rightwards, leftwards = [0, 100, 1, "blend"], [0, -100, 1, "blend"]
    box = [0, 0, "rmoveto", *rightwards, 700, "rlineto", 500, "hlineto", *leftwards, -700, "rlineto"]
    letters = {".notdef": T2CharString(program=[]), "H": T2CharString(program=box)}
    builder.setupCFF2(letters, regions=[{WEIGHT[0]: (0, 1, 1)}])
    return _finished(builder)


def font_with_drawing() -> bytes:
    """The same, with a drawing in colour (SVG) in the place of the H."""
    font = TTFont(io.BytesIO(variable_font()))
    font["SVG "] = newTable("SVG ")
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><path id="glyph1" fill="#c00" d="M0 0V-700H500V0z"/></svg>'
    font["SVG "].docList = [SVGDocument(svg, 1, 1)]
    return _saved(font)


def font_with_picture() -> bytes:
    """The same, with a picture in colour (PNG) in the place of the H."""
    font = TTFont(io.BytesIO(variable_font()))
    stream = io.BytesIO()
    Image.new("RGB", (50, 70), "#c00").save(stream, "PNG")
    font["sbix"] = newTable("sbix")
    font["sbix"].strikes[100] = Strike(ppem=100, resolution=72)
    font["sbix"].strikes[100].glyphs["H"] = Glyph(glyphName="H", graphicType="png ", imageData=stream.getvalue())
    return _saved(font)


def font_collection() -> bytes:
    """One file with two fonts, of which the second is the one asked for."""
    collection = TTCollection()
    other = variable_font(("wght", 100, 400, 400), family="Other")
    collection.fonts = [TTFont(io.BytesIO(data)) for data in (other, variable_font())]
    return _saved(collection)


def broken_font() -> bytes:
    """The same, but that one of its names lies outside the table of names."""
    reader = SFNTReader(io.BytesIO(variable_font()))
    tables = {tag: bytearray(reader[tag]) for tag in reader.tables}
    last_record = 6 + 12 * (struct.unpack_from(">H", tables["name"], 2)[0] - 1)
    struct.pack_into(">H", tables["name"], last_record + 8, 0x7FFF)
    stream = io.BytesIO()
    writer = SFNTWriter(stream, len(tables), reader.sfntVersion)
    for tag, table in tables.items():
        writer[tag] = bytes(table)
    writer.close()
    return stream.getvalue()


def _begun(axis: Axis, style: str, family: str, *, is_truetype: bool) -> FontBuilder:
    builder = FontBuilder(1000, isTTF=is_truetype)
    builder.setupGlyphOrder([".notdef", "H"])
    builder.setupCharacterMap({ord("H"): "H"})
    builder.setupNameTable({"familyName": family, "styleName": style, "psName": f"{family}-{style}"})
    builder.setupFvar([(*axis, axis[0])], [])
    return builder


def _box() -> Outline:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (500, 700), (500, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _finished(builder: FontBuilder) -> bytes:
    style = builder.font["name"].getDebugName(2)
    builder.setupHorizontalMetrics({".notdef": (600, 0), "H": (600, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2(fsSelection=int(style == "Italic"))
    builder.setupPost()
    builder.updateHead(macStyle=2 * int(style == "Italic"))
    return _saved(builder)


def _saved(font: FontBuilder | TTFont | TTCollection) -> bytes:
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()
