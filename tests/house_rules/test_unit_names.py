"""A unit in every number's name: nobody has to guess whether 3 is millimetres or points."""

import ast
from collections.abc import Iterator

import pytest
from tests.house_rules.checkout_files import SOURCE, modules_below, shown, tree_of

UNITS = ("mm", "mm2", "pt", "px", "ppi", "ratio", "percent", "modules", "bytes", "s", "em", "degrees")


def numbers_without_unit(tree: ast.Module) -> list[str]:
    """The fields and arguments annotated with float, also inside a union or a tuple, whose name ends in no unit."""
    return [
        f"{place.lineno} {name}"
        for name, annotation, place in _annotated_names(tree)
        if _mentions_float(annotation) and name.split("_")[-1] not in UNITS
    ]


def test_every_float_has_a_unit_in_its_name() -> None:
    """No field and no argument of the source is a bare number."""
    bare = [f"{shown(path)}:{name}" for path in modules_below(SOURCE) for name in numbers_without_unit(tree_of(path))]

    assert bare == []


@pytest.mark.parametrize(
    ("code", "bare"),
    [
        ("def f(width: float): ...", ["1 width"]),
        ("def f(*, width: float | None = None): ...", ["1 width"]),
        ("def f(*boxes: tuple[float, float]): ...", ["1 boxes"]),
        ("def f(box: 'float'): ...", ["1 box"]),
        ("class A:\n    width: float", ["2 width"]),
        ("class A:\n    comm: float", ["2 comm"]),
        ("class A:\n    width_mm: float\n    mm: float\n    name: str", []),
        ("def f(width_mm: float, box_pt: tuple[float, ...], count: int): ...", []),
    ],
)
def test_a_number_without_unit_is_seen(code: str, bare: list[str]) -> None:
    """Arguments of every kind and fields are found, however the float is wrapped up."""
    assert numbers_without_unit(ast.parse(code)) == bare


def _annotated_names(tree: ast.Module) -> Iterator[tuple[str, ast.expr, ast.arg | ast.AnnAssign]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.annotation:
            yield node.arg, node.annotation, node
        elif isinstance(node, ast.ClassDef):
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    yield field.target.id, field.annotation, field


def _mentions_float(annotation: ast.expr) -> bool:
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        annotation = ast.parse(annotation.value, mode="eval").body
    return any(isinstance(node, ast.Name) and node.id == "float" for node in ast.walk(annotation))
