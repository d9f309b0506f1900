"""Captions, and the credits at their ends."""

import pytest

from presskit.load.bring.captions import caption_and_credit, without_captions
from presskit.load.bring.flow import Block, BlockKind, Span
from presskit.load.bring.losses import Losses


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Residents, 28 November. Photo: Tenants’ Union", "Residents, 28 November.", "Photo: Tenants’ Union"),
        ("Der Umzug. Foto: Netz e. V.", "Der Umzug.", "Foto: Netz e. V."),
        ("The march – Picture: Open Records", "The march", "Picture: Open Records"),
        ("The march (Photo: Open Records).", "The march", "Photo: Open Records"),
        ("Photo: Open Records", "", "Photo: Open Records"),
        ("The march", "The march", ""),
        ("We took a photo: it shows the march", "We took a photo: it shows the march", ""),
        ("The photo: a march. It was long", "The photo: a march. It was long", ""),
    ],
)
def test_a_credit_is_told_from_the_caption_before_it(text: str, caption: str, credit: str) -> None:
    """By its label, behind a sentence or a dash; within a sentence the word is one of it."""
    assert caption_and_credit(text) == (caption, credit)


def test_a_caption_goes_to_its_picture() -> None:
    """With its credit, which is told; without a picture beside it, it is text."""
    losses = Losses("a")
    caption = Block(BlockKind.CAPTION, (Span("A wall. Photo: Us"),), 2)
    picture = Block(BlockKind.PICTURE, number=1, file="assets/p.jpg")

    assert without_captions([picture, caption], losses) == ([picture], {"assets/p.jpg": ("A wall.", "Photo: Us")})
    assert [finding.code for finding in losses.findings()] == ["form-changed"]
    assert without_captions([caption], losses)[0][0].kind is BlockKind.TEXT
