"""`presskit doctor`: whether this computer has what presskit needs, and how to get what is missing.

It never imports the layout engine, which ends in a traceback when Pango is missing: that is when a doctor is called.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from presskit import __version__
from presskit.cli.commands.options import Color, Debug, Json
from presskit.cli.reports.json_document import json_document
from presskit.cli.talk.console import cross, tick, write_result
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import ColourChoice
from presskit.errors import ExitCode, KitError, PresskitError
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.resources import fonts_folder, templates_folder

SYSTEM_LIBRARY_MISSING = FindingKind(
    "system-library-missing",
    Severity.ERROR,
    "Has this computer the libraries that lay out text?",
    "Pango and HarfBuzz belong to the operating system; Python packages cannot bring them along everywhere.",
    "`presskit doctor` prints the command that installs them on this system.",
)


_THAI = "สิทธิมนุษยชน"  # human rights, which are two words


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing looked at: what was found of it, and what to do if it is not as it should be."""

    name: str
    ok: bool
    found: str
    remedy: str = ""
    required: bool = True


def doctor(json: Json = False, color: Color = "auto", debug: Debug = False) -> int:
    """Look whether this computer has all that presskit needs.

    Example: presskit doctor
    """
    from presskit.system import examine_system  # noqa: PLC0415 - brings ctypes

    manner = Manner(json=json, colour=ColourChoice(color), debug=debug)
    system = examine_system()
    checks = [
        Examined("presskit", ok=True, found=__version__),
        *(Examined(check.name, check.ok, check.version, check.remedy, check.required) for check in system.checks),
        *_own_files(),
        *_languages(),
        _validator(),
        writable("temporary folder", Path(tempfile.gettempdir()), "name another one in the variable TMPDIR"),
        writable("this folder", Path(), "build with --out FOLDER, somewhere you may write"),
    ]
    ok = all(check.ok for check in checks if check.required)
    if manner.json:
        write_result(_document(system.system, checks, ok=ok))
    else:
        write_result(_in_words(system.system, checks, manner, ok=ok))
    return ExitCode.DONE if ok else ExitCode.SYSTEM_LIBRARY_MISSING


def _own_files() -> Iterator[Examined]:
    """The templates and fonts that come with presskit."""
    for name, folder in (("templates", templates_folder), ("fonts", fonts_folder)):
        try:
            yield Examined(name, ok=True, found=str(folder()))
        except PresskitError as error:
            yield Examined(name, ok=False, found="", remedy=error.hint)
            return
    yield _font_files()


def _font_files() -> Examined:
    """Whether the fonts are the very files that fonts.toml names."""
    try:
        from presskit.load import all_house_fonts  # noqa: PLC0415 - imports what reads pictures and settings

        fonts = all_house_fonts()
    except ImportError as error:
        return Examined("Python packages", ok=False, found=str(error), remedy="install presskit-pdf again")
    except KitError as error:
        return Examined("font files", ok=False, found=error.findings[0].message, remedy=error.findings[0].hint)
    return Examined("font files", ok=True, found=f"{len(fonts)}, each as fonts.toml says")


def _languages() -> Iterator[Examined]:
    """What only some languages need: words of Thai, and the fonts and words that are extras."""
    try:
        from presskit.load import script_fonts  # noqa: PLC0415 - imports what reads pictures and settings
        from presskit.system import thai_words  # noqa: PLC0415 - brings ctypes

        fonts = script_fonts({"Han"})
    except (ImportError, PresskitError):  # told above
        return
    parts = thai_words(_THAI) or []
    found = "|".join(parts) or "no libthai: lines of Thai may end nowhere but at spaces"
    yield _needed_by_some("Thai words", found, "sea", ok=bool(parts[1:]))
    found = ", ".join(font.file_name for font in fonts) or "not installed; Chinese, Japanese and Korean ask for them"
    yield _needed_by_some("CJK fonts", found, "cjk", ok=bool(fonts))
    icu = find_spec("icu4py")
    has_words = bool(icu and icu.submodule_search_locations)
    found = "known, and those of Lao and Burmese" if has_words else "not installed; Khmer, Lao, Burmese ask for them"
    yield _needed_by_some("Khmer words", found, "sea", ok=has_words)


def _needed_by_some(name: str, found: str, extra: str, *, ok: bool) -> Examined:
    return Examined(name, ok, found, "" if ok else f'pip install "presskit-pdf[{extra}]"', required=False)


def _validator() -> Examined:
    """Whether claims of PDF/A and PDF/UA can be validated; an extra, which nothing else needs."""
    from presskit.validation import HOW_TO_INSTALL, installed_engine  # noqa: PLC0415 - starts what starts programs

    if engine := installed_engine():
        return Examined("veraPDF", ok=True, found=f"{engine.release}, on Java {engine.java_release}")
    found = "not installed; `presskit preflight --validate` alone asks for it"
    return Examined("veraPDF", ok=False, found=found, remedy=HOW_TO_INSTALL, required=False)


def writable(name: str, folder: Path, remedy: str) -> Examined:
    """Whether a file can be made there; the build keeps what it has made, and lays out its fonts, in such a place."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".presskit-") as file:
            file.write(b"presskit")
            file.flush()
    except OSError as error:
        return Examined(name, ok=False, found=f"cannot be written: {error.strerror}", remedy=remedy, required=False)
    return Examined(name, ok=True, found="can be written")


def _document(system: str, checks: list[Examined], *, ok: bool) -> str:
    entries = [
        {
            "name": check.name,
            "ok": check.ok,
            "found": check.found,
            "remedy": check.remedy,
            "required": check.required,
        }
        for check in checks
    ]
    findings = [_finding(check) for check in checks if not check.ok and check.required]
    return json_document(ok=ok, findings=findings, system=system, checks=entries)


def _finding(check: Examined) -> Finding:
    return SYSTEM_LIBRARY_MISSING.at(None, f"{check.name} is missing", check.remedy)


def _in_words(system: str, checks: list[Examined], manner: Manner, *, ok: bool) -> str:
    paint = manner.paint_result
    width = max(len(check.name) for check in checks)
    lines = [paint("strong", system), "", *(_line(check, width, manner) for check in checks)]
    remedies = dict.fromkeys(check.remedy for check in checks if check.remedy)
    if remedies:
        lines += ["", "To put it right:", *(f"    {line}" for text in remedies for line in text.splitlines())]
    verdict = "Everything that is needed is there." if ok else "presskit cannot build here yet."
    lines += ["", paint("good" if ok else "error", verdict)]
    return "\n".join(lines)


def _line(check: Examined, width: int, manner: Manner) -> str:
    """A mark, the name, and what was found of it."""
    style = "good" if check.ok else "error" if check.required else "warning"
    mark = tick(sys.stdout) if check.ok else cross(sys.stdout)
    found = check.found or ("" if check.ok else "missing" if check.required else "missing; works without, but slower")
    return f"{manner.paint_result(style, mark)} {check.name.ljust(width)}  {found}".rstrip()
