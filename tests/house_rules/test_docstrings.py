"""Every public name says what you get; every test says what it proves."""

import ast
import textwrap

import pytest
from tests.house_rules.checkout_files import SOURCE, modules_below, shown, tree_of
from tests.paths import CHECKOUT

Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def undocumented(tree: ast.Module) -> list[str]:
    """What lacks a docstring: the module, and its public functions, classes and methods, by "line name"."""
    lacking = [] if ast.get_docstring(tree) else ["1 the module"]
    return lacking + [f"{node.lineno} {node.name}" for node in _public(tree) if not ast.get_docstring(node)]


def undocumented_tests(tree: ast.Module) -> list[str]:
    """The tests that do not say what they prove in one line."""
    return [
        f"{node.lineno} {node.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith("test_")
        and len((ast.get_docstring(node) or "").splitlines()) != 1
    ]


def test_every_public_name_has_a_docstring() -> None:
    """Modules, classes, functions and methods of the source are all documented."""
    lacking = [f"{shown(path)}:{name}" for path in modules_below(SOURCE) for name in undocumented(tree_of(path))]

    assert lacking == []


def test_every_test_says_in_one_line_what_it_proves() -> None:
    """The docstring of a test is the fact it proves, in one line."""
    tests = modules_below(CHECKOUT / "tests")
    lacking = [f"{shown(path)}:{name}" for path in tests for name in undocumented_tests(tree_of(path))]

    assert lacking == []


@pytest.mark.parametrize(
    ("code", "lacking"),
    [
        ("x = 1", ["1 the module"]),
        ('"""Doc."""\ndef f(): ...', ["2 f"]),
        ('"""Doc."""\nclass A:\n    """Doc."""\n    def f(self): ...', ["4 f"]),
        ('"""Doc."""\nclass A: ...', ["2 A"]),
        ('"""Doc."""\ndef _f(): ...\nclass _A:\n    def f(self): ...', []),
        ('"""Doc."""\nclass A:\n    """Doc."""\n    def __init__(self): ...', []),
        ('"""Doc."""\ndef f():\n    """Doc."""\n    def inner(): ...', []),
    ],
)
def test_what_lacks_a_docstring_is_seen(code: str, lacking: list[str]) -> None:
    """Public names without one are found; private ones, special methods and inner functions need none."""
    assert undocumented(ast.parse(code)) == lacking


def test_a_test_without_its_line_is_seen() -> None:
    """No docstring is found, and so is one of two lines."""
    code = '''
        def test_a(): ...
        def test_b():
            """One.

            Two."""
        def test_c():
            """One."""
        '''

    assert undocumented_tests(ast.parse(textwrap.dedent(code))) == ["2 test_a", "3 test_b"]


def _public(parent: ast.Module | ast.ClassDef) -> list[Documented]:
    """The public names of a module or class, and those inside its public classes."""
    found: list[Documented] = []
    for node in parent.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            found.append(node)
            if isinstance(node, ast.ClassDef):
                found += _public(node)
    return found
