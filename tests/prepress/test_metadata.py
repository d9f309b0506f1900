"""What the file says of itself."""

import io
import re

import pikepdf
import pytest
from tests.prepress.made_editions import finished as finished_of
from tests.prepress.made_editions import for_photocopy, for_print, opened

from presskit import __version__
from presskit.model.piece import FinishedPiece
from presskit.render import FontStage


def test_the_packet_says_whose_it_is_and_what_it_meets(pdf: pikepdf.Pdf) -> None:
    """Title, author, language, the kit's date and both claims, in one packet."""
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert packet.count("<rdf:Description") == 1
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Harbour <clinic> & opening"
        assert metadata["dc:creator"] == ["Harbour Clinic"]
        assert metadata["dc:language"] == {"en"}
        assert metadata["xmp:CreateDate"] == metadata["xmp:ModifyDate"] == "2021-11-01T00:00:00Z"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("2", "A", "1")
        assert metadata["pdf:Producer"] == f"presskit {__version__}"
        assert re.fullmatch(r"uuid:[0-9a-f-]{36}", metadata["xmpMM:DocumentID"])


def test_info_and_catalogue_agree_with_it(pdf: pikepdf.Pdf) -> None:
    """Old readers look there."""
    assert dict(pdf.docinfo) == {
        "/Title": "Harbour <clinic> & opening",
        "/Author": "Harbour Clinic",
        "/Producer": f"presskit {__version__}",
        "/CreationDate": "D:20211101000000Z",
        "/ModDate": "D:20211101000000Z",
    }
    assert pdf.Root.Lang == "en"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert all(page.Tabs == pikepdf.Name.S for page in pdf.pages)
    assert pdf.pdf_version == "1.7"


def test_no_other_program_and_no_path_is_named(finished: FinishedPiece, pdf: pikepdf.Pdf) -> None:
    """Neither the engine nor the library that saved the file, nor the neutral address that it was laid out under."""
    stream = io.BytesIO()
    pdf.save(stream, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    everything = stream.getvalue() + finished.pdf
    for word in (b"WeasyPrint", b"pikepdf", b"pydyf", b"qpdf", b"kit.invalid", b"file:/", b"/tmp", b"/home"):
        assert word.lower() not in everything.lower(), word


@pytest.fixture(scope="module")
def printed(fonts: FontStage) -> bytes:
    """A piece for the print shop."""
    return finished_of(for_print("<p>x</p>"), fonts).pdf


def test_a_print_files_packet_says_that_it_is_pdf_x(printed: bytes) -> None:
    """With all that ISO 15930-7 wants in the packet, beside the claims of an archive and of a screen reader."""
    with opened(printed) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("2", "A", "1")
        assert metadata["pdf:Trapped"] == "False"
        assert (metadata["xmpMM:VersionID"], metadata["xmpMM:RenditionClass"]) == ("1", "default")
        dates = {metadata[f"xmp:{name}Date"] for name in ("Create", "Modify", "Metadata")}
        assert dates == {"2021-11-01T00:00:00Z"}
        assert pdf.Root.Metadata.read_bytes().decode().count("<rdf:Description") == 1


def test_info_of_a_print_file_agrees_with_its_packet(printed: bytes) -> None:
    """Title, author, maker, dates and trapping."""
    with opened(printed) as pdf, pdf.open_metadata() as metadata:
        info = pdf.docinfo
        assert str(info.Title) == metadata["dc:title"] == "Harbour <clinic> & opening"
        assert [str(info.Author)] == metadata["dc:creator"]
        assert str(info.Producer) == metadata["pdf:Producer"]
        assert str(info.CreationDate) == str(info.ModDate) == "D:20211101000000Z"
        assert info.Trapped == pikepdf.Name("/False")
        assert "/GTS_PDFXVersion" not in info


def test_what_the_packet_holds_beyond_pdf_a_is_described_in_it(printed: bytes) -> None:
    """PDF/A refuses a property that it does not know."""
    with opened(printed) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
    for name in ("GTS_PDFXVersion", "Trapped", "part"):
        assert f"<pdfaProperty:name>{name}</pdfaProperty:name>" in packet


def test_only_print_says_that_it_is_pdf_x(finished: FinishedPiece, fonts: FontStage) -> None:
    """A screen edition or a photocopy is none."""
    for data in (finished.pdf, finished_of(for_photocopy("<p>x</p>"), fonts).pdf):
        with opened(data) as pdf:
            assert b"PDF/X-4" not in pdf.Root.Metadata.read_bytes()
            assert "/Trapped" not in pdf.docinfo
