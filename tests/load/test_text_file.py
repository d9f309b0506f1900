"""A text as its characters stand in the file, and where each of them stands."""

import pytest
from tests.load.made_kits import codes, text_file

from presskit.load.limits import MAX_FINDINGS_OF_ONE_SORT
from presskit.load.text_file import TextFile, decode_text, prose_of, without_controls, without_hidden, without_idle
from presskit.model.finding import Finding, Place

OVERRIDE = "\u202e"


def decoded(data: bytes) -> tuple[TextFile | None, list[Finding]]:
    """The text of these bytes and what is said of them."""
    found: list[Finding] = []
    return decode_text("statement.en.md", data, found), found


@pytest.mark.parametrize("data", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n"])
def test_line_ends_and_mark_of_any_system_are_the_same_text(data: bytes) -> None:
    """Windows, old Macs and a byte order mark change nothing."""
    text, found = decoded(data)
    assert text is not None
    assert (text.text, found) == ("a\nb\n", [])


def test_letters_in_two_parts_become_one() -> None:
    """A Mac writes é as e and an accent; what is compared is one letter (NFC)."""
    text, _ = decoded("e\u0301".encode())
    assert text is not None
    assert text.text == "\u00e9"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        ("Öffentlich".encode("latin-1"), "not-utf-8", "not saved as UTF-8"),
        ("# Open".encode("utf-16"), "not-utf-8", "UTF-16"),
        ("# Open".encode("utf-16-le"), "not-utf-8", "UTF-16"),
        ("# Open".encode("utf-16-be"), "not-utf-8", "UTF-16"),
        (b"PK\x03\x04\x14\0\x06\0", "not-plain-text", "word processor"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "not-plain-text", "word processor"),
        (b"{\\rtf1\\ansi x}", "not-plain-text", "RTF"),
        (b"%PDF-1.7\n", "not-plain-text", "PDF"),
        (b"\xed\xa0\x80", "not-utf-8", "not saved as UTF-8"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, code: str, words: str) -> None:
    """A document under a text's name says what it is, and is not read on."""
    text, found = decoded(data)
    assert text is None
    assert codes(found) == [code]
    assert words in found[0].message


def test_a_wrong_byte_is_shown_at_its_place() -> None:
    """Line and column count characters, not bytes, also after a Windows line end."""
    _, found = decoded("ä\r\nöf".encode() + b"\xfc" + b"r\r\n")
    place = found[0].place
    assert place is not None
    assert (place.line, place.column, place.source_line) == (2, 3, "öf\ufffdr")


@pytest.mark.parametrize(
    "character", ["\0", "\x0b", "\x85", "\u2028", OVERRIDE, "\u2063", "\u3164", "\ufeff", "\U000e0041"]
)
def test_what_nobody_sees_is_reported_and_blanked(character: str) -> None:
    """Controls, marks that turn the direction, fillers and tags."""
    found: list[Finding] = []
    text = without_hidden(text_file(f"ab\nc{character}d"), found)
    assert codes(found) == ["hidden-character"]
    assert found[0].place is not None
    assert (found[0].place.line, found[0].place.column) == (2, 2)
    assert text.text == "ab\nc d"


def test_a_file_that_is_no_text_does_not_drown_its_reader() -> None:
    """The first few hidden characters tell as much as thousands."""
    found: list[Finding] = []
    without_hidden(text_file(OVERRIDE * 5000), found)
    without_controls(text_file("\0" * 5000), found)
    assert len(found) == 2 * MAX_FINDINGS_OF_ONE_SORT


def test_a_place_is_cut_at_its_lines_end() -> None:
    """The caret never runs into the next line, and stands behind the text for what lies beyond it."""
    file = text_file("one\ntwo")
    assert (file.place(2, 6).column, file.place(2, 6).end_column) == (3, 4)
    assert (file.place(7, 7).line, file.place(7, 7).column) == (2, 4)
    assert file.place(99, 100).line == 2


def test_what_is_left_out_moves_no_place() -> None:
    """Columns are those of the file, and the line that is shown is the one that stands there."""
    text = without_idle(text_file("ab\n\ufeffc\u200e d\ufeff e"))
    assert text.text == "ab\nc d e"
    start = text.text.index("e")
    place = text.place(start, start + 1)
    assert (place.line, place.column, place.source_line) == (2, 8, "\ufeffc\u200e d\ufeff e")
    assert without_idle(text_file("ab")).left_out == {}


@pytest.mark.parametrize("end", ["\u2028", "\x0b"])
def test_a_line_that_a_word_processor_ended_keeps_its_end(end: str) -> None:
    """Nothing is told of it, and all else that is hidden still is, at its place."""
    found: list[Finding] = []
    text = prose_of(text_file(f"one{end}two{end}{OVERRIDE}three"), found)
    assert text.text == "one\u2028two\u2028 three"
    assert codes(found) == ["hidden-character"]
    assert found[0].place is not None
    assert found[0].place.column == 9


def test_radicals_of_a_pdf_are_read_as_letters_and_told() -> None:
    """Once for a file, at the first, so that nobody wonders why the text is not the one in the file."""
    found: list[Finding] = []

    file = decode_text("statement.zh-Hans.md", "# \u2f08人\n\n\u2f45\uf90a".encode(), found)

    assert file is not None
    assert file.text == "# 人人\n\n方金"
    assert codes(found) == ["radicals-read-as-letters"]
    assert "U+2F08" in found[0].message
    assert "2 more" in found[0].message
    assert found[0].place == Place("statement.zh-Hans.md", 1, 3, 4, "# \u2f08人")
