"""The encodings that spreadsheets save a table in."""

import pytest

from presskit.load.partners.csv_encoding import decode_table
from presskit.model.finding import Finding, Severity

TABLE = "id,name\nete,Été à Łódź\n"
WESTERN = "id,name\nete,Été à la plage\nfünf,Straße\n"


def read(data: bytes, *languages: str) -> tuple[str | None, list[Finding]]:
    """The text, and what is said of it, in a kit of these languages."""
    found: list[Finding] = []
    text = decode_table("partners.csv", data, found, languages or ("en",))
    return text.text if text else None, found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_read_to_the_same(encoding: str) -> None:
    """With and without its mark: the one that Excel writes is no part of the first column's name."""
    assert read(TABLE.encode(encoding)) == (TABLE, [])


def test_the_plain_csv_of_western_windows_is_read_and_its_words_are_shown() -> None:
    """Whoever knows the names sees at once whether it was the right encoding."""
    text, (warning,) = read(WESTERN.encode("cp1252"), "fr", "de")

    assert text == WESTERN
    assert (warning.code, warning.severity) == ("table-encoding-guessed", Severity.WARNING)
    assert warning.message.endswith('"Été", "à" and "fünf"')


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Łódź", "cp1250"),
        ("Dvořák", "cp1250"),
        ("Сеть взаимопомощи", "cp1251"),
        ("Δίκτυο", "cp1253"),
        ("Beşiktaş Dayanışma", "cp1254"),
        ("Été", "mac-roman"),
        ("São Paulo", "mac-roman"),
    ],
)
def test_another_encoding_is_not_taken_for_the_western_one(words: str, encoding: str) -> None:
    """Its letters would be printed as others."""
    text, (error,) = read(f"id,name\na,{words}\n".encode(encoding))

    assert text is None
    assert (error.code, error.is_error) == ("not-utf-8", True)
    assert ".xlsx" in error.hint


def test_in_a_kit_of_the_east_no_western_letters_are_guessed() -> None:
    """The same bytes are Cyrillic there."""
    assert read(WESTERN.encode("cp1252"), "en", "ru")[0] is None
    assert read(WESTERN.encode("cp1252"), "pl")[0] is None


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"id,name\nx,\x81\x8d\xff\n", "unknown encoding"),
        ("id,name\nx,ŸŸ\n".encode("cp1252"), "Windows-1252"),
        (b"\xff\xfei\x00d", "UTF-16"),
    ],
)
def test_what_it_is_instead_is_named_with_the_way_out(data: bytes, named: str) -> None:
    """One error names the encoding, and the hint the words that Excel and LibreOffice use."""
    text, (finding,) = read(data)
    assert text is None
    assert finding.is_error
    assert named in finding.message
    assert "CSV UTF-8" in finding.hint
