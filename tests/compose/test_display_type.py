"""The large words of a flyer's front."""

import pytest
from tests.pieces import piece

from presskit.compose.css.tokens import Tokens, tokens_on
from presskit.compose.display_type import (
    DISPLAY_SMALL,
    DisplayText,
    SetWords,
    display_words,
    largest_text,
)
from presskit.compose.full_lines import DisplayLine, DisplayRoom
from presskit.compose.type_measure import Typeface
from presskit.errors import KitError
from presskit.model.house_style import FontFile
from presskit.model.piece import Stylesheet
from presskit.model.piece_words import PieceWords
from presskit.units import mm_to_pt, pt_to_mm


def room(measure_mm: float, height_mm: float, *sizes_pt: float) -> DisplayRoom:
    """A room of this width and height, with the leading and the gaps of the house."""
    return DisplayRoom(measure_mm, height_mm, leading_ratio=1.18, gap_em=0.12, sizes_pt=sizes_pt)


@pytest.fixture(scope="module")
def display(fonts: tuple[FontFile, ...]) -> Typeface:
    """The display face in bold."""
    return Typeface(next(font for font in fonts if font.role == "display"), 700)


def test_a_call_is_as_large_as_its_room_allows(display: Typeface) -> None:
    """A short call is set larger than a long one in the same room."""
    sizes = tuple(float(size) for size in range(13, 45))
    short = largest_text("No sanctions.", display, room(128.0, 50.0, *sizes))
    long = largest_text("We remain united and will continue rallying. " * 4, display, room(128.0, 50.0, *sizes))
    assert short.size_pt > long.size_pt
    assert long.width_mm <= 128.0


def test_a_call_too_long_for_its_room_gets_the_smallest_size(display: Typeface) -> None:
    """It is then measured again after layout, where overflow is an error."""
    assert largest_text("word " * 400, display, room(60.0, 20.0, 13.0, 20.0)).size_pt == 13.0


def test_words_say_that_one_of_them_is_too_wide(display: Typeface) -> None:
    """So that a style sheet can give them another place than a narrow column."""
    said = "право на признание его правосубъектности"
    assert largest_text(said, display, room(30.0, 80.0, 13.0)).is_too_wide
    assert not largest_text(said, display, room(60.0, 80.0, 13.0)).is_too_wide


def test_a_word_wider_than_the_room_is_not_set_large(display: Typeface) -> None:
    """One long word makes the size smaller rather than running off the page."""
    setting = largest_text("Entkriminalisierungsforderungen", display, room(60.0, 60.0, 13.0, 20.0, 40.0))
    assert setting.size_pt < 40.0
    assert pt_to_mm(display.width_em(setting.text) * setting.size_pt) <= 60.0 or setting.size_pt == 13.0
    assert mm_to_pt(setting.width_mm) <= mm_to_pt(60.0)


FACE = """:root { --display-face: Oswald; --display-weight: 700; --display-leading: 1.18; --display-gap: 0.12em;
  --display-most: 900mm }"""
ROOM = """.front { --measure: 128mm; --hashtag-height: 90mm; --occasion-height: 12mm; --call-height: 50mm;
  --occasion-least: 20pt; --occasion-most: 24pt; --call-least: 13pt; --call-most: 44pt }
.back { --measure: 128mm; --call_again-height: 60mm; --call_again-least: 20pt; --call_again-most: 60pt }"""
WORDS: PieceWords = {
    "occasion": "A day",
    "banner": "#PowerOfPeers",
    "call": "No sanctions.",
    "argument": (),
    "demand_lead": "",
    "event_time": "",
}


def set_front(
    fonts: tuple[FontFile, ...], *css: str, words: PieceWords = WORDS
) -> tuple[dict[str, SetWords], list[str]]:
    """The large words of a flyer in these style sheets, and the codes of what was found."""
    sheets = [Stylesheet(f"{number}.css", text) for number, text in enumerate((FACE, ROOM, *css))]

    def tokens_in(room: str) -> Tokens:
        return tokens_on(sheets, ("flyer", "paper-a5"), room)

    display, findings = display_words(piece("flyer", "A5").design, words, tokens_in, fonts)
    return dict(display), [finding.code for finding in findings]


def lines_of(display: dict[str, SetWords]) -> tuple[DisplayLine, ...]:
    """The lines of the hashtag."""
    lines = display["hashtag"]
    assert isinstance(lines, tuple)
    return tuple(line for line in lines if isinstance(line, DisplayLine))


def test_each_slot_is_set_in_its_room(fonts: tuple[FontFile, ...]) -> None:
    """Lines for the hashtag, blocks for title and call, each of the words that piece.toml names."""
    display, found = set_front(fonts)

    assert list(display) == ["occasion", "hashtag", "call", "call_again"]
    assert [line.text for line in lines_of(display)] == ["#Power", "OfPeers"]
    assert isinstance(display["call"], DisplayText)
    assert display["call"].text == "No sanctions."
    assert found == []


def test_a_call_is_plainly_smaller_than_the_words_over_it(fonts: tuple[FontFile, ...]) -> None:
    """However much room it has: of two sizes that are nearly alike neither comes first."""
    long_words: PieceWords = {**WORDS, "banner": "A charter for all who care at night while the town sleeps"}
    display, _ = set_front(fonts, ".front { --call-most: 90pt; --call-height: 150mm }", words=long_words)
    call = display["call"]
    assert isinstance(call, DisplayText)
    assert call.size_pt <= 0.75 * min(line.size_pt for line in lines_of(display))


RELEASE_ROOMS = """.headline, .standfirst, .spoken-words { --measure: 120mm; --headline-height: 36mm;
  --headline-least: 20pt; --headline-most: 28pt; --standfirst-height: 40mm; --standfirst-least: 13pt;
  --standfirst-most: 13pt; --quotations-height: 40mm; --quotations-least: 13pt; --quotations-most: 13pt }"""


def test_a_list_has_a_block_for_each_of_its_texts(fonts: tuple[FontFile, ...]) -> None:
    """Each as wide as spreads it evenly, with the width of the marks that hang; a slot without words is left out."""
    sheets = [Stylesheet("a.css", FACE), Stylesheet("b.css", RELEASE_ROOMS)]
    words: PieceWords = {
        "short_name": "",
        "name": "",
        "headline": "A headline",
        "standfirst": "",
        "quotations": ("“We work at night and sleep by day, and so do those who come to us.”", "«\u00a0Oui.\u00a0»"),
    }
    display, found = display_words(
        piece("press-release", "A4").design, words, lambda room: tokens_on(sheets, (), room), fonts
    )

    assert (list(display), found) == (["headline", "quotations"], ())
    blocks = display["quotations"]
    assert isinstance(blocks, tuple)
    first, second = (block for block in blocks if isinstance(block, DisplayText))
    assert 60 < first.width_mm < 119
    assert 0.2 < first.hang_em < second.hang_em < 1
    headline = display["headline"]
    assert isinstance(headline, DisplayText)
    assert headline.hang_em == 0


def test_a_designer_s_margin_is_measured_by(fonts: tuple[FontFile, ...]) -> None:
    """A narrower measure that any style sheet sets makes the hashtag smaller by the same share."""
    wide, _ = set_front(fonts)
    narrow, _ = set_front(fonts, ".front { --measure: calc(148mm - 2 * 42mm) }")

    assert lines_of(narrow)[0].size_pt == pytest.approx(lines_of(wide)[0].size_pt * 64 / 128)


def test_words_are_measured_in_the_face_that_they_are_set_in(fonts: tuple[FontFile, ...]) -> None:
    """Inter is wider than Oswald, so the same hashtag comes out smaller; a lighter weight, larger."""
    oswald, _ = set_front(fonts)
    inter, _ = set_front(fonts, ":root { --display-face: Inter, Oswald }")
    light, _ = set_front(fonts, ":root { --display-weight: 300 }")

    assert lines_of(inter)[0].size_pt < lines_of(oswald)[0].size_pt < lines_of(light)[0].size_pt


def test_words_too_small_for_their_distance_are_told(fonts: tuple[FontFile, ...]) -> None:
    """Under 20 pt at two metres, whatever the slot."""
    _, found = set_front(fonts, words={**WORDS, "call": "We remain united. " * 40})

    assert found == [DISPLAY_SMALL.code]


def test_tokens_that_say_no_length_stop_the_piece(fonts: tuple[FontFile, ...]) -> None:
    """All of them at once, each with its place."""
    with pytest.raises(KitError) as caught:
        set_front(fonts, ".front { --measure: 80%; --call-most: large }")

    places = [finding.place.column for finding in caught.value.findings if finding.place]
    assert places == [10, 26]
