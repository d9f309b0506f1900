"""Small PDFs in whose structure one entry after the other holds a value of the wrong kind.

One sound file has every part that presskit looks at. Its objects are kept as they are written, so that any entry can
be given any value, and a file with it is made in microseconds.
"""

import re
import zlib
from collections.abc import Iterator
from random import Random

# What an entry is given in the place of what belongs there: every kind of object, empty, full, leading in a circle.
ODD = (
    *("/X", "3", "-1", "2.5", "1" + "0" * 25, "true", "null", "(text)", "()", r"(D:99999999)", r"<FEFFD800>"),
    *("[]", "[3]", "[/X (text) 3 null true]", "[[[]]]", "[1 0 R 1 0 R]", "<<>>", "<</Type /X /S 3 /K 4 /N [5]>>"),
    *("99 0 R", "1 0 R", "3 0 R", "6 0 R"),
)
_ICC = b"\0" * 16 + b"CMYK" + b"\0" * 16 + b"acsp" + b"\0" * 100
_XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="A" '
    b'xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdfxid:GTS_PDFXVersion="PDF/X-4"/></rdf:RDF></x:xmpmeta>'
    b'<?xpacket end="w"?>'
)
_CONTENT = (
    b"% made\n/P <</MCID 0>> BDC q 0 0 1 rg /G gs 20 20 30 30 re f Q BT /F 12 Tf 20 60 Td (Words) Tj ET EMC\n"
    b"/Span <</Author (A)>> BDC /CS cs 0.5 scn 60 60 9 9 re f /Pattern cs /PA scn 80 60 9 9 re f EMC\n"
    b"q 20 0 0 20 20 90 cm /I Do Q /D Do /OC /L BDC 9 9 5 5 re f EMC /SH sh"
)
# The objects by number, their entries as they are written.
_OBJECTS = """
1 /Type /Catalog /Version /1.7 /Extensions <</ADBE <</BaseVersion /1.7>>>> /Pages 2 0 R /PageLabels <</Nums []>>
   /Names 13 0 R /Dests <</a [3 0 R /Fit]>> /ViewerPreferences 39 0 R /Lang (en) /PageLayout /SinglePage /PageMode
   /UseNone /Outlines 14 0 R /OpenAction [3 0 R /Fit] /AcroForm 15 0 R /Metadata 6 0 R /StructTreeRoot 16 0 R
   /MarkInfo 40 0 R /OutputIntents [17 0 R] /OCProperties 18 0 R /AF [19 0 R] /PieceInfo <</A <</Private (A)>>>>
   /AA <<>> /URI <</Base (a)>> /Threads [] /Perms <<>> /Legal <<>> /Requirements [] /Collection <<>> /DSS <<>>
   /SpiderInfo <<>>
2 /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /Rotate 0
3 /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /CropBox [0 0 200 200] /BleedBox [0 0 200 200] /TrimBox [9 9
   190 190] /Resources 7 0 R /Contents 5 0 R /Rotate 0 /Group <</S /Transparency /CS /DeviceRGB>> /Annots [20 0 R
   21 0 R 22 0 R] /Tabs /S /StructParents 0 /UserUnit 1 /Metadata 6 0 R /PieceInfo <<>> /AF [19 0 R] /LastModified
   (D:2026) /AA <<>> /Thumb 9 0 R /B [] /Dur 3 /Trans <<>> /ID (a) /PZ 1 /SeparationInfo <<>> /BoxColorInfo <<>>
   /VP []
4 /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /TrimBox [9 9 190 190] /Contents [5 0 R] /Resources 7 0 R
5
6 /Type /Metadata /Subtype /XML
7 /Font <</F 8 0 R>> /XObject <</I 9 0 R /D 10 0 R>> /ColorSpace <</CS [/Separation /Ink /DeviceCMYK 11 0 R]>>
   /ExtGState <</G 12 0 R>> /Pattern <</PA 28 0 R>> /Shading <</SH 29 0 R>> /Properties <</L 23 0 R>> /ProcSet
   [/PDF]
8 /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Inter /FirstChar 32 /LastChar 33 /Widths [500 500]
   /FontDescriptor 24 0 R /Encoding /WinAnsiEncoding /ToUnicode 25 0 R
9 /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [0 1]
   /SMask 26 0 R /Intent /Perceptual /Interpolate false /Metadata 6 0 R /OPI <<>> /Alternates [] /Measure <<>>
10 /Type /XObject /Subtype /Form /BBox [0 0 50 50] /Matrix [1 0 0 1 0 0] /Resources <<>> /OC 23 0 R /Ref <<>>
   /Group <</S /Transparency>> /StructParent 2 /PieceInfo <<>> /LastModified (D:2026)
11 /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 0 0 1] /N 1
12 /Type /ExtGState /ca 0.5 /CA 0.5 /BM /Normal /SMask /None /OP true /op true /OPM 1 /LW 1 /Font [8 0 R 12]
13 /Dests <</Names [(a) [3 0 R /Fit]]>> /EmbeddedFiles <</Names [(a) 19 0 R]>> /JavaScript <</Names []>>
14 /Type /Outlines /First 27 0 R /Last 27 0 R /Count 1
15 /Fields [21 0 R] /DR <<>> /DA (/F 9 Tf) /SigFlags 1 /XFA [] /CO [] /NeedAppearances true
16 /Type /StructTreeRoot /K 30 0 R /ParentTree 38 0 R /ParentTreeNextKey 2 /RoleMap <</Q /P>> /ClassMap <</C
   <</O /UserProperties>>>> /IDTree <<>>
17 /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /OutputCondition (coated) /Info (A)
   /RegistryName (http://www.color.org) /DestOutputProfile 31 0 R
18 /OCGs [23 0 R] /D 36 0 R /Configs []
19 /Type /Filespec /F (a.txt) /UF (a.txt) /EF <</F 32 0 R>> /Desc (A) /AFRelationship /Data
20 /Type /Annot /Subtype /Link /Rect [9 9 50 20] /QuadPoints [9 9 50 9 9 20 50 20] /A 33 0 R /Border [0 0 0]
   /StructParent 1 /Contents (to) /F 4 /Dest /a /PA 33 0 R /NM (a) /M (D:2026) /H /I /C []
21 /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (A) /Rect [60 9 90 20] /F 4 /AP <</N 10 0 R>> /DA (/F 9
   Tf) /Ff 0 /MK <<>> /AA <<>> /Parent 15 0 R /Kids [] /P 3 0 R /AS /N /TU (A) /DV (A) /Lock <<>> /SV <<>>
22 /Type /Annot /Subtype /Text /Rect [9 30 30 50] /Contents (A) /T (A) /F 2 /Popup 20 0 R /IRT 20 0 R /AP <<>>
   /CreationDate (D:2026) /RC (A) /Subj (A) /State (A) /StructParent 4 /Name /Note /FS 19 0 R
23 /Type /OCG /Name (Layer) /Intent /View /Usage 37 0 R
24 /Type /FontDescriptor /FontName /AAAAAA+Inter /Flags 32 /FontBBox [0 0 9 9] /ItalicAngle 0 /Ascent 9 /Descent
   0 /CapHeight 9 /StemV 9 /FontFile2 34 0 R /FontFile3 3 /Metadata 6 0 R /CIDSet 25 0 R
25
26 /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Matte [0]
27 /Title (One) /Parent 14 0 R /Dest [3 0 R /Fit] /A 33 0 R /Next 27 0 R /C [] /F 0 /SE 30 0 R
28 /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <<>>
   /Matrix [1 0 0 1 0 0] /ExtGState <<>>
29 /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function 11 0 R /Extend [true true] /BBox [0 0 9 9]
30 /Type /StructElem /S /P /P 16 0 R /K [0 41 0 R] /Pg 3 0 R /Alt (A) /T (A) /ActualText (A) /Lang (en) /A <</O
   /Layout>> /C /C /E (A) /ID (a) /R 0 /NS <<>> /Ref []
31 /N 4 /Alternate /DeviceCMYK /Range [0 1 0 1 0 1 0 1] /Metadata 6 0 R
32 /Type /EmbeddedFile /Subtype /text#2Fplain /Params <</Size 1 /ModDate (D:2026)>>
33 /Type /Action /S /URI /URI (https://a.example/) /Next <</S /JavaScript /JS (a)>> /IsMap false /D [3 0 R /Fit]
34 /Length1 4 /Length2 0 /Length3 0 /Subtype /OpenType
35 /Title (Press kit) /Author (A) /Subject (A) /Keywords (A) /Creator (A) /Producer (A) /CreationDate (D:2026)
   /ModDate (D:2026) /Trapped /False /GTS_PDFXVersion (PDF/X-4) /Company (A)
36 /BaseState /ON /Order [23 0 R] /ON [23 0 R] /OFF [] /AS []
37 /CreatorInfo <</Creator (A)>> /View <</ViewState /ON>> /Print <</PrintState /ON>>
38 /Nums [0 [30 0 R] 1 30 0 R] /Limits [0 1]
39 /Direction /L2R /DisplayDocTitle true
40 /Marked true /UserProperties true
41 /Type /OBJR /Obj 20 0 R /Pg 3 0 R
"""
_STREAMS = {
    5: _CONTENT,
    6: _XMP,
    9: bytes(4),
    10: b"0 0 4 4 re f",
    25: b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <57> <0057> endbfchar",
    26: bytes(4),
    28: b"0 g 0 0 4 4 re f",
    31: _ICC,
    32: b"a",
    34: b"\0\1\0\0",
}
_TRAILER = "/Root 1 0 R /Info 35 0 R /ID [<00> <00>]"
_TOKEN = re.compile(r"/[^\s/<>\[\]()]+|\((?:\\.|[^)\\])*\)|<<|>>|\[|\]|<[0-9A-Fa-f]*>|[^\s/<>\[\]()]+")
_OPENING, _CLOSING = ("<<", "["), (">>", "]")


def sound_pdf() -> bytes:
    """The file that all others are made of: two pages of 64 x 64 mm with a bleed of 3 mm."""
    return _written(_objects(), _entries(_TRAILER))


def odd_pdfs(seed: int | None = None, count: int = 0) -> Iterator[tuple[str, bytes]]:
    """Every entry with every odd value, named such as "1 /OutputIntents /X", and the file; or so many, drawn."""
    places = [(number, key) for number, entries in _objects().items() for key in entries]
    places += [(0, key) for key in _entries(_TRAILER)]
    every = [(number, key, odd) for number, key in places for odd in ODD]
    for number, key, odd in Random(seed).sample(every, count) if count else every:
        yield f"{number or 'trailer'} {key} {odd}", odd_pdf(number, key, odd)


def odd_pdf(number: int, key: str, odd: str) -> bytes:
    """The file with this value at this entry of the object of this number; 0 is the trailer."""
    objects, trailer = _objects(), _entries(_TRAILER)
    (objects[number] if number else trailer)[key] = odd
    return _written(objects, trailer)


def _objects() -> dict[int, dict[str, str]]:
    written = re.split(r"\n(?=\d)", _OBJECTS.strip())
    return {int(number): _entries(entries) for number, _space, entries in (each.partition(" ") for each in written)}


def _entries(written: str) -> dict[str, str]:
    """The entries of a dictionary, as they are written."""
    entries: dict[str, list[str]] = {}
    key, depth = "", 0
    for token in _TOKEN.findall(written):
        if depth == 0 and token.startswith("/") and (not key or entries[key]):
            key = token
            entries[key] = []
            continue
        entries[key].append(token)
        depth += (token in _OPENING) - (token in _CLOSING)
    return {key: " ".join(value) for key, value in entries.items()}


def _written(objects: dict[int, dict[str, str]], trailer: dict[str, str]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, entries in objects.items():
        offsets.append(len(out))
        packed = zlib.compress(_STREAMS[number]) if number in _STREAMS else b""
        more = f" /Filter /FlateDecode /Length {len(packed)}" if packed else ""
        out += f"{number} 0 obj\n<<{_listed(entries)}{more}>>".encode("latin-1")
        out += b"\nstream\n" + packed + b"\nendstream" if packed else b""
        out += b"\nendobj\n"
    start, count = len(out), len(objects) + 1
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<<{_listed(trailer)} /Size {count}>>\n".encode()
    return bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def _listed(entries: dict[str, str]) -> str:
    return " ".join(f"{key} {value}" for key, value in entries.items())
