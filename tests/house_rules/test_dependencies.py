"""What is imported is what pyproject.toml names, and the other way about."""

import ast
import sys
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from tests.house_rules.checkout_files import SOURCE, modules_below, tree_of
from tests.paths import CHECKOUT

# Named though nothing imports it, with the reason.
NOT_IMPORTED: dict[str, str] = {
    "noto-cjk-sans-jp-bold": "a font file, found by the place of its package; fonts/extras.toml names it",
    "noto-cjk-sans-jp-regular": "as the bold",
}

_PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


def imported_distributions(trees: Iterable[ast.Module]) -> set[str]:
    """The distributions that these modules import from, by canonical name (or the module's own, if not installed)."""
    tops = {name.partition(".")[0] for tree in trees for name in _imported_modules(tree)}
    known = _distributions()
    outside = tops - set(sys.stdlib_module_names) - {"presskit", "tests"}
    return {canonicalize_name(known.get(top, [top])[0]) for top in outside}


def test_every_import_is_named_and_every_name_is_imported() -> None:
    """A package that another one happens to bring is named; one that nothing needs any more is dropped."""
    imported = imported_distributions(map(tree_of, modules_below(SOURCE)))

    extras = [text for texts in _PROJECT["project"]["optional-dependencies"].values() for text in texts]
    assert imported == _named([*_PROJECT["project"]["dependencies"], *extras]) - set(NOT_IMPORTED)


def test_what_the_tests_import_is_named() -> None:
    """The suite runs on what the project and its dev group ask for, not on what these happen to bring."""
    imported = imported_distributions(map(tree_of, modules_below(CHECKOUT / "tests")))

    assert imported <= _named(_PROJECT["project"]["dependencies"] + _PROJECT["dependency-groups"]["dev"])


def test_imports_of_every_form_are_seen() -> None:
    """Plain, dotted, from and inside a function; the standard library and our own package are no dependency."""
    code = (
        "import PIL.Image, os\nfrom rich.table import Table\nimport presskit.units\ndef f():\n    import absent_one\n"
    )

    assert imported_distributions([ast.parse(code)]) == {"pillow", "rich", "absent-one"}


@cache
def _distributions() -> Mapping[str, list[str]]:
    """Who brings each module; to look takes a second."""
    return packages_distributions()


def _named(requirements: Iterable[str]) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in requirements}


def _imported_modules(tree: ast.Module) -> Iterable[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
