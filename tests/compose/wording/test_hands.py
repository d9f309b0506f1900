"""Facts about languages that are set in another hand than their readers expect."""

import pytest
from tests.paths import KITS

from presskit.compose import compose_piece
from presskit.compose.wording.hands import set_in_another_hand
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle
from presskit.pipeline.fonts.needed import with_script_fonts


def test_urdu_says_that_it_is_set_in_naskh(house: HouseStyle) -> None:
    """A piece in Urdu has one note that names both hands and why."""
    kit = load_kit(KITS / "languages" / "ur")
    made = compose_piece(kit, with_script_fonts(house, kit, ()), kit.pieces[0], "ur", Edition.SCREEN)

    (note,) = (finding for finding in made.findings if finding.code == "set-in-another-hand")
    assert "is set in Naskh, not in Nastaliq" in note.message


@pytest.mark.parametrize(("language", "notes"), [("ur-PK", 1), ("ar", 0), ("fa", 0), ("he", 0), ("en", 0)])
def test_a_hand_is_told_only_where_readers_expect_another(language: str, notes: int) -> None:
    """Urdu of any country has the note; what is set as its readers expect has none."""
    assert len(set_in_another_hand(language)) == notes
