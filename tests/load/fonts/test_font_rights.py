"""What the makers of fonts allow is heeded, and told."""

from pathlib import Path

import pytest
from tests.load.fonts.made_kit_fonts import Made, kit_with_font, made_font
from tests.load.made_kits import codes, findings_of, problems_of


@pytest.mark.parametrize(
    ("rights", "words"),
    [
        (0x2, "does not allow it to be embedded"),
        (0x100, "cut down to the letters in use"),
        (0x200, "only pictures of its letters"),
    ],
)
def test_a_font_that_may_not_be_embedded_is_refused(tmp_path: Path, rights: int, words: str) -> None:
    """At the line that names its file."""
    found = problems_of(kit_with_font(tmp_path, made_font(Made(rights=rights))))
    assert codes(found) == ["font-not-embeddable"]
    assert words in found[0].message
    assert found[0].place
    assert found[0].place.line == 3


@pytest.mark.parametrize(("rights", "words"), [(0x4, "read and printed"), (0x8, "may be edited")])
def test_a_right_with_limits_is_told_and_taken(tmp_path: Path, rights: int, words: str) -> None:
    """As a note: the PDFs are made to be read and printed."""
    folder = kit_with_font(tmp_path, made_font(Made(rights=rights)))
    assert problems_of(folder) == []
    notes = [finding.message for finding in findings_of(folder) if finding.code == "font-embedding-limited"]
    assert len(notes) == 1
    assert words in notes[0]


def test_a_font_for_any_use_needs_no_such_note(tmp_path: Path) -> None:
    """Its licence is named, and that is all."""
    found = codes(findings_of(kit_with_font(tmp_path, made_font())))
    assert "font-embedding-limited" not in found
    assert found.count("font-of-kit") == 1
