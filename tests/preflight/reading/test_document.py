"""What a PDF says of itself."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.print_page import SPEC, print_page
from tests.preflight.hostile_pdfs import one_page
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.facts.boxes import Box
from presskit.preflight.facts.document import OutputIntent, PageNote, StandardFacts
from presskit.preflight.reading.document import read_document, read_standards
from presskit.rules.press_profiles import patches_of


def _document_with(namespaces: str, properties: str) -> pikepdf.Pdf:
    pdf = pikepdf.open(BytesIO(drawn_pdf(b"")))
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {namespaces}>{properties}</rdf:Description></rdf:RDF></x:xmpmeta>'
    )
    pdf.Root.Metadata = pdf.make_stream(packet.encode())
    return pdf


@pytest.mark.parametrize(
    ("namespaces", "properties", "claims"),
    [
        (
            'xmlns:a="http://www.aiim.org/pdfa/ns/id/"',
            "<a:part>2</a:part><a:conformance>A</a:conformance>",
            ("PDF/A-2a",),
        ),
        ('xmlns:a="http://www.aiim.org/pdfa/ns/id/" a:part="4"', "", ("PDF/A-4",)),
        ('xmlns:u="http://www.aiim.org/pdfua/ns/id/" u:part="1"', "", ("PDF/UA-1",)),
        (
            'xmlns:x="http://www.npes.org/pdfx/ns/id/"',
            "<x:GTS_PDFXVersion>PDF/X-4</x:GTS_PDFXVersion>",
            ("PDF/X-4",),
        ),
        ('xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="application/pdf"', "", ()),
    ],
)
def test_claims_are_read_whatever_their_prefix_and_form(
    namespaces: str, properties: str, claims: tuple[str, ...]
) -> None:
    """A claim is known by its namespace, as an attribute or as an element."""
    assert read_document(_document_with(namespaces, properties), []).claims == claims


def test_pdf_that_says_nothing_is_stated_as_such() -> None:
    """No title, no language, no claims, no tags: and that is no fault of its XMP."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        document = read_document(pdf, list(pdf.pages))
    assert (document.info_title, document.xmp_title, document.language, document.claims) == ("", "", "", ())
    assert not document.tagged
    assert document.xmp_fault == ""


def _read(data: bytes) -> StandardFacts:
    with pikepdf.open(BytesIO(data)) as pdf:
        return read_standards(pdf, pdf.pages)


def _with_intent(profile: bytes | None, components: int = 4) -> tuple[OutputIntent, ...]:
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        intent = Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"))
        if profile is not None:
            intent.DestOutputProfile = pdf.make_stream(profile, N=components)
        pdf.Root.OutputIntents = Array([intent, 7])
        return read_standards(pdf, []).intents


def test_a_sound_print_file_is_stated() -> None:
    """Version, intent, identifier, and the same properties in both places."""
    facts = _read(print_page())
    assert (facts.version, facts.has_id, facts.notes) == ("1.6", True, ())
    assert facts.intents == (OutputIntent("GTS_PDFX", "FOGRA39", "CMYK", 4, "", patches_of(SPEC.condition.profile)),)
    assert facts.info == facts.xmp
    assert facts.info["date of creation"] == "2021-11-01T00:00:00+00:00"
    assert facts.info["trapping"] == "False"


@pytest.mark.parametrize(
    ("profile", "space", "fault"),
    [
        (SPEC.condition.profile, "CMYK", ""),
        (None, "", ""),
        (b"no profile", "", "it is no ICC profile"),
        (b"x" * 200, "", "it is no ICC profile"),
    ],
)
def test_the_profile_is_read_from_its_own_bytes(profile: bytes | None, space: str, fault: str) -> None:
    """Its space, or why it has none; what is no intent is passed over."""
    (intent,) = _with_intent(profile)
    assert (intent.profile_space, intent.profile_fault) == (space, fault)


@pytest.mark.parametrize(
    ("stated", "meant"),
    [
        ("D:20211101", "2021-11-01T00:00:00+00:00"),
        ("D:20211101120000+02'00'", "2021-11-01T10:00:00+00:00"),
        ("D:20211101120000-0130", "2021-11-01T13:30:00+00:00"),
        ("20211101120000Z", "2021-11-01T12:00:00+00:00"),
        ("D:20211399", "D:20211399"),
        ("yesterday", "yesterday"),
    ],
)
def test_dates_are_brought_to_universal_time(stated: str, meant: str) -> None:
    """So that two zones can be compared; what is no date stays as it is."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        pdf.docinfo.CreationDate = String(stated)
        assert read_standards(pdf, []).info == {"date of creation": meant}


def test_lists_of_the_packet_are_joined() -> None:
    """As document information writes them."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as packet:
            packet["dc:creator"] = ["Anna", "Bo"]
        assert read_standards(pdf, []).xmp == {"author": "Anna, Bo"}


def test_a_broken_packet_says_nothing() -> None:
    """That it is broken is another check's matter."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        pdf.Root.Metadata = pdf.make_stream(b"<x:xmpmeta")
        assert read_standards(pdf, []).xmp == {}


def test_annotations_have_their_place() -> None:
    """One that states none may be anywhere on its page."""
    with pikepdf.open(BytesIO(drawn_pdf(b""))) as pdf:
        notes = [Dictionary(Subtype=Name.Link, Rect=[9, 9, 5, 5]), Dictionary(Subtype=Name.Text), 3]
        pdf.pages[0].Annots = Array(notes)
        assert read_standards(pdf, pdf.pages).notes == (
            PageNote(1, "Link", Box(5, 5, 9, 9)),
            PageNote(1, "Text", Box(0, 0, 400, 400)),
        )


@pytest.mark.parametrize(
    ("slip", "instead", "is_damage"),
    [(b"/Size 5", b"/Size 9", False), (b"stream\n", b"stream \n", False), (b"0000000009", b"0000000007", True)],
)
def test_a_slip_that_every_reader_passes_over_is_no_damage(slip: bytes, instead: bytes, is_damage: bool) -> None:
    """A table that is too long, a space too many; but a table that leads to the wrong place is one."""
    data = one_page()
    assert slip in data
    changed = data.replace(slip, instead, 1)
    with pikepdf.open(BytesIO(changed)) as pdf:
        list(pdf.objects)
        assert pdf.get_warnings()
    with pikepdf.open(BytesIO(changed)) as pdf:
        list(pdf.objects)
        assert bool(read_document(pdf, []).damages) is is_damage
