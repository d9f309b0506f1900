"""[cover] and [[supporters]] of kit.toml."""

from tests.paths import KITS

from presskit.load import load_kit

STRESS = KITS / "stress"


def test_a_cover_is_read_with_its_focus_and_its_credit() -> None:
    """In the words of each language; the picture is no photograph of the statement."""
    kit = load_kit(STRESS / "flyer-picture")
    assert kit.cover is not None
    picture = kit.cover.pictures["en"]
    assert (kit.cover.focus, picture.alt) == ((0.5, 0.4), "Lamps along a quay at night, and their light on the water")
    assert picture.credit == "Drawing: QRA, CC0"
    assert kit.pictures == {}


def test_supporters_keep_their_order() -> None:
    """With their logos; who has none is set in type."""
    supporters = load_kit(STRESS / "flyer-event").supporters
    assert [(each.name, each.logo is not None) for each in supporters] == [
        ("Tideway Fund", True),
        ("Lantern House", True),
        ("Ice Workers' Union", False),
        ("Open Dock", True),
    ]
