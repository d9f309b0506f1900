"""`presskit fonts`: lists the fonts that a kit brings, takes in a font with its licence, writes checksums anew."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presskit.cli.commands.options import Color, Debug, Json, KitArgument, Quiet, Verbose
from presskit.cli.reports.findings_report import findings_count, findings_report
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from presskit.model.house_style import FontFile
    from presskit.pipeline.fonts.changing import BroughtFont, RenewedSum

Add = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help="Put this font into the kit, with its licence and its entry. Repeatable."),
]
Licence = Annotated[
    Path | None, typer.Option(metavar="FILE", help="The text of its licence, if none lies beside the font.")
]
Renew = Annotated[
    bool, typer.Option("--renew", help="The files are as they are meant: write their checksums into fonts.toml.")
]


def fonts(  # noqa: PLR0913, PLR0917 - each argument is an option of the command
    kit: KitArgument,
    add: Add = None,
    licence: Licence = None,
    renew: Renew = False,
    json: Json = False,
    color: Color = "auto",
    quiet: Quiet = False,
    verbose: Verbose = False,
    debug: Debug = False,
) -> int:
    """List the fonts that a kit brings, with their weights and licences, and tell what is wrong with any.

    Nothing is written but by --add and --renew.

    Example: presskit fonts kit --add Barlow-Bold.ttf
    """
    from presskit.load import load_own_fonts  # noqa: PLC0415 - brings what reads kits
    from presskit.pipeline.fonts.changing import add_fonts, refuse_no_kit, renew_sums  # noqa: PLC0415 - as above

    manner = Manner(json=json, colour=ColourChoice(color), quiet=quiet, verbose=verbose, debug=debug)
    if licence and not add:
        raise UsageError("--licence goes with --add", "name the font too: --add FILE")
    refuse_no_kit(kit)
    added = add_fonts(kit, add, licence) if add else ()
    renewed = renew_sums(kit) if renew else ()
    own, findings = load_own_fonts(kit)
    has_errors = any(finding.is_error for finding in findings)
    if manner.json:
        write_result(json_document(ok=not has_errors, findings=findings, **_changes(own, added, renewed)))
        return ExitCode.FINDINGS if has_errors else ExitCode.DONE
    if report := findings_report(findings, manner, kit):
        write_talk(f"{report}\n\n{findings_count(findings)}\n")
    if not manner.quiet:
        write_result("\n".join(map(_line, own)) or "the kit brings no fonts of its own")
        _tell_changes(added, renewed)
    return ExitCode.FINDINGS if has_errors else ExitCode.DONE


def _tell_changes(added: "Sequence[BroughtFont]", renewed: "Sequence[RenewedSum]") -> None:
    for each in renewed:
        was = f"was {each.before[:12]}…" if each.before else "had none"
        write_talk(f"{visible(each.path)}: its checksum is {each.now[:12]}…, {was}")
    for font in added[-1:]:
        family = visible(font.entry["family"])
        write_talk(f'name it under [brand] of organisation.toml: text_face = "{family}", or display_face')


def _changes(
    own: "Sequence[FontFile]", added: "Sequence[BroughtFont]", renewed: "Sequence[RenewedSum]"
) -> dict[str, list[dict[str, object]]]:
    return {
        "fonts": [_entry(font) for font in own],
        "added": [{"path": font.path} for font in added],
        "renewed": [{"path": each.path} for each in renewed],
    }


def _line(font: "FontFile") -> str:
    least, most = font.weights
    weights = f"{least}" if least == most else f"{least} to {most}"
    return visible(f"{font.family}  {font.style}  {weights}  {font.licence}  fonts/{font.file_name}")


def _entry(font: "FontFile") -> dict[str, object]:
    return {
        "family": font.family,
        "style": font.style,
        "weights": list(font.weights),
        "licence": font.licence,
        "file": f"fonts/{font.file_name}",
        "sha256": font.sha256,
    }
