"""The files that a piece is made from, and the frame that it stands in."""

from pathlib import Path

import pytest
from tests.load.style.test_piece_designs import CARD, PAGE, made


@pytest.mark.parametrize(
    ("piece", "page", "files", "said"),
    [
        (None, PAGE, {}, 'the piece "card" has no piece.toml'),
        (CARD, None, {}, "the piece has no page.html"),
        (f"{CARD}[partners]\nstyles = []\n", PAGE, {}, "the piece keeps room for partners, but has no partner.html"),
        (
            f'{CARD}[partners]\nstyles = ["x"]\n',
            PAGE,
            {"partner.html": "<p>"},
            'there is no "x.css" beside piece.toml',
        ),
    ],
)
def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, piece: str | None, page: str | None, files: dict[str, str], said: str
) -> None:
    """Before anything is composed."""
    _, found = made(tmp_path, piece, page, **files)

    assert said in [finding.message for finding in found if finding.code == "piece-incomplete"]


def test_a_piece_stands_in_a_frame(tmp_path: Path) -> None:
    """The frame has the files that the piece has not; one that there is not is told, with what was meant."""
    framed = f'frame = "news-page"\n{CARD}[partners]\nstyles = ["partner"]\n'
    makeable, found = made(tmp_path / "there", framed)
    design = makeable.designs["card"]

    assert found == []
    assert design.folders == ("frames/news-page", "pieces/card")
    assert design.file_of("partner.html", {"frames/news-page/partner.html"}) == "frames/news-page/partner.html"
    assert (
        design.file_of("page.html", {"frames/news-page/page.html", "pieces/card/page.html"})
        == "pieces/card/page.html"
    )

    _, found = made(tmp_path / "misspelt", f'frame = "news-pages"\n{CARD}')
    assert [(each.code, each.hint) for each in found] == [("piece-wrong", 'did you mean "news-page"?')]
    assert found[0].place is not None
    assert (found[0].place.line, found[0].place.column) == (1, 9)
