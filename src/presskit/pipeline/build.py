"""A kit built, or the build that stands there already when nothing has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from presskit.cache import Cache, user_cache
from presskit.model.finding import Finding, FindingKind, Severity
from presskit.model.kit import Kit
from presskit.model.manifest import EmbargoEntry, Manifest
from presskit.model.step import Step
from presskit.pack import is_unfinished, manifest_sha256, standing_build
from presskit.pipeline.memory import Memory, kit_key, remember_shared, shared_key
from presskit.pipeline.order import Advance, BuildOrder, Tell, Watcher, nobody

NOTHING_REMEMBERED = FindingKind(
    "nothing-remembered",
    Severity.NOTE,
    "Can be remembered what was made, so that the next build need not make it again?",
    "Only a folder that is the user's own is believed: what lies in another's could have been put there by anybody.",
    "Every build makes everything anew, and is right all the same; to save time, let the user have that folder.",
)


def load_kit(folder: Path, *, draft: bool = False, allowed: Sequence[Path] = ()) -> Kit:
    """The kit in this folder, complete and checked; its `findings` are what was met on the way.

    Outside it nothing is opened but what it names in `allowed` folders.

    An error among them holds back single pieces, which `held_back` names. In a draft, links without an address are
    warnings; such a link has an empty `url`.

    Raises:
        KitError: an error stops every piece; it holds all findings, each with file, line and column.
    """
    from presskit.load import load_kit as load  # noqa: PLC0415 - what reads kits takes a while to import

    return load(folder, draft=draft, allowed=allowed)


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
    home = user_cache()
    cache = Cache(home)
    memory = Memory(cache)
    key = kit_key(order)
    known = shared_key(order, key, memory) if key else None
    standing = memory.recall(known, _Standing) if known else None
    manifest = standing_build(order.out_folder) if standing and not is_unfinished(order.out_folder) else None
    if standing and manifest and manifest_sha256(manifest) == standing.manifest_sha256:
        files = tuple(file for file in manifest.files if file.path in standing.made)
        return replace(manifest, files=files, findings=standing.findings, embargo=standing.embargo)
    watcher = Watcher(advance or nobody, tell or nobody)
    watcher.advance(Step(0, 0, ""))
    # Only now what reads, composes and renders is imported: half a second that an unchanged kit does not wait for.
    from presskit.pipeline.new_build import build_anew  # noqa: PLC0415

    made, packed, outside = build_anew(order, memory, None if home.fault else home.folder / "fonts", watcher)
    if key:
        key = remember_shared(order, key, outside, memory)
        paths = tuple(entry.path for entry in made.files)
        memory.keep(key, _Standing(paths, made.findings, manifest_sha256(packed.manifest), made.embargo))
    notes = [NOTHING_REMEMBERED.at(None, f"{cache.fault}.")] if cache.fault else []
    return replace(made, findings=(*made.findings, *packed.notes, *notes))


@dataclass(frozen=True, slots=True)
class _Standing:
    """What is remembered of a build: its files' paths, what was found, the manifest of what stood, the embargo."""

    made: tuple[str, ...]
    findings: tuple[Finding, ...]
    manifest_sha256: str
    embargo: EmbargoEntry | None
