"""A contact sheet of everything that a build with partners has made: for the office, to look the batch over.

It is laid out and finished like a piece. It is not read back: its thumbnails are pictures of pages that were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from presskit.cache import Cache, fingerprint
from presskit.compose import compose_contact_sheet
from presskit.model.kit import Kit
from presskit.model.manifest import FileEntry, PackedFile
from presskit.model.print_job import Thumbnail
from presskit.model.report import Report
from presskit.pack import packed_file
from presskit.pipeline.built_piece import BuiltPiece
from presskit.pipeline.origins import tools_key
from presskit.pipeline.workshop import Workshop
from presskit.preflight import page_pictures
from presskit.prepress import finish_piece
from presskit.render import render_piece
from presskit.units import MM_PER_INCH

PATH = "contact-sheet.pdf"
_PICTURE_WIDTH_PX = 190


def packed_contact_sheet(
    kit: Kit, workshop: Workshop, files: Sequence[PackedFile], names: Mapping[str, str]
) -> PackedFile:
    """The contact sheet of these files; `names` has the partners' by their ids."""
    ordered = sorted(files, key=lambda file: file.entry.path)
    thumbnails = [_thumbnail(workshop.cache, file, names) for file in ordered]
    composed = compose_contact_sheet(kit, workshop.house, thumbnails)
    built = workshop.recall(composed)
    if built is None:
        finished = finish_piece(render_piece(composed, workshop.fonts))
        size = composed.piece.size
        built = BuiltPiece(finished, Report(finished.pages, size.width_mm, size.height_mm, (), ()), ())
        workshop.keep(composed, built)
    packed = packed_file(kit, built.finished, built.report)
    return replace(packed, entry=replace(packed.entry, path=PATH))


def _thumbnail(cache: Cache, file: PackedFile, names: Mapping[str, str]) -> Thumbnail:
    entry = file.entry
    return Thumbnail(_name(entry), names[entry.partner] if entry.partner else "", _picture(cache, file))


def _name(entry: FileEntry) -> str:
    return f"{entry.edition}/{entry.path.rsplit('/', 1)[-1]}"


def _picture(cache: Cache, file: PackedFile) -> bytes:
    """The first page as PNG, kept from build to build."""
    key = fingerprint("thumbnail", file.entry.sha256, tools_key())
    png = cache.get(key)
    if png is None:
        picture = page_pictures(file.data, MM_PER_INCH * _PICTURE_WIDTH_PX / file.entry.trim_width_mm)[0]
        png = picture.png
        cache.put(key, png)
    return png
