"""The command line: what a person types, and what the screen and the shell get back."""

import os
import sys

from presskit import __version__


def main() -> None:
    """Run the command that was typed and end the process with its exit code (errors.ExitCode).

    `--version` is answered first: scripts ask for it often, and it needs nothing of what the others import.
    """
    arguments = sys.argv[1:]
    if arguments == ["--version"] and _writes(f"presskit {__version__}"):
        sys.exit(0)
    try:
        from presskit.cli.talk.interrupt import listen_for_interrupt  # noqa: PLC0415 - `--version` needs none of it

        listen_for_interrupt()
        from presskit.cli.entry import run_command  # noqa: PLC0415 - imports Typer

        code = run_command(arguments)
    except KeyboardInterrupt:  # before the command could tell of it
        from presskit.cli.talk.interrupt import interrupt_code, interrupt_in_words  # noqa: PLC0415

        _says(f"error[interrupted]: {interrupt_in_words()}")
        code = interrupt_code()
    from presskit.cli.talk.interrupt import listen_no_more  # noqa: PLC0415

    listen_no_more()
    sys.exit(code)


def _says(line: str) -> None:
    """Tell the line to whoever looks on; if there is nobody, no harm is done."""
    try:
        os.write(sys.stderr.fileno(), f"{line}{os.linesep}".encode())
    except (OSError, AttributeError):
        return


def _writes(line: str) -> bool:
    """Whether stdout has taken the line; if not, the command itself finds out why, and says so."""
    try:
        os.write(sys.stdout.fileno(), f"{line}{os.linesep}".encode())
    except (OSError, AttributeError):  # AttributeError: there is no stdout at all
        return False
    return True
