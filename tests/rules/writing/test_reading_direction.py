"""In which direction languages are read."""

import pytest
from babel import Locale, localedata

from presskit.rules.writing.reading_direction import is_right_to_left


def test_every_language_of_cldr_is_read_as_it_says() -> None:
    """All that Babel knows, and their scripts."""
    tags = [tag for tag in localedata.locale_identifiers() if not tag.rpartition("_")[2].isupper()]
    assert len(tags) > 300
    assert [tag for tag in tags if is_right_to_left(tag) != (Locale.parse(tag).text_direction == "rtl")] == []


@pytest.mark.parametrize(
    ("tag", "right_to_left"),
    [
        ("ar", True),
        ("AR-eg", True),
        ("arc", True),
        ("pa-PK", True),
        ("ku-Arab", True),
        ("ar-Latn", False),
        ("", False),
    ],
)
def test_the_script_decides_and_then_the_country(tag: str, *, right_to_left: bool) -> None:
    """Arabic in Latin letters runs from left to right, Punjabi in Pakistan the other way."""
    assert is_right_to_left(tag) is right_to_left
