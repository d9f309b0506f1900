"""Other organisations' kits, each with one thing that the sample has not: all of them build, and pass every check."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from tests.gallery.orders import STRESS, Order, all_orders, ordered, orders_of, stress_kits
from tests.pieces import house_style

from presskit.compose import compose_piece, needed_fonts
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Finding, Severity
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf

KITS = stress_kits()
# Each kit its own piece, size and edition: the step is prime to their number, so that all have their turn; then what
# can be made of some kits alone.
STEP = 7
# What came out wrong in the whole gallery: an address too far from its code, a narrow quiet zone, dark areas on an
# office machine, a foot below the edge, letters too small or too near the trim.
WAS_WRONG = [
    ("flyer-eight-links", ("flyer", "A4", Edition.SCREEN)),
    ("flyer-long-title", ("press-release", "A4", Edition.SCREEN)),
    ("brand-pink", ("flyer", "A6", Edition.SCREEN)),
    ("flyer-eight-links", ("flyer", "DL", Edition.SCREEN)),
    ("flyer-short-hashtag", ("flyer", "A5", Edition.PHOTOCOPY)),
    ("flyer-picture", ("poster", "A3", Edition.PHOTOCOPY)),
    ("flyer-picture", ("flyer", "A5", Edition.SCREEN)),
    ("flyer-picture", ("flyer", "A5", Edition.PHOTOCOPY)),
    ("flyer-event", ("flyer", "A6", Edition.PRINT)),
    ("release-everything", ("flyer", "A5", Edition.PRINT)),
    ("flyer-slogan", ("poster", "18 x 24 in", Edition.SCREEN)),
    ("links-eight", ("fact-sheet", "Letter", Edition.PRINT)),
]
OF_EVERY = [order for order in all_orders() if all(order in orders_of(kit) for kit in KITS)]
OF_SOME = [order for order in all_orders() if order not in OF_EVERY]
TURNS = [(kit, OF_EVERY[STEP * number % len(OF_EVERY)]) for number, kit in enumerate(KITS)]
TURNS += [
    (kit, OF_SOME[number])
    for number, kit in enumerate([kit for kit in KITS if OF_SOME[0] in orders_of(kit)][: len(OF_SOME)])
]
LEAST_KITS = 30
# The themes take turns with the kits, and have had these wrong.
THEMES = list(house_style().themes)
WAS_WRONG_IN_THEMES = [
    # Pictures in a column that the theme has not, or has on the other side.
    ("picture", "photos-six", ("press-release", "A4", Edition.SCREEN)),
    # A row of codes alone on the last page.
    ("picture", "flyer-eight-links", ("press-release", "A4", Edition.SCREEN)),
    ("bold", "links-eight", ("press-release", "A4", Edition.SCREEN)),
    ("bold", "lists", ("press-release", "A4", Edition.SCREEN)),
    # Words that are copied without the spaces between them.
    ("editorial", "no-links", ("flyer", "A5", Edition.SCREEN)),
    # A foot below the edge.
    ("editorial", "flyer-event", ("poster", "18 x 24 in", Edition.SCREEN)),
    # A hashtag over a title that breaks nowhere, and letters that hang over the end of a centred line.
    ("quiet", "flyer-long-hashtag", ("flyer", "DL", Edition.SCREEN)),
    ("quiet", "brand-white", ("poster", "A3", Edition.SCREEN)),
]


def test_there_are_many_and_each_says_what_it_has() -> None:
    """Its first line is a comment that names the one thing."""
    assert len(KITS) >= LEAST_KITS
    firsts = [(kit / "kit.toml").read_text(encoding="utf-8").splitlines()[0] for kit in KITS]
    assert all(first.startswith("# ") for first in firsts)
    assert [first for first, times in Counter(firsts).items() if times > 1] == []


def test_every_piece_and_edition_has_its_turn() -> None:
    """Of so many kits."""
    assert {(name, edition) for _, (name, _, edition) in TURNS} == {
        (name, edition) for name, _, edition in all_orders()
    }


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the fonts are laid out for the engine."""
    return tmp_path_factory.mktemp("fonts")


def made(kit: Path, order: Order, folder: Path, fonts: Path, theme: str = "plain") -> tuple[Finding, ...]:
    """What is found in making this of the kit in the theme; raises KitError for an error."""
    copy = ordered(kit, folder, [order])
    loaded, house = load_kit(copy), load_house_style(copy)
    loaded = replace(loaded, style=replace(loaded.style, theme=house.themes[theme]))
    house = replace(house, fonts=needed_fonts(loaded, (), house.fonts))
    (piece,) = loaded.pieces
    composed = compose_piece(loaded, house, piece, loaded.languages[0], order[2])
    (built,) = PieceWork(composed).do(FontShelf(house.fonts, fonts).staged)
    return (*composed.findings, *built.findings)


@pytest.mark.parametrize(
    ("number", "kit", "order"),
    [(number, *turn) for number, turn in enumerate(TURNS)],
    ids=[f"{kit.name}-{order[0]}" for kit, order in TURNS],
)
def test_a_stress_kit_builds(number: int, kit: Path, order: Order, tmp_path: Path, fonts: Path) -> None:
    """Without an error, in the theme whose turn it is."""
    found = made(kit, order, tmp_path, fonts, THEMES[number % len(THEMES)])

    assert [finding.code for finding in found if finding.is_error] == []


@pytest.mark.parametrize(("name", "order"), WAS_WRONG, ids=lambda each: each if isinstance(each, str) else each[1])
def test_what_once_came_out_wrong_comes_out_right(name: str, order: Order, tmp_path: Path, fonts: Path) -> None:
    """Neither an error nor a warning."""
    found = made(STRESS / name, order, tmp_path, fonts)
    assert [finding.code for finding in found if finding.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(("theme", "name", "order"), WAS_WRONG_IN_THEMES)
def test_what_came_out_wrong_in_a_theme_comes_out_right(
    theme: str, name: str, order: Order, tmp_path: Path, fonts: Path
) -> None:
    """Neither an error nor a warning."""
    found = made(STRESS / name, order, tmp_path, fonts, theme)
    assert [finding.code for finding in found if finding.severity is not Severity.NOTE] == []


def test_every_piece_size_and_edition_can_be_ordered_of_a_kit(tmp_path: Path) -> None:
    """As the whole gallery does, which is drawn by hand."""
    kit = load_kit(ordered(STRESS / "links-eight", tmp_path, all_orders()))
    made = {(piece.design.name, piece.size.name, edition) for piece in kit.pieces for edition in piece.editions}
    assert made == set(all_orders())
