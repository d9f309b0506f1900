"""A kit built, or the build that stands there already when nothing has changed since."""

from pathlib import Path

from presskit.cache import Cache
from presskit.model.manifest import Manifest
from presskit.pipeline.kept import keep_kit, recall_kit
from presskit.pipeline.memory import kit_key
from presskit.pipeline.order import Advance, BuildOrder, Tell

_CACHE_FOLDER = ".presskit-cache"


def build_kit(order: BuildOrder, advance: Advance, tell: Tell = lambda _finding: None) -> Manifest:
    """What now stands in the build folder, with every warning and note.

    An error among its findings has kept a partner from having its kit; all others are there.

    Raises:
        KitError: the kit has errors; nothing was written.
        UsageError: a chosen piece, language, edition or partner is not one of this kit, or no cluster answers.
        SystemLibraryMissing: the layout engine cannot be imported here.
        CannotWrite: the build folder cannot be written; it is as it was.
    """
    folder = cache_folder(order.out_folder)
    cache = Cache(folder)
    key = kit_key(order)
    standing = recall_kit(cache, key, order.out_folder) if key else None
    if standing:
        return standing
    advance(0, 0, "")
    # Only now what reads, composes and renders is imported: half a second that an unchanged kit does not wait for.
    from presskit.pipeline.new_build import build_anew  # noqa: PLC0415

    manifest = build_anew(order, cache, folder / "fonts", advance, tell)
    if key:
        keep_kit(cache, key, manifest)
    return manifest


def cache_folder(out_folder: Path) -> Path:
    """Where everything made for this build folder is kept: beside it, as it must not be sent along."""
    return out_folder.absolute().parent / _CACHE_FOLDER
