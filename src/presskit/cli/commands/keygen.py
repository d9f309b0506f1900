"""`presskit keygen`: makes a pair of keys to sign with."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.passphrase import chosen_passphrase
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode


def keygen(
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where the secret key goes, the public one beside it as .pub; presskit's own folder if not given.",
        ),
    ] = None,
    no_password: Annotated[
        bool, typer.Option("--no-password", help="Lock the secret key with no passphrase, for machines.")
    ] = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Make a pair of keys: a secret one to sign builds with, and a public one that newsrooms check them with.

    Example: presskit keygen
    """
    from presskit.pipeline.signed_builds import make_keys  # noqa: PLC0415 - brings cryptography

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, debug=debug)
    made = make_keys(out, None if no_password else chosen_passphrase)
    paths = [str(made.secret_file), str(made.public_file)]
    if json:
        key = {"number": made.pair.number, "public_key": made.pair.line}
        write_result(json_document(ok=True, files=[{"path": path} for path in paths], key=key))
        return ExitCode.DONE
    write_result("\n".join(map(visible, paths)))
    if not quiet:
        write_talk(
            f"\n{manner.paint_talk('good', tick(sys.stderr))} your public key, for your website and your cards:\n\n"
            f"    {made.pair.line}\n\n"
            f"  keep {visible(paths[0])} to yourself, and a copy of it in a safe place\n"
            "  sign a build: `presskit sign build`"
        )
    return ExitCode.DONE
