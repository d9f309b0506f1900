"""Every kind of finding that presskit can make, found where it is declared: beside the code that raises it."""

from functools import cache
from importlib import import_module
from pathlib import Path

from presskit.model.finding import FindingKind

_PACKAGE = Path(__file__).parent.parent


def finding_kinds(*codes: str) -> dict[str, FindingKind]:
    """Every kind by its code, in the order of the alphabet; or only those with these codes, which takes less time."""
    modules = (import_module(name) for name in declaring_modules(*codes))
    declared = [value for module in modules for value in vars(module).values() if isinstance(value, FindingKind)]
    kinds = {kind.code: kind for kind in declared if not codes or kind.code in codes}
    return dict(sorted(kinds.items()))


def declaring_modules(*codes: str) -> list[str]:
    """The names of the modules in whose source a kind is declared, of any code or of one of these.

    Each can be imported where the layout engine cannot: `presskit explain` is also for those who lack Pango.
    """
    words = [f'"{code}"' for code in codes] or [""]
    return [name for name, source in _declarations().items() if any(word in source for word in words)]


@cache
def _declarations() -> dict[str, str]:
    """The sources in which a kind is declared, by the names of their modules."""
    sources = {path: path.read_text(encoding="utf-8") for path in sorted(_PACKAGE.rglob("*.py"))}
    return {
        ".".join(path.relative_to(_PACKAGE.parent).with_suffix("").parts): source
        for path, source in sources.items()
        if "FindingKind(" in source
    }
