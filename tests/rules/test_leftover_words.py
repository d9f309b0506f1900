"""What marks a text as unfinished, by language; its words are tried in test_leftovers.py."""

import pytest

from presskit.rules.leftover_words import unfinished


@pytest.mark.parametrize("languages", [(), ("",), ("xx",), ("de-AT", "fr"), ("zh-Hans",)])
def test_english_is_among_them_whatever_the_language(languages: tuple[str, ...]) -> None:
    """Marks of drafts are often left in the language of the office."""
    assert any(pattern.search("x\nDRAFT v3 - not for publication\ny") for pattern in unfinished(languages))
    assert not any(pattern.search("words") for pattern in unfinished(languages))


def test_no_pattern_has_groups() -> None:
    """Whoever looks takes a group for the part to be told."""
    assert all(pattern.groups == 0 for pattern in unfinished(("de", "ru")))
