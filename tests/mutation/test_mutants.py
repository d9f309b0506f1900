"""The faults that are put into a module."""

import ast

import pytest
from tests.mutation.mutants import mutants_of
from tests.paths import CHECKOUT


def changed(source: str) -> list[str]:
    """Each mutant's source as Python would write it."""
    return [ast.unparse(ast.parse(mutant.source)) for mutant in mutants_of(source)]


@pytest.mark.parametrize(
    ("source", "mutants"),
    [
        ("a < b", ["a <= b"]),
        ("a <= b < c", ["a < b < c", "a <= b <= c"]),
        ("a == b", ["a != b"]),
        ("a in b", ["a not in b"]),
        ("a is None", ["a is not None"]),
        ("a and b and c", ["a or b or c"]),
        ("a or b and c", ["a and (b and c)", "a or (b or c)"]),
        ("a + b", ["a - b"]),
        ("a * b / c", ["a * b * c", "a / b / c"]),
        ("a | b", ["a & b"]),
        ("not (a or b)", ["a or b", "not (a and b)"]),
        ("-a", ["a"]),
        ("x = True", ["x = False"]),
        ("x = 3", ["x = 4"]),
        ("x = 0.5", ["x = 1.5"]),
        ("def f():\n    return a", ["def f():\n    return None"]),
        ("if a:\n    b", ["if not a:\n    b"]),
        ("while a:\n    b", ["while not a:\n    b"]),
        ("b if a else c", ["b if not a else c"]),
        ("[b for b in c if a]", ["[b for b in c if not a]"]),
        ("é = '字'; x = 3", ["é = '字'\nx = 4"]),
        ("x = (\n    a\n    < b\n)", ["x = a <= b"]),
    ],
)
def test_each_fault_is_put_in_alone(source: str, mutants: list[str]) -> None:
    """Operators, conditions, numbers, truths and returned values are changed one at a time, and nothing else."""
    assert changed(source) == mutants


@pytest.mark.parametrize(
    "source",
    ["x = 'words'", "'''Doc.'''", "x: 'a | b'", "def f(a: b | c) -> d | e: ...", "@d(1)\ndef f(): ...", "f'{a + 1}'"],
)
def test_words_types_and_decorators_stay(source: str) -> None:
    """They hold no judgement that a test could be asked for, or Python cannot say where they stand."""
    assert mutants_of(source) == []


def test_a_mutant_says_where_it_is_and_what_it_was() -> None:
    """Line, words before and words after, for whoever looks for the missing test."""
    (mutant,) = mutants_of("a = b\nc = (b\n  <\n  d)")

    assert (mutant.line, mutant.was, mutant.becomes) == (2, "b < d", "b <= d")


def test_every_mutant_of_a_real_module_is_python() -> None:
    """And none is the module as it was."""
    source = (CHECKOUT / "src" / "presskit" / "units.py").read_text(encoding="utf-8")

    trees = {ast.unparse(ast.parse(mutant.source)) for mutant in mutants_of(source)}

    assert len(trees) > 3
    assert ast.unparse(ast.parse(source)) not in trees
