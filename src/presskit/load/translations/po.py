"""A translation as a PO file, which Weblate, Poedit and OmegaT work on: the parts of the source out, and back.

Each part is a message of its own, by its Markdown with the ids of its links. Two parts of the same words are told
apart by their contexts. A stale part goes out as fuzzy, with its former source, and a fuzzy one comes back as stale.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from presskit.load.statement.markdown import parse_markdown
from presskit.load.statement.parts import HEAD_KINDS, Part, parts_of, text_sum
from presskit.load.statement.size import can_be_parsed
from presskit.load.text_file import TextFile, decode_text
from presskit.load.translations.confirming import confirmed_record
from presskit.load.translations.form import translation_form
from presskit.load.translations.opened import OpenedTranslation
from presskit.load.translations.pairing import Pair
from presskit.load.translations.records import Record, records_file
from presskit.load.wording import listed, shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.translation import PartState

# Babel takes a line that lacks its opening mark for one with it, and cuts a letter off.
_WHOLE_LINE = re.compile(r'|#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d{1,3}\])?)\s*)?"(?:[^"\\]|\\.)*"')
_MOST_TOLD = 20

PO_UNREADABLE = FindingKind(
    "po-unreadable",
    Severity.ERROR,
    "Is the file a PO file?",
    "A file that a program has cut, or another file under its name, would leave half a translation.",
    "Export it again from the program that it comes from.",
)
PO_UNKNOWN_PART = FindingKind(
    "po-unknown-part",
    Severity.WARNING,
    "Is each message of the PO file a part of the source as it is today?",
    "What was translated of words that have changed since is no translation of today's.",
    "Export the file again, and let the program take over what it knows.",
)
PO_LINKS_DIFFER = FindingKind(
    "po-links-differ",
    Severity.ERROR,
    "Has each message kept the links, pictures and notes of its source?",
    "Programs and people that translate turn the id of a link into words, and then it leads nowhere.",
    "Write [words][id] with the id as the source has it; the words are yours.",
)
PO_FORM_DIFFERS = FindingKind(
    "po-form-differs",
    Severity.ERROR,
    "Is each message one paragraph, as its source is?",
    "An empty line, or a mark such as # or - at its beginning, would make something else of it.",
    "Write it as one paragraph; put a stroke (\\\\) before a mark that is meant as a letter.",
)

_HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: {source}\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Source-Language: {source_language}\\n"

"""
_UNBROKEN = 0
_MESSAGE = re.compile(r'^msg(?:ctxt|id) "[^"]', re.MULTILINE)
_LANGUAGE = re.compile(r'(?:"|\\n)Language:[ \t]*([^\s\\"]+)')


def po_file(opened: OpenedTranslation) -> bytes:
    """The parts of the source in their order, each with its translation; the same bytes whoever writes them."""
    translation = opened.translation
    catalogue = Catalog(charset="utf-8", fuzzy=False)
    contexts = _contexts([pair.source for pair in translation.pairs if pair.source])
    for pair, context in zip((pair for pair in translation.pairs if pair.source), contexts, strict=True):
        if pair.source is None:
            continue
        state = translation.state(pair)
        is_there = pair.target is not None and state not in (PartState.MISSING, PartState.SAME)
        is_stale = state is PartState.STALE
        catalogue.add(
            pair.source.text,
            pair.target.text if is_there and pair.target else "",
            context=context,
            locations=[(opened.source.file.name, pair.source.place.line)],
            auto_comments=[*_comments(pair.source, pair.record if is_stale else None)],
            flags={"fuzzy"} if is_stale else (),
        )
    body = BytesIO()
    write_po(body, catalogue, width=_UNBROKEN, omit_header=True)
    language = opened.language.replace("-", "_")
    head = _HEADER.format(source=opened.source.file.name, language=language, source_language=opened.source_language)
    return head.encode() + body.getvalue()


def po_language(data: bytes) -> str:
    """The language that a PO file says it is in, as presskit writes codes; empty if it says none or is none."""
    head = _MESSAGE.split(data.decode("utf-8-sig", "replace"), maxsplit=1)[0]
    written = _LANGUAGE.search(head)
    return written[1].replace("_", "-") if written else ""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The statement and its records with what a PO file brings.

    `filled` counts the parts that had no words before; `changed` are the lines of those that had others, or
    that answer no part of the source and would be gone.
    """

    statement: bytes
    records: bytes
    filled: int
    changed: tuple[int, ...]


def taken_in(opened: OpenedTranslation, name: str, data: bytes, found: list[Finding]) -> TakenIn | None:
    """What the PO file of this name makes of the translation; None if an error in `found` speaks against it."""
    messages = _messages(name, data, found)
    parts = opened.source.parts
    known = {
        (context, part.text): number
        for number, (context, part) in enumerate(zip(_contexts(parts), parts, strict=True))
    }
    alone = {part.text: number for number, part in enumerate(parts)}
    told: dict[int, Message] = {}
    for message in messages:
        text = " ".join(str(message.id).split())
        number = known.get((message.context or "", text), alone.get(text) if not message.context else None)
        place = Place(name, message.lineno or 0)
        if number is None:
            said = f'the source has no part "{shortened(text)}" (any more)'
            found.append(PO_UNKNOWN_PART.at(place, said))
        elif _string(message):
            found += _faults(parts[number], _string(message), opened.language, place)
            told[number] = message
    if any(finding.is_error for finding in found):
        return None
    return _made(opened, told)


def _made(opened: OpenedTranslation, told: dict[int, Message]) -> TakenIn:
    before = [pair for pair in opened.translation.pairs if pair.source is not None]
    texts: list[str] = []
    records: list[Record] = []
    filled = 0
    changed = [pair.target.place.line for pair in opened.translation.pairs if pair.target and pair.source is None]
    for number, pair in enumerate(before):
        old = pair.target.text if pair.target and not pair.target.is_to_write else ""
        text = _string(told[number]) if number in told else old
        texts.append(text)
        records.append(_record(opened, pair, text, told.get(number)))
        filled += bool(text and not old)
        if old and text != old and pair.target:
            changed.append(pair.target.place.line)
    form = translation_form(opened.source.file, opened.source.parts, texts, opened.source_language, opened.name)
    return TakenIn(
        form.encode(), records_file(opened.source_language, opened.language, records), filled, tuple(sorted(changed))
    )


def _record(opened: OpenedTranslation, pair: Pair, text: str, message: Message | None) -> Record:
    """What is known of a part then: a message that is not fuzzy is a person's word that it is right.

    That word does not count for what only `presskit translate confirm --line` settles: the source's own words, and
    other numbers than the source's.
    """
    source, before = pair.source, pair.record
    if source is None:
        raise ValueError("a part without a source has no record")
    if message is None:
        return before or Record(source.text, source.sha256)
    if message.fuzzy:
        former = before.source if before and before.source_sha256 != source.sha256 else ""
        return Record(former, text_sum(former), text_sum(text), text_sum(former))
    taken = Pair(source, _read_line(source, text, opened.language), before)
    state, differs = opened.translation.state(taken), opened.translation.differences(taken)
    if taken.is_confirmed or (state is not PartState.SAME and not differs):
        return confirmed_record(taken)
    return Record(source.text, source.sha256)


def _read_line(source: Part, text: str, language: str) -> Part | None:
    """A text as the paragraph, or the heading, that its source is; None if it is anything else."""
    lead, shape = ("# ", "title") if source.kind in {*HEAD_KINDS, "heading"} else ("", "paragraph")
    written = f"{lead}{text}"
    tree = parse_markdown(written, language)
    parts = parts_of(TextFile("", written, ""), tree.children)
    return parts[0] if len(tree.children) == len(parts) == 1 and parts[0].shape == shape else None


def _contexts(parts: Sequence[Part]) -> Iterator[str]:
    """What tells parts of the same words apart: what they are, and which of them."""
    seen: Counter[tuple[str, str]] = Counter()
    for part in parts:
        seen[part.kind, part.text] += 1
        number = seen[part.kind, part.text]
        yield part.kind if number == 1 else f"{part.kind} {number}"


def _comments(part: Part, stale: Record | None) -> Iterator[str]:
    """What a translator is told of a part: what it is, what stays as it is, and how its source was before."""
    if part.kind == "picture":
        yield f"What a picture shows: translate the words, keep {part.targets[0]} as it is."
    else:
        kept = f" Keep as they are: {listed(dict.fromkeys(part.targets))}." if part.targets else ""
        yield f"{part.kind.capitalize()}.{kept}"
    if stale and stale.source:
        yield f"It was translated from: {stale.source}"


def _messages(name: str, data: bytes, found: list[Finding]) -> list[Message]:
    file = decode_text(name, data, found)
    if file is None:
        return []
    if broken := [number for number, line in enumerate(file.lines, 1) if not _WHOLE_LINE.fullmatch(line.strip())]:
        found += (
            PO_UNREADABLE.at(_place(file, number), "this line is none of a PO file") for number in broken[:_MOST_TOLD]
        )
        return []
    try:  # as the text that it was decoded to, whatever encoding its head names
        messages = [message for message in read_po(file.lines, abort_invalid=True) if message.id]
    except PoFileError as fault:
        found.append(PO_UNREADABLE.at(_place(file, fault.lineno), "this line is none of a PO file"))
        return []
    except ValueError:
        found.append(PO_UNREADABLE.at(file.whole, "this is no PO file"))
        return []
    if not messages:
        found.append(PO_UNREADABLE.at(file.whole, "this file has no messages"))
    return messages


def _place(file: TextFile, line: int) -> Place:
    number = min(max(line, 1), len(file.lines))
    return file.place_at(number, 1, len(file.lines[number - 1]))


def _string(message: Message) -> str:
    written = message.string if isinstance(message.string, str) else ""
    return " ".join(written.split())


def _faults(source: Part, text: str, language: str, place: Place) -> Iterator[Finding]:
    too_large: list[Finding] = []
    if not can_be_parsed(TextFile(place.file, text, ""), too_large):
        yield from (replace(finding, place=place) for finding in too_large if finding.is_error)
        return
    part = _read_line(source, text, language)
    if part is None:
        yield PO_FORM_DIFFERS.at(place, f'"{shortened(text)}" is not one paragraph')
        return
    kept, written = Counter(source.targets), Counter(part.targets)
    if kept != written:
        lost, strange = kept - written, written - kept
        said = [f"{listed(lost)} {'was' if len(lost) == 1 else 'were'} lost"] if lost else []
        said += (
            [f"{listed(map(shortened, strange))} {'is' if len(strange) == 1 else 'are'} not in the source"]
            if strange
            else []
        )
        yield PO_LINKS_DIFFER.at(place, "; ".join(said))
