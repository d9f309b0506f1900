"""The organisation's pieces and the bodies that partners share are composed: what cannot be is told together.

What tells of finished files is composed in the loop, when these are made, as are partners' sheets.
"""

from dataclasses import dataclass, replace

from presskit.compose import compose_piece, compose_shared_piece, styles_beyond_measure, unreadable_templates
from presskit.errors import Faults, SystemLibraryMissing
from presskit.model.finding import Finding
from presskit.model.house_style import HouseStyle
from presskit.model.piece import ComposedPiece
from presskit.pipeline.selection import PartnerGroup, Wanted
from presskit.pipeline.workshop import FontShelf, Workshop
from presskit.render import unreadable_styles


@dataclass(frozen=True, slots=True)
class Composed:
    """Every wanted file as HTML and CSS, every body that partners share, and what was found in the files."""

    pieces: tuple[ComposedPiece, ...]
    bodies: tuple[tuple[PartnerGroup, ComposedPiece], ...]
    findings: tuple[Finding, ...]
    mistakes: tuple[Finding, ...] = ()
    """Of designers, looked for in all files if something could not be composed; some may be told of a piece too."""


def compose_all(workshop: Workshop, wanted: Wanted) -> Composed:
    """Everything that can be composed before anything is made, and the faults of what cannot.

    What the kit holds back is passed over. If there is nothing at all, the faults are told as a KitError.
    """
    house, desk = workshop.house, workshop.desk
    faults, pieces, bodies = Faults(wanted.asked_of(workshop.kit.findings)), [], []
    for file in wanted.makeable:
        with faults.gathered():
            piece = desk.composed(compose_piece, file.piece, file.language, file.edition, draft=workshop.is_draft)
            pieces.append(_named(piece))
    for group in wanted.groups:
        if group.order not in wanted.makeable:
            continue
        with faults.gathered():
            file = group.order
            body = desk.composed(compose_shared_piece, file.piece, file.language, file.edition, group.sharing)
            bodies.append((group, _named(body)))
    # With those of templates and style sheets, which would else be met only when these are mended.
    mistakes = mistakes_of_designers(house, workshop.shelf) if faults else ()
    if not pieces and not bodies:
        faults.add(mistakes)
        raise faults.as_error()
    for piece in (*pieces, *(body for _, body in bodies)):
        faults.add(piece.findings)
    return Composed(tuple(pieces), tuple(bodies), faults.found, mistakes)


def _named(composed: ComposedPiece) -> ComposedPiece:
    """The piece with its name on every finding that no place in a file explains."""
    name = composed.piece.name
    findings = tuple(each if each.place else each.of_piece(name) for each in composed.findings)
    return replace(composed, findings=findings)


def mistakes_of_designers(house: HouseStyle, shelf: FontShelf) -> tuple[Finding, ...]:
    """What cannot be read in templates and style sheets, each with its line, so that it is told with other faults.

    Only where the kit has some of its own: those of presskit are sound, and reading them takes a second.
    """
    if not house.own_templates:
        return ()
    templates = (*unreadable_templates(house), *styles_beyond_measure(house))
    told = {finding.place.file for finding in templates if finding.place}
    try:
        return (*templates, *unreadable_styles(house, shelf.staged, told))
    except SystemLibraryMissing:  # the engine alone can read style sheets
        return templates
