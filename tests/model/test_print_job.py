"""A picture knows its size."""

from tests.made_pieces import photograph

from presskit.model.print_job import png_size_px


def test_a_pictures_size_is_that_of_its_header() -> None:
    """Width first."""
    assert png_size_px(photograph(60, 40).data) == (60, 40)
