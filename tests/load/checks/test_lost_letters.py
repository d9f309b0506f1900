"""Letters that were lost when a text went through a program with another encoding."""

import pytest
from tests.load.made_kits import codes, text_file, toml

from presskit.load.checks.lost_letters import lost_in_settings, lost_in_text
from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT


@pytest.mark.parametrize("letters", ["’", "“", "–", "…", "é", "è", "ü", "ñ", "ç", "ø", "£", "©"])
def test_a_letter_read_in_another_encoding_is_found(letters: str) -> None:
    """What Excel shows after opening UTF-8 as Windows-1252."""
    garbled = letters.encode().decode("cp1252")
    assert codes(lost_in_text(text_file(f"It{garbled}s open"))) == ["lost-letter"]


def test_the_replacement_character_is_found_in_settings() -> None:
    """What stands where no letter could be told."""
    found = list(lost_in_settings(toml('title = "Open d\ufffdta"\n')))
    assert [(finding.place.line, finding.place.column) for finding in found if finding.place] == [(1, 16)]


@pytest.mark.parametrize("text", ["«IRMÃ»", "‘ROMÃ’", "PÂTÉ", "Â\u00a0! Ã", "São Paulo â€", "10 € — 20 ©"])
def test_a_whole_text_has_lost_nothing(text: str) -> None:
    """Portuguese and Romanian capitals before a quotation mark."""
    assert list(lost_in_text(text_file(text))) == []


def test_a_file_of_lost_letters_does_not_drown_its_reader() -> None:
    """The first few tell enough."""
    assert len(list(lost_in_text(text_file("\ufffd" * 1000)))) == MAX_FINDINGS_OF_ONE_SORT
