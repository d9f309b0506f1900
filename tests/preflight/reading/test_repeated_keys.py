"""Entries that stand twice in a dictionary."""

from io import BytesIO

import pikepdf
import pytest
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.document import read_document


def twice(entries: bytes) -> bytes:
    """A PDF whose catalog has these entries behind its own, as a program writes them that looks at nothing."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        pdf.Root.Lang = pikepdf.String("en")
        pdf.Root.Extra = pdf.make_indirect(pikepdf.Dictionary(A=pikepdf.Name.B, C=pikepdf.String("d")))
        stream = BytesIO()
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = stream.getvalue()
    assert data.count(b"/Lang (en)") == 1
    room = len(entries)
    grown = data.replace(b"/Lang (en)", b"/Lang (en) " + entries)
    at = int(data.rpartition(b"startxref")[2].split()[0])
    assert data.index(b"/Lang (en)") < at
    return _with_places(grown, data.index(b"/Lang (en)"), room + 1)


def _with_places(data: bytes, place: int, more: int) -> bytes:
    """The file with the places of its objects moved behind what was put in."""
    body, _, table = data.rpartition(b"xref\n")
    body, _, table = data[: data.rindex(b"\nxref\n") + 1], b"", data[data.rindex(b"\nxref\n") + 1 :]
    lines = table.split(b"\n")
    for index, line in enumerate(lines):
        if line.endswith(b" n ") and int(line[:10]) > place:
            lines[index] = b"%010d" % (int(line[:10]) + more) + line[10:]
        if line == b"startxref":
            lines[index + 1] = b"%d" % (int(lines[index + 1]) + more)
    return body + b"\n".join(lines)


def damages(data: bytes) -> tuple[str, ...]:
    """What had to be mended in the file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return read_document(pdf, list(pdf.pages), data).damages


@pytest.mark.parametrize(
    "entries",
    [
        b"/Lang (en)",
        b"/Sizes [0 0 314.646 436.5349] /Sizes[ 0 0 314.64488 436.53436 ]",
        b"/One << /A /B /C (d) >> /One <</C (d) /A /B>>",
    ],
)
def test_the_same_value_twice_is_no_damage(entries: bytes) -> None:
    """In other spaces, another order, or rounded otherwise."""
    assert damages(twice(entries)) == ()


@pytest.mark.parametrize(
    "entries", [b"/Lang (de)", b"/Sizes [0 0 314 436] /Sizes [0 0 315 436]", b"/One /A /One [/A [1]]"]
)
def test_two_values_under_one_key_are_told(entries: bytes) -> None:
    """Nobody knows which of them holds; so it is with what cannot be compared."""
    (damage,) = damages(twice(entries))
    assert "dictionary has duplicated key" in damage


def test_a_reference_is_what_it_leads_to() -> None:
    """Written out in one place, and referred to in the other."""
    data = twice(b"/Lang (en)")
    with pikepdf.open(BytesIO(data)) as pdf:
        number = pdf.Root.Extra.objgen[0]
    assert damages(twice(b"/Again [%d 0 R] /Again [<</A /B /C (d)>>]" % number)) == ()
