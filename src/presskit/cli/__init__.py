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
        from presskit.cli.entry import run_command  # noqa: PLC0415 - imports Typer

        sys.exit(run_command(arguments))
    except KeyboardInterrupt:  # before the command could listen for it, or after it had ended
        sys.exit(130)


def _writes(line: str) -> bool:
    """Whether stdout has taken the line; if not, the command itself finds out why, and says so."""
    try:
        os.write(sys.stdout.fileno(), f"{line}{os.linesep}".encode())
    except (OSError, AttributeError):  # AttributeError: there is no stdout at all
        return False
    return True
