"""Leaks sown into PDFs: each is found, and taken out without a pixel changing, or said to be left."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from tests.preflight.corpus.case import Case
from tests.preflight.corpus.whole_corpus import CLEAN_CASES, FAULTY_CASES
from tests.preflight.made_pdfs import codes_of

from presskit.model.finding import Finding, Severity
from presskit.preflight import examine_pdf, page_pictures, tells_of_people
from presskit.prepress import clean_pdf

FOREIGN = sorted((Path(__file__).parent / "foreign").glob("*.pdf"))
LEAKS = [case for case in FAULTY_CASES if tells_of_people(Finding(case.code, Severity.NOTE, ""))]
# What cannot go without changing what is seen, what is read aloud, or where something leads.
LEFT = {
    **dict.fromkeys(("comment", "highlight"), "comment-inside"),
    **dict.fromkeys(("layer-switched-off", "layers-off-by-default", "layer-not-printed"), "layer-hidden"),
    "layer-shown": "layers-inside",
    **dict.fromkeys(("photograph-cut-by-a-frame", "photograph-cut-by-the-page"), "picture-cut"),
    "telephone-under-a-link": "telephone-unseen",
    "computer-in-names-of-places": "host-named",
    "folder-in-wide-letters": "folder-named",
    "link-tracked": "pdf-address-tracked",
    **dict.fromkeys((case.name for case in LEAKS if case.code == "text-hidden"), "text-hidden"),
}
# And with it, what it is hidden by.
LEFT_WITH = {"words-in-a-layer-by-expression": ("layers-inside",)}
_DRAWN_PPI = 50.0


def _drawn(data: bytes) -> list[bytes]:
    return [picture.png for picture in page_pictures(data, _DRAWN_PPI)]


def _told(data: bytes) -> list[str]:
    """The code of each thing that the file tells of people, looked at as anyone's."""
    return [finding.code for finding in examine_pdf(data).findings if tells_of_people(finding)]


def test_there_are_enough_kinds_of_leaks() -> None:
    """Those of this corpus are each found by test_corpus.py, and nothing else with them."""
    assert len(LEAKS) >= 80
    assert len({case.code for case in LEAKS}) >= 30
    assert LEFT.keys() <= {case.name for case in LEAKS}


@pytest.mark.parametrize("case", LEAKS, ids=lambda case: case.name)
def test_a_leak_goes_or_is_said_to_stay(case: Case) -> None:
    """The page looks the same, what it tells is gone, and nothing else is worse than it was."""
    data = case.pdf()
    cleaned = clean_pdf(data)
    after = examine_pdf(cleaned)
    assert _drawn(cleaned) == _drawn(data)
    left = [LEFT[case.name], *LEFT_WITH.get(case.name, ())] if case.name in LEFT else []
    assert [each.code for each in after.findings if tells_of_people(each)] == left
    assert {each.code for each in after.findings if not tells_of_people(each)} <= case.also


def test_a_clean_page_stays_as_it_was() -> None:
    """Sound files of many sorts keep their look, their sound, and what they claim."""
    sound = [case for case in CLEAN_CASES if not case.expected.for_print and not case.expected.qr_codes][:20]
    assert len(sound) == 20
    for case in sound:
        data = case.pdf()
        cleaned = clean_pdf(data)
        assert _drawn(cleaned) == _drawn(data), case.name
        assert codes_of(examine_pdf(cleaned).findings) == codes_of(examine_pdf(data).findings), case.name


def test_there_are_pages_of_ten_programs() -> None:
    """Each with its line in the table that says where it is from."""
    table = (FOREIGN[0].parent / "README.md").read_text(encoding="utf-8")
    assert len(FOREIGN) >= 10
    assert [path.name for path in FOREIGN if f"`{path.name}`" not in table] == []


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.stem)
def test_a_sound_page_of_another_program_tells_its_program_alone(path: Path) -> None:
    """No alarm is raised that is none; and after cleaning, not even the program is told."""
    data = path.read_bytes()
    assert set(_told(data)) <= {"program-named"}
    cleaned = clean_pdf(data)
    assert _told(cleaned) == []
    assert _drawn(cleaned) == _drawn(data)


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.stem)
def test_leaks_in_pages_of_other_programs_are_found_and_go(path: Path) -> None:
    """Whatever structure the program gives its files."""
    sown = _sown(path.read_bytes())
    assert set(_told(sown)) >= {
        *("author-unseen", "folder-named", "attachment-inside", "action-inside", "person-named", "thumbnail-inside"),
        *("time-zone-told", "mail-address-unseen", "bytes-outside", "property-unseen", "note-hidden"),
    }
    cleaned = clean_pdf(sown)
    assert _told(cleaned) == []
    assert _drawn(cleaned) == _drawn(path.read_bytes())


def _sown(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.docinfo.Author = String("Anna Person")
        pdf.docinfo.Keywords = String("/home/anna/kit, anna@harbour.example")
        pdf.docinfo.CreationDate = String("D:20211101100000+01'00'")
        pdf.docinfo["/Company"] = String("Harbour Clinic")
        pdf.attachments["minutes.txt"] = b"who said what"
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        first = pdf.pages[0].obj
        first.Thumb = pdf.make_stream(bytes(12), Width=2, Height=2, ColorSpace=Name.DeviceRGB, BitsPerComponent=8)
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 20, 20]), F=2, T=String("Ben Person"))
        note.Contents = String("Who says so?")
        first.Annots = Array([*first.get("/Annots", Array()), pdf.make_indirect(note)])
        stream = BytesIO()
        pdf.save(stream)
        return stream.getvalue() + b"<html>mail</html>"
