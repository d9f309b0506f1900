"""presskit builds a printable press kit from one folder; a program calls it by the names below (docs/library.md).

Findings and progress are values: nothing is printed, and no call ends the program. Each name is imported when it is
first asked for, so that importing presskit loads nothing else.
"""

TYPE_CHECKING = False  # type checkers know the name; `typing` itself would have to be loaded
if TYPE_CHECKING:
    from presskit.errors import (
        CannotWrite,
        InstallationIncomplete,
        KitError,
        PresskitError,
        SystemLibraryMissing,
        UsageError,
    )
    from presskit.model.claim import BrokenRule, Claim
    from presskit.model.finding import Finding, PageArea, Place, Severity
    from presskit.model.kit import Kit
    from presskit.model.manifest import EmbargoEntry, FileEntry, KitEntry, Manifest
    from presskit.model.report import QrReading, Report
    from presskit.model.step import Step
    from presskit.pipeline import BuildOrder, build_kit, load_kit
    from presskit.pipeline.preflight_files import preflight_bytes

__version__ = "0.1.0"

__all__ = [
    "BrokenRule",
    "BuildOrder",
    "CannotWrite",
    "Claim",
    "EmbargoEntry",
    "FileEntry",
    "Finding",
    "InstallationIncomplete",
    "Kit",
    "KitEntry",
    "KitError",
    "Manifest",
    "PageArea",
    "Place",
    "PresskitError",
    "QrReading",
    "Report",
    "Severity",
    "Step",
    "SystemLibraryMissing",
    "UsageError",
    "__version__",
    "build_kit",
    "load_kit",
    "preflight_bytes",
]

_HOMES = {
    "presskit.errors": (
        "CannotWrite",
        "InstallationIncomplete",
        "KitError",
        "PresskitError",
        "SystemLibraryMissing",
        "UsageError",
    ),
    "presskit.model.claim": ("BrokenRule", "Claim"),
    "presskit.model.finding": ("Finding", "PageArea", "Place", "Severity"),
    "presskit.model.kit": ("Kit",),
    "presskit.model.manifest": ("EmbargoEntry", "FileEntry", "KitEntry", "Manifest"),
    "presskit.model.report": ("QrReading", "Report"),
    "presskit.model.step": ("Step",),
    "presskit.pipeline": ("BuildOrder", "build_kit", "load_kit"),
    "presskit.pipeline.preflight_files": ("preflight_bytes",),
}


def __getattr__(name: str) -> object:
    """One of the names above, from where it stands."""
    from importlib import import_module  # noqa: PLC0415 - `presskit --version` needs none

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'presskit' has no attribute '{name}'")


def __dir__() -> list[str]:
    """The names that programs call presskit by."""
    return __all__
