"""How large words are typed."""

import pytest

from presskit.load.bring.type_sizes import half_points, percent


@pytest.mark.parametrize(
    ("size", "number"),
    [
        ("22", "22"),
        ("3pt", "6"),
        ("0.02in", "2.88"),
        (".1cm", "5.66929"),
        ("1pc", "24"),
        ("10%", "2.4"),
        ("large", ""),
        ("-4", ""),
        ("9" * 30, ""),
    ],
)
def test_a_size_in_any_unit_is_counted_in_half_points(size: str, number: str) -> None:
    """As Word counts; what is no size says nothing."""
    assert half_points(size) == number


def test_a_share_is_one_in_percent() -> None:
    """With its sign or without."""
    assert [percent(each) for each in ("1", "90%", "9pt", "x")] == ["1", "90", "", ""]
