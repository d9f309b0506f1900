"""What the PDF says of itself: title, language, tags, claims."""

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from tests.preflight.made_facts import document, told
from tests.preflight.made_pdfs import MadePiece, edited

from presskit.model.piece import FinishedPiece
from presskit.preflight.checks.document import check_claims, check_language, check_title, check_title_shown
from presskit.preflight.expected import Expected

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


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({}, [("pdf-title-missing", "The PDF has no title.")]),
        ({"info_title": " ", "xmp_title": "\t"}, [("pdf-title-missing", "The PDF has no title.")]),
        ({"info_title": "Day"}, []),
        ({"xmp_title": "Day"}, []),
        ({"info_title": "Day", "xmp_title": "Day"}, []),
    ],
)
def test_a_file_from_elsewhere_has_some_title(facts: dict[str, object], found: list[tuple[str, str]]) -> None:
    """In one of its two places, and of more than blanks."""
    assert told(check_title(document(**facts), Expected())) == found


def test_each_place_of_another_title_is_told() -> None:
    """With both titles."""
    facts = document(info_title="Day", xmp_title="Draft")
    assert told(check_title(facts, Expected(title="Day"))) == [
        ("pdf-title-differs", 'The title in the XMP packet is "Draft", but the piece is called "Day".')
    ]


@pytest.mark.parametrize(
    ("facts", "count"),
    [
        ({"info_title": "Day"}, 1),
        ({"xmp_title": "Day"}, 1),
        ({"info_title": "Day", "shows_title": True}, 0),
        ({}, 0),
    ],
)
def test_a_title_is_shown_in_the_place_of_the_file_name(facts: dict[str, object], count: int) -> None:
    """Where there is one, wherever it stands; that there is none is told by another."""
    said = ("pdf-title-not-shown", "A reader shows the file name instead of the title.")
    assert told(check_title_shown(document(**facts), Expected())) == [said] * count


@pytest.mark.parametrize(("language", "count"), [("", 1), (" ", 1), ("fr", 0)])
def test_a_file_from_elsewhere_is_in_some_language(language: str, count: int) -> None:
    """Whichever it is."""
    said = ("pdf-language-missing", "The PDF does not say which language it is in.")
    assert told(check_language(document(language=language), Expected())) == [said] * count


def test_the_claims_that_differ_are_listed() -> None:
    """In their order by name, those of the file and those that it should have; "nothing" where there is none."""
    ours = Expected(claims=("PDF/UA-1", "PDF/A-2a"))
    assert told(check_claims(document(), ours)) == [
        ("claims-differ", "The file claims nothing, but should claim PDF/A-2a, PDF/UA-1.")
    ]
    assert told(check_claims(document(claims=("PDF/A-2a", "PDF/UA-1")), ours)) == []
    assert told(check_claims(document(claims=("PDF/UA-1",)), Expected())) == []
