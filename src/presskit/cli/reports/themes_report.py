"""Themes as a person or a program reads them: what there are, and what has come of a kit in each."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from presskit.cli.reports.findings_report import findings_report
from presskit.cli.reports.json_document import finding_entry
from presskit.cli.talk.manner import Manner
from presskit.cli.talk.terminal import visible
from presskit.model.looks.tried_theme import TriedTheme

if TYPE_CHECKING:
    from presskit.pipeline.looks.known_themes import KnownTheme


def themes_in_words(known: "Sequence[KnownTheme]") -> str:
    """A line for each, and under it its faces and scripts."""
    width = max((len(each.theme.name) for each in known), default=0)
    return "\n".join(_in_words(each, width) for each in known)


def _in_words(known: "KnownTheme", width: int) -> str:
    theme, faces = known.theme, known.faces
    families = ", ".join(dict.fromkeys((faces.display, faces.text)))
    scripts = f"; {', '.join(faces.scripts)}" if faces.scripts else ""
    whose = " (with files of the kit)" if known.is_own else ""
    margin = " " * width
    lines = (f"{theme.name.ljust(width)}  {theme.about}{whose}", f"{margin}  {families}{scripts}")
    return "\n".join(map(visible, lines))


def theme_entry(known: "KnownTheme") -> dict[str, object]:
    """The theme, as `--json` prints it."""
    theme, faces = known.theme, known.faces
    return {
        "name": theme.name,
        "title": theme.title,
        "about": theme.about,
        "faces": {"text": faces.text, "display": faces.display},
        "scripts": list(faces.scripts),
        "own": known.is_own,
    }


def tried_entry(tried: TriedTheme) -> dict[str, object]:
    """What has come of the kit in the theme, as `--json` prints it beside what the theme is."""
    return {
        "pieces": [{"piece": piece.name, "made": bool(piece.png)} for piece in tried.pieces],
        "findings": [finding_entry(finding) for finding in tried.findings],
    }


def tried_in_words(tried: Iterable[TriedTheme], manner: Manner, kit_folder: PurePath) -> str:
    """What was found in single themes, each under its name; empty if there is nothing to say."""
    parts = []
    for each in tried:
        if report := findings_report(each.findings, manner, kit_folder):
            name = manner.paint_talk("strong", visible(f"in the theme {each.theme.name}:"))
            parts.append(f"{name}\n{report}")
    return "\n\n".join(parts)


def sheet_entry(data: bytes, path: str, media_type: str) -> dict[str, object]:
    """A file of the sheet, as `--json` prints it."""
    return {
        "path": path,
        "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "media_type": media_type,
    }
