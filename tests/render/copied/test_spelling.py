"""Which letters each glyph of a line stands for."""

import pytest

from presskit.render.copied.spelling import RIGHT_TO_LEFT_MARK, Cluster, Sign, Word, words_of

FATHA, ZWNJ = "\u064e", "\u200c"


def turned(*clusters: Cluster, has_carrier: bool = True) -> tuple[Sign, ...]:
    """The signs of clusters that are written from right to left."""
    (word,) = words_of(clusters, [0] if has_carrier else [])
    return word.signs


def from_right(letters: str, *glyphs: int, marks: frozenset[int] = frozenset()) -> Cluster:
    """A cluster that is written from right to left."""
    return Cluster(letters, glyphs, from_right=True, marks=marks)


def test_letters_that_are_glyphs_one_by_one_speak_for_themselves() -> None:
    """Nothing is said for letters of one glyph each, ligatures of them included."""
    clusters = [Cluster("ს", (7,)), Cluster("fi", (8,)), Cluster(" ", (3,)), Cluster("ა", (9,))]

    words = list(words_of(clusters, []))

    assert words == [Word((Sign("ს", 7), Sign("fi", 8), Sign(" ", 3))), Word((Sign("ა", 9),))]


def test_a_word_of_shaped_letters_is_spoken_for_with_the_gap_behind_it() -> None:
    """Letters that change places are said in their own order, the first glyph standing for all of them."""
    clusters = [Cluster("कि", (20, 10)), Cluster(" ", (3,)), Cluster("क", (10,))]

    words = list(words_of(clusters, []))

    assert words == [Word((Sign("कि", 20), Sign("", 10), Sign(" ", 3)), "कि "), Word((Sign("क", 10),), "क")]


def test_a_word_goes_on_in_another_font() -> None:
    """Readers would set a space between the two, where the first ends with a mark."""
    clusters = [Cluster("ด์", (4, 5)), Cluster("]", (9,), run=1)]

    assert list(words_of(clusters, [])) == [Word((Sign("ด์", 4), Sign("", 5), Sign("]", 9, run=1)), "ด์]")]


def test_a_place_to_break_a_line_is_not_spoken() -> None:
    """A space of no width is not copied and parts no words, or readers would set a space; a joiner is copied."""
    clusters = [Cluster("ក្", (1, 2)), Cluster("\u200b", ()), Cluster("ន\u200d", (3,))]

    assert [word.spoken for word in words_of(clusters, [])] == ["ក្ន\u200d"]


def test_marks_and_raised_letters_are_spoken_for() -> None:
    """Readers part a mark, or a letter over the line, from its word."""
    for cluster in (Cluster("้", (5,)), Cluster("a", (5,), is_risen=True)):
        (word,) = words_of([Cluster("น", (4,)), cluster], [])
        assert word.spoken == f"น{cluster.letters}"


def test_a_mark_from_the_right_is_drawn_and_its_letter_carried() -> None:
    """The mark stands before its letter, as all is turned round when it is copied."""
    assert turned(from_right(f"ب{FATHA}", 30, 20, marks=frozenset({30}))) == (
        Sign(FATHA),
        Sign("", 30, is_drawn=True),
        Sign("ب", 20),
    )


def test_a_ligature_from_the_right_stands_for_its_last_letter() -> None:
    """The letters before are carried behind it, so that each sign is one letter."""
    assert turned(from_right("لا", 40)) == (Sign("ا", 40), Sign("ل"))


def test_dots_that_are_glyphs_of_their_own_are_drawn() -> None:
    """A letter of a base and its dots is the base's; so is one of which the font says that all are marks."""
    assert turned(from_right("ب", 31, 20, marks=frozenset({31}))) == (Sign("", 31, is_drawn=True), Sign("ب", 20))
    assert turned(from_right("ب", 31, marks=frozenset({31}))) == (Sign("ب", 31),)


def test_a_letter_of_several_glyphs_from_the_right_is_spoken_for() -> None:
    """One letter has no order that could be turned round."""
    clusters = [from_right("ل", 11), from_right("ك", 12, 13), from_right("ر", 14)]

    assert list(words_of(clusters, [0])) == [
        Word((Sign("ل", 11),)),
        Word((Sign("", 12), Sign("ك", 13)), "ك"),
        Word((Sign("ر", 14),)),
    ]


def test_a_joiner_without_a_glyph_is_carried() -> None:
    """Persian words keep the joiner that parts their halves; what only steers a line is left out."""
    assert turned(from_right(ZWNJ)) == (Sign(ZWNJ),)
    assert turned(from_right("\u2067")) == ()


def test_a_full_stop_before_a_space_gets_a_mark_of_direction_of_its_own() -> None:
    """Poppler would copy the space first."""
    space, stop = from_right(" ", 3), from_right(".", 14)

    assert turned(space, stop) == (Sign(" ", 3), Sign(RIGHT_TO_LEFT_MARK, stands_apart=True), Sign(".", 14))
    _latin, word = words_of([Cluster(" ", (3,)), stop], [0])
    assert word.signs[0].letters == RIGHT_TO_LEFT_MARK
    assert turned(stop) == (Sign(".", 14),)


@pytest.mark.parametrize("sign", [".", "،", "/", "-", "%"])
def test_a_sign_of_figures_behind_a_mark_does_not_come_before_it(sign: str) -> None:
    """PDFium would copy both as they stand, from left to right; a letter without a mark parts them as it is."""
    letter = from_right(f"ا{FATHA}", 30, 20, marks=frozenset({30}))

    assert turned(from_right(sign, 14), letter)[0] == Sign(f"{sign}{RIGHT_TO_LEFT_MARK}", 14)
    assert turned(from_right(sign, 14), from_right("ا", 20))[0] == Sign(sign, 14)
    assert turned(from_right("؟", 14), letter)[0] == Sign("؟", 14)


def test_a_font_without_a_carrier_sets_several_letters_with_one_glyph() -> None:
    """They stand as they are turned round; a mark alone stays a letter."""
    marks = frozenset({30})

    assert turned(from_right("لا", 40), has_carrier=False) == (Sign("ال", 40),)
    assert turned(from_right(f"ب{FATHA}", 30, 20, marks=marks), has_carrier=False) == (
        Sign("", 30, is_drawn=True),
        Sign(f"{FATHA}ب", 20),
    )
    assert turned(from_right(FATHA, 30, marks=marks), has_carrier=False) == (Sign(FATHA, 30),)
    assert turned(from_right(FATHA, 30, marks=marks), from_right("ب", 20), has_carrier=False) == (
        Sign("", 30, is_drawn=True),
        Sign(f"{FATHA}ب", 20),
    )
    assert turned(from_right(ZWNJ), has_carrier=False) == ()
