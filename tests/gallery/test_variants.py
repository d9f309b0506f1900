"""Every way that a piece can be laid out: each is another, and each comes out whole.

    PRESSKIT_GALLERY=1 ./run pytest -m gallery tests/gallery/test_variants.py

makes every choice of each variant in every size, edition and stress kit, which takes hours; in turns it is a minute.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from tests.gallery.orders import ordered, stress_kits
from tests.paths import TEMPLATES
from tests.pieces import house_style, piece

from presskit.compose import compose_piece
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Finding
from presskit.model.kit import Kit
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf
from presskit.render import FontStage, render_piece, stage_fonts

Choice = tuple[str, str, str]
"""A piece, one of its variants, and a choice of it that is not the usual one."""

KITS = stress_kits()
# What has all that a choice can lay out otherwise: demands, codes, a hashtag, contacts, a title.
FULL = "release-everything"
STEP = 11  # prime to the number of kits, so that all have their turn


def choices() -> list[Choice]:
    """All that the pieces offer beside the usual."""
    return [
        (design.name, variant, choice)
        for design in house_style().pieces.values()
        for variant, offered in design.variants.items()
        for choice in list(offered)[1:]
    ]


def in_sizes() -> list[tuple[Choice, str]]:
    """Each choice in each size of its piece."""
    return [(choice, size.name) for choice in choices() for size in house_style().pieces[choice[0]].sizes]


TURNS = [
    (choice, size, KITS[STEP * number % len(KITS)], list(Edition)[number % len(Edition)])
    for number, (choice, size) in enumerate(in_sizes())
]


def named(turn: object) -> str:
    """What a test of it is called."""
    return "-".join(turn) if isinstance(turn, tuple) else getattr(turn, "name", str(turn))


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the fonts are laid out for the engine."""
    return tmp_path_factory.mktemp("staged")


def styled(kit: Kit, variants: Mapping[str, Mapping[str, str]]) -> Kit:
    """The kit, asking for these variants."""
    return replace(kit, style=replace(kit.style, variants=variants))


@cache
def places(design: str, variant: str, choice: str, stage: FontStage) -> dict[str, tuple[int, ...]]:
    """Where each word of the piece stands first: its page, and its place in points; so with the sheets under it."""
    kit = styled(load_kit(KITS[0].parent / FULL), {design: {variant: choice}})
    composed = compose_piece(
        kit, house_style(), piece(design, "A3" if design == "poster" else "A4"), "en", Edition.SCREEN
    )
    made = render_piece(composed, stage)
    found: dict[str, tuple[int, ...]] = {}
    for part, pdf in (("body", made.pdf), ("sheet", made.stationery_pdf)):
        for page, line, place in lines_of(pdf) if pdf else ():
            found.setdefault(f"{part} {line}", (page, *place))
    return found


def lines_of(pdf: bytes) -> Iterator[tuple[int, str, tuple[int, ...]]]:
    """Each run of words of a PDF, with the number of its page and its edges in whole points."""
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for rect in range(text.count_rects()):
                box = text.get_rect(rect)
                yield number, text.get_text_bounded(*box).strip(), tuple(round(edge) for edge in box)


@pytest.mark.parametrize("choice", choices(), ids=named)
def test_a_choice_lays_the_piece_out_otherwise(choice: Choice, stage: FontStage) -> None:
    """Words that both have stand in other places; it is no name alone."""
    design, variant, _ = choice
    usual = places(design, variant, next(iter(house_style().pieces[design].variants[variant])), stage)
    other = places(*choice, stage)
    moved = [words for words in usual.keys() & other.keys() if usual[words] != other[words]]
    assert moved or usual.keys() != other.keys()


def test_no_element_has_the_class_of_a_choice() -> None:
    """It would wear what is meant for the page: a ground whose class a choice had took the flyer's front away."""
    classes = {f"{variant}-is-{choice}" for _, variant, choice in choices()}
    templates = [path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html")]
    assert [name for name in classes if any(name in text for text in templates)] == []


def made(choice: Choice, size: str, kit: Path, edition: Edition, folder: Path, fonts: Path) -> tuple[Finding, ...]:
    """What is found in making the piece of the kit in this choice; raises KitError for an error."""
    name, variant, chosen = choice
    makes = house_style().pieces[name].makes[size]
    order = (name, size, edition if edition in makes else makes[0])
    copy = ordered(kit, folder, [order])
    loaded, house = styled(load_kit(copy), {name: {variant: chosen}}), load_house_style(copy)
    (only,) = loaded.pieces
    composed = compose_piece(loaded, house, only, loaded.languages[0], order[2])
    (built,) = PieceWork(composed).do(FontShelf(house.fonts, fonts).staged)
    return (*composed.findings, *built.findings)


@pytest.mark.parametrize(("choice", "size", "kit", "edition"), TURNS, ids=named)
def test_a_choice_passes_every_check(
    choice: Choice, size: str, kit: Path, edition: Edition, tmp_path: Path, fonts: Path
) -> None:
    """In each size, with a stress kit and in an edition that have their turn."""
    assert [finding.code for finding in made(choice, size, kit, edition, tmp_path, fonts) if finding.is_error] == []


@pytest.mark.gallery
@pytest.mark.skipif("PRESSKIT_GALLERY" not in os.environ, reason="every kit in every choice takes hours")
@pytest.mark.parametrize("kit", KITS, ids=named)
@pytest.mark.parametrize(("choice", "size"), in_sizes(), ids=named)
def test_every_kit_passes_in_every_choice(choice: Choice, size: str, kit: Path, tmp_path: Path, fonts: Path) -> None:
    """In each size and edition."""
    for edition in house_style().pieces[choice[0]].makes[size]:
        found = made(choice, size, kit, edition, tmp_path / edition, fonts)
        assert [finding.message for finding in found if finding.is_error] == []
