"""What the file says of itself."""

import io
import re

import pikepdf

from presskit import __version__
from presskit.model.piece import FinishedPiece


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
