"""Tests mirror the source: whoever changes a module knows where its test is."""

import ast
from collections.abc import Collection
from pathlib import PurePosixPath

from tests.house_rules.checkout_files import SOURCE, modules_below, tree_of
from tests.paths import CHECKOUT

# Modules without a test of their own, each with the reason.
EXCEPTIONS = {
    "__main__.py": "one call; tests/test_imports.py starts it",
}


def has_work(tree: ast.Module) -> bool:
    """Whether there is a function or a method in it: names, constants and plain fields have nothing to be tested."""
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(tree))


def missing_tests(modules: Collection[PurePosixPath], tests: Collection[PurePosixPath]) -> list[str]:
    """The modules, named from the package, whose test file is not at the same place under tests/."""
    return [
        str(module)
        for module in modules
        if str(module) not in EXCEPTIONS and module.parent / f"test_{module.stem.strip('_')}.py" not in tests
    ]


def test_every_module_has_its_test_file() -> None:
    """src/presskit/rules/hosts.py has tests/rules/test_hosts.py."""
    tests = [PurePosixPath(path.relative_to(CHECKOUT / "tests")) for path in modules_below(CHECKOUT / "tests")]

    assert missing_tests(_modules_with_work(), tests) == []


def test_the_exceptions_exist() -> None:
    """An exception whose module has gone is taken from the list."""
    assert all((SOURCE / name).is_file() for name in EXCEPTIONS)


def test_a_missing_test_file_is_seen() -> None:
    """A module is found lacking when its test is absent, or in another folder."""
    modules = [PurePosixPath("units.py"), PurePosixPath("load/kit.py")]

    assert missing_tests(modules, [PurePosixPath("test_units.py")]) == ["load/kit.py"]
    assert missing_tests(modules, [PurePosixPath("load/test_units.py")]) == ["units.py", "load/kit.py"]


def test_what_has_work_is_told_from_what_has_none() -> None:
    """A function or a method is work; constants, imports and the fields of a dataclass are not."""
    assert has_work(ast.parse("class A:\n    def f(self): ..."))
    assert not has_work(ast.parse("from a import b\nX = (1, 2)\nclass A:\n    x: int"))
    assert len(_modules_with_work()) > 50


def _modules_with_work() -> list[PurePosixPath]:
    return [PurePosixPath(path.relative_to(SOURCE)) for path in modules_below(SOURCE) if has_work(tree_of(path))]
