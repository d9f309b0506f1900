"""The command line: what a person types, and what the screen and the shell get back."""

import sys

from presskit import __version__


def main() -> None:
    """Run the command that was typed and end the process with its exit code (errors.ExitCode).

    `--version` is answered first: scripts ask for it often, and it needs nothing of what the others import.
    """
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        print(f"presskit {__version__}")
        sys.exit(0)
    from presskit.cli.entry import run_command  # noqa: PLC0415 - imports Typer

    sys.exit(run_command(arguments))
