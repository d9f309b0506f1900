"""What a file for an office machine can have wrong."""

from presskit.model.finding import FindingKind, Severity

PHOTOCOPY_COLOUR = FindingKind(
    "photocopy-colour",
    Severity.ERROR,
    "Is everything in the photocopy edition black or grey?",
    "A copier turns colours to grey as it likes: red text on a dark ground becomes unreadable.",
    "Give the colour a grey of its own in the template.",
)
PHOTOCOPY_SOLID = FindingKind(
    "photocopy-solid",
    Severity.ERROR,
    "Has the photocopy edition no solid dark area over 10 cm2?",
    "Office machines print large dark areas with streaks, and use a month's toner for them (house rule).",
    "Leave the ground white, and use lines or a light grey.",
)
