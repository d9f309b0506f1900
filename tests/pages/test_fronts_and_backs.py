"""Flyers and posters of kits unlike the sample: each as an ordinary organisation has it, in every size."""

from functools import cache

import pypdfium2
import pytest
from tests.paths import KITS
from tests.pieces import all_pieces, house_style, piece

from presskit.compose import compose_piece
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.piece import Piece, RenderedPiece
from presskit.render import FontStage, render_piece, stage_fonts

STRESS = sorted(folder.name for folder in (KITS / "stress").glob("flyer-*"))
PIECES = all_pieces("flyer", "poster")
# Two sizes of each kit in turn, and every size of the fullest.
CHOSEN = [
    (name, ordered)
    for number, name in enumerate(STRESS)
    for at, ordered in enumerate(PIECES)
    if name == "flyer-event" or at in (number % len(PIECES), (number + 5) % len(PIECES))
]
# What a step of a full back says, and a long sentence on a small sheet.
MEANT = {"set-tighter", "display-type-small"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> FontStage:
    """The fonts that come with presskit."""
    return stage_fonts(house_style().fonts, tmp_path_factory.mktemp("fonts"))


@cache
def laid_out(name: str, design: str, size: str, edition: Edition, stage: FontStage) -> RenderedPiece:
    """The kit's piece, laid out once for all tests."""
    ordered = piece(design, size, print_spec="european")
    composed = compose_piece(load_kit(KITS / "stress" / name), house_style(), ordered, "en", edition)
    return render_piece(composed, stage)


def rendered(name: str, ordered: Piece, stage: FontStage, edition: Edition = Edition.SCREEN) -> RenderedPiece:
    """The kit's piece in its size."""
    return laid_out(name, ordered.design.name, ordered.size.name, edition, stage)


def words_of_pages(made: RenderedPiece) -> list[str]:
    """The words of each page on one line."""
    with pypdfium2.PdfDocument(made.pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def code_side_mm(made: RenderedPiece) -> float:
    """The side of the codes without their quiet zone."""
    (side_mm,) = {round(code.side_mm - 8 * code.module_mm, 1) for code in made.composed.qr_codes}
    return side_mm


@pytest.mark.parametrize(("name", "ordered"), CHOSEN, ids=lambda each: each if isinstance(each, str) else each.name)
def test_every_kit_fits(name: str, ordered: Piece, stage: FontStage) -> None:
    """Nothing over an edge, a rule, a code or another word; codes of half a millimetre a module at least."""
    made = rendered(name, ordered, stage)

    assert [finding.message for finding in made.findings if finding.code not in MEANT] == []
    assert all(code.module_mm >= 0.5 for code in made.composed.qr_codes)


@pytest.mark.parametrize("edition", [Edition.PRINT, Edition.PHOTOCOPY])
@pytest.mark.parametrize("name", ["flyer-event", "flyer-picture", "flyer-long-title"])
def test_other_editions_fit_too(name: str, edition: Edition, stage: FontStage) -> None:
    """Bars and bleed take no room from the words."""
    made = rendered(name, piece("flyer", "A5", print_spec="european"), stage, edition)
    assert [finding.message for finding in made.findings if finding.code not in MEANT] == []


@pytest.mark.parametrize("size", ["A5", "A6", "DL"])
def test_who_sees_only_the_front_can_come(size: str, stage: FontStage) -> None:
    """Day, hour and place stand there; the back answers the rest, with one code of the registration."""
    made = rendered("flyer-event", piece("flyer", size), stage)
    front, back = words_of_pages(made)

    for words in ("Friday, 6 November 2026, 18:30–21:00", "Net Loft, 3 Quayside, Quillmere"):
        assert words in front
    for words in (
        "6 November, 18:30–21:00",
        "Step-free from the quay",
        "20:15 Walk with",
        "Keep a seat",
        "support of",
    ):
        assert words in back
    assert [code.url for code in made.composed.qr_codes] == ["https://quillmere-residents.example/seats"]


def test_a_title_alone_is_printed_once(stage: FontStage) -> None:
    """It filled the front twice, once small and once large."""
    front, _back = words_of_pages(rendered("flyer-no-hashtag", piece("flyer", "A5"), stage))
    assert front.count("Homes") == 1


@pytest.mark.parametrize("size", ["A3", "18 x 24 in"])
def test_a_poster_with_a_title_alone_says_at_its_head_who_speaks(size: str, stage: FontStage) -> None:
    """Beside the day; it was said in the imprint's small letters alone."""
    (words,) = words_of_pages(rendered("flyer-no-hashtag", piece("poster", size), stage))
    assert "Tenants 5 October 2026" in words


def test_one_code_on_a_short_back_is_large(stage: FontStage) -> None:
    """25 to 30 mm on A5; it was 16."""
    assert code_side_mm(rendered("flyer-one-link", piece("flyer", "A5"), stage)) == 30.0


def test_a_back_carries_as_many_codes_as_it_has_room_for(stage: FontStage) -> None:
    """Four of eight on A5, all of one size, at least 20 mm; all eight on A4."""
    small, large = (rendered("flyer-eight-links", piece("flyer", size), stage) for size in ("A5", "A4"))
    assert (len(small.composed.qr_codes), len(large.composed.qr_codes)) == (4, 8)
    assert min(code_side_mm(small), code_side_mm(large)) >= 20.0


def test_a_slogan_takes_the_place_of_the_hashtag(stage: FontStage) -> None:
    """Which then stands with the sender."""
    front, _back = words_of_pages(rendered("flyer-slogan", piece("flyer", "A5"), stage))
    assert front.count("We walk in the light") == front.count("#LampsOnTheQuay") == 1


READ_IN_ORDER = {
    "flyer-event": ("#LampsOn", "Friday, 6 November", "Net Loft"),
    "flyer-picture": ("One evening", "Friday, 6 November", "Net Loft"),
    "flyer-one-link": ("The quay keeps", "2 November 2026", "#LampsOn", "Light on the quay"),
}


@pytest.mark.parametrize(("design", "size"), [("flyer", "A5"), ("poster", "A3")])
@pytest.mark.parametrize("name", READ_IN_ORDER)
def test_a_front_is_copied_as_it_is_read(name: str, design: str, size: str, stage: FontStage) -> None:
    """From its head to its foot, on whatever it stands: large words are not put at the end."""
    front, *_ = words_of_pages(rendered(name, piece(design, size), stage))
    places = [front.find(words) for words in READ_IN_ORDER[name]]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(("name", "least_mm"), [("flyer-one-link", 90), ("flyer-event", 74), ("flyer-picture", 74)])
def test_a_code_alone_on_a_poster_is_read_from_across_a_room(name: str, least_mm: float, stage: FontStage) -> None:
    """A tenth of the distance is its side: three quarters of a metre and more."""
    assert code_side_mm(rendered(name, piece("poster", "A3"), stage)) >= least_mm


def test_large_words_are_black_in_a_photocopy(stage: FontStage) -> None:
    """Grey letters look like a fault of the machine; what is grey is the edges of small ones."""
    made = rendered("flyer-one-link", piece("poster", "A3"), stage, Edition.PHOTOCOPY)
    with pypdfium2.PdfDocument(made.pdf) as document:
        grey = document[0].render(scale=0.5).to_pil().convert("L")
    shades = grey.histogram()
    assert sum(shades[90:200]) < sum(shades[:40])
