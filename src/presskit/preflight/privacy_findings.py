"""What a PDF can give away about the people and computers that made it."""

from presskit.model.finding import FindingKind, Severity

FOLDER_NAMED = FindingKind(
    "folder-named",
    Severity.ERROR,
    "Is the PDF free of the names of folders on the computer that made it?",
    "A path such as /home/name/... names the person who built the kit; people may be harmed by that.",
    "Write links in full, export without metadata; if presskit made the file, report it as a fault of presskit.",
)
HOST_NAMED = FindingKind(
    "host-named",
    Severity.ERROR,
    "Is the file free of the names of computers?",
    "A name such as DESKTOP-4F7K2Q1 or annas-macbook.local leads to the person who made the file.",
    "Export the PDF without metadata, or have the name removed from it.",
)
MAIL_ADDRESS_UNSEEN = FindingKind(
    "mail-address-unseen",
    Severity.ERROR,
    "Is there no e-mail address in the file that is not printed on its pages?",
    "Metadata keeps the addresses of people who wrote or licensed something and did not choose to be published.",
    "Take the address out of the document properties, and export the PDF again.",
)
AUTHOR_UNSEEN = FindingKind(
    "author-unseen",
    Severity.WARNING,
    "Is every person that the file names as its author named on its pages too?",
    "Programs write the name of the person at the keyboard into each file; it may not be meant for the public.",
    "Clear the author in the document properties, or write the name of the organisation there.",
)
PROGRAM_NAMED = FindingKind(
    "program-named",
    Severity.NOTE,
    "Does the file keep to itself which program and system it was made with?",
    "Program and version tell which computers an organisation uses, and which attacks they are open to.",
    "Nothing has to be done if that is no secret; otherwise clear the document properties.",
)
PLACE_TOLD = FindingKind(
    "place-told",
    Severity.ERROR,
    "Is the file free of the places where its pictures were taken?",
    "A photograph that still has its GPS data says to the metre where someone lives or met.",
    "Take the location out of the pictures, and make the PDF again.",
)
PICTURE_DATA_TOLD = FindingKind(
    "picture-data-told",
    Severity.WARNING,
    "Do the pictures in the file hold nothing but the picture?",
    "Cameras and programs write names, serial numbers, times and captions into picture files.",
    "Clean the pictures of their metadata, and make the PDF again.",
)
EDITING_HISTORY_TOLD = FindingKind(
    "editing-history-told",
    Severity.WARNING,
    "Is the file free of the history of its making?",
    "XMP keeps a list of each save, with times, programs and the documents it was made from.",
    "Export the PDF without metadata.",
)
COMPUTER_NUMBER_TOLD = FindingKind(
    "computer-number-told",
    Severity.WARNING,
    "Do the identifiers of the file tell nothing about the computer?",
    "An identifier of the old kind (UUID version 1) holds the time and the number of the network card.",
    "Make the PDF with another program, or have the identifier replaced.",
)
TIME_ZONE_TOLD = FindingKind(
    "time-zone-told",
    Severity.NOTE,
    "Do the dates in the file keep to themselves in which time zone it was made?",
    "A time zone tells roughly where the person was who made the file.",
    "Nothing has to be done if that is no secret; otherwise export with times in UTC.",
)
