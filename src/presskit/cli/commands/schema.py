"""`presskit schema`: JSON Schemas of a kit's settings files, for editors."""

import json as json_format
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

import typer

from presskit.cli.commands.options import Color, Debug, Json, Replace
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import write_result, write_talk
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice, visible
from presskit.errors import ExitCode, UsageError

Schemas = Mapping[str, Mapping[str, Any]]


def schema(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Print this one; without it, all are listed.")] = "",
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write them into this folder, each as a file.")
    ] = None,
    replace: Replace = False,
    json: Json = False,
    color: Color = "auto",
    debug: Debug = False,
) -> int:
    """Give JSON Schemas of the settings files, so that an editor completes and checks them as you type.

    Example: presskit schema --out schemas
    """
    from presskit.load import SETTINGS_FILES, json_schema  # noqa: PLC0415 - imports pydantic

    manner = Manner(json=json, colour=ColourChoice(color), debug=debug)
    if name and name not in SETTINGS_FILES:
        near = get_close_matches(name, SETTINGS_FILES, n=1)
        hint = f"did you mean {near[0]}?" if near else "`presskit schema` lists them all"
        raise UsageError(f'there is no schema "{name}"', hint)
    schemas = {known: json_schema(known) for known in ([name] if name else SETTINGS_FILES)}
    if out is not None:
        _write(schemas, out, manner, replace=replace)
    elif manner.json:
        write_result(json_document(ok=True, schemas=schemas))
    elif name:
        write_result(_text(schemas[name]))
    else:
        write_result(_listed(schemas))
        write_talk("\n`presskit schema NAME` prints one, `presskit schema --out DIR` writes them all")
    return ExitCode.DONE


def _write(schemas: Schemas, out: Path, manner: Manner, *, replace: bool) -> None:
    from presskit.load import is_json_schema_of_ours  # noqa: PLC0415
    from presskit.pipeline.one_file import OutFile, refuse_losses  # noqa: PLC0415

    paths = {out / f"{name}.schema.json": schema for name, schema in schemas.items()}
    files = {path: OutFile(path, "--out", may_replace=replace, is_former=is_json_schema_of_ours) for path in paths}
    refuse_losses([*files.values()], ())
    for path, entry in paths.items():
        files[path].write(f"{_text(entry)}\n".encode())
    if manner.json:
        write_result(json_document(ok=True, files=[{"path": str(path)} for path in paths]))
        return
    write_result("\n".join(visible(str(path)) for path in paths))
    first = visible(next(iter(paths)).name)
    write_talk(f"\nname one in the first line of a settings file, with the way to it: #:schema ../{out.name}/{first}")


def _text(schema: Mapping[str, Any]) -> str:
    return json_format.dumps(schema, indent=2, ensure_ascii=True)  # ASCII: the same in every encoding of stdout


def _listed(schemas: Schemas) -> str:
    """A line for each: its name, and the file that it is for."""
    width = max(map(len, schemas))
    return "\n".join(f"{name.ljust(width)}  {schema['title']}" for name, schema in schemas.items())
