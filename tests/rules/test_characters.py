"""Characters that nobody sees, and letters that were lost."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.rules.characters import (
    LOST_LETTERS,
    UNSEEN,
    UNSEEN_IN_COPIES,
    as_seen,
    controls_in,
    hidden_in_address,
    hidden_in_text,
    idle_in_text,
    is_misread,
    lost_letters,
    named,
    needs_glyph,
    spelt_out,
    with_controls_blanked,
    with_hidden_blanked,
)

EVERY_CHARACTER = tuple(map(chr, range(sys.maxunicode + 1)))
# Unicode counts them among the marks that format a text, and they are seen: signs before Arabic and Syriac figures.
SEEN_FORMATS = frozenset("\u06dd\u070f\u08e2\u0890\u0891\U000110bd\U000110cd") | set(map(chr, range(0x600, 0x606)))
SOME_TEXT = st.text(st.sampled_from("ab \n\t\x00\x7f\u00ad\u200b\u200d\u202e\u2066\u2067\u2069\ufeff\ufe0fé"))


def test_no_control_and_no_mark_of_format_slips_into_an_address() -> None:
    """Whatever Unicode calls a control, a format, a separator of lines or a surrogate is refused there."""
    unseen = [
        character
        for character in EVERY_CHARACTER
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and character not in SEEN_FORMATS
    ]
    # Notes that music beams, Egyptian joints and shorthand are set with: no address has letters of these.
    rest = [character for character in unseen if not hidden_in_address(character)]

    assert len(unseen) > 2_200
    assert all("\U00013430" <= character <= "\U0001d17a" for character in rest), rest


@given(SOME_TEXT)
def test_what_is_hidden_in_a_text_is_hidden_in_an_address(text: str) -> None:
    """An address is held to more than prose, never to less."""
    assert all(hidden_in_address(text[at]) for at in hidden_in_text(text))


@given(SOME_TEXT)
def test_a_text_without_what_is_hidden_hides_nothing_but_half_pairs(text: str) -> None:
    """Each is a space then, and every other character stands where it stood."""
    kept = with_hidden_blanked(text)
    assert len(kept) == len(text)
    assert {kept[at] for at in hidden_in_text(kept)} <= set("\u2066\u2067\u2068\u2069")
    assert all(before == after for before, after in zip(text, kept, strict=True) if after != " ")


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("plain \t\n text", []),
        ("a\x00b\u202ec", [1, 3]),
        ("\u0645\u06cc\u200c\u062e\u0648", []),
        ("soft\u00adhyphen zero\u200bwidth \u2764\ufe0f", []),
        ("\u2066whole\u2069", []),
        ("\u2066open\nnext\u2069", [0, 10]),
        ("\u2066one\u2067two\u2069", [0]),
        ("\ufeff\u3164\ufff9\U000e0041\U0001ffff", [0, 1, 2, 3, 4]),
    ],
)
def test_what_no_reader_sees_is_found_in_a_text(text: str, offsets: list[int]) -> None:
    """But for what languages are written with, and isolates that are closed on their line."""
    assert list(hidden_in_text(text)) == offsets


@pytest.mark.parametrize(
    "text",
    ["می\u200cخواهم", "ក\u200bខ", "a\u00a0b", "co\u00adoperate", "a \u2067ب\u2069 c", "a\tb", "a\u034fb \u17b4"],
)
def test_what_languages_are_written_with_stays(text: str) -> None:
    """Joiners, zero-width and no-break spaces, soft hyphens and balanced isolates."""
    assert list(hidden_in_text(text)) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\ufeffa\ufeffb", "ab"),
        ("\u200ea\u200f", "a"),
        ("call \u202a+44 1632\u202c now", "call +44 1632 now"),
        ("\u2068all\u2069 of it", "all of it"),
        ("a \u200bb\u200b\nc\u00ad d", "a b\nc d"),
        ("web\u200bpage", "webpage"),
        ("\u2060 a", " a"),
        ("🚣\u200d♀\ufe0f 🏳\ufe0f\u200d🌈", "🚣\u200d♀ 🏳\u200d🌈"),
    ],
)
def test_what_carries_nothing_can_be_left_out(text: str, kept: str) -> None:
    """Marks of direction in a line without any, what parts or holds nothing, and the mark of a file's beginning."""
    idle = idle_in_text(text)
    assert "".join(letter for at, letter in enumerate(text) if at not in idle) == kept
    assert as_seen(kept) == as_seen("".join(letter for at, letter in enumerate(text) if at not in idle))


@pytest.mark.parametrize(
    "text",
    [
        "\u200fאב\u200f!",
        "co\u00adoperate",
        "ក\u200bខ",
        "a/\u200bb",
        "می\u200cخواهم",
        "\u202e004",
        "\u202b004\u202c",
        "\u2067x\u2069",
        "❤\ufe0f 1\ufe0f\u20e3",
        "👨\u200d👩",
        "ه\u200d ",
    ],
)
def test_what_carries_something_stays(text: str) -> None:
    """For readers of Hebrew, Persian and Khmer, for line ends, and for emoji; what turns a line round is refused."""
    assert idle_in_text(text) == []


def test_three_flags_are_written_with_tags() -> None:
    """Any other tags can hide words, and behind a flag too."""
    scotland = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
    assert list(hidden_in_text(scotland)) == []
    assert with_hidden_blanked(scotland) == scotland
    assert list(hidden_in_text(f"{scotland}\U000e0041")) == [7]
    assert list(hidden_in_text(scotland.replace("\U000e0073", "\U000e0070"))) == [1, 2, 3, 4, 5, 6]


def test_isolates_must_end_in_their_line() -> None:
    """What is opened and not closed, and closed and not opened, each at its offset."""
    assert list(hidden_in_text("a \u2067b\nc\u2069")) == [2, 6]


def test_controls_alone_can_be_asked_for() -> None:
    """Settings are first freed of these, and their values judged one by one."""
    assert list(controls_in("a\x00\t\n\u202eb\x9f\u2028")) == [1, 6]
    assert with_controls_blanked("a\x00\t\u202e") == "a \t\u202e"


def test_the_first_hidden_character_of_an_address_is_named() -> None:
    """The first of them, or nothing; letters of any script are seen."""
    assert hidden_in_address("a\u202e\u200b") == "\u202e"
    assert hidden_in_address("a\nb") == "\n"
    assert hidden_in_address("https://пример.рф/ä") == ""


@pytest.mark.parametrize(
    "character", "\n\t\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2066\u2069\ufe0e\ufe0f\u034f"
)
def test_no_font_needs_what_only_steers(character: str) -> None:
    """What a text may hold and nobody draws."""
    assert not needs_glyph(character)


@pytest.mark.parametrize("character", "a é\u202e\ufffd\x00")
def test_a_font_needs_the_rest(character: str) -> None:
    """What no text may hold is not passed over, should it ever get so far."""
    assert needs_glyph(character)


@given(SOME_TEXT)
def test_a_text_as_it_is_seen_stays_so(text: str) -> None:
    """Doing it twice changes nothing, and nothing that burdens copies is left."""
    assert as_seen(as_seen(text)) == as_seen(text)
    assert not UNSEEN_IN_COPIES.search(as_seen(text))


@pytest.mark.parametrize(
    "character",
    ["\x85", "\u2028", "\u206a", "\u2063", "\uffa0", "\ufeff", "\ufffa", "\ufdd0", "\ufffe", "\U0002ffff"],
)
def test_each_sort_that_no_text_may_hold_is_found(character: str) -> None:
    """One of every sort."""
    assert list(hidden_in_text(f"a{character}b")) == [1]


def test_letters_that_nobody_sees_are_compared() -> None:
    """A joiner makes another word in Persian."""
    assert as_seen("\u0645\u06cc\u200c\u062e") == "\u0645\u06cc\u200c\u062e"


def test_two_spellings_of_one_letter_are_seen_alike() -> None:
    """And soft hyphens, which nobody sees."""
    assert as_seen("e\u0301te\u0301") == as_seen("\u00e9\u00adt\u00e9")


@pytest.mark.parametrize("letters", ["’", "“", "–", "…", "é", "É", "è", "ü", "ñ", "ç", "ø", "£", "©"])
def test_a_letter_read_in_another_encoding_is_found(letters: str) -> None:
    """What Excel shows after opening UTF-8 as Windows-1252."""
    garbled = letters.encode().decode("cp1252")
    assert list(lost_letters(f"It{garbled}s open")) == [(2, 2 + len(garbled))]


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ÐŸÑ€Ð¸Ð²ÐµÑ‚"),
        ("Ù…Ø±Ø­Ø¨Ø§", "Ù…Ø±Ø­Ø¨Ø§"),
        ("d\ufffdta", "\ufffd"),
        ("see \ufffc here", "\ufffc"),
    ],
)
def test_other_scripts_and_stand_ins_are_found(text: str, lost: str) -> None:
    """A run of pairs is Cyrillic or Arabic; two signs stand where no letter or no picture could be told."""
    assert [text[start:end] for start, end in lost_letters(text)] == [lost]


@pytest.mark.parametrize("text", ["«IRMÃ»", "‘ROMÃ’", "PÂTÉ", "Â\u00a0! Ã", "São Paulo â€", "10 € — 20 ©", "ÑANDÚ"])
def test_a_whole_text_has_lost_nothing(text: str) -> None:
    """Portuguese and Romanian capitals before a quotation mark, and Spanish ones."""
    assert list(lost_letters(text)) == []


def test_what_stands_for_a_picture_is_no_garbled_letter() -> None:
    """A page may have been made with one; it is lost only on the way into a kit."""
    assert not LOST_LETTERS.search("\ufffc")


def test_a_cell_that_makes_sense_the_way_back_was_misread() -> None:
    """As a whole, whatever its letters; a true text does not go that way."""
    assert is_misread("Ã©tÃ©")
    assert not is_misread("été")
    assert not is_misread("plain")
    assert not is_misread("Україна")


def test_a_character_has_its_name_and_number() -> None:
    """In small letters, as in a sentence."""
    assert named("\u202e") == "right-to-left override (U+202E)"
    assert named("\x00") == "control character (U+0000)"


@pytest.mark.parametrize(
    ("character", "shown"), [("\u202e", "<U+202E>"), ("\x1b", "<U+001B>"), ("\ue000", "<U+E000>")]
)
def test_what_steers_or_shows_as_a_box_is_spelt_out(character: str, shown: str) -> None:
    """By its number."""
    assert spelt_out(character) == shown


@pytest.mark.parametrize("character", "aé漢\u200c\u200d\u00ad\u0600")
def test_letters_are_not_spelt_out(character: str) -> None:
    """Nor joiners, which are letters to a Persian reader, nor signs that Unicode only counts among the marks."""
    assert spelt_out(character) == character


def test_the_sorts_do_not_overlap() -> None:
    """No character is judged twice; and each sort has one at least."""
    told = [re.findall(f"[{sort.ranges}]", "".join(EVERY_CHARACTER)) for sort in UNSEEN]
    assert all(told)
    assert len({character for sort in told for character in sort}) == sum(map(len, told))


@pytest.mark.parametrize("character", ["\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"])
def test_the_last_two_of_each_plane_are_no_characters(character: str) -> None:
    """Neither may stand in a text."""
    assert list(hidden_in_text(f"a{character}")) == [1]


def test_what_burdens_copies_is_passed_over_in_them() -> None:
    """The mark of byte order too, wherever it stands."""
    assert as_seen("a\ufeff\xad\u200b\u2060b") == "ab"
    assert as_seen("a\u200cb") == "a\u200cb"


def test_a_separator_of_lines_is_no_control() -> None:
    """It is told as what it is."""
    assert list(controls_in("a\u2028\x01")) == [2]


@pytest.mark.parametrize("character", ["\ufe0f", "\u180b", "\u034f", "\u17b4", "\ufff0"])
def test_fillers_and_selectors_may_stand_in_a_text_without_a_glyph(character: str) -> None:
    """They belong to the letter before them."""
    assert list(hidden_in_text(f"a{character}")) == []
    assert not needs_glyph(character)
