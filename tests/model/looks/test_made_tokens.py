"""Which tokens presskit gives each document itself, so that a kit sets them for nothing."""

from tests.paths import SAMPLE_KIT
from tests.pieces import house_style, piece

from presskit.compose import compose_piece
from presskit.compose.css.tokens import tokens_on
from presskit.compose.sheets import TOKENS_ORIGIN
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.looks.made_tokens import MADE_TOKENS, is_made


def test_all_that_is_set_as_the_last_is_known() -> None:
    """The sheet that stands behind every other sets no token beside these."""
    kit = load_kit(SAMPLE_KIT)
    flyer = piece("flyer", "A5", editions=(Edition.SCREEN, Edition.PRINT), print_spec=next(iter(kit.print_specs)))
    for edition in flyer.editions:
        body = compose_piece(kit, house_style(), flyer, "en", edition, draft=True).body
        (last,) = [sheet for sheet in body.stylesheets if sheet.origin == TOKENS_ORIGIN][-1:]
        made = [line.split(":")[0].strip() for line in last.text.splitlines() if line.strip().startswith("--")]

        assert made
        assert [name for name in made if not is_made(name.removeprefix("--"))] == []
        assert tokens_on([last], ()).says("--brand")


def test_a_colour_of_the_palette_is_made_and_no_other_token() -> None:
    """With the letters on it, and in it."""
    assert all(map(is_made, ("palette-sea", "on-palette-sea", "palette-sea-text", *MADE_TOKENS)))
    assert not any(map(is_made, ("leading-base", "edge", "on-edge")))
