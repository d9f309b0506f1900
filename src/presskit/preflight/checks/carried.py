"""Checks of what a PDF must not carry: attachments, scripts, forms, comments, layers, what was deleted before."""

from collections import Counter
from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind
from presskit.preflight.carried_findings import (
    ACTION_INSIDE,
    ATTACHMENT_INSIDE,
    BYTES_OUTSIDE,
    COMMENT_INSIDE,
    FORM_INSIDE,
    LAYER_HIDDEN,
    LAYERS_INSIDE,
    NOTE_HIDDEN,
    OLDER_VERSION_INSIDE,
    PDF_DAMAGED,
    PDF_ENCRYPTED,
    PROGRAM_DATA_INSIDE,
    THUMBNAIL_INSIDE,
    UNUSED_INSIDE,
)
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import Note
from presskit.preflight.facts.pdf import PdfFacts


def check_attachments(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No file is attached."""
    for name in facts.carried.attachments:
        yield ATTACHMENT_INSIDE.at(None, f'The PDF carries an attached file: "{name}".')


def check_actions(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Nothing happens by itself or on a click, but following a link."""
    for action in facts.carried.actions:
        yield ACTION_INSIDE.at(None, f"The PDF carries a script or action: {action}.")


def check_forms(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There is no form to fill in."""
    if facts.carried.form_fields:
        yield FORM_INSIDE.at(None, f"The PDF has {_number(facts.carried.form_fields, 'form field')}.")


def check_comments(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No comment is left in the pages."""
    for note in facts.carried.notes:
        if not note.hidden:
            says = f': "{note.words}"' if note.words else ""
            yield _at_note(COMMENT_INSIDE, facts, note, f"A comment ({note.sort}) is left in the page{says}.")


def check_hidden_notes(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No note is in the pages and set to be invisible."""
    for note in facts.carried.notes:
        if note.hidden:
            says = f' that says "{note.words}"' if note.words else ""
            yield _at_note(NOTE_HIDDEN, facts, note, f"A hidden note ({note.sort}) lies in the page{says}.")


def check_layers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No layer is switched off; layers that are shown are worth a note."""
    hidden, layers = facts.carried.hidden_layers, facts.carried.layers
    for name in hidden:
        yield LAYER_HIDDEN.at(None, f'The layer "{name}" is switched off, and still in the file.')
    if layers and not hidden:
        yield LAYERS_INSIDE.at(None, f'The PDF has {_number(len(layers), "layer")}, such as "{layers[0]}".')


def check_older_versions(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file holds its last version alone."""
    if older := facts.carried.older_versions:
        yield OLDER_VERSION_INSIDE.at(None, f"The file still holds {_number(older, 'earlier version')} of itself.")


def check_unused(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Nothing is in the file that no page uses."""
    sorts = Counter(facts.carried.unused)
    if sorts:
        named = ", ".join(f"{sort} ({count} times)" if count > 1 else sort for sort, count in sorted(sorts.items()))
        yield UNUSED_INSIDE.at(None, f"The file holds what none of its pages uses: {named}.")


def check_bytes_outside(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file begins and ends with the PDF."""
    if outside := facts.carried.bytes_outside:
        yield BYTES_OUTSIDE.at(None, f"{_number(outside, 'byte')} stand before or behind the PDF.")


def check_thumbnails(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file holds no small pictures of its pages."""
    if thumbnails := facts.carried.thumbnails:
        yield THUMBNAIL_INSIDE.at(None, f"The file holds {_number(thumbnails, 'small picture')} of its pages.")


def check_program_data(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No program has put its own data into the file."""
    for program in facts.carried.program_data:
        yield PROGRAM_DATA_INSIDE.at(None, f"The program {program} has put its own data into the file.")


def check_encryption(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file is not locked, not even against copying alone."""
    if facts.document.encrypted:
        yield PDF_ENCRYPTED.at(None, "The PDF is encrypted; it opens without a password, but is not free to use.")


def check_damage(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file could be read without being mended."""
    if damages := facts.document.damages:
        more = f", and {len(damages) - 1} more" if len(damages) > 1 else ""
        yield PDF_DAMAGED.at(None, f"The file had to be mended to be read: {damages[0]}{more}.")


def _at_note(kind: FindingKind, facts: PdfFacts, note: Note, message: str) -> Finding:
    page = next((page for page in facts.pages if page.number == note.page), None)
    return kind.on(page.area(note.box), message) if page else kind.at(None, message)


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
