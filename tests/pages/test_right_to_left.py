"""Pages of a language that is read from right to left, against the same pages laid out from left to right."""

import ctypes
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from tests.paths import KITS

from presskit.compose import compose_partner_sheets, compose_piece, needed_fonts
from presskit.compose.css.mirroring import mirrored
from presskit.load import load_house_style, load_kit_and_partners
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.model.kit import Kit
from presskit.model.partner import Partner
from presskit.model.piece import Piece, Sheets
from presskit.pipeline.fonts.needed import with_script_fonts
from presskit.render import FontStage, stage_fonts
from presskit.render.box_tree import read_pages
from presskit.render.engine import EngineDocument
from presskit.render.page_facts import LaidOutPage, Rectangle

ARABIC = KITS / "two-directions" / "ar"
HEBREW = KITS / "two-directions" / "he"
NEAR_MM = 0.6
LEAST_SHARE = 0.8  # of the lines hold the same words both ways; where two scripts meet, lines may break otherwise
TELEPHONE = "+44201234-5678"
SAMPLES = [
    ("press-release", "A4", "plain"),
    ("press-release", "A4", "quiet"),
    ("press-release", "Letter", "bold"),
    ("press-release", "A4", "picture"),
    ("letterhead", "Letter", "editorial"),
    ("letterhead", "A4", "quiet"),
    ("letterhead", "A4", "bold"),
    ("flyer", "DL", "picture"),
    ("poster", "A3", "quiet"),
    ("fact-sheet", "A4", "plain"),
    ("media-advisory", "A4", "quiet"),
]

Loaded = tuple[Kit, HouseStyle, tuple[Partner, ...]]


@cache
def loaded(folder: Path, theme: str = "plain") -> Loaded:
    """The kit in this theme, the house with the fonts that it needs, and its partners."""
    kit, partners = load_kit_and_partners(folder)[:2]
    house = load_house_style(folder)
    kit = replace(kit, style=replace(kit.style, theme=house.themes[theme]))
    house = with_script_fonts(house, kit, partners.partners)
    fonts = needed_fonts(kit, partners.partners, house.fonts)
    return kit, replace(house, fonts=fonts), tuple(partners.partners)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the fonts are laid out for the engine."""
    return tmp_path_factory.mktemp("fonts")


def stage(house: HouseStyle, folder: Path) -> FontStage:
    """The fonts of the house, ready for the engine."""
    return stage_fonts(house.fonts, folder)


def composed(kit: Kit, house: HouseStyle, name: str, size: str) -> list[Sheets]:
    """The piece's body, and its stationery if it has some."""
    piece = Piece(house.pieces[name], house.papers[size])
    made = compose_piece(kit, house, piece, kit.languages[0], Edition.SCREEN)
    return [sheets for sheets in (made.body, made.stationery) if sheets]


def read_from_left(sheets: Sheets) -> Sheets:
    """The same document laid out from left to right: the same words, and the sides of its pages turned back."""
    html = sheets.html.replace('dir="rtl"', 'dir="ltr"', 1)
    assert html != sheets.html
    return replace(sheets, html=html, stylesheets=mirrored(sheets.stylesheets, "ar"))


def pages_of(sheets: Sheets, fonts: FontStage) -> tuple[LaidOutPage, ...]:
    """The pages with all that stands on them."""
    return read_pages(EngineDocument(sheets, fonts, tagged=False).lay_out({}))


def off_mm(one: Rectangle, other: Rectangle, width_mm: float) -> float:
    """How far the sides of one are from those of the other in a mirror."""
    return max(abs(one.left_mm - (width_mm - other.right_mm)), abs(one.right_mm - (width_mm - other.left_mm)))


def unlike(turned: Sequence[LaidOutPage], straight: Sequence[LaidOutPage]) -> tuple[list[str], float]:
    """The lines and pictures that do not stand where a mirror would put them, and which share could be compared.

    Parts of an address follow one another from left to right in both.
    """
    found, compared, lines = [], 0, 0
    for here, there in zip(turned, straight, strict=True):
        by_words = {line.words: line for line in there.lines}
        twice = {line.words for line in there.lines if sum(each.words == line.words for each in there.lines) > 1}
        own = [line for line in here.lines if line.right_to_left]
        lines += len(own)
        for line in own:
            other = by_words.get(line.words)
            if other is None or line.words in twice or not (line.column and other.column):
                continue
            compared += 1
            if off_mm(line.column, other.column, here.width_mm) > NEAR_MM:
                found.append(line.words)
        for one, other_image in zip(here.images, there.images, strict=True):
            if off_mm(one.areas[0], other_image.areas[0], here.width_mm) > NEAR_MM:
                found.append(one.words)
    return found, compared / lines


@pytest.mark.parametrize(("name", "size", "theme"), SAMPLES)
def test_a_page_is_the_mirror_of_the_same_page_from_left_to_right(
    name: str, size: str, theme: str, folder: Path
) -> None:
    """Every column, head, foot, fact, note, number of a page, cell and picture, in the body and on stationery."""
    kit, house, _ = loaded(ARABIC, theme)
    fonts = stage(house, folder)
    for sheets in composed(kit, house, name, size):
        turned, straight = pages_of(sheets, fonts), pages_of(read_from_left(sheets), fonts)
        found, share = unlike(turned, straight)
        assert found == []
        assert share > LEAST_SHARE


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("letterhead", "plain"),
        ("letterhead", "quiet"),
        ("press-release", "quiet"),
        ("media-advisory", "quiet"),
        ("press-release", "plain"),
        ("flyer", "plain"),
        ("poster", "plain"),
    ],
)
def test_partners_sheets_are_mirrored(name: str, theme: str, folder: Path) -> None:
    """Both marks with the rule between them, and the lines at the foot."""
    kit, house, partners = loaded(ARABIC, theme)
    piece = Piece(house.pieces[name], house.papers["A3" if name == "poster" else "A5" if name == "flyer" else "A4"])
    for partner in partners:
        sheets = compose_partner_sheets(kit, house, piece, "ar", Edition.SCREEN, [partner]).sheets
        fonts = stage(house, folder)
        found, _ = unlike(pages_of(sheets, fonts), pages_of(read_from_left(sheets), fonts))
        assert found == []


def test_a_page_that_is_not_turned_round_is_seen(folder: Path) -> None:
    """With the sides of its pages as they are written, a letter's column and its facts stand elsewhere."""
    kit, house, _ = loaded(ARABIC)
    fonts = stage(house, folder)
    body, _ = composed(kit, house, "letterhead", "A4")
    as_written = replace(body, stylesheets=mirrored(body.stylesheets, "ar"))
    found, _ = unlike(pages_of(as_written, fonts), pages_of(read_from_left(body), fonts))
    assert len(found) > 10


def drawn_rows(sheets: Sheets, fonts: FontStage) -> list[str]:
    """The letters of each row of each page, from left to right as they are drawn, without spaces."""
    engine = EngineDocument(sheets, fonts, tagged=False)
    rows: dict[tuple[int, int], list[tuple[float, str]]] = {}
    with pypdfium2.PdfDocument(engine.write(engine.lay_out({}))) as document:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for at in range(text.count_chars()):
                left, baseline = ctypes.c_double(), ctypes.c_double()
                pypdfium2.raw.FPDFText_GetCharOrigin(text, at, left, baseline)
                letter = chr(pypdfium2.raw.FPDFText_GetUnicode(text, at))
                if letter.strip():
                    rows.setdefault((number, round(baseline.value)), []).append((left.value, letter))
    return ["".join(letter for _, letter in sorted(row)) for row in rows.values()]


NUMBERS = [TELEPHONE, "info@council.example", "#ReadThem30", "@readers_circle", "2-FMA", "HumanRightsCouncil"]


@pytest.mark.parametrize("name", ["press-release", "letterhead"])
def test_what_is_read_from_left_to_right_is_drawn_so(name: str, folder: Path) -> None:
    """Telephone numbers, addresses, tags, names and words with figures in the running text, letter by letter."""
    kit, house, _ = loaded(ARABIC)
    rows = "\n".join(drawn_rows(composed(kit, house, name, "A4")[0], stage(house, folder)))
    assert [each for each in NUMBERS if each not in rows] == []


def test_a_number_that_does_not_stand_apart_is_seen(folder: Path) -> None:
    """Without the filter of the words, the groups of a telephone number change places."""
    kit, house, _ = loaded(ARABIC)
    name = "partials/words.html"
    file = house.templates[name]
    text = file.text.replace("nodes | in_stretches", "nodes")
    assert text != file.text
    plain = replace(house, templates={**house.templates, name: TemplateFile(name, file.origin, text)})
    rows = "\n".join(drawn_rows(composed(kit, plain, "letterhead", "A4")[0], stage(house, folder)))
    assert TELEPHONE not in rows


def test_the_number_of_a_list_stands_on_the_right_with_its_point_on_the_left(folder: Path) -> None:
    """And the words begin left of it, on one edge with those of their further lines."""
    kit, house, _ = loaded(ARABIC)
    pages = pages_of(composed(kit, house, "letterhead", "A4")[0], stage(house, folder))
    marks = [line for page in pages for line in page.lines if line.words in ("1.", "2.", "3.")]
    words = [line for page in pages for line in page.lines if line.words.startswith(("أن تُقرأ", "أن يُنشر"))]
    assert len(marks) == 3
    for mark in marks:
        for line in words:
            assert min(area.left_mm for area in mark.areas) > max(area.right_mm for area in line.areas)
    rows = drawn_rows(composed(kit, house, "letterhead", "A4")[0], stage(house, folder))
    assert [row for row in rows if row.endswith(".1")]
    assert not [row for row in rows if row.endswith("1.")]


def test_a_name_of_another_direction_keeps_its_order_in_an_english_kit() -> None:
    """An Arabic partner's name and legal line stand apart on the sheets of a language that is read from the left."""
    kit, house, partners = loaded(ARABIC)
    english = replace(kit, statements={"en": replace(kit.statements["ar"], language="en")}, languages=("en",))
    piece = Piece(house.pieces["letterhead"], house.papers["A4"])
    (manar,) = [partner for partner in partners if partner.id == "manar"]
    html = compose_partner_sheets(english, house, piece, "en", Edition.SCREEN, [manar]).sheets.html
    assert 'dir="ltr"' in html.split(">", 1)[0] + html
    assert f'<bdi dir="rtl">{manar.name}</bdi>' in html
    assert '<bdi dir="rtl">شبكة المنار جمعية' in html.replace("\N{NO-BREAK SPACE}", " ")


def test_a_page_of_one_direction_has_nothing_set_apart() -> None:
    """But what always was: addresses of mail and web, telephone numbers."""
    kit, house = loaded(KITS / "stress" / "release-everything")[:2]
    body = composed(kit, house, "press-release", "A4")[0]
    assert 'bdi dir="rtl"' not in body.html
    assert body.stylesheets == mirrored(body.stylesheets, "en")


@pytest.mark.parametrize("name", ["press-release", "letterhead"])
def test_hebrew_is_mirrored_too(name: str, folder: Path) -> None:
    """In its own face, with a Latin name in the headline."""
    kit, house, _ = loaded(HEBREW)
    fonts = stage(house, folder)
    for sheets in composed(kit, house, name, "A4"):
        found, share = unlike(pages_of(sheets, fonts), pages_of(read_from_left(sheets), fonts))
        assert found == []
        assert share > LEAST_SHARE
