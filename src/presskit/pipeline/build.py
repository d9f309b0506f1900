"""A kit built, or the build that stands there already when nothing has changed since."""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from presskit.cache import Cache
from presskit.model.kit import Kit
from presskit.model.manifest import Manifest
from presskit.model.step import Step
from presskit.pack import manifest_bytes, standing_build
from presskit.pipeline.memory import Entry, Memory, findings_read, kit_key
from presskit.pipeline.order import Advance, BuildOrder, Tell, Watcher

_CACHE_FOLDER = ".presskit-cache"


def load_kit(folder: Path, *, draft: bool = False) -> Kit:
    """The kit in this folder, complete and checked; its `findings` are the warnings and notes met on the way.

    In a draft, links without an address are warnings; such a link has an empty `url`.

    Raises:
        KitError: an error is among the findings; it holds them all, each with file, line and column.
    """
    from presskit.load import load_kit as load  # noqa: PLC0415 - what reads kits takes a while to import

    return load(folder, draft=draft)


def build_kit(order: BuildOrder, advance: Advance | None = None, tell: Tell | None = None) -> Manifest:
    """What this build has made, with every warning and note; where nothing has changed, nothing is made.

    The manifest on disk also lists what this build was not asked for, or could not make, and has left alone.
    `advance` is called with a Step before each that takes time, and what it raises ends the build; `tell` is called
    with each error that does not stop the build, once it is known. Such an error has kept a file back, or a
    partner from having its kit; all other files are there. One build at a time in a process: it sets environment
    variables that the layout engine reads.

    Raises:
        KitError: the kit has errors, or no file of it can be made; nothing was written.
        UsageError: a chosen piece, language, edition or partner is not one of this kit; or no cluster answers, or no
            processes can be started.
        SystemLibraryMissing: the layout engine cannot be imported here.
        CannotWrite: the build folder cannot be written; it is as it was.
    """
    folder = cache_folder(order.out_folder)
    memory, whole_build, key = Memory(Cache(folder)), _WholeBuild(order.out_folder), kit_key(order)
    if key and (standing := memory.recall(whole_build, key)):
        return standing.made
    watcher = Watcher(advance or _nobody, tell or _nobody)
    watcher.advance(Step(0, 0, ""))
    # Only now what reads, composes and renders is imported: half a second that an unchanged kit does not wait for.
    from presskit.pipeline.new_build import build_anew  # noqa: PLC0415

    made, packed = build_anew(order, memory, folder / "fonts", watcher)
    if key:
        memory.keep(whole_build, key, _Standing(made, packed.manifest))
    return replace(made, findings=(*made.findings, *packed.notes))


def _nobody(_heard: object) -> None:
    """Hears of it if no one else does."""


def cache_folder(out_folder: Path) -> Path:
    """Where everything made for this build folder is kept: beside it, as it must not be sent along."""
    return out_folder.absolute().parent / _CACHE_FOLDER


@dataclass(frozen=True, slots=True)
class _Standing:
    """What a build has made, and the manifest of all that stands after it."""

    made: Manifest
    on_disk: Manifest


@dataclass(frozen=True, slots=True)
class _WholeBuild:
    """How a build is remembered that stands whole in its folder."""

    out_folder: Path

    def written(self, standing: _Standing) -> Entry:
        """What the manifest on disk must be, and the findings: it leaves out the lines that they speak of."""
        made = standing.made
        paths = [entry.path for entry in made.files]
        return Entry({"manifest": _sha256(standing.on_disk), "made": paths, "findings": made.findings})

    def read(self, entry: Entry) -> _Standing | None:
        """What was made if all still stands; None if a file of it, or all of it, is another now."""
        manifest = standing_build(self.out_folder)
        if manifest is None or entry.head["manifest"] != _sha256(manifest):
            return None
        files = tuple(file for file in manifest.files if file.path in entry.head["made"])
        return _Standing(replace(manifest, files=files, findings=findings_read(entry.head["findings"])), manifest)


def _sha256(manifest: Manifest) -> str:
    return hashlib.sha256(manifest_bytes(manifest)).hexdigest()
