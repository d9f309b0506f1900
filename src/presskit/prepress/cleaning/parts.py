"""Pages, drawings, pictures, fonts, profiles and actions: without what they carry beside what they draw or do."""

from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, PdfError, Stream

from presskit.rules.jpeg import bare_jpeg
from presskit.rules.names_in_programs import without_device_names, without_font_times, without_licensees
from presskit.rules.pdf_entries import KINDS_IN_PAGE, as_text, wrong_entries

_TAB_ORDERS = ("/R", "/C", "/S", "/A", "/W")
# In whatever part they stand, they say who made it, when, of what and with which program.
_NOWHERE = frozenset(
    (
        *("/PieceInfo", "/LastModified", "/AF", "/OPI", "/Alternates", "/AA", "/Thumb", "/SpiderInfo", "/Measure"),
        *("/PtData", "/LGIDict", "/Author", "/PTEX.FileName", "/PTEX.InfoDict", "/PTEX.PageNumber", "/CreatorInfo"),
    )
)
# Their keys are names that a program has made up, and may be any of those above.
_BY_NAMES = (
    *(
        "/Font",
        "/XObject",
        "/ColorSpace",
        "/ExtGState",
        "/Pattern",
        "/Shading",
        "/Properties",
        "/Dests",
        "/CharProcs",
    ),
    *("/RoleMap", "/ClassMap", "/Colorants", "/N", "/D", "/R"),
)
# What leads to a place in this file or to a web address; all else runs, opens or sends something.
_HARMLESS = ("/GoTo", "/URI")
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def clean_pages(pdf: pikepdf.Pdf) -> None:
    """Take out of every page what it does not need to be shown, or is not of its kind."""
    for page in pdf.pages:
        for key in {*(set(page.obj.keys()) - KINDS_IN_PAGE.keys()), *wrong_entries(page.obj, KINDS_IN_PAGE)}:
            del page.obj[key]
        if as_text(page.obj.get("/Tabs"), "/S") not in _TAB_ORDERS:
            del page.obj["/Tabs"]


def clean_parts(pdf: pikepdf.Pdf) -> None:
    """Go through every object once."""
    by_names = {key for item in pdf.objects for key in _kept_by_names(item)}
    for item in pdf.objects:
        _clean_object(item, is_by_names=isinstance(item, Dictionary) and item.objgen in by_names)


def _kept_by_names(item: object) -> Iterator[tuple[int, int]]:
    """The dictionaries that stand as objects of their own and have made-up names for keys."""
    entries = item.stream_dict if isinstance(item, Stream) else item
    if isinstance(entries, Dictionary):
        for key, value in entries.items():
            if not isinstance(value, pikepdf.Object):
                continue
            if key in _BY_NAMES and isinstance(value, Dictionary) and value.is_indirect:
                yield value.objgen
            elif not value.is_indirect:
                yield from _kept_by_names(value)


def _clean_object(item: object, *, is_by_names: bool = False) -> None:
    """Clean what stands in place; what is only pointed at is met as an object of its own."""
    if isinstance(item, Array):
        for each in item:
            if isinstance(each, pikepdf.Object) and not each.is_indirect:
                _clean_object(each)
    elif isinstance(item, Stream):
        _clean_entries(item.stream_dict, is_by_names=False)
        _clean_stream(item)
    elif isinstance(item, Dictionary):
        _clean_entries(item, is_by_names=is_by_names)


def _clean_entries(entries: Dictionary, *, is_by_names: bool) -> None:
    if not is_by_names:
        _clean_own_entries(entries)
    for key, value in entries.items():
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            _clean_object(value, is_by_names=key in _BY_NAMES and isinstance(value, Dictionary))


def _clean_own_entries(entries: Dictionary) -> None:
    keys = set(entries.keys())
    gone = _NOWHERE if entries.get("/Type") == Name.Catalog else _NOWHERE | {"/Metadata"}
    if entries.get("/Subtype") == Name.Form:
        gone |= {"/Ref"}  # another file, of which this drawing is a stand-in
    for key in keys & gone:
        del entries[key]
    for key in _FONT_FILES:
        if isinstance(program := entries.get(key), Stream):
            _rewrite(program, lambda data: without_font_times(without_licensees(data)))
    if isinstance(action := entries.get("/A"), Dictionary) and "/S" in action:
        _clean_action(entries, action)


def _clean_action(holder: Dictionary, action: Dictionary) -> None:
    leads_home = action.get("/S") == Name.URI and as_text(action.get("/URI")).lower().startswith("file:")
    if as_text(action.get("/S")) not in _HARMLESS or leads_home:
        del holder["/A"]
    elif "/Next" in action:
        del action["/Next"]


def _clean_stream(stream: Stream) -> None:
    entries = stream.stream_dict
    if entries.get("/Subtype") == Name.Image:
        _clean_picture(stream)
    elif "/N" in entries and "/Type" not in entries and "/FunctionType" not in entries:
        _rewrite(stream, without_device_names)


def _clean_picture(stream: Stream) -> None:
    kind = stream.stream_dict.get("/Filter")
    names = [as_text(each) for each in kind] if isinstance(kind, Array) else [as_text(kind)]
    raw = stream.read_raw_bytes()
    if names == ["/DCTDecode"]:
        bare = bare_jpeg(raw)
    elif names == ["/JPXDecode"]:
        bare = bare_jpeg_2000(raw)
    else:
        return
    if bare != raw:
        stated = stream.stream_dict.get("/DecodeParms")
        stream.write(bare, filter=Name(names[0]), decode_parms=stated if isinstance(stated, Dictionary) else None)


def bare_jpeg_2000(data: bytes) -> bytes:
    """The same picture without boxes of XML and of programs (ISO/IEC 15444-1, I.4); as it is if it has no boxes."""
    if data[4:8] != b"jP  ":
        return data
    kept, at = [], 0
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4])
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16])
        end = at + length if length >= 8 else len(data)
        if data[at + 4 : at + 8] not in (b"xml ", b"uuid", b"uinf"):
            kept.append(data[at:end])
        at = end
    return b"".join(kept)


def _rewrite(stream: Stream, change: Callable[[bytes], bytes]) -> None:
    """The stream with its content changed, if that changes anything."""
    try:
        data = stream.read_bytes()
    except PdfError:  # what cannot be unpacked here cannot be unpacked by a reader
        return
    changed = change(data)
    if changed != data:
        stream.write(changed)
