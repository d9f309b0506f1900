"""What reading a PDF back has shown."""

from presskit.model.report import QrReading, Report


def _report(*readings: tuple[int, int]) -> Report:
    codes = tuple(QrReading(1, "https://a.example/", 0.5, read, tried) for read, tried in readings)
    return Report(1, 148.0, 210.0, codes, ())


def test_the_margin_of_a_file_is_that_of_its_weakest_code() -> None:
    """Codes that were not tried in worse pictures say nothing of it."""
    assert _report((12, 12), (10, 12), (0, 0)).margin == "10 of 12"
    assert not _report((0, 0)).margin
    assert not _report().margin
