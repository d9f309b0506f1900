"""PDFs that are made to hurt: each is small, and costs a careless reader minutes or gigabytes."""

import zlib
from collections.abc import Callable, Mapping

_CATALOG = b"<</Type/Catalog/Pages 2 0 R%s>>"
_PAGES = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources %s/Contents 4 0 R%s>>"
_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 400 400]/Resources<</XObject<</F %d 0 R>>>>"


def written(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects, the first of them the catalog."""
    data, starts = b"%PDF-1.7\n", {}
    for number, body in objects.items():
        starts[number] = len(data)
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    size, table = max(objects) + 1, len(data)
    entries = (b"%010d 00000 n \n" % starts[n] if n in starts else b"0000000000 00000 f \n" for n in range(1, size))
    data += b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(entries)
    return data + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, table)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<<%s/Length %d>>\nstream\n" % (entries, len(data)) + data + b"\nendstream"


def one_page(
    content: bytes = b"",
    more: Mapping[int, bytes] | None = None,
    *,
    box: bytes = b"0 0 400 400",
    resources: bytes = b"<<>>",
    page: bytes = b"",
    catalog: bytes = b"",
) -> bytes:
    """A page with this content stream; `more` are objects from 5 on."""
    body = content if content.startswith(b"<<") else stream(content)
    fixed = {1: _CATALOG % catalog, 2: _PAGES, 3: _PAGE % (box, resources, page), 4: body}
    return written({**fixed, **(more or {})})


def form_bomb() -> bytes:
    """Thirty forms, each drawing the next one twice: a thousand million rectangles."""
    forms = {number: stream(b"/F Do /F Do", _FORM % (number + 1)) for number in range(5, 35)}
    last = stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 400 400]")
    return one_page(b"/F Do", {**forms, 35: last}, resources=b"<</XObject<</F 5 0 R>>>>")


def pages_with_a_bomb() -> bytes:
    """Three pages: the second never ends, and the third has a fault of its own."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Resources %s/Contents %d 0 R>>"
    drawing, words = b"<</XObject<</F 10 0 R>>>>", b"<</Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    forms = {number: stream(b"/F Do /F Do", _FORM % (number + 1)) for number in range(10, 40)}
    return written(
        {
            1: _CATALOG % b"",
            2: b"<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>",
            3: page % (b"<<>>", 6),
            4: page % (drawing, 7),
            5: page % (words, 8),
            6: stream(b""),
            7: stream(b"/F Do"),
            8: stream(b"BT /H 20 Tf 20 200 Td (Lorem ipsum dolor sit amet) Tj ET"),
            **forms,
            40: stream(b"0 0 9 9 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 400 400]"),
        }
    )


def inflating_metadata() -> bytes:
    """Two kilobytes that unpack to a gigabyte of XMP."""
    packed = zlib.compress(_packed_zeros(1 << 10), 9)
    metadata = stream(packed, b"/Type/Metadata/Subtype/XML/Filter[/FlateDecode/FlateDecode]")
    return one_page(catalog=b"/Metadata 5 0 R", more={5: metadata})


def _packed_zeros(megabytes: int) -> bytes:
    """So many zeros as zlib packs them: one megabyte is packed, and its bytes repeated (RFC 1950, 1951)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    megabyte = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    adler32 = ((megabytes << 20) % 65521) << 16 | 1
    return b"\x78\xda" + megabyte * megabytes + b"\x03\x00" + adler32.to_bytes(4)


def _tags(count: int) -> dict[int, bytes]:
    chain = {n: b"<</Type/StructElem/S/P/P %d 0 R/K %d 0 R>>" % (n - 1, n + 1) for n in range(6, count + 6)}
    return {5: b"<</Type/StructTreeRoot/K 6 0 R>>", **chain, count + 6: b"<</S/P/K 6 0 R>>"}


_TAGGED = b"/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>"
# Those that are refused or read at once; the two bombs above need the guard.
HOSTILE_PDFS: dict[str, bytes] = {
    "empty": b"",
    "zeros": bytes(10_000),
    "no PDF": b"<html>no</html>",
    "noise": b"%PDF-1.7\n" + bytes(range(256)) * 100,
    "page without end": one_page(box=b"0 0 1e30 1e30"),
    "page of nothing": one_page(box=b"0 0 0 0"),
    "page turned inside out": one_page(b"0 0 9 9 re f", box=b"400 400 0 0"),
    "page of words": one_page(box=b"/a (b) [] null"),
    "page turned by 45 degrees": one_page(page=b"/Rotate 45"),
    "unit of a thousand": one_page(page=b"/UserUnit 1000", box=b"0 0 14400 14400"),
    "unit of nothing": one_page(page=b"/UserUnit 0"),
    "pages in a circle": written({1: _CATALOG % b"", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"}),
    "form in itself": one_page(b"/F Do", {5: stream(b"/F Do", _FORM % 5)}, resources=b"<</XObject<</F 5 0 R>>>>"),
    "array in arrays": one_page(catalog=b"/X 5 0 R", more={5: b"[" * 400 + b"]" * 400}),
    "array in arrays without end": one_page(more={5: b"[" * 100_000 + b"]" * 100_000}),
    "tags nested deeply": one_page(catalog=_TAGGED, more=_tags(1_000)),
    "tags in a circle": one_page(catalog=_TAGGED, more={5: b"<</K[6 0 R]>>", 6: b"<</S/P/K[6 0 R 5 0 R]>>"}),
    "array of itself": one_page(catalog=_TAGGED, more={5: b"<</K 6 0 R>>", 6: b"[6 0 R 6 0 R]"}),
    "many links": one_page(page=b"/Annots[" + b"<</Subtype/Link/Rect[1 1 9 9]/A<</S/URI/URI(a)>>>>" * 2_000 + b"]"),
    "annotations of anything": one_page(
        page=b"/Annots[7 (x) null <</Subtype/Link/Rect[1 2]/A 3>> <</Subtype/Link/Rect[(a)(b)(c)(d)]/A<</URI 7>>>> "
        b"<</Subtype 7/F(x)/Contents 7>>]"
    ),
    "entries of anything": one_page(
        catalog=b"/MarkInfo 3/Lang 4/ViewerPreferences[]/OCProperties 3/Outlines 7/AcroForm 3/StructTreeRoot 9"
    ),
}


def _said(text: bytes) -> bytes:
    return one_page(catalog=b"/X(" + text + b")")


def _described(xmp: bytes) -> bytes:
    return one_page(catalog=b"/Metadata 5 0 R", more={5: stream(xmp, b"/Type/Metadata/Subtype/XML")})


def _of_code() -> bytes:
    return b"".join(b"%d %d 2 2 re " % (place % 20 * 2, place // 20 * 2) for place in range(110)) + b"f "


def _one_page_again_and_again() -> bytes:
    pages = b"<</Type/Pages/Count 5000/Kids[" + b"3 0 R " * 5_000 + b"]>>"
    return written({1: _CATALOG % b"", 2: pages, 3: _PAGE % (b"0 0 40 40", b"<<>>", b""), 4: stream(b"0 0 9 9 re f")})


# Each is long and says one thing again and again: a reader that begins anew at every place of it does not end.
LONG_PDFS: dict[str, Callable[[], bytes]] = {
    "letters": lambda: _said(b"a" * 100_000),
    "letters with hyphens": lambda: _said(b"a-" * 50_000),
    "letters with dots": lambda: _said(b"a." * 50_000),
    "digits": lambda: _said(b"1" * 100_000),
    "beginnings of a computer's name": lambda: _said(b"DESKTOP-" * 20_000),
    "beginnings of an address": lambda: _said(b"a@" * 50_000),
    "beginnings of authors": lambda: _described(b"<dc:creator>" * 10_000),
    "beginnings of items": lambda: _described(b"<dc:creator>" + b"<rdf:li>" * 20_000 + b"</dc:creator>"),
    "beginnings of properties": lambda: _described(b"<pdfx:a>" * 10_000),
    "beginnings of streams": lambda: one_page() + b"stream\n" * 50_000,
    "beginnings of ends": lambda: one_page() + b"startxref " * 50_000,
    "objects that point at one": lambda: one_page(catalog=b"/X 5 0 R", more={5: b"[" + b"5 0 R " * 50_000 + b"]"}),
    "one page again and again": _one_page_again_and_again,
    "what may be codes": lambda: one_page(_of_code() * 300),
    "pictures of posters": lambda: one_page(
        b"q 4000 0 0 4000 10 10 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI Q " * 40, box=b"0 0 5000 5000"
    ),
}
