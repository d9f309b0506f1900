"""Names and strings of a PDF as text."""

from io import BytesIO

import pikepdf
from pikepdf import Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.pdf_words import as_text


def test_names_and_strings_are_text() -> None:
    """A name keeps its slash, a string may be UTF-16, and nothing is what is asked for instead."""
    assert as_text(Name.Link) == "/Link"
    assert as_text(String("\u0141ukasz")) == "\u0141ukasz"
    assert as_text(None) == ""
    assert as_text(None, "unnamed") == "unnamed"


def test_a_name_of_broken_bytes_is_written_out() -> None:
    """One that is no UTF-8 does not stop the reading."""
    data = drawn_pdf(b"").replace(b"/Type /Catalog", b"/T /L#c8nk/Q 3")
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [as_text(value) for value in pdf.Root.values()]
    assert any(name.startswith("/L") for name in names)
