"""What was meant as a link or a note, and is none; its places are proven in test_inlines.py."""

import pytest

from presskit.load.statement.slips import defines_links


@pytest.mark.parametrize(
    ("text", "defines"),
    [
        ("[id]: https://a.example", True),
        ("words\n[id]: https://a.example", True),
        ("[words][id]: so", False),
        ("a", False),
    ],
)
def test_a_definition_begins_its_line(text: str, defines: bool) -> None:
    """Whatever stands before it in the paragraph."""
    assert defines_links(text) is defines
