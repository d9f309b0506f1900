"""The sizes a piece can be trimmed to."""

from presskit.model.paper import PaperSize


def test_a_size_has_a_name_that_files_can_bear() -> None:
    """Small letters, and hyphens for blanks."""
    assert PaperSize("Half Letter", 139.7, 215.9).file_name == "half-letter"
    assert PaperSize("18 x 24 in", 457.2, 609.6).file_name == "18-x-24-in"
