"""Where a line may end in scripts that do not end it at spaces alone."""

import pytest

from presskit.rules.writing.line_ends import line_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Peers now – and, then", ["Peers ", "now ", "– ", "and, ", "then"]),
        ("人人有权。", ["人", "人", "有", "权。"]),
        ("和（人身）安全", ["和", "（人", "身）", "安", "全"]),
        ("「身体の」カード", ["「身", "体", "の」", "カー", "ド"]),
        ("HIV 2026年", ["HIV ", "2026", "年"]),
        ("모든 사람은", ["모든 ", "사람은"]),
        ("ሰው፡የመኖር፣፡አለው", ["ሰው፡", "የመኖር፣፡", "አለው"]),
        ("a\u200bb", ["a\u200b", "b"]),
        ("servitude\u202f; la", ["servitude\u202f; ", "la"]),
        ("«\u00a0Nul n’est", ["«\u00a0Nul ", "n’est"]),
        ("", []),
    ],
)
def test_a_line_ends_where_the_script_allows_it(text: str, parts: list[str]) -> None:
    """At spaces; between Chinese and Japanese letters, but not before their full stops; at a mark between words."""
    assert list(line_parts(text)) == parts
    assert "".join(parts) == text
