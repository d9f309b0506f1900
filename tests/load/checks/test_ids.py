"""Names in settings that become parts of files' names."""

import pytest

from presskit.load.checks.ids import SAFE_ID, id_hint, is_safe_id


@pytest.mark.parametrize("written", ["report-2021", "a", "0", "a" * 40])
def test_an_id_is_safe_in_names_of_files(written: str) -> None:
    """Small letters, digits, and hyphens between them."""
    assert SAFE_ID.fullmatch(written)


@pytest.mark.parametrize("written", ["", "-", "-rf", "a-", "a b", "A", "../a", "a.b", "a" * 41, "r\u0435port", "a\n"])
def test_what_is_not_safe_is_no_id(written: str) -> None:
    """Other programs take a hyphen at the front for an option."""
    assert not SAFE_ID.fullmatch(written)


@pytest.mark.parametrize(
    ("written", "hint"), [("Annual Report", 'write "annual-report"'), ("rеport", "small letters")]
)
def test_the_id_that_was_meant_is_shown(written: str, hint: str) -> None:
    """Unless a letter is of another script: then nobody can tell."""
    assert hint in id_hint(written)


@pytest.mark.parametrize("written", ["con", "lpt1", "a b", ""])
def test_a_name_that_windows_keeps_for_a_device_is_no_part_of_a_files_name(written: str) -> None:
    """Nor is what is no id at all."""
    assert not is_safe_id(written)
    assert is_safe_id("console")
