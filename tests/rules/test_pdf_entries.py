"""What stands at an entry of a PDF, by its kind."""

from decimal import Decimal
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.rules.pdf_entries import (
    KINDS_IN_CATALOGUE,
    KINDS_IN_PAGE,
    array_at,
    as_text,
    dictionaries_at,
    dictionary_at,
    entry,
    number,
    rectangle_pt,
    whole_number,
    words,
    wrong_entries,
)

HOLDER = Dictionary(D=Dictionary(A=1), L=Array([Dictionary(A=2), 3, Name.X]), N=3, W=String("words"))
ODD = (None, 3, True, Decimal("2.5"), Name.X, String("x"), Array([]), "text")


def test_names_and_strings_are_text() -> None:
    """A name keeps its slash, a string may be UTF-16, and nothing is what is asked for instead."""
    assert as_text(Name.Link) == "/Link"
    assert as_text(String("\u0141ukasz")) == "\u0141ukasz"
    assert as_text(None) == ""
    assert as_text(None, "unnamed") == "unnamed"


def test_a_name_of_broken_bytes_is_written_out() -> None:
    """One that is no UTF-8 does not stop the reading."""
    data = drawn_pdf(b"").replace(b"/Type /Catalog", b"/T /L#c8nk/Q 3")
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [as_text(value) for value in pdf.Root.values()]
    assert any(name.startswith("/L") for name in names)


def test_an_entry_of_anything_is_asked_for() -> None:
    """Of a dictionary or a stream; what is none has none."""
    pdf = pikepdf.Pdf.new()
    stream = pdf.make_stream(b"", N=4)
    assert (entry(HOLDER, "/N"), entry(stream, "/N"), entry(HOLDER, "/None")) == (3, 4, None)
    assert [entry(odd, "/N") for odd in ODD] == [None] * len(ODD)


def test_what_is_of_another_kind_is_as_good_as_nothing() -> None:
    """No dictionary is an empty one, no array an empty one."""
    assert dictionary_at(HOLDER, "/D").A == 1
    assert array_at(HOLDER, "/L")[1:] == [3, Name.X]
    assert [each.A for each in dictionaries_at(HOLDER, "/L")] == [2]
    for holder, key in ((HOLDER, "/N"), (HOLDER, "/None"), (Name.X, "/D"), (3, "/D")):
        assert len(dictionary_at(holder, key).keys()) == 0
        assert array_at(holder, key) == dictionaries_at(holder, key) == []


def test_numbers_are_numbers() -> None:
    """True and false are none, nor is one without end."""
    assert [whole_number(value) for value in (3, Decimal("2.5"), True, Name.X, None)] == [3, None, None, None, None]
    assert [number(value) for value in (3, Decimal("2.5"), True, Name.X, None)] == [3.0, 2.5, None, None, None]
    assert number(Decimal("9" * 400)) is None


def test_a_rectangle_has_four_numbers() -> None:
    """Whichever two opposite corners are given (ISO 32000-1, 7.9.5)."""
    assert rectangle_pt(Array([30, 5, 10, 20])) == (10.0, 5.0, 30.0, 20.0)
    for odd in (*ODD, Array([1, 2, 3]), Array([1, 2, 3, Name.X]), Array([1, 2, 3, 4, 5]), Dictionary(A=1)):
        assert rectangle_pt(odd) is None


def test_only_a_string_says_words() -> None:
    """A name and a number that stand in its place say nothing."""
    assert words(String("words")) == "words"
    assert [words(value) for value in (None, Name.X, 3, Array([String("x")]))] == [""] * 4


def test_an_entry_of_the_wrong_kind_is_found() -> None:
    """True is no number; what is not asked about is not wrong."""
    page = Dictionary(Type=Name.Page, Rotate=True, UserUnit=Decimal("1.5"), Annots=Name.X, Own=3)
    assert sorted(wrong_entries(page, KINDS_IN_PAGE)) == ["/Annots", "/Rotate"]
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        assert wrong_entries(pdf.Root, KINDS_IN_CATALOGUE) == []


@pytest.mark.parametrize("kinds", [KINDS_IN_CATALOGUE, KINDS_IN_PAGE])
def test_a_sound_file_has_none(kinds: dict[str, tuple[type, ...]]) -> None:
    """What our own and others' programs write is of its kind."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        assert [wrong_entries(each, kinds) for each in (pdf.Root, pdf.pages[0].obj)] == [[], []]
