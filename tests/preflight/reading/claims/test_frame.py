"""What the bytes around the objects break."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, String
from tests.preflight.reading.claims.made_files import one_page, rules_of

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.reading.claims.frame import breaches_of_frame

_CLOSED = pikepdf.Permissions(accessibility=False, extract=False)


def _saved() -> bytes:
    stream = BytesIO()
    one_page(b"0 0 9 9 re f").save(stream, deterministic_id=True)
    return stream.getvalue()


def _rules(data: bytes, *warnings: str) -> list[Rule]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return rules_of(breaches_of_frame(pdf, data, warnings))


def test_a_sound_frame_breaks_nothing() -> None:
    """As the library writes it."""
    assert _rules(_saved()) == []


@pytest.mark.parametrize(
    ("before", "after", "broken"),
    [
        (b"%PDF-1.3\n", b"%PDF-1.9\n", [Rule.HEADER]),
        (b"%PDF-1.3\n", b"\n%PDF-1.3", [Rule.HEADER]),
        (b"%\xbf\xf7\xa2\xfe", b"%abcd", [Rule.HEADER_MARK]),
        (b"\n1 0 obj\n", b" 1 0 obj\n", [Rule.OBJECT_BOUNDS]),
        (b"\n1 0 obj\n", b"\n1 0 obj ", [Rule.OBJECT_BOUNDS]),
        (b"\n1 0 obj\n", b"\n1  0 obj", [Rule.OBJECT_BOUNDS]),
        (b"\nendobj\n2", b" endobj\n2", [Rule.OBJECT_BOUNDS]),
        (b"\nxref\n0", b"\nxref 0", [Rule.TABLE_SHAPE]),
    ],
)
def test_what_is_not_written_as_it_should_be(before: bytes, after: bytes, broken: list[Rule]) -> None:
    """Most readers pass over it; archives do not."""
    data = _saved()
    assert data.count(before) == 1
    assert _rules(data.replace(before, after)) == broken


def test_what_the_library_warned_of_is_a_breach_too() -> None:
    """Other warnings are told elsewhere."""
    assert _rules(_saved(), "stream keyword followed by carriage return only") == [Rule.STREAM_BOUNDS]
    assert _rules(_saved(), "reported number of objects") == []


@pytest.mark.parametrize("identifier", [None, Array([]), Array([String("a")]), Array([String(""), String("")])])
def test_an_identifier_is_of_two_strings(identifier: Array | None) -> None:
    """And not of empty ones."""
    data = _saved()
    with pikepdf.open(BytesIO(data)) as pdf:
        if identifier is None:
            del pdf.trailer["/ID"]
        else:
            pdf.trailer["/ID"] = identifier
        assert rules_of(breaches_of_frame(pdf, data, ())) == [Rule.NO_IDENTIFIER]


def test_a_lock_is_told_and_one_against_screen_readers() -> None:
    """The bit for them alone (ISO 32000-1, table 22)."""
    stream = BytesIO()
    lock = pikepdf.Encryption(owner="o", R=3, aes=False, metadata=False, allow=_CLOSED)
    one_page().save(stream, encryption=lock)
    assert {Rule.ENCRYPTED, Rule.CLOSED_TO_READERS} <= set(_rules(stream.getvalue()))
