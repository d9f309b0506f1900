"""No module knows a piece by name: a piece is a folder of templates, and data."""

import ast
import re

import pytest
from tests.house_rules.checkout_files import SOURCE, modules_below, tree_of
from tests.paths import CHECKOUT

PIECES = sorted(folder.name for folder in (CHECKOUT / "templates" / "pieces").iterdir() if folder.is_dir())
_NAME = re.compile(rf"\W*(partner-)?({'|'.join(PIECES)})\W*")


def pieces_named(tree: ast.Module) -> list[str]:
    """Each string that is a piece's name, or that of its partner's sheet; a sentence may speak of flyers."""
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _NAME.fullmatch(node.value)
    ]


def test_no_module_names_a_piece() -> None:
    """What Python knows of a piece it reads from that piece's own folder."""
    found = {path.relative_to(SOURCE).as_posix(): pieces_named(tree_of(path)) for path in modules_below(SOURCE)}

    assert {"press-release", "media-advisory", "fact-sheet", "flyer", "letterhead", "poster"} <= set(PIECES)
    assert len(found) > 100
    assert {name: named for name, named in found.items() if named} == {}


@pytest.mark.parametrize("code", ["x = 'flyer'", "f('press-release')", "{'partner-flyer': 1}", "x == '\"poster\"'"])
def test_a_named_piece_is_seen(code: str) -> None:
    """As a value, an argument, a key, in quotes, and as the template of a partner's sheet."""
    assert len(pieces_named(ast.parse(code))) == 1


def test_words_about_pieces_are_no_name() -> None:
    """Sentences, codes of findings, docstrings and names of Python may have the word in them."""
    code = (
        "'''flyers'''\nx = 'A flyer has two sides.'\ny = 'flyer-text-missing'\nflyer = letterhead = 'press_release'"
    )

    assert pieces_named(ast.parse(code)) == []
