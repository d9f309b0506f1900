"""Fonts are called what they call themselves, and no two are called alike."""

from pathlib import Path

import pytest
from tests.load.fonts.made_kit_fonts import Made, entry, kit_with_font, kit_with_fonts, made_font
from tests.load.made_kits import codes, problems_of

FONT = made_font()


@pytest.mark.parametrize(
    ("changed", "line", "hint"),
    [
        ({"family": "Handmad"}, 2, 'write the family as the file has it: family = "Handmade"'),
        ({"style": "italic"}, 7, 'write style = "normal"'),
        ({"style": "oblique"}, 7, "write normal or italic, or take the line out"),
        ({"role": "texts"}, 7, 'did you mean "text"?'),
    ],
)
def test_what_is_called_otherwise_than_the_file_is_told(
    tmp_path: Path, changed: dict[str, str], line: int, hint: str
) -> None:
    """At its line, with what to write."""
    found = problems_of(kit_with_font(tmp_path, FONT, **changed))
    assert [(finding.code, finding.place and finding.place.line, finding.hint) for finding in found] == [
        ("font-misnamed", line, hint)
    ]


@pytest.mark.parametrize("family", ["serif", "Emoji", "A, B", "A;}"])
def test_a_family_that_no_style_sheet_can_ask_for_is_refused(tmp_path: Path, family: str) -> None:
    """Even if the file is called so."""
    found = problems_of(kit_with_font(tmp_path, made_font(Made(family=family)), family=family))
    assert codes(found) == ["font-misnamed"]


@pytest.mark.parametrize("family", ["Inter", "oswald", "Noto Emoji"])
def test_a_family_of_ours_cannot_be_brought(tmp_path: Path, family: str) -> None:
    """The engine would take either, whatever the capitals."""
    found = problems_of(kit_with_font(tmp_path, made_font(Made(family=family)), family=family))
    assert codes(found) == ["font-name-taken"]
    assert "comes with presskit" in found[0].message


def test_two_files_of_one_face_are_told(tmp_path: Path) -> None:
    """At the second; another weight or slant is another face."""
    fonts = {
        "a.ttf": FONT,
        "b.ttf": made_font(Made(letters="HIJ")),
        "c.ttf": made_font(Made(style="Italic")),
        "d.ttf": made_font(Made(weight=700)),
    }
    listed = "\n".join(entry(data, name) for name, data in fonts.items())
    found = problems_of(kit_with_fonts(tmp_path, fonts, listed))
    assert [(finding.code, finding.message) for finding in found] == [
        ("font-name-taken", '"b.ttf" is the same face as "a.ttf"')
    ]
