"""What lies around the objects of a PDF."""

from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.frame import Frame, read_frame

CLOSING = b"startxref\n9\n%%EOF\n"


def test_a_file_saved_once_has_nothing_around_it() -> None:
    """Line ends and zeros behind the end belong to no one."""
    assert read_frame(drawn_pdf(b"")) == Frame(0, 0)
    assert read_frame(drawn_pdf(b"") + b"\r\n\0\0") == Frame(0, 0)


def test_each_saving_into_itself_is_counted() -> None:
    """One closing more is one version before; a file for fast viewing has two of its own."""
    assert read_frame(b"%PDF-1.7\n" + CLOSING * 3) == Frame(2, 0)
    assert read_frame(b"%PDF-1.7\n1 0 obj <</Linearized 1>>" + CLOSING * 2) == Frame(0, 0)


def test_bytes_outside_are_counted() -> None:
    """Before the header and behind the last end."""
    assert read_frame(b"abc%PDF-1.7\n" + CLOSING + b"<html>") == Frame(0, 9)
    assert read_frame(b"no PDF at all") == Frame(0, 0)
