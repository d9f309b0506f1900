"""Every command from its words to its exit code; the one place where an exception ends."""

import errno
from collections.abc import Sequence

import typer

from presskit.cli.app import app
from presskit.cli.commands.doctor import SYSTEM_LIBRARY_MISSING
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import abandon_results, make_streams_safe, write_result, write_talk
from presskit.cli.talk.diagnostics import Diagnostic, diagnostics_in_order, in_one_line, written_out
from presskit.cli.talk.interrupt import interrupt_code, interrupt_in_words, was_interrupted
from presskit.cli.talk.manner import Manner, manner_as_typed
from presskit.errors import CannotWrite, ExitCode, KitError, PresskitError, UsageError
from presskit.model.finding import Finding, FindingKind, Severity

WRONG_USAGE = FindingKind(
    "wrong-usage",
    Severity.ERROR,
    "Can the command be carried out as it was typed?",
    "A misspelt piece or option that is passed over would leave something unbuilt without a word.",
    "`presskit --help` lists the commands, `presskit build --help` the options of one.",
)
CANNOT_WRITE = FindingKind(
    "cannot-write",
    Severity.ERROR,
    "Can the files be written where they should go?",
    "A full disk, a missing right, another program or a file of yours stands in the way; what is there stays.",
    "Mend what the message names, or choose another place with --out.",
)
INTERRUPTED = FindingKind(
    "interrupted",
    Severity.ERROR,
    "Was the command let run to its end?",
    "Ctrl-C, or another program, stops it at once; each file that was there before is whole.",
    "Run the command again.",
)
BUG = FindingKind(
    "bug",
    Severity.ERROR,
    "Did presskit meet only what it was made for?",
    "This is a mistake in presskit, not in the kit.",
    "Report it with the file that is named; it holds what a programmer needs, and no path or name of this computer.",
)

_KIND_OF_EXIT = {
    ExitCode.USAGE: WRONG_USAGE,
    ExitCode.SYSTEM_LIBRARY_MISSING: SYSTEM_LIBRARY_MISSING,
    ExitCode.CANNOT_WRITE: CANNOT_WRITE,
    ExitCode.BUG: BUG,
}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def run_command(arguments: Sequence[str]) -> int:
    """The exit code (errors.ExitCode) of the command that these words stand for, after it has run."""
    make_streams_safe()
    manner = manner_as_typed(arguments)
    try:
        code = _run(arguments)
    except KeyboardInterrupt:
        return _stopped(manner)
    except typer.TyperException as error:
        return _report(ExitCode.USAGE, [_wrong_usage(error, arguments)], manner)
    except Exception as error:  # nothing may reach the user as a traceback
        return _stopped(manner) if was_interrupted() else _failed(error, arguments, manner)
    return _stopped(manner) if code == ExitCode.INTERRUPTED else code  # Typer turns KeyboardInterrupt into this


def _failed(error: Exception, arguments: Sequence[str], manner: Manner) -> int:
    from presskit.system import working_folder  # noqa: PLC0415 - brings ctypes

    if not isinstance(error, KitError) and working_folder() is None:  # whatever else is said comes of that
        error = UsageError("the folder that you are in has been deleted", "change into one that is there, with `cd`")
    if isinstance(error, PresskitError):
        return _report(error.exit_code, _findings_of(error), manner)
    return _report(ExitCode.BUG, [_bug(error, arguments, manner)], manner)


def _stopped(manner: Manner) -> int:
    """The code of a command that was asked to end, after one line; whatever else went wrong came of that."""
    finding = INTERRUPTED.at(None, interrupt_in_words())
    if manner.json:
        write_result(json_document(ok=False, findings=[finding]))
    else:
        write_talk(in_one_line(Diagnostic(finding), manner.paint_talk))
    return interrupt_code()


def _run(arguments: Sequence[str]) -> int:
    """The exit code of a command that comes to its own end."""
    try:
        return int(app(args=list(arguments) or ["--help"], prog_name="presskit", standalone_mode=False) or 0)
    except SystemExit:  # Typer's own answer to a reader of --help who has left
        return ExitCode.DONE
    except OSError as error:
        if error.errno not in _FULL:
            raise
        abandon_results()
        raise CannotWrite(f"This cannot be written: {error.strerror}.", "make room, and run it again") from error


def _report(code: int, findings: Sequence[Finding], manner: Manner) -> int:
    """The code, after its reason has been told."""
    if manner.json:
        write_result(json_document(ok=False, findings=findings))
    if not manner.json or code == ExitCode.CANNOT_WRITE:  # stdout itself may be what cannot be written
        for diagnostic in diagnostics_in_order(findings):
            write_talk(written_out(diagnostic, manner.paint_talk, manner.talk_columns))
    return code


def _wrong_usage(error: typer.TyperException, arguments: Sequence[str]) -> Finding:
    commands = {command.callback.__name__ for command in app.registered_commands if command.callback}
    command = f"presskit {arguments[0]}" if arguments[0] in commands else "presskit"
    return WRONG_USAGE.at(None, error.format_message(), f"`{command} --help` shows what it takes")


def _findings_of(error: PresskitError) -> Sequence[Finding]:
    if isinstance(error, KitError):
        return error.findings
    return [_KIND_OF_EXIT[error.exit_code].at(None, str(error), error.hint)]


def _bug(error: Exception, arguments: Sequence[str], manner: Manner) -> Finding:
    """The finding that says so; its traceback goes to stderr with --debug, else into a file."""
    from presskit.cli.reports.crash_log import told_traceback, write_crash_log  # noqa: PLC0415 - no command needs it

    if manner.debug:
        write_talk(told_traceback(error, arguments))
        return BUG.at(None, f"this is a bug in presskit ({type(error).__name__})", "report it with the lines above")
    log = write_crash_log(error, arguments)
    hint = f"report it with the file {log}" if log else "run it again with --debug, and report what it prints"
    return BUG.at(None, f"this is a bug in presskit ({type(error).__name__})", hint)
