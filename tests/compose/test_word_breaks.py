"""Words that no space parts, and where lines may end between them."""

from dataclasses import replace

import pytest

from presskit.compose import word_breaks
from presskit.compose.word_breaks import breakable, unparted_words, with_word_breaks
from presskit.load import script_styles
from presskit.model.kit import Kit

KHMER, PARTED = "គ្រប់រូបមាន", "គ្រប់រូប\u200bមាន"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ชีวิต เสรีภาพ", ["ชีวิต ", "เสรีภาพ"]),
        ("มีสิทธิ", ["มี", "สิทธิ"]),
        (KHMER, PARTED.split("\u200b")),
        ("ທຸກຄົນມີສິດ", ["ທຸກຄົນ", "ມີ", "ສິດ"]),
        ("တူညီလွတ်လပ်သော။", ["တူညီ", "လွတ်လပ်", "သော။"]),
        ("人人", ["人", "人"]),
        ("two words", ["two ", "words"]),
    ],
)
def test_large_words_are_parted_as_their_language_parts_them(text: str, parts: list[str]) -> None:
    """By a dictionary where no space does it; marks and spaces stay with the word before them."""
    assert breakable(text) == parts


def test_a_page_has_spaces_of_no_width_between_khmer_words() -> None:
    """In its text alone: neither in attributes, nor before the body, nor in Thai, which Pango knows."""
    page = f'<title>{KHMER}</title><body title="{KHMER}"><p>{KHMER}</p>มีสิทธิ'

    assert with_word_breaks(page) == page.replace(f"<p>{KHMER}", f"<p>{PARTED}")


def test_other_pages_stay_as_they_are() -> None:
    """Byte for byte."""
    assert with_word_breaks("<body>Peers, 人人, สิทธิ") == "<body>Peers, 人人, สิทธิ"


def test_without_the_extra_the_kit_is_told_what_to_install(sample: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once for each statement; the pages are made all the same, and a Thai kit needs nothing."""
    khmer = replace(sample, statements={"km": replace(sample.statements["en"], title=KHMER, blocks=())})
    thai = replace(sample, statements={"th": replace(sample.statements["en"], title="สิทธิ", blocks=())})
    assert unparted_words(khmer, script_styles()) == ()
    monkeypatch.setitem(__import__("sys").modules, "icu4py.breakers", None)
    word_breaks._dictionary.cache_clear()

    (finding,) = unparted_words(khmer, script_styles())

    assert (finding.code, finding.is_error) == ("words-unparted", False)
    assert "Khmer" in finding.message
    assert 'pip install "presskit-pdf[sea]"' in finding.hint
    assert unparted_words(thai, script_styles()) == ()
    assert with_word_breaks(f"<body>{KHMER}") == f"<body>{KHMER}"
    assert breakable(KHMER) == [KHMER]
    word_breaks._dictionary.cache_clear()
