"""No test gives up on a busy machine: it waits for what happens, with one limit for all that has hung."""

import ast

import pytest
from tests.house_rules.checkout_files import modules_below, shown, tree_of
from tests.paths import CHECKOUT

_WAITING = {"communicate", "join", "result", "run", "wait"}


def limits_of_their_own(tree: ast.Module) -> list[int]:
    """The lines that wait for so many seconds, as a number and not as tests.waiting's HUNG_S."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [node.lineno for node in calls if any(map(_is_seconds, _limits(node)))]


def _limits(call: ast.Call) -> list[ast.expr]:
    by_name = [word.value for word in call.keywords if word.arg == "timeout"]
    alone = call.args if isinstance(call.func, ast.Attribute) and call.func.attr in _WAITING else []
    return by_name + alone[:1]


def _is_seconds(limit: ast.expr) -> bool:
    return isinstance(limit, ast.Constant) and isinstance(limit.value, int | float)


def test_no_test_waits_for_so_many_seconds() -> None:
    """How long anything takes is not for a test to say."""
    tests = modules_below(CHECKOUT / "tests")
    found = [f"{shown(path)}:{line}" for path in tests for line in limits_of_their_own(tree_of(path))]

    assert len(tests) > 100
    assert found == []


@pytest.mark.parametrize(
    "code", ["run(x, timeout=60)", "process.wait(60)", "thread.join(0.5)", "f.result(timeout=3)"]
)
def test_a_limit_of_its_own_is_seen(code: str) -> None:
    """By name, and alone in the calls that wait."""
    assert limits_of_their_own(ast.parse(code)) == [1]


def test_a_shared_limit_and_other_numbers_are_none() -> None:
    """The limit for what has hung, no limit at all, and what only looks like one."""
    code = "process.wait(HUNG_S)\nrun(x, timeout=HUNG_S)\nthread.join()\n', '.join(words)\nwait(60)"

    assert limits_of_their_own(ast.parse(code)) == []
