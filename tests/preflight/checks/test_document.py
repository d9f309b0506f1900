"""What the PDF says of itself: title, language, tags, claims."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from tests.preflight.made_pdfs import MadePiece, edited

from presskit.model.piece import FinishedPiece

Found = Callable[[FinishedPiece], list[str]]


def test_missing_title_is_found(made: MadePiece, found: Found) -> None:
    """A PDF without a title has it neither in Info nor in XMP."""
    assert found(replace(made, head="").finished()) == ["pdf-title-differs", "pdf-title-differs"]


def test_title_of_info_alone_is_compared(clean: FinishedPiece, found: Found) -> None:
    """Info and XMP are read apart."""

    def retitle(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo.Title = "src"

    assert found(edited(clean, retitle)) == ["pdf-title-differs"]


@pytest.mark.parametrize("language", ["", "de"])
def test_other_language_is_found(clean: FinishedPiece, found: Found, language: str) -> None:
    """A missing language and a wrong one are errors."""

    def relabel(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Lang = pikepdf.String(language)

    assert found(edited(clean, relabel)) == ["language-differs"]


@pytest.mark.parametrize("key", ["/MarkInfo", "/StructTreeRoot"])
def test_untagged_pdf_is_found(clean: FinishedPiece, found: Found, key: str) -> None:
    """Without the mark or without the structure tree a PDF is not tagged."""

    def untag(pdf: pikepdf.Pdf) -> None:
        del pdf.Root[key]

    assert found(edited(clean, untag)) == ["not-tagged"]


def test_claim_without_bytes_is_found(clean: FinishedPiece, found: Found) -> None:
    """A standard that only the manifest would list is an error."""
    assert found(replace(clean, claims=("PDF/A-2a", "PDF/UA-1"))) == ["claims-differ"]


def test_claim_beyond_the_promise_is_found(clean: FinishedPiece, found: Found) -> None:
    """A standard that only the file claims is an error."""
    assert found(replace(clean, claims=())) == ["claims-differ"]


@pytest.mark.parametrize("packet", [b"<x:xmpmeta", b"<x", b"", b"no XML at all"])
def test_broken_xmp_is_found(clean: FinishedPiece, found: Found, packet: bytes) -> None:
    """An XMP packet that is no XML is named, and it holds no title either."""

    def cut_off(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(packet)

    assert found(edited(clean, cut_off)) == ["pdf-title-differs", "xmp-unreadable"]
