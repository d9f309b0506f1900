"""Templates of presskit's shown, brought out into a kit, and compared with what a kit has made of them."""

import os
import re
from difflib import unified_diff
from pathlib import Path, PurePosixPath

import presskit
from presskit.errors import CannotWrite, UsageError
from presskit.load import did_you_mean, house_templates, recorded_copy, shortened, template_copies
from presskit.model.house_style import TemplateFile
from presskit.model.looks.template_copy import TemplateCopy
from presskit.pipeline.one_file import OutFile

_FIRST_COMMENT = re.compile(r"\s*(?:\{#-?(.*?)-?#\}|/\*(.*?)\*/|((?:#[^\n]*\n)+))", re.DOTALL)


def listed_templates() -> dict[str, str]:
    """What presskit's files say of themselves in their first comment, by their names."""
    return {name: _about(file.text) for name, file in sorted(house_templates().items())}


def template_of(name: str) -> TemplateFile:
    """The file of this name, with or without `templates/` before it; raises UsageError if there is none."""
    wanted, known = name.removeprefix("templates/"), house_templates()
    for path in (wanted, f"pieces/{wanted}"):
        if path in known:
            return known[path]
    ends = [each for each in known if each.endswith(f"/{wanted}")]
    usual = f"choose among {', '.join(ends)}" if ends else "`presskit templates list` names all"
    raise UsageError(
        f'there is no template "{shortened(name)}"', usual if ends else did_you_mean(wanted, known, usual)
    )


def copy_template(name: str, kit: Path, *, replace: bool = False) -> Path:
    """Where the file now lies in the kit, after a line that says of which version it is.

    Raises:
        UsageError: there is no such file, or no kit.
        CannotWrite: it cannot be written, or a file lies there already and `replace` was not said.
    """
    file = template_of(name)
    refuse_no_kit(kit)
    path = kit / "templates" / PurePosixPath(file.name)
    if os.path.lexists(path) and not replace:
        hint = "`presskit templates status --diff` says how it differs; --replace lets it go. It is untouched"
        raise CannotWrite(f"{path} exists.", hint)
    OutFile(path, "--replace", may_replace=True).write(recorded_copy(file, presskit.__version__).encode())
    return path


def copies_in(kit: Path) -> tuple[TemplateCopy, ...]:
    """The kit's files that are copied of ours, in the order of their names.

    Raises UsageError if there is no kit, KitError if one of its templates cannot be read.
    """
    refuse_no_kit(kit)
    return template_copies(kit)


def difference(copy: TemplateCopy) -> str:
    """What the kit's file has otherwise than ours of today, as a unified diff; empty if nothing."""
    names = (f"presskit {presskit.__version__}: templates/{copy.name}", copy.origin)
    lines = unified_diff(copy.ours.splitlines(), copy.own.splitlines(), *names, lineterm="")
    return "\n".join(lines)


def refuse_no_kit(kit: Path) -> None:
    """Raises UsageError if no kit lies there."""
    if not (kit / "kit.toml").is_file():
        raise UsageError(f"there is no kit in {kit}", "name the folder that kit.toml lies in")


def _about(text: str) -> str:
    """The first sentence of the comment that the file begins with; empty if it begins with none."""
    found = _FIRST_COMMENT.match(text)
    words = " ".join((found[1] or found[2] or found[3].replace("#", " ")).split()) if found else ""
    return words.partition(". ")[0].rstrip(".")
