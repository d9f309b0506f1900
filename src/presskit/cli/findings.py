"""What can stop the command apart from faults in a kit; each goes with an exit code of errors.ExitCode."""

from presskit.errors import ExitCode
from presskit.model.finding import FindingKind, Severity

WRONG_USAGE = FindingKind(
    "wrong-usage",
    Severity.ERROR,
    "Can the command be carried out as it was typed?",
    "A misspelt piece or option that is passed over would leave something unbuilt without a word.",
    "`presskit --help` lists the commands, `presskit build --help` the options of one.",
)
SYSTEM_LIBRARY_MISSING = FindingKind(
    "system-library-missing",
    Severity.ERROR,
    "Has this computer the libraries that lay out text?",
    "Pango and HarfBuzz belong to the operating system; Python packages cannot bring them along everywhere.",
    "`presskit doctor` prints the command that installs them on this system.",
)
CANNOT_WRITE = FindingKind(
    "cannot-write",
    Severity.ERROR,
    "Can the files be written where they should go?",
    "A full disk, a missing right or another program stands in the way; what was built before is untouched.",
    "Mend what the message names, or choose another folder with --out.",
)
INTERRUPTED = FindingKind(
    "interrupted",
    Severity.ERROR,
    "Was the command let run to its end?",
    "Ctrl-C stops it at once; each file that was there before is whole.",
    "Run the command again.",
)
BUG = FindingKind(
    "bug",
    Severity.ERROR,
    "Did presskit meet only what it was made for?",
    "This is a mistake in presskit, not in the kit.",
    "Report it with the file that is named; it holds what a programmer needs, and paths of this computer.",
)

KIND_OF_EXIT = {
    ExitCode.USAGE: WRONG_USAGE,
    ExitCode.SYSTEM_LIBRARY_MISSING: SYSTEM_LIBRARY_MISSING,
    ExitCode.CANNOT_WRITE: CANNOT_WRITE,
    ExitCode.INTERRUPTED: INTERRUPTED,
    ExitCode.BUG: BUG,
}
