"""The small faults that could stand in a module, one at a time."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
# What is no condition yet becomes one's opposite; the others have a fault of their own.
_HAS_ITS_OWN = (ast.Compare, ast.BoolOp, ast.UnaryOp, ast.Constant)


@dataclass(frozen=True)
class Mutant:
    """A module with one fault: where, what stood there, what stands there now, and the whole source."""

    line: int
    was: str
    becomes: str
    source: str


def mutants_of(source: str) -> list[Mutant]:
    """Every module that differs from this one in one operator, condition, number, truth or returned value.

    Left as they are: words (a message is read by people), types, decorators, and what stands in an f-string.
    """
    text = source.encode()
    nodes = _worth_changing(ast.parse(source))
    return [_mutant(text, place, put) for node in nodes for place, put in _faults(node)]


def _worth_changing(node: ast.AST) -> Iterator[ast.AST]:
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr):
                yield child
                yield from _worth_changing(child)


def _faults(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Each expression, and what could stand in its place by mistake."""
    yield from _other_operators(node)
    yield from _other_values(node)
    match node:
        case ast.If() | ast.While() | ast.IfExp():
            yield from _opposites([node.test])
        case ast.comprehension():
            yield from _opposites(node.ifs)


def _other_operators(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    match node:
        case ast.Compare():
            for number, operator in enumerate(node.ops):
                changed = [*node.ops[:number], _COMPARISONS[type(operator)](), *node.ops[number + 1 :]]
                yield node, ast.Compare(node.left, changed, node.comparators)
        case ast.BoolOp():
            yield node, ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
        case ast.BinOp() if type(node.op) in _OPERATORS:
            yield node, ast.BinOp(node.left, _OPERATORS[type(node.op)](), node.right)
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield node, node.operand


def _other_values(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    match node:
        case ast.Constant(value=bool() as truth):
            yield node, ast.Constant(not truth)
        case ast.Constant(value=int() | float() as number):
            yield node, ast.Constant(number + 1)
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield value, ast.Constant(None)


def _opposites(conditions: list[ast.expr]) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Each plain condition, turned round."""
    for condition in conditions:
        if not isinstance(condition, _HAS_ITS_OWN):
            yield condition, ast.UnaryOp(ast.Not(), condition)


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _mutant(text: bytes, place: ast.expr, put: ast.expr) -> Mutant:
    """The module with this put in that place; ast counts bytes, from 0, in lines, from 1."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    start = starts[place.lineno - 1] + place.col_offset
    end = starts[(place.end_lineno or place.lineno) - 1] + (place.end_col_offset or 0)
    becomes = ast.unparse(put)
    source = text[:start] + f"({becomes})".encode() + text[end:]
    return Mutant(place.lineno, " ".join(text[start:end].decode().split()), becomes, source.decode())
