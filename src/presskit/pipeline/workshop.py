"""Where a build begins: kit, partners and house style are loaded, and all that is wanted of them is composed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from presskit.cache import fingerprint
from presskit.compose import compose_piece, compose_shared_piece, unreadable_templates
from presskit.errors import SystemLibraryMissing
from presskit.load import load_house_style, load_kit, load_partners
from presskit.model.finding import Finding
from presskit.model.house_style import FontFile, HouseStyle
from presskit.model.piece import ComposedPiece
from presskit.pipeline.faults import Faults
from presskit.pipeline.order import BuildOrder
from presskit.pipeline.selection import PartnerGroup, Wanted
from presskit.pipeline.work import FontShelf, Workshop
from presskit.render import unreadable_styles

_HOUSE = "house:"
"""How the origin of a template begins that comes with presskit."""


@dataclass(frozen=True, slots=True)
class Composed:
    """Every wanted file as HTML and CSS, every body that partners share, and what was found in the files."""

    pieces: tuple[ComposedPiece, ...]
    bodies: tuple[tuple[PartnerGroup, ComposedPiece], ...]
    findings: tuple[Finding, ...]
    mistakes: tuple[Finding, ...] = ()
    """Of designers, looked for in all files if something could not be composed; some may be told of a piece too."""


def open_workshop(order: BuildOrder, fonts_folder: Path) -> Workshop:
    """Everything loaded; the faults of kit, templates and fonts are told together, as a KitError.

    The fonts will be laid out in `fonts_folder`.
    """
    faults, kit, house = Faults(), None, None
    with faults.gathered():
        kit = load_kit(order.kit_folder, draft=order.draft)
    with faults.gathered():
        house = load_house_style(order.kit_folder)
    if not faults and kit and house:
        partners, shelf = load_partners(order.kit_folder, kit, order.partners), FontShelf(house.fonts, fonts_folder)
        return Workshop(kit, partners, house, shelf, fonts_key(house.fonts), order.draft)
    if house:
        with faults.gathered():
            faults.add(mistakes_of_designers(house, FontShelf(house.fonts, fonts_folder)))
    raise faults.as_error()


def fonts_key(fonts: Iterable[FontFile]) -> str:
    """The fingerprint of fonts: their bytes, names and roles, and the order in which they stand in for others."""
    return fingerprint([(font.family, font.role, font.sha256) for font in fonts])


def compose_all(workshop: Workshop, wanted: Wanted, *, draft: bool = False) -> Composed:
    """Everything that can be composed before anything is made, and the faults of what cannot.

    If there is nothing at all, the faults are told as a KitError.
    """
    kit, house = workshop.kit, workshop.house
    faults, pieces, bodies = Faults(kit.findings), [], []
    for file in wanted.files:
        with faults.gathered():
            piece = compose_piece(kit, house, file.piece, file.language, file.edition, draft=draft)
            pieces.append(_named(piece))
    for group in wanted.groups:
        with faults.gathered():
            file = group.order
            body = compose_shared_piece(kit, house, file.piece, file.language, file.edition, group.sharing)
            bodies.append((group, body))
    # With those of templates and style sheets, which would else be met only when these are mended.
    mistakes = mistakes_of_designers(house, workshop.shelf) if faults else ()
    if not pieces and not bodies:
        faults.add(mistakes)
        raise faults.as_error()
    faults.add(each for piece in pieces for each in piece.findings)
    return Composed(tuple(pieces), tuple(bodies), faults.found, mistakes)


def mistakes_of_designers(house: HouseStyle, shelf: FontShelf) -> tuple[Finding, ...]:
    """What cannot be read in templates and style sheets, each with its line, so that it is told with other faults.

    Only where the kit has some of its own: those of presskit are sound, and reading them takes a second.
    """
    if all(template.origin.startswith(_HOUSE) for template in house.templates.values()):
        return ()
    templates = unreadable_templates(house)
    try:
        return (*templates, *unreadable_styles(house, shelf.staged))
    except SystemLibraryMissing:  # the engine alone can read style sheets
        return templates


def _named(composed: ComposedPiece) -> ComposedPiece:
    """The piece with its name on every finding that no place in a file explains."""
    name = composed.piece.name
    findings = tuple(each if each.place else each.of_piece(name) for each in composed.findings)
    return replace(composed, findings=findings)
