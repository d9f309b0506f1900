"""CSS values as one figure."""

import pytest
import tinycss2

from presskit.compose.css.figures import Figure, figure_of


@pytest.mark.parametrize(
    ("value", "figure"),
    [
        ("14mm", Figure(14.0, "mm")),
        ("1.4cm", Figure(14.0, "mm")),
        ("1in", Figure(25.4, "mm")),
        ("72pt", Figure(25.4, "mm")),
        ("96PX", Figure(25.4, "mm")),
        ("0.12em", Figure(0.12, "em")),
        ("700", Figure(700.0, "")),
        ("calc(148mm - 2 * 10mm)", Figure(128.0, "mm")),
        ("calc(2 * (3mm + 1mm) / 4)", Figure(2.0, "mm")),
        ("calc(10mm - 3mm - 2mm)", Figure(5.0, "mm")),
        ("max(5.8mm, 4mm)", Figure(5.8, "mm")),
        ("min(5.8mm, calc(2mm * 2))", Figure(4.0, "mm")),
        ("calc(1.18 * 2)", Figure(2.36, "")),
    ],
)
def test_a_value_comes_to_one_figure(value: str, figure: Figure) -> None:
    """Lengths in every absolute unit, plain figures, and sums and products of them."""
    read = figure_of(tinycss2.parse_component_value_list(value))

    assert read is not None
    assert read.unit == figure.unit
    assert read.value_ratio == pytest.approx(figure.value_ratio)


@pytest.mark.parametrize(
    "value",
    [
        *("", "10%", "auto", "10mm 12mm", "10vw", "attr(x)", "max(1mm, 2)", "clamp(1mm, 2mm, 3mm)"),
        *("calc(10mm + 2)", "calc(10mm * 2mm)", "calc(10mm / 0)", "calc(2 / 1mm)", "calc(10mm +)", "calc(1mm + 1em)"),
    ],
)
def test_what_is_no_one_figure_is_told_from_one(value: str) -> None:
    """Percentages, words, mixed units and sums that do not work out come to nothing."""
    assert figure_of(tinycss2.parse_component_value_list(value)) is None
