"""Every kind of finding that presskit can make, gathered from the stages without importing what they work with."""

from collections.abc import Iterator
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from presskit.errors import InstallationIncomplete
from presskit.model.finding import FindingKind

_PACKAGE = Path(__file__).parent.parent


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """The kinds by code, in the order of the alphabet."""
    kinds = {kind.code: kind for path in _declarations() for kind in _kinds_of(_module_alone(path))}
    return dict(sorted(kinds.items()))


def _declarations() -> list[Path]:
    """The files in which a stage declares what it can find."""
    return [path for path in sorted(_PACKAGE.rglob("*.py")) if " = FindingKind(" in path.read_text("utf-8")]


def _kinds_of(module: ModuleType) -> Iterator[FindingKind]:
    return (value for value in vars(module).values() if isinstance(value, FindingKind))


def _module_alone(path: Path) -> ModuleType:
    """The module of this file without its package: importing a stage brings its engine along, and needs Pango."""
    spec = spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise InstallationIncomplete(f"{path.name} of presskit cannot be read.", "install presskit-pdf again")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
