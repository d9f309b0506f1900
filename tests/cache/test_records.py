"""Frozen data as bytes and back, to the last field; whatever is not of the kind asked for is refused."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from presskit.cache import record_bytes, record_read
from presskit.model.finding import Finding, PageArea, Place, Severity
from presskit.model.report import QrReading, Report

PLACED = Finding("a", Severity.WARNING, "odd “é”", Place("kit.toml", 3, 1, 4, "[[links]]"), "mend it", "flyer-a5")
ON_PAGE = Finding("b", Severity.NOTE, "odd", area=PageArea(2, (10.5, 20.0, 30.0, 40.0)))
REPORT = Report(2, 105.0, 148.0, (QrReading(1, "https://a.example", 0.55),), (ON_PAGE, PLACED), 3.0)


@dataclass(frozen=True)
class Album:
    """Documents with what was found in them."""

    documents: tuple[bytes, ...]
    report: Report | None
    is_whole: bool
    number: int = 1


ALBUM = Album((b"%PDF-1.7\n{}\n\n\x00binary\n", b"", b"\n"), REPORT, is_whole=True)


@pytest.mark.parametrize("album", [ALBUM, Album((), None, is_whole=False)])
def test_a_record_is_read_as_it_was_written(album: Album) -> None:
    """Findings, reports and documents, whose line ends are part of them."""
    assert record_read(Album, record_bytes(album)) == album


def test_nothing_that_could_be_run_stands_in_it() -> None:
    """A line of JSON, and the documents as they are."""
    line, documents = record_bytes(ALBUM).split(b"\n", 1)

    assert json.loads(line)[0] == [len(document) for document in ALBUM.documents]
    assert documents == b"".join(ALBUM.documents)


def changed(**fields: Any) -> bytes:
    """The record of the album with other fields."""
    line, documents = record_bytes(ALBUM).split(b"\n", 1)
    sizes, plain = json.loads(line)
    return json.dumps([sizes, {**plain, **fields}]).encode() + b"\n" + documents


def test_whole_numbers_are_read_where_fractions_are_meant() -> None:
    """JSON may write 105.0 as 105."""
    report = json.loads(record_bytes(REPORT).split(b"\n", 1)[0])[1] | {"trim_width_mm": 105}

    assert record_read(Album, changed(report=report)).report == REPORT


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"rubbish\n",
        b"[" * 100_000,
        b"{}\n",
        b"[[],{}]\n",
        b"[[],[]]\n",
        b"[[-1],{}]\n",
        b"[[true],{}]\nx",
        record_bytes(REPORT),
        record_bytes(ALBUM)[:-1],
        record_bytes(ALBUM) + b"x",
        changed(more=1),
        changed(number="1"),
        changed(number=True),
        changed(number=None),
        changed(is_whole=1),
        changed(documents=[0, 1, 9]),
        changed(documents=["0"]),
        changed(documents=[-1]),
        changed(documents=0),
        changed(report=[]),
        changed(report={}),
    ],
)
def test_what_is_no_record_of_the_kind_is_refused(data: bytes) -> None:
    """Rubbish, another kind, a field too many or of another type, documents too long or too short."""
    with pytest.raises(ValueError, match="no record of Album"):
        record_read(Album, data)


@pytest.mark.parametrize("value", [{"a": 1}, [1], object(), Album])
def test_only_frozen_data_can_be_kept(value: object) -> None:
    """What could change, or run, stands in no record."""
    with pytest.raises(TypeError):
        record_bytes(value)
