"""What annotations break."""

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Stream
from tests.preflight.reading.claims.made_files import one_page, rules_of

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.reading.claims.notes import breaches_of_note, is_seen

_PDF = one_page()


def _drawing() -> Stream:
    return _PDF.make_stream(b"")


def _rules(**entries: Any) -> list[Rule]:
    usual = {"Subtype": Name.Stamp, "F": 4, "AP": Dictionary(N=_drawing()), "Rect": Array([0, 0, 9, 9])}
    stated = {key: value for key, value in {**usual, **entries}.items() if value is not None}
    return rules_of(breaches_of_note(Dictionary(**stated)))


@pytest.mark.parametrize(
    ("entries", "broken"),
    [
        ({}, []),
        ({"Subtype": Name.Sound}, [Rule.NOTE_SORT]),
        ({"Subtype": Name.Odd}, [Rule.NOTE_SORT]),
        ({"F": None}, [Rule.NOTE_FLAGS]),
        ({"F": 0}, [Rule.NOTE_FLAGS]),
        ({"F": 4 | 2}, [Rule.NOTE_FLAGS]),
        ({"F": None, "Subtype": Name.Popup}, []),
        ({"AP": None}, [Rule.NOTE_UNDRAWN]),
        ({"AP": None, "Subtype": Name.Link}, []),
        ({"AP": None, "Rect": Array([5, 5, 5, 5])}, []),
        ({"AP": Dictionary(N=_drawing(), D=_drawing())}, [Rule.NOTE_DRAWN_OTHERWISE]),
        ({"Subtype": Name.Widget, "FT": Name.Btn}, [Rule.NOTE_DRAWN_OTHERWISE]),
        ({"Subtype": Name.Widget, "Parent": Dictionary(FT=Name.Btn)}, [Rule.NOTE_DRAWN_OTHERWISE]),
        ({"Subtype": Name.Widget, "FT": Name.Btn, "AP": Dictionary(N=Dictionary(On=_drawing()))}, []),
        ({"Subtype": Name.Widget, "FT": Name.Tx, "AA": Dictionary()}, [Rule.FIELD_ACTS]),
        ({"Subtype": Name.TrapNet}, [Rule.TRAP_NETWORK]),
        ({"Subtype": Name.PrinterMark}, []),
        ({"Subtype": Name.PrinterMark, "StructParent": 1}, [Rule.TRAP_NETWORK]),
    ],
)
def test_a_note_breaks_its_rule(entries: dict[str, Any], broken: list[Rule]) -> None:
    """By its sort, its flags, or how it is drawn."""
    assert _rules(**entries) == broken


def test_who_meets_a_note() -> None:
    """Nobody one that is hidden, or belongs to prepress."""
    assert is_seen(Dictionary(Subtype=Name.Stamp))
    assert not is_seen(Dictionary(Subtype=Name.Stamp, F=2))
    assert not is_seen(Dictionary(Subtype=Name.PrinterMark))
