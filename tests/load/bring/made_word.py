"""Word files made part by part, as the programs write them that python-docx cannot imitate."""

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = {
    "w": W,
    "r": _R,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
}
_DECLARED = " ".join(f'xmlns:{short}="{name}"' for short, name in _NAMES.items())
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""


def run(text: str, looks: str = "") -> str:
    """A run of words; `looks` is XML of its properties."""
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, style: str = "", settings: str = "") -> str:
    """A paragraph of plain words, or of runs if it holds a tag."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = content if "<" in content else run(content)
    return f"<w:p><w:pPr>{named}{settings}</w:pPr>{inner}</w:p>"


def item(content: str, list_id: int, level: int = 0) -> str:
    """An item of a list."""
    settings = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(content, settings=settings)


def field(instruction: str, shown: str) -> str:
    """A field in five runs, as Word writes it, with what it shows."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{marks['begin']}{told}{marks['separate']}{run(shown)}{marks['end']}"


def link(relation: str, words: str) -> str:
    """Words that lead where a relation of the document does."""
    blue = '<w:color w:val="0563C1"/><w:u w:val="single"/>'
    return f'<w:hyperlink r:id="{relation}">{run(words, blue)}</w:hyperlink>'


def picture(relation: str, alt: str = "", crop: str = "", linked: str = "") -> str:
    """A picture in its own run."""
    blip = f'<a:blip r:embed="{relation}"/>' if relation else f'<a:blip r:link="{linked}"/>'
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{alt}"/><a:graphic><a:graphicData>'
        f"<pic:pic><pic:blipFill>{blip}<a:srcRect {crop}/></pic:blipFill></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(words: str) -> str:
    """A text box in both of its forms, of which a program takes one."""
    inner = paragraph(words)
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><a:graphicData>"
        f"<wps:wsp><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{inner}</w:txbxContent>"
        "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def table(*rows: str) -> str:
    """A table of rows that are made of cells."""
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(content: str, settings: str = "") -> str:
    """A cell of plain words, or of blocks if it holds a tag."""
    inner = content if "<" in content else paragraph(content)
    return f"<w:tc><w:tcPr>{settings}</w:tcPr>{inner}</w:tc>"


def part(root: str, content: str) -> str:
    """A part of the file: an element of Word's with all names declared."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root} {_DECLARED}>{content}</w:{root}>'


def word_file(
    body: str,
    links: Mapping[str, str] = {},
    media: Mapping[str, bytes] = {},
    more: Mapping[str, str] = {},
    main_type: str = _MAIN_TYPE,
    styles: str = STYLES,
) -> bytes:
    """A Word file; `links` are addresses and `media` pictures by their relations, `more` parts by their kinds."""
    parts = {"styles": part("styles", styles), "numbering": part("numbering", NUMBERING), **more}
    related = [
        f'<Relationship Id="p{kind}" Type="{_R}/{kind.rstrip("0123456789")}" Target="{kind}.xml"/>' for kind in parts
    ]
    related += [
        f'<Relationship Id="{name}" Type="{_R}/hyperlink" Target="{address}" TargetMode="External"/>'
        for name, address in links.items()
    ]
    related += [f'<Relationship Id="{name}" Type="{_R}/image" Target="media/{name}"/>' for name in media]
    return zipped(
        {
            "[Content_Types].xml": _types(main_type),
            "_rels/.rels": _relations(
                f'<Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
            ),
            "word/document.xml": part("document", f"<w:body>{body}<w:sectPr/></w:body>"),
            "word/_rels/document.xml.rels": _relations("".join(related)),
            "docProps/core.xml": "<x>CANARY</x>",
            "docProps/app.xml": "<x>CANARY</x>",
            **{f"word/{kind}.xml": text for kind, text in parts.items()},
            **{f"word/media/{name}": data for name, data in media.items()},
        }
    )


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as one file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _types(main_type: str) -> str:
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{types}"><Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'


def _relations(content: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>'
