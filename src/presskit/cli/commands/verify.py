"""`presskit verify`: proves whose a build is, and that nothing in it was changed."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, Quiet
from presskit.cli.reports.findings_report import counted, findings_count, findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import cross, tick, write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, KitError

if TYPE_CHECKING:
    from presskit.signing import Proven


def verify(
    build: Annotated[Path, typer.Argument(metavar="BUILD", help="The folder, or the zip that it was sent in.")],
    key: Annotated[
        str,
        typer.Option(
            metavar="KEY",
            help="The sender's public key, as a file or as the line that begins with RW; "
            "without it, the keys that you know.",
        ),
    ] = "",
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    debug: Debug = False,
) -> int:
    """Check that a build was signed by whom you think, that every file is there, unchanged, and that none was added.

    A key that comes along with the files proves nothing: get it from the sender's website, a card or a call. The keys
    that you know are the .pub files in presskit's own folder, where `presskit keygen` puts yours. A zip is taken only
    if every program unpacks the same files from it; another has to be unpacked, and its folder checked.

    Example: presskit verify build --key inpud.pub
    """
    from presskit.pipeline.signed_builds import verify_build  # noqa: PLC0415 - brings cryptography

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, debug=debug)
    try:
        proven = verify_build(build, key)
    except KitError as error:
        _tell_failure(error, manner)
        return error.exit_code
    _tell_success(proven, manner)
    return ExitCode.DONE


def _tell_failure(error: KitError, manner: Manner) -> None:
    if manner.json:
        write_result(json_document(ok=False, findings=error.findings))
        return
    write_talk(findings_report(error.findings, manner))
    mark = manner.paint_talk("error", cross(sys.stderr))
    write_talk(f"\n{mark} {findings_count(error.findings)}: do not use these files, and do not pass them on")


def _tell_success(proven: "Proven", manner: Manner) -> None:
    signer = proven.signer
    if manner.json:
        files = [
            {"path": path, "bytes": size_bytes, "sha256": sha256}
            for path, (sha256, size_bytes) in proven.files.items()
        ]
        told = {
            "key": signer.number if signer else None,
            "public_key": signer.line if signer else None,
            "source": signer.source if signer else None,
            "comment": proven.comment,
        }
        write_result(json_document(ok=True, files=files, signature=told))
    elif signer and not manner.quiet:
        mark = manner.paint_result("good", tick(sys.stdout))
        write_result(
            f"{mark} {counted(len(proven.files), 'file')}, all there and unchanged, none added\n"
            f"  signed by the key {signer.number} ({visible(signer.source)})\n"
            f"  the signer says: {visible(proven.comment)}"
        )
