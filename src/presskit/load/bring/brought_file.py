"""The file that somebody brings, read into a statement: which kinds are taken, and the way out for the others."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from presskit.errors import KitError, UsageError
from presskit.load.bring.addresses import Addresses
from presskit.load.bring.captions import without_captions
from presskit.load.bring.embargo import with_embargoes_marked
from presskit.load.bring.flow import Block, Document, Span, Spans, plain
from presskit.load.bring.head import with_levels, without_head
from presskit.load.bring.losses import FORM_CHANGED, PART_LEFT_OUT, Losses, quoted
from presskit.load.bring.markdown_file import read_markdown
from presskit.load.bring.markdown_text import MarkdownText
from presskit.load.bring.odt_document import read_odt
from presskit.load.bring.packed import NotReadable, Packed
from presskit.load.bring.plain_text import decoded, read_plain_text
from presskit.load.bring.typed_lists import with_typed_lists
from presskit.load.bring.word.package import WordPackage
from presskit.load.bring.word_document import read_word
from presskit.load.limits import MAX_BLOCKS, MAX_DOCUMENT_BYTES, MAX_STATEMENT_BYTES
from presskit.model.brought import BroughtPicture, BroughtStatement, DayWords
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.rules.characters import hidden_in_text, named
from presskit.system import read_plain

DOCUMENT_KIND = FindingKind(
    "document-kind",
    Severity.ERROR,
    "Is the file of a kind that can be read here?",
    "Word (.docx), OpenDocument (.odt), Markdown and plain text are read; other kinds lose words, or run programs.",
    "Open it in the program that made it, and save it as .docx.",
)
DOCUMENT_LOCKED = FindingKind(
    "document-locked",
    Severity.ERROR,
    "Can the document be read without a password?",
    "presskit asks for no passwords, and keeps none.",
    "Open it, take the password away (in Word: File, Info, Protect Document), and save it.",
)
DOCUMENT_UNREADABLE = FindingKind(
    "document-unreadable",
    Severity.ERROR,
    "Is the document whole, and of a size that a statement can have?",
    "A file that is cut off, or made to take the machine down, cannot be read in part.",
    "Open it in a word processor, and save it anew as .docx.",
)
DOCUMENT_EMPTY = FindingKind(
    "document-empty",
    Severity.ERROR,
    "Does the document have any words?",
    "A kit is made of a statement.",
    "Check that this is the right file, and that its words are neither hidden nor tracked as inserted.",
)

_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_LOCKED_PART = "EncryptedPackage".encode("utf-16-le")
_ODT_TYPES = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")
_SAVE = "open it in the program that made it, and save it as .docx"
_MACROS = ("Word with macros", "save it as .docx, which holds none")
_BEGINNINGS = (
    (_OLE, "the old form of Word (.doc)", "open it in Word or LibreOffice, and save it as .docx"),
    (b"{\\rtf", "RTF", "open it in a word processor, and save it as .docx"),
    (b"%PDF", "PDF", "bring the document that it was made from, saved as .docx; or copy its words into a plain text"),
    (
        b"<html",
        "HTML",
        "open the page in a word processor, and save it as .docx; or copy its words into a plain text",
    ),
    (b"<!doctype html", "HTML", "open the page in a word processor, and save it as .docx; or copy its words"),
    (b"<?xml", "XML", _SAVE),
)
_ENDINGS = {
    "the old form of Word (.doc)": (".doc", ".dot"),
    "RTF": (".rtf",),
    "PDF": (".pdf",),
    "HTML": (".html", ".htm", ".xhtml"),
    "XML": (".xml",),
}
"""What the names of files of these kinds end in."""
_SUFFIXES = {
    ".md": "md",
    ".markdown": "md",
    ".txt": "txt",
    ".text": "txt",
    "": "txt",
}
_BY_NAME = {".doc": "the old form of Word", ".docm": "Word with macros", ".dotm": "Word with macros", ".rtf": "RTF"}
_BY_NAME |= {
    ".pages": "Pages",
    ".html": "HTML",
    ".htm": "HTML",
    ".wpd": "WordPerfect",
    ".wps": "Works",
    ".pdf": "PDF",
}


def read_brought(path: Path, language: str, words: DayWords) -> tuple[BroughtStatement, tuple[Finding, ...]]:
    """The statement that a file holds, and what of the file is not in it.

    Raises:
        UsageError: there is no such file.
        KitError: its kind is not taken, or it cannot be read, or has no words.
    """
    name = path.name
    try:
        data = read_plain(path, MAX_DOCUMENT_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{path} cannot be read: {reason}", "name a file: .docx, .odt, .md or .txt") from error
    losses = Losses(name)
    try:
        if len(data) > MAX_DOCUMENT_BYTES:
            raise NotReadable(f"is larger than {MAX_DOCUMENT_BYTES // (1024 * 1024)} MB")
        statement = with_embargoes_marked(_read(path, data, language, words, losses), losses)
    except NotReadable as fault:
        locked = "password" in str(fault)
        kind = DOCUMENT_LOCKED if locked else DOCUMENT_UNREADABLE
        raise KitError([kind.at(Place(name), f"{name} {fault}")]) from fault
    if not statement.body.strip():
        raise KitError([DOCUMENT_EMPTY.at(Place(name), f"{name} has no words to take"), *losses.findings()])
    return statement, losses.findings()


def _read(path: Path, data: bytes, language: str, words: DayWords, losses: Losses) -> BroughtStatement:
    kind = _kind(path.name, data)
    if kind in ("md", "txt") and len(data) > MAX_STATEMENT_BYTES:
        raise NotReadable("is longer than any statement")
    if kind == "md":
        return read_markdown(path, decoded(data, losses), language, words, losses)
    if kind == "txt":
        document = read_plain_text(decoded(data, losses), losses)
    else:
        document = _packed_document(path.name, data, losses)
    return _as_statement(document, language, words, losses)


def _kind(name: str, data: bytes) -> str:
    """Which reader takes it; raises KitError with the way out for a kind that none takes."""
    suffix = Path(name).suffix.lower()
    if data.startswith(_OLE) and _LOCKED_PART in data:
        raise NotReadable("is locked with a password")
    if suffix in (".docm", ".dotm"):
        raise _refused(name, *_MACROS)
    if data.startswith(_ZIP):
        return "zip"
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if refused := next((each for each in _BEGINNINGS if start.startswith(each[0].lower())), None):
        raise _refused(name, *refused[1:], _ENDINGS[refused[1]])
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if suffix in (".docx", ".odt", ".dotx"):
        raise NotReadable("is damaged, or another file under this name")
    raise _refused(name, _BY_NAME.get(suffix, f"a kind that is not known here ({suffix})"), _SAVE)


def _refused(name: str, what: str, hint: str, endings: Sequence[str] = ()) -> KitError:
    """With the name's ending, if it is none of those that files of this kind have."""
    suffix = Path(name).suffix
    pretends = f", although its name ends in {suffix}" if endings and suffix.lower() not in ("", *endings) else ""
    return KitError([DOCUMENT_KIND.at(Place(name), f"{name} is not taken: it is {what}{pretends}", hint)])


def _packed_document(name: str, data: bytes, losses: Losses) -> Document:
    packed = Packed(data)
    if (packed.part("mimetype") or b"").strip() in _ODT_TYPES:
        return read_odt(packed, losses)
    if "[Content_Types].xml" not in packed:
        what = "Pages" if any(each.startswith("Index") for each in packed.names) else "a zip of another kind"
        raise _refused(name, what, "in Pages: File, Export To, Word; else save it as .docx")
    package = WordPackage(packed)
    if package.has_macros:
        raise _refused(name, *_MACROS)
    return read_word(package, losses)


def _as_statement(document: Document, language: str, words: DayWords, losses: Losses) -> BroughtStatement:
    """The document's blocks as Markdown, and what its head says apart."""
    if len(document.blocks) > MAX_BLOCKS:
        raise NotReadable(f"has more than {MAX_BLOCKS:,} paragraphs, more than any statement")
    blocks = [*with_typed_lists([*_seen(document.blocks, losses)])]
    head, left = without_head(blocks, words, losses)
    left, captions = without_captions(left, losses)
    addresses = Addresses(losses)
    text = MarkdownText(language, addresses, losses)
    body = text.written([*with_levels(left, head, losses)], _called(document.notes, left, losses))
    pictures = tuple(BroughtPicture(file, data, *captions.get(file, ())) for file, data in document.pictures.items())
    return head.statement(body, addresses.links, pictures)


def _seen(blocks: Sequence[Block], losses: Losses) -> list[Block]:
    """The blocks in composed letters, without characters that nobody sees and a statement may not hold."""
    seen = []
    for block in blocks:
        clean = [_spans_seen(spans) for spans in (block.spans, *(cell for row in block.rows for cell in row))]
        hidden = [character for _spans, characters in clean for character in characters]
        if hidden:
            message = f"a character that cannot be seen is left out: {named(hidden[0])}"
            losses.tell(FORM_CHANGED, "unseen", message, block.number, block.text)
        cells = iter([spans for spans, _characters in clean[1:]])
        rows = tuple(tuple(next(cells) for _cell in row) for row in block.rows)
        seen.append(replace(block, spans=clean[0][0], rows=rows))
    return seen


def _called(notes: Mapping[str, Spans], blocks: Sequence[Block], losses: Losses) -> dict[str, Spans]:
    """The notes that the text calls; one that the title alone calls is left out, which is told."""
    every = [spans for block in blocks for spans in (block.spans, *(cell for row in block.rows for cell in row))]
    called = {span.note for spans in every for span in spans}
    for name in notes.keys() - called:
        message = f"the note of a line that is none of the text is left out: {quoted(plain(notes[name]))}"
        losses.tell(PART_LEFT_OUT, "note", message, 0, "")
        losses.left_out.append(plain(notes[name]))
    return {name: _spans_seen(spans)[0] for name, spans in notes.items() if name in called}


def _spans_seen(spans: Spans) -> tuple[Spans, list[str]]:
    kept: list[Span] = []
    dropped: list[str] = []
    for span in spans:
        text = unicodedata.normalize("NFC", span.text)
        hidden = set(hidden_in_text(text))
        dropped += [text[at] for at in hidden]
        kept.append(replace(span, text="".join(each for at, each in enumerate(text) if at not in hidden)))
    return tuple(kept), dropped
