"""A build made anew: everything loaded, composed, listed, made and packed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from presskit.compose import face_faults, needed_fonts
from presskit.errors import Faults, KitError
from presskit.load import load_house_style, load_kit_and_partners
from presskit.model.manifest import Manifest
from presskit.pack import Packed, pack_kit, refuse_other_kit, refuse_place
from presskit.pipeline.composing import compose_all, mistakes_of_designers
from presskit.pipeline.crew import hired_crew
from presskit.pipeline.desk import Desk
from presskit.pipeline.embargo import embargo_of
from presskit.pipeline.fonts.needed import with_script_fonts
from presskit.pipeline.joined.missing import lacking_sides
from presskit.pipeline.keeping import Keeping
from presskit.pipeline.making import make_all
from presskit.pipeline.memory import Memory, remember_origin, was_built_from
from presskit.pipeline.order import BuildOrder, Watcher
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.selection import wanted_of
from presskit.pipeline.telling import told_in_order
from presskit.pipeline.worklist import work_list
from presskit.pipeline.workshop import FontShelf, Workshop


def build_anew(
    order: BuildOrder, memory: Memory, fonts_folder: Path | None, watcher: Watcher
) -> tuple[Manifest, Packed, Mapping[str, str]]:
    """The kit's files made and written: what was made, what stands now, and what was asked for outside the kit.

    What the memory holds is not made again.

    The engine's fonts are laid out in `fonts_folder`, if there is one. Raises what build_kit raises.
    """
    refuse_place(order.out_folder, order.kit_folder)
    workshop = open_workshop(order, fonts_folder)
    is_same_kit = was_built_from(order, memory)
    refuse_other_kit(order.out_folder, workshop.kit, is_same=is_same_kit)
    wanted = wanted_of(workshop.kit, workshop.partners, order)
    for held in workshop.kit.held_back:
        if held.finding not in wanted.unasked:
            watcher.tell(held.finding)
    with workshop.desk:
        composed = compose_all(workshop, wanted)
        rows = work_list(order, workshop, wanted, composed)
        with hired_crew(order, workshop) as crew:
            made = make_all(rows, memory, crew, watcher)
    loaded = wanted.asked_of(workshop.findings)
    found = told_in_order(rows, made, [*loaded, *wanted.findings, *composed.findings], composed.mistakes)
    files = [row for row in rows if isinstance(row, FileRow) and row in made.outcomes]
    with_faults = [row.packed_with_faults(left) for row, left in made.left.items() if isinstance(row, FileRow)]
    finished = [*(row.packed(made.outcomes[row]) for row in files), *with_faults]
    if not finished:
        raise KitError(found)
    found = (*found, *lacking_sides(wanted, files))
    keeping = Keeping(order, workshop.partners, wanted, files)
    packed = pack_kit(
        order.out_folder, workshop.kit, finished, found, workshop.makers, keeping.stays, is_same_kit=is_same_kit
    )
    remember_origin(order, memory)
    entries = sorted((file.entry for file in finished), key=lambda entry: entry.path)
    told = (*found, *keeping.told(packed.manifest))
    made_files = replace(packed.manifest, files=tuple(entries), findings=told, embargo=embargo_of(workshop.kit))
    return made_files, packed, workshop.kit.organisation.settings.outside


def open_workshop(order: BuildOrder, fonts_folder: Path | None) -> Workshop:
    """Everything loaded; the faults of kit, partners, templates and fonts are told together, as a KitError.

    The fonts will be laid out in `fonts_folder`.
    """
    faults, loaded, house = Faults(), None, None
    with faults.gathered():
        loaded = load_kit_and_partners(order.kit_folder, order.partners, draft=order.draft, allowed=order.allowed)
    with faults.gathered():
        house = load_house_style(order.kit_folder)
    if not faults and loaded and house:
        kit, partners = loaded
        house = with_script_fonts(house, kit, partners.partners)
        fonts = needed_fonts(kit, partners.partners, house.fonts)
        told = face_faults(kit, partners.partners, fonts)
        house = replace(house, fonts=fonts, findings=(*house.findings, *told))
        if not any(finding.is_error for finding in told):
            return Workshop(kit, partners, house, FontShelf(fonts, fonts_folder), Desk(kit, house), order.draft)
        faults.add((*kit.findings, *house.findings, *partners.findings))
    if house:
        with faults.gathered():
            faults.add(mistakes_of_designers(house, FontShelf(house.fonts, fonts_folder)))
    raise faults.as_error()
