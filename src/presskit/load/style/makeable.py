"""What a kit can be made of: the pieces, papers and themes that the data among the templates says there are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from presskit.load.style.piece_designs import PIECE_WRONG, conflicting_words, read_design
from presskit.load.style.piece_schema import PapersTable
from presskit.load.style.template_files import Templates, decoded, read_house_templates
from presskit.load.style.themes import read_themes
from presskit.load.style.token_kinds import KnownTokens, tokens_in
from presskit.load.toml.shape import check_shape
from presskit.load.wording import shortened
from presskit.model.finding import Finding
from presskit.model.house_style import TemplateFile
from presskit.model.looks.style import Theme
from presskit.model.paper import PaperSize
from presskit.model.piece_design import PieceDesign

PAPERS_FILE = "papers.toml"
_IN_A_PIECE = re.compile(r"pieces/([^/]+)/.+")
# Each paper is larger than a business card and smaller than a hoarding.
_LEAST_MM, _MOST_MM = 50.0, 2000.0


@dataclass(frozen=True, slots=True)
class Makeable:
    """The pieces that a kit can order, in the order of lists, the papers and the themes there are, each by name.

    `faulty` are the folders of pieces that cannot be made. `tokens` are the custom properties of the style sheets.
    """

    designs: Mapping[str, PieceDesign]
    papers: Mapping[str, PaperSize]
    faulty: frozenset[str] = frozenset()
    themes: Mapping[str, Theme] = field(default_factory=dict)
    tokens: KnownTokens = field(default_factory=dict)


def read_makeable(templates: Templates, found: list[Finding]) -> Makeable:
    """What the data among the templates says can be made; a piece that cannot be made is reported and left out."""
    makeable, problems = _makeable_of(tuple(templates.house.items()), tuple(templates.own.items()))
    found += problems
    return makeable


@lru_cache(maxsize=8)  # nearly all kits have no such data of their own
def _makeable_of(
    house: tuple[tuple[str, TemplateFile], ...], own: tuple[tuple[str, TemplateFile], ...]
) -> tuple[Makeable, tuple[Finding, ...]]:
    templates, found = Templates(dict(house), dict(own)), list[Finding]()
    papers: dict[str, PaperSize] = {}
    for files in (templates.house, templates.own):
        papers |= _read_papers(files.get(PAPERS_FILE), found)
    files = templates.laid_over
    tokens = tokens_in(files)
    names = sorted({match[1] for name in files if (match := _IN_A_PIECE.fullmatch(name))})
    designs = []
    for name in names:
        problems: list[Finding] = []
        design = read_design(name, files, papers, tokens, problems)
        found += problems
        if design and not any(problem.is_error for problem in problems):
            designs.append(design)
    in_order = {design.name: design for design in sorted(designs, key=lambda design: (design.order, design.name))}
    found += conflicting_words(in_order.values(), files)
    themes = read_themes(files, in_order, tokens, found)
    return Makeable(in_order, papers, frozenset(names) - in_order.keys(), themes, tokens), tuple(found)


def house_makeable() -> Makeable:
    """What can be made where a kit adds nothing."""
    return read_makeable(Templates(read_house_templates([]), {}), [])


def _read_papers(file: TemplateFile | None, found: list[Finding]) -> dict[str, PaperSize]:
    """The paper sizes that a papers.toml lists, by name; none if there is no such file."""
    toml = decoded(file, found) if file else None
    if toml is None:
        return {}
    papers = {}
    for name, table in check_shape(toml, PapersTable, found).papers.items():
        sides_mm = (table.width_mm, table.height_mm)
        if all(sides_mm) and not (min(sides_mm) >= _LEAST_MM and max(sides_mm) <= _MOST_MM):
            message = f'"{shortened(name)}" is no paper that can be printed: {sides_mm[0]:g} x {sides_mm[1]:g} mm'
            hint = f"give sides between {_LEAST_MM:g} and {_MOST_MM:g} mm"
            found.append(PIECE_WRONG.at(toml.place("papers", name), message, hint))
        else:
            papers[name] = PaperSize(name, *sides_mm, in_inches=table.inches)
    return papers
