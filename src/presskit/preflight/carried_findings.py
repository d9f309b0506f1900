"""What a PDF can carry that is not seen on its pages."""

from presskit.model.finding import FindingKind, Severity

ATTACHMENT_INSIDE = FindingKind(
    "attachment-inside",
    Severity.ERROR,
    "Is the PDF free of attached files?",
    "An attached file travels unseen, with its name, its dates and all that it holds; PDF/A-2 forbids most.",
    "Take the attachment out in the program that made the PDF, or out of the template.",
)
ACTION_INSIDE = FindingKind(
    "action-inside",
    Severity.ERROR,
    "Is the PDF free of scripts and actions?",
    "Scripts make mail filters refuse a file; PDF/A-2 and PDF/X-4 forbid them.",
    "Take the script or action out in the program that made the PDF, or out of the template.",
)
FORM_INSIDE = FindingKind(
    "form-inside",
    Severity.ERROR,
    "Is the PDF free of form fields?",
    "A press kit asks nothing of its readers, and fields print differently in every program.",
    "Draw the field with lines instead of an input element.",
)
COMMENT_INSIDE = FindingKind(
    "comment-inside",
    Severity.ERROR,
    "Is the PDF free of comments?",
    "Comments, highlights and stamps of the editing go out with the file, with the names of who wrote them.",
    "Delete the comments in the program that shows them, and export the PDF again.",
)
NOTE_HIDDEN = FindingKind(
    "note-hidden",
    Severity.ERROR,
    "Is nothing laid over the pages that is set to be invisible?",
    "A hidden note is in the file, and one click shows it to everybody.",
    "Delete the note in the program that made it; hiding is not deleting.",
)
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
OLDER_VERSION_INSIDE = FindingKind(
    "older-version-inside",
    Severity.ERROR,
    "Does the file hold its last version alone?",
    "A PDF that was saved into itself keeps its earlier versions: what was deleted can be taken out again.",
    "Save it under a new name with the full, not the fast, way of saving, or export it again.",
)
UNUSED_INSIDE = FindingKind(
    "unused-inside",
    Severity.WARNING,
    "Is everything in the file used by its pages?",
    "Deleted pages, pictures and words can lie in the file for anyone with the right program to see.",
    "Export the PDF again instead of editing it.",
)
BYTES_OUTSIDE = FindingKind(
    "bytes-outside",
    Severity.WARNING,
    "Does the file begin and end where its PDF does?",
    "Bytes before the beginning or behind the end belong to something else: a mail, a web page, a hidden archive.",
    "Export the PDF again, and compare it with the one you have received.",
)
THUMBNAIL_INSIDE = FindingKind(
    "thumbnail-inside",
    Severity.WARNING,
    "Is the file free of small pictures of its pages?",
    "Thumbnails are not renewed when a page is edited: they can show what was taken out.",
    "Export the PDF without embedded page thumbnails.",
)
PROGRAM_DATA_INSIDE = FindingKind(
    "program-data-inside",
    Severity.WARNING,
    "Is the file free of data that only one program understands?",
    "Drawing programs put their working document beside the page: hidden layers, cropped pictures, notes.",
    "Export the PDF without the option to edit it again in the same program.",
)
PDF_ENCRYPTED = FindingKind(
    "pdf-encrypted",
    Severity.ERROR,
    "Can the file be opened, copied and printed without a lock?",
    "A locked file cannot be quoted from, read aloud, archived or printed by a shop.",
    "Export the PDF without a password and without restrictions.",
)
PDF_DAMAGED = FindingKind(
    "pdf-damaged",
    Severity.ERROR,
    "Is the file whole?",
    "A file that a program has to mend before it can show it is shown differently elsewhere, or not at all.",
    "Export or download the PDF again.",
)
