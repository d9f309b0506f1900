"""A build made anew: everything loaded, composed, listed, made and packed."""

from dataclasses import replace
from pathlib import Path

from presskit.errors import KitError
from presskit.model.manifest import Manifest
from presskit.pack import Packed, pack_kit
from presskit.pipeline.crew import hired_crew
from presskit.pipeline.keeping import Keeping, worth_making
from presskit.pipeline.making import make_all
from presskit.pipeline.memory import Memory, tool_versions
from presskit.pipeline.order import BuildOrder, Watcher
from presskit.pipeline.pieces import FileRow
from presskit.pipeline.selection import wanted_of
from presskit.pipeline.telling import told_in_order
from presskit.pipeline.worklist import work_list
from presskit.pipeline.workshop import compose_all, open_workshop


def build_anew(order: BuildOrder, memory: Memory, fonts_folder: Path, watcher: Watcher) -> tuple[Manifest, Packed]:
    """The kit's files made and written: what was made, and what stands now. What the memory holds is not made again.

    The engine's fonts are laid out in `fonts_folder`. Raises what build_kit raises.
    """
    workshop = open_workshop(order, fonts_folder)
    wanted = wanted_of(workshop.kit, workshop.partners, order)
    composed = compose_all(workshop, wanted, draft=order.draft)
    rows = worth_making(order, work_list(workshop, wanted, composed))
    with hired_crew(order, workshop.shelf) as crew:
        made = make_all(rows, memory, crew, watcher)
    found = told_in_order(rows, made, [*workshop.findings, *wanted.findings, *composed.findings])
    known = {(finding.code, finding.place) for finding in found}
    found += tuple(each for each in composed.mistakes if (each.code, each.place) not in known)
    files = [row for row in rows if isinstance(row, FileRow) and made.leaves_the_house(row)]
    if not files:
        raise KitError(found)
    packed = [row.packed(made.outcomes[row]) for row in files]
    keeping = Keeping(order, workshop.partners, wanted, files)
    standing = pack_kit(order.out_folder, workshop.kit, packed, found, tool_versions(), keeping.stays)
    entries = sorted((file.entry for file in packed), key=lambda entry: entry.path)
    told = (*found, *keeping.told(standing.manifest))
    return replace(standing.manifest, files=tuple(entries), findings=told), standing
