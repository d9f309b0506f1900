"""What comes of a document, written so that a person can read it."""

from pathlib import Path

from presskit.load import read_brought
from presskit.model.brought import BroughtStatement, DayWords
from presskit.model.finding import Finding

ENGLISH = DayWords({"january": 1, "march": 3, "june": 6, "november": 11, "nov": 11}, frozenset({"monday"}))


def brought(folder: Path, name: str, data: bytes) -> tuple[BroughtStatement, tuple[Finding, ...]]:
    """The statement in a file of this name and these bytes, and what is told of it."""
    (folder / name).write_bytes(data)
    return read_brought(folder / name, "en", ENGLISH)


def written_out(statement: BroughtStatement, findings: tuple[Finding, ...]) -> str:
    """All of it as one text."""
    facts = {
        "title": statement.title,
        "day": statement.day,
        "date line": statement.date_line,
        "hashtag": statement.hashtag,
        "place": statement.dateline_place,
        "standfirst": statement.standfirst,
    }
    lines = [f"{name}: {value}" for name, value in facts.items() if value]
    lines += [f"link {link.id}: {link.title} -> {link.url}" for link in statement.links]
    lines += [f"picture {each.file}: {each.caption}" for each in statement.pictures]
    return "\n".join([*map(_told, findings), "", *lines, "", statement.body])


def _told(finding: Finding) -> str:
    place = finding.place
    where = f"{place.line} “{place.source_line}”: " if place and place.line else ""
    return f"{finding.severity}[{finding.code}] {where}{finding.message}"
