"""Checks of what a PDF must not carry: attachments, scripts, forms, comments, layers, what was deleted before."""

from collections import Counter
from collections.abc import Iterator

from presskit.model.finding import Finding, FindingKind, Severity
from presskit.preflight.check import ANY_PDF, Topic, check
from presskit.preflight.expected import Expected
from presskit.preflight.facts.document import Note
from presskit.preflight.facts.pdf import PdfFacts, area_on

_REACHING_OUT = ("Launch", "SubmitForm", "ImportData")

ATTACHMENT_INSIDE = FindingKind(
    "attachment-inside",
    Severity.ERROR,
    "Is the PDF free of attached files?",
    "An attached file travels unseen, with its name, its dates and all that it holds; PDF/A-2 forbids most.",
    "Take the attachment out in the program that made the PDF, or out of the template.",
    elsewhere=Severity.WARNING,
)


@check(Topic.CARRIED, ANY_PDF, ATTACHMENT_INSIDE)
def check_attachments(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No file is attached."""
    for name in facts.carried.attachments:
        yield ATTACHMENT_INSIDE.at(None, f'The PDF carries an attached file: "{name}".')


ACTION_INSIDE = FindingKind(
    "action-inside",
    Severity.ERROR,
    "Is the PDF free of scripts and actions?",
    "Scripts make mail filters refuse a file; PDF/A-2 and PDF/X-4 forbid them.",
    "Take the script or action out in the program that made the PDF, or out of the template.",
    elsewhere=Severity.WARNING,
)


ACTION_REACHES_OUT = FindingKind(
    "action-reaches-out",
    Severity.ERROR,
    "Does nothing in the PDF start a program, send data away or fetch some?",
    "One click on such a file starts what its maker chose, or tells its maker who has opened it.",
    "Take the action out in the program that made the PDF; open the file with nothing but a plain reader until then.",
)


@check(Topic.CARRIED, ANY_PDF, ACTION_INSIDE, ACTION_REACHES_OUT)
def check_actions(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Nothing happens by itself or on a click, but following a link."""
    for action in facts.carried.actions:
        kind = ACTION_REACHES_OUT if action in _REACHING_OUT else ACTION_INSIDE
        yield kind.at(None, f"The PDF carries a script or action: {action}.")


FORM_INSIDE = FindingKind(
    "form-inside",
    Severity.ERROR,
    "Is the PDF free of form fields?",
    "A press kit asks nothing of its readers, and fields print differently in every program.",
    "Draw the field with lines instead of an input element.",
    elsewhere=Severity.WARNING,
)


@check(Topic.CARRIED, ANY_PDF, FORM_INSIDE)
def check_forms(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """There is no form to fill in."""
    if facts.carried.form_fields:
        yield FORM_INSIDE.at(None, f"The PDF has {_number(facts.carried.form_fields, 'form field')}.")


COMMENT_INSIDE = FindingKind(
    "comment-inside",
    Severity.ERROR,
    "Is the PDF free of comments?",
    "Comments, highlights and stamps of the editing go out with the file, with the names of who wrote them.",
    "Delete the comments in the program that shows them, and export the PDF again.",
    elsewhere=Severity.WARNING,
)


@check(Topic.CARRIED, ANY_PDF, COMMENT_INSIDE)
def check_comments(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No comment is left in the pages; a hidden one without words hides nothing, and is one comment more."""
    for note in facts.carried.notes:
        if not note.hidden or not note.words:
            says = f': "{note.words}"' if note.words else ""
            yield _at_note(COMMENT_INSIDE, facts, note, f"A comment ({note.sort}) is left in the page{says}.")


NOTE_HIDDEN = FindingKind(
    "note-hidden",
    Severity.ERROR,
    "Is nothing laid over the pages that is set to be invisible?",
    "A hidden note is in the file, and one click shows it to everybody.",
    "Delete the note in the program that made it; hiding is not deleting.",
)


@check(Topic.CARRIED, ANY_PDF, NOTE_HIDDEN)
def check_hidden_notes(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No note is in the pages and set to be invisible."""
    for note in facts.carried.notes:
        if note.hidden and note.words:
            message = f'A hidden note ({note.sort}) lies in the page that says "{note.words}".'
            yield _at_note(NOTE_HIDDEN, facts, note, message)


LAYER_HIDDEN = FindingKind(
    "layer-hidden",
    Severity.ERROR,
    "Is every layer of the PDF shown and printed?",
    "A layer that is switched off is in the file: it can be switched on and copied, and some printers print it.",
    "Delete the hidden layers before exporting the PDF.",
)
LAYERS_INSIDE = FindingKind(
    "layers-inside",
    Severity.NOTE,
    "Is the PDF free of layers?",
    "What a layer holds can be switched off by a reader or a printer: then a part of the page is missing.",
    "Merge the layers when exporting, unless a print shop has asked for them.",
)


@check(Topic.CARRIED, ANY_PDF, LAYER_HIDDEN, LAYERS_INSIDE)
def check_layers(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No layer is switched off; layers that are shown are worth a note."""
    hidden, layers = facts.carried.hidden_layers, facts.carried.layers
    for name in hidden:
        yield LAYER_HIDDEN.at(None, f'The layer "{name}" is switched off, and still in the file.')
    if layers and not hidden:
        yield LAYERS_INSIDE.at(None, f'The PDF has {_number(len(layers), "layer")}, such as "{layers[0]}".')


OLDER_VERSION_INSIDE = FindingKind(
    "older-version-inside",
    Severity.ERROR,
    "Is nothing in the file that an earlier version of it showed, and the last one does not?",
    "A PDF that was saved into itself keeps its earlier versions: what was deleted can be taken out again.",
    "Save it under a new name with the full, not the fast, way of saving, or export it again.",
)
SAVED_INTO_ITSELF = FindingKind(
    "saved-into-itself",
    Severity.WARNING,
    "Does the file hold its last version alone?",
    "Nothing that an earlier version shows differs, but its dates, titles and tags tell how the file was made.",
    "Save it under a new name with the full, not the fast, way of saving, or export it again.",
)


@check(Topic.CARRIED, ANY_PDF, OLDER_VERSION_INSIDE, SAVED_INTO_ITSELF)
def check_older_versions(facts: PdfFacts, expected: Expected) -> Iterator[Finding]:
    """The file holds its last version alone; one of a kit in any case, others if something was taken out of them."""
    older, lost = facts.carried.older_versions, facts.carried.lost_since
    held = f"The file still holds {_number(older, 'earlier version')} of itself"
    if older and (lost or expected.of_a_kit):
        yield OLDER_VERSION_INSIDE.at(None, f"{held}, with {', '.join(lost)}." if lost else f"{held}.")
    elif older:
        yield SAVED_INTO_ITSELF.at(None, f"{held}, none of which shows anything else.")


UNUSED_INSIDE = FindingKind(
    "unused-inside",
    Severity.WARNING,
    "Is everything in the file used by its pages?",
    "Deleted pages, pictures and words can lie in the file for anyone with the right program to see.",
    "Export the PDF again instead of editing it.",
)


@check(Topic.CARRIED, ANY_PDF, UNUSED_INSIDE)
def check_unused(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """Nothing is in the file that no page uses."""
    sorts = Counter(facts.carried.unused)
    if sorts:
        named = ", ".join(f"{sort} ({count} times)" if count > 1 else sort for sort, count in sorted(sorts.items()))
        yield UNUSED_INSIDE.at(None, f"The file holds what none of its pages uses: {named}.")


BYTES_OUTSIDE = FindingKind(
    "bytes-outside",
    Severity.WARNING,
    "Does the file begin and end where its PDF does?",
    "Bytes before the beginning or behind the end belong to something else: a mail, a web page, a hidden archive.",
    "Export the PDF again, and compare it with the one you have received.",
)


@check(Topic.CARRIED, ANY_PDF, BYTES_OUTSIDE)
def check_bytes_outside(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file begins and ends with the PDF."""
    if outside := facts.carried.bytes_outside:
        yield BYTES_OUTSIDE.at(None, f"{_number(outside, 'byte')} stand before or behind the PDF.")


THUMBNAIL_INSIDE = FindingKind(
    "thumbnail-inside",
    Severity.WARNING,
    "Is the file free of small pictures of its pages?",
    "Thumbnails are not renewed when a page is edited: they can show what was taken out.",
    "Export the PDF without embedded page thumbnails.",
)


@check(Topic.CARRIED, ANY_PDF, THUMBNAIL_INSIDE)
def check_thumbnails(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """The file holds no small pictures of its pages."""
    if thumbnails := facts.carried.thumbnails:
        yield THUMBNAIL_INSIDE.at(None, f"The file holds {_number(thumbnails, 'small picture')} of its pages.")


PROGRAM_DATA_INSIDE = FindingKind(
    "program-data-inside",
    Severity.WARNING,
    "Is the file free of data that only one program understands?",
    "Drawing programs put their working document beside the page: hidden layers, cropped pictures, notes.",
    "Export the PDF without the option to edit it again in the same program.",
)


@check(Topic.CARRIED, ANY_PDF, PROGRAM_DATA_INSIDE)
def check_program_data(facts: PdfFacts, _expected: Expected) -> Iterator[Finding]:
    """No program has put its own data into the file."""
    for program in facts.carried.program_data:
        yield PROGRAM_DATA_INSIDE.at(None, f"The program {program} has put its own data into the file.")


def _at_note(kind: FindingKind, facts: PdfFacts, note: Note, message: str) -> Finding:
    area = area_on(facts, note.page, note.box)
    return kind.on(area, message) if area else kind.at(None, message)


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
