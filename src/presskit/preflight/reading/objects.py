"""What lies in the objects of a PDF: links, actions, attachments, names of folders, and what pictures tell."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, PdfError, Stream, String

from presskit.preflight.facts.claim_rules import Breach
from presskit.preflight.facts.document import PictureTrace
from presskit.preflight.reading.claims.entries import TURNS_PAGES, breaches_in
from presskit.preflight.reading.claims.inks import InksRead, note_inks
from presskit.preflight.reading.guard import fault_in_words
from presskit.preflight.reading.picture_data import picture_devices, picture_traces
from presskit.preflight.reading.traces import TracesRead, comments_between, comments_within, note_profile, note_traces
from presskit.rules.pdf_entries import as_text

_MAX_NESTING = 100
_MOST_FAULTS = 20
# Action types that do more than lead to a page or a web address (ISO 32000-1, 12.6.4), as turning pages does too.
_ACTION_TYPES = (
    *("/JavaScript", "/Launch", "/Named", "/Hide", "/Thread", "/Trans", "/SetOCGState"),
    *("/GoToR", "/GoToE", "/GoTo3DView", "/Movie", "/Sound", "/Rendition", "/RichMediaExecute"),
    *("/SubmitForm", "/ResetForm", "/ImportData"),
)
_SCRIPT_KEYS = ("/JS", "/JavaScript", "/AA")
# A place of the machine that made the file: the build's own base address, a file: address, or an absolute path
# (POSIX with three parts, or two below a home; Windows drive; UNC share).
_NAMES_A_FOLDER = re.compile(
    r"""(?ix)
    kit\.invalid
    | \bfile:/
    | (?<![^\s"'(<=>\[]) / (?:home|users|root|tmp|var|private|mnt|media|srv|opt|volumes) / [\w.@+~-]+
    | (?<![^\s"'(<=>\[]) / (?:[\w.@+~-]+/){2,} [\w.@+~-]+
    | (?<![a-z0-9]) [a-z]:\\ [^\s\\/:*?"<>|]
    | (?<!\\) \\\\ [\w.$-]+ \\ [\w.$-]
    """
)
_EXCERPT_LETTERS = 80
# A picture written in letters (RFC 4648, base 64), as XMP keeps thumbnails, has slashes too; no path is so long.
_LETTERS_OF_DATA = re.compile(r"[A-Za-z0-9+/]{48}")
# Where a link leads is meant to be read; the others are numbers, in bytes.
_NOT_SAID = ("/URI", "/ID", "/O", "/U", "/OE", "/UE", "/Perms", "/CheckSum", "/Cert")
_SIGNED = "/Cert"
# The names of a font's letters (ISO 32000-1, 9.8.1), such as /A/B/comma: no path.
_LETTER_NAMES = "/CharSet"
# The two numbers of a file, in bytes that make words by chance alone: an address, once in some thousand files.
_FILE_NUMBERS = "/ID"


@dataclass(slots=True)
class ObjectsRead:
    """What has been met so far on the walk over all objects; `faults` are objects that stopped it, and why."""

    uri_targets: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    form_fields: int = 0
    folder_names: list[str] = field(default_factory=list)
    thumbnails: int = 0
    program_data: list[str] = field(default_factory=list)
    traces: list[PictureTrace] = field(default_factory=list)
    aside: TracesRead = field(default_factory=TracesRead)
    files: set[tuple[int, int]] = field(default_factory=set)
    named_files: set[tuple[int, int]] = field(default_factory=set)
    breaches: list[Breach] = field(default_factory=list)
    inks: InksRead = field(default_factory=InksRead)
    faults: list[tuple[str, str]] = field(default_factory=list)


def read_objects(pdf: pikepdf.Pdf, data: bytes = b"") -> ObjectsRead:
    """Every indirect object once, with what stands inside it, reachable from a page or not.

    `data` are the bytes of the file, in which remarks may stand between the objects.
    """
    read = ObjectsRead()
    for number, item in enumerate(pdf.objects, 1):
        try:
            _visit(item, read, 0)
        except Exception as error:  # whatever one object holds, the others are looked at
            if len(read.faults) < _MOST_FAULTS:
                read.faults.append((f"Object {number}", fault_in_words(error)))
    for remark in comments_between(data):
        _hear(remark, read)
    read.attachments += ["unnamed"] * len(read.files - read.named_files)
    read.breaches += read.inks.breaches()
    return read


def _visit(item: object, read: ObjectsRead, depth: int) -> None:
    if depth > _MAX_NESTING:
        raise RecursionError(f"an object of the PDF is nested deeper than {_MAX_NESTING} levels")
    if isinstance(item, String):
        _read_text(as_text(item), read)
    elif isinstance(item, Array):
        note_inks(item, read.inks)
        for value in item:
            _visit_entry("", value, read, depth)
    elif isinstance(item, Stream | Dictionary):
        _read_entries(
            item.stream_dict if isinstance(item, Stream) else item, read, is_stream=isinstance(item, Stream)
        )
        if isinstance(item, Stream):
            _read_stream(item, item.stream_dict.get("/Subtype"), read)
        entries = item.stream_dict if isinstance(item, Stream) else item
        is_signature = "/ByteRange" in entries  # whose /Contents are numbers, with the names of who gave it
        for key, entry in entries.items():
            _visit_entry(_SIGNED if is_signature and key == "/Contents" else key, entry, read, depth)


def _visit_entry(key: str, value: object, read: ObjectsRead, depth: int) -> None:
    if key == _LETTER_NAMES or (key == _FILE_NUMBERS and isinstance(value, Array) and not _is_written(value)):
        return
    if "@" in key or "://" in key:  # more than a key, as the name of a place in the document may be
        read.aside.strings.append(key)
    if isinstance(value, String) and key not in _NOT_SAID:
        read.aside.strings.append(as_text(value))
    _visit_direct(value, read, depth)


def _is_written(numbers: Array) -> bool:
    """Whether anything stands there in letters and no number does."""
    return any(
        isinstance(each, String) and as_text(each).isascii() and as_text(each).isprintable() for each in numbers
    )


def _visit_direct(value: object, read: ObjectsRead, depth: int) -> None:
    """Follow what stands in place; what is only pointed at is visited as an object of its own."""
    if isinstance(value, pikepdf.Object) and not value.is_indirect:
        _visit(value, read, depth + 1)


def _read_stream(item: Stream, subtype: object, read: ObjectsRead) -> None:
    if subtype == Name.XML:
        _hear(item.read_bytes().decode("utf-8", "replace"), read)
    elif subtype == Name.Image:
        read.traces.extend(picture_traces(item))
        read.aside.devices.extend(picture_devices(item))
    elif item.stream_dict.get("/Type") == Name.EmbeddedFile:
        read.files.add(item.objgen)
    elif subtype in (None, Name.Form):
        _read_other_stream(item, read)


def _read_other_stream(item: Stream, read: ObjectsRead) -> None:
    """The content of a page, or a colour profile; font programs are met with the fonts."""
    if "/Length1" in item.stream_dict or item.stream_dict.get("/Type") not in (None, Name.XObject):
        return
    try:
        note_profile(item, read.aside)
        for remark in comments_within(item.read_bytes()):
            _hear(remark, read)
    except PdfError:  # what cannot be unpacked is said where it is used
        return


def _hear(text: str, read: ObjectsRead) -> None:
    read.aside.strings.append(text)
    _read_text(text, read)


def _read_entries(entries: Dictionary, read: ObjectsRead, *, is_stream: bool) -> None:
    """Take in a dictionary; its keys are asked for once, as most have none of those that tell something."""
    keys = entries.keys()
    if "/URI" in keys and entries.get("/S") == Name.URI:
        read.uri_targets.append(as_text(entries.URI))
    subtype = entries.get("/Subtype") if "/Subtype" in keys else None
    _read_files(entries, keys, subtype, read)
    note_traces(entries, keys, read.aside)
    read.breaches.extend(breaches_in(entries, keys, is_stream=is_stream))
    read.actions.extend(_actions(entries, keys))
    read.form_fields += subtype == Name.Widget or "/FT" in keys or "/XFA" in keys
    read.thumbnails += "/Thumb" in keys
    if "/PieceInfo" in keys and isinstance(entries.PieceInfo, Dictionary):
        read.program_data.extend(key.removeprefix("/") for key in entries.PieceInfo.keys())  # noqa: SIM118 - no dict
    if "/PTEX.FileName" in keys or "/PTEX.InfoDict" in keys:
        read.program_data.append("pdfTeX")
    if subtype == Name.GEO or "/GPTS" in keys or "/LGIDict" in keys:
        read.traces.append(PictureTrace("the coordinates of a map", place_told=True))


def _read_files(entries: Dictionary, keys: Set[str], subtype: object, read: ObjectsRead) -> None:
    """Take in what is attached here."""
    if "/Collection" in keys and entries.get("/Type") == Name.Catalog:
        read.attachments.append("a portfolio of files")
    if "/EF" in keys:
        read.attachments.append(as_text(entries.get("/UF", entries.get("/F")), "unnamed"))
        files = entries.EF.as_dict().values() if isinstance(entries.EF, Dictionary) else ()
        read.named_files.update(each.objgen for each in files if isinstance(each, Stream))
    if subtype in (Name.FileAttachment, Name.RichMedia, Name.Movie, Name.Sound, Name.Screen):
        read.attachments.append(f"annotation {subtype}")


def _actions(entries: Dictionary, keys: Set[str]) -> Iterator[str]:
    yield from (key.removeprefix("/") for key in _SCRIPT_KEYS if key in keys)
    action = as_text(entries.get("/S")) if "/S" in keys else ""
    if action in _ACTION_TYPES and as_text(entries.get("/N")) not in TURNS_PAGES:
        yield action.removeprefix("/")


def _read_text(text: str, read: ObjectsRead) -> None:
    for match in _NAMES_A_FOLDER.finditer(text):
        start = match.start()
        if _LETTERS_OF_DATA.match(text, start):
            continue
        read.folder_names.append(text[start : start + _EXCERPT_LETTERS].partition("\n")[0])
