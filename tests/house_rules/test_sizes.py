"""Small files, small functions: what one reader can hold in mind."""

import ast
import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.house_rules.checkout_files import SOURCE, modules_below, shown, tree_of
from tests.paths import CHECKOUT

# reference: import-linter and fontbakery keep their files as small; the tidiest 95 % of functions have 30-48 lines.
LONGEST_MODULE_LINES = 300
LONGEST_FUNCTION_LINES = 40
P95_FUNCTION_LINES = 30
MOST_MODULES_IN_A_FOLDER = 30


def long_modules(paths: Iterable[Path]) -> list[str]:
    """Each file with too many lines, and how many."""
    counts = ((path, len(path.read_text(encoding="utf-8").splitlines())) for path in paths)
    return [f"{shown(path)}: {count} lines" for path, count in counts if count > LONGEST_MODULE_LINES]


def crowded_folders(paths: Iterable[Path]) -> list[str]:
    """Each folder with too many Python files in it, and how many; those of its folders are their own."""
    counts = Counter(path.parent for path in paths)
    return [f"{folder.name}: {count} files" for folder, count in counts.items() if count > MOST_MODULES_IN_A_FOLDER]


def function_lengths(tree: ast.Module) -> dict[str, int]:
    """The lines of each function, docstring included, by "line name"."""
    return {
        f"{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def percentile_95(lengths: Iterable[int]) -> int:
    """The length that 95 of 100 functions do not go over."""
    in_order = sorted(lengths)
    return in_order[int(len(in_order) * 0.95)]


def test_no_module_is_too_long() -> None:
    """A file has one job and at most 300 lines, tests included."""
    assert long_modules([*modules_below(SOURCE), *modules_below(CHECKOUT / "tests")]) == []


def test_no_folder_is_crowded() -> None:
    """Who opens a room of the source sees at most 30 modules."""
    assert crowded_folders(modules_below(SOURCE)) == []


def test_no_function_is_too_long() -> None:
    """A function has at most 40 lines."""
    lengths = {f"{shown(path)}:{name}": n for path in modules_below(SOURCE) for name, n in _lengths_in(path)}

    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION_LINES} == {}


def test_most_functions_are_short() -> None:
    """95 of 100 functions have at most 30 lines."""
    assert percentile_95(n for path in modules_below(SOURCE) for _, n in _lengths_in(path)) <= P95_FUNCTION_LINES


def test_a_long_module_is_seen() -> None:
    """The lock has more lines than a module may have."""
    assert long_modules([CHECKOUT / "requirements.lock"]) != []


def test_a_crowded_folder_is_seen() -> None:
    """One module too many is, though the folders in it have few."""
    paths = [Path(f"load/{number}.py") for number in range(MOST_MODULES_IN_A_FOLDER)]
    inner = [Path(f"load/kit/{number}.py") for number in range(9)]

    assert crowded_folders([*paths, *inner]) == []
    assert crowded_folders([*paths, *inner, Path("load/one_more.py")]) == ["load: 31 files"]


def test_lines_are_counted_from_def_to_end() -> None:
    """A method and an async function count, each with its docstring, and a decorator does not."""
    tree = ast.parse(
        textwrap.dedent('''
            class A:
                @property
                def f(self):
                    """Doc."""
                    return 1

            async def g():
                pass
            ''')
    )

    assert function_lengths(tree) == {"4 f": 3, "8 g": 2}


def test_the_percentile_is_that_of_the_longest() -> None:
    """Five long functions in a hundred are too many, four are not."""
    assert percentile_95([10] * 95 + [50] * 5) == 50
    assert percentile_95([10] * 96 + [50] * 4) == 10


def _lengths_in(path: Path) -> Iterable[tuple[str, int]]:
    return function_lengths(tree_of(path)).items()
