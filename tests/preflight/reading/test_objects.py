"""What lies in the objects of a PDF."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.made_pdfs import drawn_pdf

from presskit.preflight.reading.objects import read_objects


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """An empty PDF to put things into."""
    return pikepdf.open(BytesIO(drawn_pdf(b"")))


def test_what_no_page_points_to_is_read_as_well(pdf: pikepdf.Pdf) -> None:
    """What an editor "deleted" may still lie in the file."""
    pdf.make_indirect(Dictionary(Note=String("/home/anna/kit")))
    assert read_objects(pdf).folder_names == ["/home/anna/kit"]


def test_object_that_holds_itself_is_read_once(pdf: pikepdf.Pdf) -> None:
    """Circles end."""
    circle = pdf.make_indirect(Dictionary(Note=String("/home/anna/kit")))
    circle.Self = circle
    assert read_objects(pdf).folder_names == ["/home/anna/kit"]


def test_deep_nesting_is_that_objects_fault(pdf: pikepdf.Pdf) -> None:
    """An object nested beyond reason is not followed to its end, and said; the others are."""
    nested = Array([])
    for _level in range(150):
        nested = Array([nested])
    pdf.Root.Deep = nested
    pdf.Root.More = pdf.make_indirect(Dictionary(S=Name.URI, URI="https://a.example/"))
    read = read_objects(pdf)
    ((part, reason),) = read.faults
    assert part.startswith("Object ")
    assert "nested deeper than 100 levels" in reason
    assert read.uri_targets == ["https://a.example/"]


def test_utf_16_strings_are_read(pdf: pikepdf.Pdf) -> None:
    """A path does not hide in another encoding."""
    pdf.docinfo.Author = String("C:\\Users\\\u0141ukasz")
    assert read_objects(pdf).folder_names == ["C:\\Users\\\u0141ukasz"]


def test_the_names_of_letters_are_no_path(pdf: pikepdf.Pdf) -> None:
    """Old fonts list them with slashes."""
    pdf.Root.Font = Dictionary(CharSet=String("/A/B/comma/one"), Other=String("/srv/kit/one"))
    assert read_objects(pdf).folder_names == ["/srv/kit/one"]


def test_the_numbers_of_a_file_are_no_words(pdf: pikepdf.Pdf) -> None:
    """Their bytes make an address now and then; what somebody wrote there is read all the same."""
    by_chance = String(b"a`r\xf0\xb0@t\xe4\t\xbc@\xde\xc9.\xd5P")
    pdf.Root.Numbers = pdf.make_indirect(Dictionary(ID=Array([by_chance, by_chance])))
    pdf.Root.Words = pdf.make_indirect(Dictionary(ID=Array([String("anna@harbour.example")])))
    assert [text for text in read_objects(pdf).aside.strings if "@" in text] == ["anna@harbour.example"]


def test_everything_else_is_met_where_it_stands(pdf: pikepdf.Pdf) -> None:
    """Targets, attachments, actions, fields, thumbnails, and the data of programs."""
    pdf.Root.Things = Array(
        [
            Dictionary(S=Name.URI, URI=String("https://a.example/")),
            Dictionary(EF=Dictionary(), UF=String("a.txt")),
            Dictionary(S=Name.Launch),
            Dictionary(FT=Name.Tx),
            Dictionary(Thumb=Dictionary(), PieceInfo=Dictionary(Illustrator=Dictionary())),
        ]
    )
    read = read_objects(pdf)
    assert (read.uri_targets, read.attachments, read.actions) == (["https://a.example/"], ["a.txt"], ["Launch"])
    assert (read.form_fields, read.thumbnails, read.program_data) == (1, 1, ["Illustrator"])


def test_pictures_are_asked_what_they_tell(pdf: pikepdf.Pdf) -> None:
    """XMP data of a picture is met with the picture."""
    metadata = pdf.make_stream(b"<exif:GPSLatitude/>", Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Picture = pdf.make_stream(b"x", Subtype=Name.Image, Metadata=metadata)
    assert [(trace.what, trace.place_told) for trace in read_objects(pdf).traces] == [("XMP data", True)]


def test_all_texts_but_where_links_lead_are_heard(pdf: pikepdf.Pdf) -> None:
    """In dictionaries, lists, keys that say more than a key, and remarks between objects."""
    pdf.Root.Things = Dictionary(A=String("one"), B=Array([String("two")]), URI=String("https://a.example/"))
    pdf.Root.Dests = Dictionary({"/http://localhost/a": Array()})
    remark = b"% made by /home/anna/x\n%%EOF\n%PDF-1.7\nstream\n% not this\nendstream\n"
    read = read_objects(pdf, remark)
    assert {"one", "two", "/http://localhost/a", "made by /home/anna/x"} <= set(read.aside.strings)
    assert not {"https://a.example/", "not this"} & set(read.aside.strings)
    assert read.folder_names == ["/home/anna/x"]


def test_a_file_that_nothing_names_is_an_attachment(pdf: pikepdf.Pdf) -> None:
    """And one that is named is counted once."""
    named, unnamed = (pdf.make_stream(b"x", Type=Name.EmbeddedFile) for _ in range(2))
    pdf.Root.Named = Dictionary(UF=String("a.txt"), EF=Dictionary(F=named))
    pdf.Root.Unnamed = unnamed
    assert sorted(read_objects(pdf).attachments) == ["a.txt", "unnamed"]
