"""Which files are wanted."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.paths import KITS

from presskit.errors import UsageError
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.kit import Kit
from presskit.pipeline import BuildOrder
from presskit.pipeline.selection import chosen_files

EVERYTHING = BuildOrder(Path("kit"), Path("build"))


@pytest.fixture(scope="module")
def kit() -> Kit:
    """A press release, a flyer and a letterhead in English and French; the flyer for printers as well."""
    loaded = load_kit(KITS / "complete")
    pieces = [
        replace(piece, editions=(Edition.SCREEN, Edition.PHOTOCOPY)) if piece.design.name == "flyer" else piece
        for piece in loaded.pieces
    ]
    return replace(loaded, pieces=tuple(pieces))


def names(kit: Kit, **wishes: object) -> list[str]:
    """The chosen files in words."""
    order = replace(EVERYTHING, **wishes)  # type: ignore[arg-type] # any field
    return [f"{file.piece.name} {file.language} {file.edition}" for file in chosen_files(kit, order)]


def test_without_a_wish_all_are_made_in_the_order_of_the_kit(kit: Kit) -> None:
    """Each piece in each language, and in each of its editions."""
    assert names(kit) == [
        "press-release-a4 en screen",
        "press-release-a4 fr screen",
        "flyer-a5 en screen",
        "flyer-a5 en photocopy",
        "flyer-a5 fr screen",
        "flyer-a5 fr photocopy",
        "letterhead-letter en screen",
        "letterhead-letter fr screen",
    ]


@pytest.mark.parametrize("wanted", [("flyer",), ("flyer-a5",), ("flyer", "flyer-a5")])
def test_a_piece_is_chosen_by_its_name_or_its_template(kit: Kit, wanted: tuple[str, ...]) -> None:
    """Named twice it is still made once."""
    assert names(kit, pieces=wanted, languages=("fr",)) == ["flyer-a5 fr screen", "flyer-a5 fr photocopy"]


def test_wishes_narrow_one_another(kit: Kit) -> None:
    """A language, an edition and two pieces together leave what meets them all."""
    wishes = {"pieces": ("letterhead", "flyer"), "languages": ("en",), "editions": ("photocopy",)}

    assert names(kit, **wishes) == ["flyer-a5 en photocopy"]


def test_without_stationery_the_letterhead_has_another_name(kit: Kit) -> None:
    """The other pieces have none to leave out."""
    assert names(kit, languages=("en",), editions=("screen",), on_stationery=False) == [
        "press-release-a4 en screen",
        "flyer-a5 en screen",
        "letterhead-letter-no-stationery en screen",
    ]


@pytest.mark.parametrize(
    ("wishes", "message", "hint"),
    [
        ({"pieces": ("flier",)}, 'no piece "flier"', "did you mean flyer?"),
        ({"pieces": ("flyer", "zzz")}, 'no piece "zzz"', "choose press-release, press-release-a4, flyer, flyer-a5"),
        ({"languages": ("de",)}, 'no language "de"', "choose en, fr"),
        ({"editions": ("prnt",)}, 'no edition "prnt"', "did you mean print?"),
        ({"pieces": ("letterhead",), "editions": ("photocopy",)}, "made in photocopy", "kit.toml says"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(kit: Kit, wishes: dict[str, object], message: str, hint: str) -> None:
    """It is never passed over, whatever else could be made; the hint names the nearest, or what there is."""
    with pytest.raises(UsageError, match=message) as caught:
        names(kit, **wishes)

    assert caught.value.hint.startswith(hint)
