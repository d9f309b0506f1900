"""A PDF cleaned as a whole; each leak of preflight's corpus is tried in tests/preflight/test_leaks.py."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.errors import KitError
from presskit.prepress import clean_pdf


def _saved(pdf: pikepdf.Pdf, **wishes: object) -> bytes:
    stream = BytesIO()
    pdf.save(stream, **wishes)  # type: ignore[arg-type] # any wish
    return stream.getvalue()


def test_only_what_pages_need_is_written() -> None:
    """Nothing hangs on to the file beside its document, and no former version."""
    with pikepdf.open(BytesIO(drawn_pdf(b"0 0 9 9 re f"))) as pdf:
        pdf.trailer.Left = pdf.make_indirect(Dictionary(Note=String("Anna")))
        pdf.docinfo.Author = String("Anna")
        data = _saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    cleaned = clean_pdf(data + b"Anna at the end")
    assert b"Anna" in data
    assert b"Anna" not in cleaned
    with pikepdf.open(BytesIO(cleaned)) as pdf:
        assert set(pdf.trailer.keys()) <= {"/Root", "/Info", "/Size", "/ID", "/Prev"}


def test_the_same_file_gives_the_same_bytes() -> None:
    """No clock is read, and no number drawn; a file that is clean stays so."""
    data = drawn_pdf(b"0 0 9 9 re f")
    assert clean_pdf(data) == clean_pdf(data)
    assert clean_pdf(clean_pdf(data)) == clean_pdf(clean_pdf(clean_pdf(data)))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnothing", drawn_pdf(b"")[:300]])
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    """It is not mended by guessing."""
    with pytest.raises(KitError) as caught:
        clean_pdf(data)
    assert [finding.code for finding in caught.value.findings] == ["cleaning-unreadable"]


@pytest.mark.parametrize("user", ["", "secret"])
def test_what_is_locked_is_refused(user: str) -> None:
    """Against opening, or only against copying."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        data = _saved(pdf, encryption=pikepdf.Encryption(owner="o", user=user))
    with pytest.raises(KitError) as caught:
        clean_pdf(data)
    assert [finding.code for finding in caught.value.findings] == ["cleaning-locked"]


def test_a_name_that_a_program_made_up_is_no_leak(tmp_path: Path) -> None:
    """A font may be called AA, and a picture Thumb: the page needs them."""
    with pikepdf.open(BytesIO(drawn_pdf(b"/AA gs 0 0 9 9 re f"))) as pdf:
        states = Dictionary(AA=Dictionary(ca=0.5))
        pdf.pages[0].Resources = Dictionary(ExtGState=states, XObject=pdf.make_indirect(Dictionary(Thumb=Name.Kept)))
        data = _saved(pdf)
    with pikepdf.open(BytesIO(clean_pdf(data))) as pdf:
        resources = pdf.pages[0].Resources
        assert "/AA" in resources.ExtGState
        assert "/Thumb" in resources.XObject
