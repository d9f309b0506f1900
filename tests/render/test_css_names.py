"""Names of CSS properties."""

import pytest
from weasyprint.css.properties import KNOWN_PROPERTIES
from weasyprint.css.validation.expanders import EXPANDERS

from presskit.render.css_names import OF_BROWSERS, closest_property, is_of_browsers


def test_what_only_browsers_know_the_engine_does_not() -> None:
    """A release of the engine that learns one of them takes it off the list."""
    assert set(OF_BROWSERS.split()) & {*KNOWN_PROPERTIES, *EXPANDERS} == set()
    assert OF_BROWSERS.split() == sorted(set(OF_BROWSERS.split()))


@pytest.mark.parametrize(
    ("written", "meant"),
    [("colr", "color"), ("MARGIN-TPO", "margin-top"), ("backgroud", "background"), ("xyzzy", "")],
)
def test_the_nearest_property_is_found(written: str, meant: str) -> None:
    """Short and long forms, capitals or not; nothing is better than something far off."""
    assert closest_property(written) == meant


def test_case_does_not_matter() -> None:
    """CSS takes capitals for small letters."""
    assert is_of_browsers("Filter")
    assert not is_of_browsers("filtre")
