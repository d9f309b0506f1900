"""What named inks break."""

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from tests.preflight.reading.claims.made_files import one_page, rules_of

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.reading.claims.inks import InksRead, note_inks


def _tint(level: float = 1.0) -> Dictionary:
    return Dictionary(FunctionType=2, N=1, C1=Array([level]))


def _rules(*spaces: Array) -> list[Rule]:
    read = InksRead()
    for space in spaces:
        note_inks(space, read)
    return rules_of(read.breaches())


def _spot(name: str, level: float = 1.0) -> Array:
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceGray, _tint(level)])


def _several(*names: str, **attributes: Any) -> Array:
    inks = Array([Name(f"/{name}") for name in names])
    return Array([Name.DeviceN, inks, Name.DeviceCMYK, _tint(), Dictionary(**attributes)])


def test_an_ink_is_shown_in_one_way() -> None:
    """However often it is named."""
    assert _rules(_spot("Gold"), _spot("Gold"), _spot("Silver", 0.5)) == []
    assert _rules(_spot("Gold"), _spot("Gold", 0.5)) == [Rule.INK_TWICE]


def test_an_ink_shown_by_samples_is_compared_by_them() -> None:
    """Two streams of the same samples are one way."""
    pdf = one_page()
    same = [Array([Name.Separation, Name.Gold, Name.DeviceGray, pdf.make_stream(b"a", N=1)]) for _ in range(2)]
    other = Array([Name.Separation, Name.Gold, Name.DeviceGray, pdf.make_stream(b"b", N=1)])
    assert _rules(*same) == []
    assert _rules(*same, other) == [Rule.INK_TWICE]


@pytest.mark.parametrize(
    ("space", "broken"),
    [
        (_several("Cyan", "Black"), []),
        (_several("Cyan", "Gold"), [Rule.COLORANT_UNDEFINED]),
        (_several("Cyan", "Gold", Colorants=Dictionary(Gold=_spot("Gold"))), []),
        (_several("Red", Process=Dictionary(Components=Array([Name.Red]))), []),
        (Array([0, 0, 9, 9]), []),
        (Array([Name.XYZ, 1, 2, 3]), []),
    ],
)
def test_a_spot_ink_among_others_is_defined(space: Array, broken: list[Rule]) -> None:
    """Process inks need not be; other arrays of the same length are no colour spaces."""
    assert _rules(space) == broken
