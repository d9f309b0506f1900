"""A contact sheet of everything that a build with partners has made: for the office, to look the batch over.

It is made and read back like a piece; with a fault in it there is none, and all other files stand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from presskit.cache import Cache, fingerprint
from presskit.compose import compose_contact_sheet
from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.model.manifest import FileEntry, PackedFile
from presskit.model.partner import PartnerTable
from presskit.model.print_job import Thumbnail
from presskit.pack import packed_file
from presskit.pipeline.memory import tools_key
from presskit.pipeline.workshop import Workshop
from presskit.preflight import page_pictures
from presskit.units import MM_PER_INCH

PATH = "contact-sheet.pdf"
_PICTURE_WIDTH_PX = 255  # 225 ppi at the most that a thumbnail measures: what a picture needs to look sharp


def packed_contact_sheets(
    kit: Kit, workshop: Workshop, files: Sequence[PackedFile], table: PartnerTable
) -> tuple[list[PackedFile], tuple[Finding, ...]]:
    """The contact sheet of these files, none if it has faults, and what was found in making it."""
    names = {partner.id: partner.name for partner in table.partners}
    ordered = sorted(files, key=_place_in_the_batch)
    thumbnails = [_thumbnail(workshop.cache, file, names) for file in ordered]
    try:
        built = workshop.make(compose_contact_sheet(kit, workshop.house, thumbnails))
    except KitError as error:
        return [], error.findings
    packed = packed_file(kit, built.finished, built.report)
    return [replace(packed, entry=replace(packed.entry, path=PATH))], built.findings


def _thumbnail(cache: Cache, file: PackedFile, names: Mapping[str, str]) -> Thumbnail:
    entry = file.entry
    return Thumbnail(_name(entry), names[entry.partner] if entry.partner else "", _picture(cache, file))


def _place_in_the_batch(file: PackedFile) -> tuple[bool, str, str]:
    """The organisation's own pieces, then each partner's, then the job sheets."""
    entry = file.entry
    return entry.path.startswith("job-sheets/"), entry.partner or "", entry.path


def _name(entry: FileEntry) -> str:
    """Its path below the sender's folder: the folder says the edition, or that it is a job sheet."""
    return entry.path.removeprefix(f"partners/{entry.partner}/")


def _picture(cache: Cache, file: PackedFile) -> bytes:
    """The first page as PNG, kept from build to build."""
    key = fingerprint("thumbnail", file.entry.sha256, tools_key())
    png = cache.get(key)
    if png is None:
        picture = page_pictures(file.data, MM_PER_INCH * _PICTURE_WIDTH_PX / file.entry.trim_width_mm)[0]
        png = picture.png
        cache.put(key, png)
    return png
