"""Signs of radicals in what is copied from PDFs."""

import unicodedata

from presskit.rules.writing.radicals import radicals_in, with_letters


def test_each_sign_is_read_as_the_letter_that_it_stands_for() -> None:
    """In its place, so that the places of all others stay; doubles of old encodings too."""
    text = "\u2f08\u2f45力 \u2e9f \uf90a"
    assert radicals_in(text) == [0, 1, 4, 6]
    assert with_letters(text) == "人方力 母 金"
    assert len(with_letters(text)) == len(text)


def test_letters_stay() -> None:
    """Those of other scripts, and those for which no letter is known."""
    text = "人方 ﬁ Å ㎏ ⺀ カ 각"
    assert radicals_in(text) == []
    assert with_letters(text) == text


def test_the_whole_block_is_known() -> None:
    """Kangxi has 214 radicals, each of which is a letter."""
    block = "".join(map(chr, range(0x2F00, 0x2FD6)))
    assert len(radicals_in(block)) == 214
    assert all("CJK UNIFIED" in unicodedata.name(letter) for letter in with_letters(block))
