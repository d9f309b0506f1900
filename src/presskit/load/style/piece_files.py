"""The files of templates/ that a piece is made from: its own, and those of the frame that it stands in."""

from collections.abc import Iterator, Mapping, Sequence

from presskit.load.style.piece_schema import PieceFileTable
from presskit.load.style.template_files import decoded
from presskit.load.toml.toml_file import TomlFile
from presskit.load.wording import shortened
from presskit.model.finding import Finding, FindingKind, Place, Severity
from presskit.model.house_style import TemplateFile
from presskit.model.piece_design import FRAMES

PIECE_INCOMPLETE = FindingKind(
    "piece-incomplete",
    Severity.ERROR,
    "Does the folder of each piece hold the files that it is made from?",
    "A piece needs piece.toml and page.html, and for partners partner.html.",
    "Add the file, or take the folder out.",
)


def piece_toml(name: str, templates: Mapping[str, TemplateFile], found: list[Finding]) -> TomlFile | None:
    """The piece's file of settings; None, and what is wrong with it, if it cannot be read."""
    folder = f"pieces/{name}"
    file = templates.get(f"{folder}/piece.toml")
    if file:
        return decoded(file, found)
    first = next(file for each, file in templates.items() if each.startswith(f"{folder}/"))
    found.append(PIECE_INCOMPLETE.at(Place(first.origin), f'the piece "{shortened(name)}" has no piece.toml'))
    return None


def frames_among(templates: Mapping[str, TemplateFile]) -> list[str]:
    """The names of the frames there are, in the order of the alphabet."""
    return sorted({name.split("/")[1] for name in templates if name.startswith(FRAMES)})


def missing_files(
    toml: TomlFile, table: PieceFileTable, templates: Mapping[str, TemplateFile], folders: Sequence[str]
) -> Iterator[Finding]:
    """An error for each file that a piece with these settings needs, and that none of its `folders` has."""

    def is_there(name: str) -> bool:
        return any(f"{folder}/{name}" in templates for folder in folders)

    if not is_there("page.html"):
        yield PIECE_INCOMPLETE.at(toml.source.whole, "the piece has no page.html")
    if table.partners and not is_there("partner.html"):
        message = "the piece keeps room for partners, but has no partner.html"
        yield PIECE_INCOMPLETE.at(toml.place("partners"), message, "add partner.html, or take [partners] out")
    for number, style in enumerate(table.partners.styles if table.partners else ()):
        if not is_there(f"{style}.css"):
            message = f'there is no "{shortened(style)}.css" beside piece.toml'
            yield PIECE_INCOMPLETE.at(toml.value_place("partners", "styles", number), message)
