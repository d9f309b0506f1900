"""What can be wrong with the files of a kit before anyone reads what they say."""

from presskit.model.finding import FindingKind, Severity

KIT_FOLDER_MISSING = FindingKind(
    "kit-folder-missing",
    Severity.ERROR,
    "Is the folder there that should be built?",
    "A kit is one folder with kit.toml, organisation.toml and the statement.",
    "Name the folder that holds kit.toml, or make a new one with `presskit new`.",
)
FILE_MISSING = FindingKind(
    "file-missing",
    Severity.ERROR,
    "Is every file there that the kit speaks of?",
    "A piece without its text or its picture is not the piece that was ordered.",
    "Put the file into the kit, or correct its name; capitals and small letters count.",
)
FILE_OUTSIDE_KIT = FindingKind(
    "file-outside-kit",
    Severity.ERROR,
    "Does every file that the kit names lie inside the kit?",
    "A kit is passed on as one folder; a file from elsewhere would be missing there, or be nobody's business.",
    "Copy the file into the kit and name it from there, such as assets/photo.jpg.",
)
FILE_IS_SHORTCUT = FindingKind(
    "file-is-shortcut",
    Severity.ERROR,
    "Is every file of the kit a file of its own?",
    "A shortcut (symbolic link) can lead to any file of the computer, which would then stand in the PDF.",
    "Put a copy of the file in the place of the shortcut.",
)
FILE_NOT_PLAIN = FindingKind(
    "file-not-plain",
    Severity.ERROR,
    "Is everything that the kit names a file?",
    "A folder or a device cannot be read as a text or a picture.",
    "Name a file inside the kit.",
)
FILE_TOO_LARGE = FindingKind(
    "file-too-large",
    Severity.ERROR,
    "Is each file of a size that its kind can have?",
    "A file far too large is nearly always the wrong one, and would take the machine down.",
    "Save it smaller, or name another file.",
)
FILE_UNREADABLE = FindingKind(
    "file-unreadable",
    Severity.ERROR,
    "May presskit read every file of the kit?",
    "A file without the right to read it, or one that changes while it is read, cannot be built.",
    "Give yourself the right to read it, close the program that is writing it, and build again.",
)
KIT_TOO_LARGE = FindingKind(
    "kit-too-large",
    Severity.ERROR,
    "Is the kit small enough to be sent to a newsroom?",
    "A kit of hundreds of files or megabytes cannot be sent and hardly be built.",
    "Take out what the statement does not show.",
)
NOT_UTF_8 = FindingKind(
    "not-utf-8",
    Severity.ERROR,
    "Is every text saved as UTF-8?",
    "Only UTF-8 holds the letters of every language; other encodings print wrong letters.",
    "Save the file again and choose the encoding UTF-8.",
)
NOT_PLAIN_TEXT = FindingKind(
    "not-plain-text",
    Severity.ERROR,
    "Is every text of the kit a plain text?",
    "A word processor's document holds pages, styles and former versions, and no line of it can be pointed at.",
    "Copy the words into a plain editor, and save that as UTF-8.",
)
HIDDEN_CHARACTER = FindingKind(
    "hidden-character",
    Severity.ERROR,
    "Is every character of the kit one that a reader can see?",
    "Control characters, and marks that turn the reading direction round, print something else than what is read.",
    "Delete the character, or type the line again.",
)
TEMPLATE_FILE_TYPE = FindingKind(
    "template-file-type",
    Severity.ERROR,
    "Does the kit's templates folder hold only templates?",
    "A file of another kind would be left out without a word.",
    "Keep .html, .css and .po files in templates/, and pictures in assets/.",
)
FONT_LIST_WRONG = FindingKind(
    "font-list-wrong",
    Severity.ERROR,
    "Can the list of fonts be read?",
    "Every font on a page comes from this list; without it there is no type.",
    "Mend fonts/fonts.toml, or install presskit again.",
)
FONT_CHANGED = FindingKind(
    "font-changed",
    Severity.ERROR,
    "Is every font file the one that fonts.toml names?",
    "Another version of a font breaks lines differently, and a changed file may be damaged or not free to use.",
    "Put the original file back, or write the new file's version, source and sha256 into fonts.toml.",
)
