"""Names in settings that become parts of files' names."""

import pytest

from presskit.load.checks.ids import id_hint


@pytest.mark.parametrize(
    ("written", "hint"), [("Annual Report", 'write "annual-report"'), ("r\u0435port", "small letters")]
)
def test_the_id_that_was_meant_is_shown(written: str, hint: str) -> None:
    """Unless a letter is of another script: then nobody can tell."""
    assert hint in id_hint(written)
