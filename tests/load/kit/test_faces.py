"""The faces that a brand names are fonts that are there."""

from pathlib import Path

import pytest
from tests.load.fonts.made_kit_fonts import entry, kit_with_fonts, made_font
from tests.load.made_kits import ORGANISATION, codes, findings_of, problems_of, write_kit

from presskit.load import load_kit

FONT = made_font()


def branded(faces: str) -> str:
    """organisation.toml with these lines under [brand]."""
    return f"{ORGANISATION}\n[brand]\n{faces}\n"


def test_a_face_may_be_the_kits_own_or_presskits(tmp_path: Path) -> None:
    """Capitals aside; it is known by the name that its font has, and where it stands."""
    folder = kit_with_fonts(
        tmp_path,
        {"made.ttf": FONT},
        entry(FONT),
        branded('text_face = "inter"\ndisplay_face = "handmade"\nfigures_face = "Inter"'),
    )
    faces = load_kit(folder).organisation.faces
    assert {use: face.family for use, face in faces.named.items()} == {
        "text": "Inter",
        "display": "Handmade",
        "figures": "Inter",
    }
    assert faces.display
    assert (faces.display.place.file, faces.display.place.line) == ("organisation.toml", 7)


def test_a_brand_of_faces_alone_needs_no_colour(tmp_path: Path) -> None:
    """That it has none is a note, as where nothing of the brand is given."""
    found = findings_of(write_kit(tmp_path, organisation=branded('text_face = "Inter"')))
    assert not any(finding.is_error for finding in found)
    assert "brand-colour-stands-in" in codes(found)


def test_a_brand_of_nothing_still_asks_for_its_colour(tmp_path: Path) -> None:
    """An empty face is no face."""
    assert codes(problems_of(write_kit(tmp_path / "none", organisation=branded("")))) == ["missing-key"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Handmad", 'did you mean "Handmade"?'),
        ("Oswalt", 'did you mean "Oswald"?'),
        ("Arial", "there are Handmade, Inter, Oswald"),
    ],
)
def test_an_unknown_face_is_told_with_what_may_be_meant(tmp_path: Path, name: str, hint: str) -> None:
    """A font of this computer is none."""
    organisation = branded(f'colour = "#c5102e"\nconfirmed = 2026-03-01\ndisplay_face = "{name}"')
    found = problems_of(kit_with_fonts(tmp_path, {"made.ttf": FONT}, entry(FONT), organisation))
    assert codes(found) == ["face-unknown"]
    assert found[0].place
    assert (found[0].place.line, found[0].place.column) == (8, 16)
    assert found[0].hint.startswith(hint)
