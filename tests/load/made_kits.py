"""Small kits for the tests: one good one to begin from, written into a folder with what a test changes in it."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from tests.paths import KITS, SAMPLE_KIT

from presskit.errors import KitError
from presskit.load import load_house_style, load_kit
from presskit.load.text_file import TextFile
from presskit.load.toml.toml_file import TomlFile, decode_toml
from presskit.model.finding import Finding, Place, Severity

BROKEN_KITS = tuple(sorted(path for path in (KITS / "broken").iterdir() if path.is_dir()))

KIT = """\
title = "Open Data Day"
date = 2026-03-07
languages = ["en"]

[[links]]
id = "report"
title = "Who Holds the Records?"
url = "https://records.example/who-holds-the-records/"
confirmed = 2026-03-01

[[pieces]]
template = "letterhead"
size = "A4"
"""
ORGANISATION = """\
id = "records"
short_name = "Records"
name = "Network for *Public* Records"
"""
STATEMENT = """\
# Open Data Day

## 7 March 2026

Public records belong to the public. Our report [Who Holds the Records?][report] shows who keeps them shut.
"""
NOWHERE = Place("test")


def write_kit(
    folder: Path,
    *,
    kit: str = KIT,
    organisation: str = ORGANISATION,
    statement: str | bytes = STATEMENT,
    files: Mapping[str, str | bytes] | None = None,
) -> Path:
    """The folder, with these files in it."""
    texts = {"kit.toml": kit, "organisation.toml": organisation, "statement.en.md": statement, **(files or {})}
    for name, content in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def findings_of(folder: Path) -> tuple[Finding, ...]:
    """Everything that loading the kit and its house style says, good or bad."""
    found: list[Finding] = []
    for load in (load_kit, load_house_style):
        try:
            loaded = load(folder)
        except KitError as error:
            found += error.findings
        else:
            found += loaded.findings
    return tuple(dict.fromkeys(found))


@cache
def kept_findings_of(folder: Path) -> tuple[Finding, ...]:
    """The same of a kit under tests/kits/, loaded once for all tests that ask: nobody writes there."""
    return findings_of(folder)


def problems_of(folder: Path) -> list[Finding]:
    """The errors and warnings alone; notes say what a kit does not give."""
    found = kept_findings_of(folder) if folder.is_relative_to(KITS) else findings_of(folder)
    return [finding for finding in found if finding.severity is not Severity.NOTE]


def text_file(text: str, name: str = "statement.en.md") -> TextFile:
    """A text of a kit."""
    return TextFile(name, text, "")


def codes(findings: Iterable[Finding]) -> list[str]:
    """The codes of these findings, in order."""
    return [finding.code for finding in findings]


def toml(text: str) -> TomlFile:
    """A settings file with this text, which has nothing wrong with its form."""
    found: list[Finding] = []
    file = decode_toml("kit.toml", text.encode(), found)
    assert file is not None, found
    assert not found
    return file


@cache
def codes_met() -> frozenset[str]:
    """The codes of all that loading any kit under tests/kits/, or the sample, says."""
    whole = [path.parent for path in KITS.glob("**/kit.toml") if "broken" not in path.parts]
    kits = [*BROKEN_KITS, *whole, SAMPLE_KIT]
    return frozenset(finding.code for kit in kits for finding in kept_findings_of(kit))
