"""No module knows a piece by name: a piece is a folder of templates, and data."""

import ast
import re

import pytest
from tests.house_rules.checkout_files import SOURCE, modules_below, tree_of

PIECES = ("press-release", "flyer", "letterhead", "poster")
# How often modules name one today, by the path below src/presskit. To be emptied, and then this line goes too.
STILL_NAMED = {
    "compose/composer.py": 5,
    "compose/layout.py": 6,
    "compose/partner_layout.py": 4,
    "compose/partner_sheets.py": 7,
    "load/kit/flyer_words.py": 5,
    "load/kit/pieces.py": 3,
    "load/kit/press_gaps.py": 1,
    "load/editors/setting_words.py": 1,
    "load/toml/shape.py": 2,
    "pipeline/partner_groups.py": 2,
    "pipeline/selection.py": 1,
}
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
    found = {path.relative_to(SOURCE).as_posix(): len(pieces_named(tree_of(path))) for path in modules_below(SOURCE)}

    assert {name: count for name, count in found.items() if count} == STILL_NAMED


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
