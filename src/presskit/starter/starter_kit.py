"""The files of a kit that builds as it is, with [Write: …] wherever only its owner knows the words."""

import json
import re
from dataclasses import dataclass
from datetime import date
from string import Template

from presskit.resources import starter_folder

_TO_WRITE = {
    "title": "[Write: the title]",
    "short_name": "[Write:]",  # set as a wordmark: more letters would leave a long full name no room
    "name": "[Write: full name]",
}
# What CommonMark would take for its own marks (2.4, backslash escapes); a # is one at the end of a heading.
_MARKS = re.compile(r"[\\`*_<>&\[\]]|#+$")


@dataclass(frozen=True, slots=True)
class StarterFacts:
    """What is known of a new kit; an empty text stays to be written. Each text is one line."""

    folder_name: str
    organisation_id: str
    date: date
    language: str
    title: str = ""
    short_name: str = ""
    name: str = ""


def starter_files(facts: StarterFacts) -> dict[str, bytes]:
    """The files by their names in the kit; kit.toml, without which a folder is no kit, comes last."""
    quoted = {
        "title": _in_toml(facts.title or _TO_WRITE["title"]),
        "short_name": _in_toml(facts.short_name or _TO_WRITE["short_name"]),
        "name": _in_toml(facts.name or _TO_WRITE["name"]),
        "organisation_id": facts.organisation_id,
        "date": facts.date.isoformat(),
        "language": facts.language,
    }
    in_prose = {
        "title": _in_markdown(facts.title) if facts.title else _TO_WRITE["title"],
        "folder": _in_shell(facts.folder_name),
        "build": _in_shell(build_name(facts.folder_name)),
        "language": facts.language,
    }
    return {
        "README.txt": _filled("README.txt", in_prose),
        f"statement.{facts.language}.md": _filled("statement.md", in_prose),
        "organisation.toml": _filled("organisation.toml", quoted),
        "assets/credits.toml": _filled("assets/credits.toml", {}),
        "partners.csv.example": _filled("partners.csv.example", {}),
        "kit.toml": _filled("kit.toml", quoted),
    }


def build_name(kit: str) -> str:
    """How the folder is called into which a kit of this name is built: my-build for my-kit."""
    return f"{kit.removesuffix('kit').rstrip('-_ ') or 'kit'}-build" if kit.endswith("kit") else f"{kit}-build"


def _in_shell(name: str) -> str:
    return f'"{name}"' if " " in name else name


def _filled(name: str, words: dict[str, str]) -> bytes:
    text = (starter_folder() / name).read_text(encoding="utf-8")
    return Template(text).substitute(words).encode()


def _in_toml(text: str) -> str:
    """The text as it stands between quotation marks: the escapes of JSON are among those of TOML (1.0, Strings)."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _in_markdown(text: str) -> str:
    return _MARKS.sub(lambda match: "".join(f"\\{mark}" for mark in match.group()), text)
