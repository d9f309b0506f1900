"""What an organisation's brand book says, beside its pictures."""

from presskit.model.brand import LogoBounds


def test_the_white_around_a_logo_grows_with_it() -> None:
    """Where the brand book gives it as a share; else it is the same around every size."""
    assert LogoBounds(clear_ratio=0.5).clear_of_mm(12.0) == 6.0
    assert LogoBounds(clear_mm=4.0).clear_of_mm(12.0) == 4.0


def test_a_least_width_is_a_least_height_of_that_shape() -> None:
    """The larger of both counts."""
    assert LogoBounds(least_width_mm=20.0).least_height_of_mm(4.0) == 5.0
    assert LogoBounds(least_width_mm=20.0, least_height_mm=8.0).least_height_of_mm(4.0) == 8.0
