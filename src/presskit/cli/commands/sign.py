"""`presskit sign`: signs a build."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet
from presskit.cli.reports.findings_report import counted
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.passphrase import typed_passphrase
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode


def sign(
    build: Annotated[Path, typer.Argument(metavar="BUILD", help="The folder of the build.")] = Path("build"),
    key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your secret key; that of `presskit keygen` if not given.")
    ] = None,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Sign a build, so that whoever gets it can tell that it is yours and that nothing in it was changed.

    Example: presskit sign build
    """
    from presskit.pipeline.signed_builds import sign_build  # noqa: PLC0415 - brings cryptography

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, debug=debug)
    signed = sign_build(build, key, typed_passphrase)
    path = str(signed.signature_file)
    if json:
        told = {"key": signed.key.number, "public_key": signed.key.line, "comment": signed.comment}
        write_result(json_document(ok=True, files=[{"path": path}], signature=told))
        return ExitCode.DONE
    write_result(visible(path))
    if not quiet:
        files = counted(len(signed.proven.files), "file")
        write_talk(
            f"\n{manner.paint_talk('good', tick(sys.stderr))} {files} signed by the key {signed.key.number}\n"
            f"  whoever gets it checks it with your public key: `presskit verify {visible(build.name)} --key KEY`\n"
            "  or with other programs: `minisign -Vm SHA256SUMS -P KEY && sha256sum -c SHA256SUMS`\n"
            f"  KEY is {signed.key.line}"
        )
    return ExitCode.DONE
