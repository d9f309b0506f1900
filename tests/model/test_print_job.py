"""A thumbnail knows its size."""

from tests.made_pieces import photograph

from presskit.model.print_job import Thumbnail


def test_a_thumbnails_size_is_that_of_its_picture() -> None:
    """Read from the picture's header."""
    assert Thumbnail("a", "", photograph(60, 40).data).size_px == (60, 40)
