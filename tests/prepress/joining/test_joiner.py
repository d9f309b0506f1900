"""Pages of several finished files as one file."""

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from tests.prepress.joining.made_sides import ARABIC, BOTH, ENGLISH, PRINT, SCREEN, files_in, joined, joined_piece
from tests.prepress.made_editions import opened
from tests.verapdf import validate

from presskit.model.edition import Edition
from presskit.prepress import join_pages
from presskit.render import FontStage


def drawn(data: bytes) -> list[tuple[bytes, str]]:
    """Of each page its picture and its text."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [(bytes(page.render(scale=1).buffer), page.get_textpage().get_text_range()) for page in pdf]


def strings_in(data: bytes) -> str:
    """Every string and stream of the file that can be read."""
    with opened(data) as pdf:
        streams = [item.read_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream) and _is_text(item)]
        dictionaries = [item.unparse(resolved=True) for item in pdf.objects if not isinstance(item, pikepdf.Stream)]
        words = [str(value) for item in pdf.objects for value in _strings(item)]
    return b"\n".join([*streams, *dictionaries]).decode("utf-8", "ignore") + "\n".join(words)


def _is_text(stream: pikepdf.Stream) -> bool:
    return "/Subtype" not in stream or stream.Subtype == "/XML"


def _strings(item: pikepdf.Object) -> list[pikepdf.String]:
    values = (
        item.values() if isinstance(item, pikepdf.Dictionary) else item if isinstance(item, pikepdf.Array) else ()
    )
    return [value for value in values if isinstance(value, pikepdf.String)]


@pytest.mark.parametrize("languages", [BOTH, BOTH[::-1]], ids=["front in English", "front in Arabic"])
def test_each_page_is_that_of_its_file(fonts: FontStage, languages: tuple[dict[str, str], ...]) -> None:
    """To the last pixel and letter, whichever way either is written."""
    front, back = (drawn(data) for data in files_in(languages, fonts))
    made = joined(fonts, languages)
    assert drawn(made.pdf) == [front[0], back[1]]
    assert made.pages == 2
    assert made.findings == ()


def test_nothing_of_a_page_that_is_left_out_comes_along(fonts: FontStage) -> None:
    """No words of it in tags, links or bookmarks, no picture, not even in a pattern or under an opacity."""
    files, said = files_in(BOTH, fonts), strings_in(joined(fonts).pdf)
    for data, left_out in zip(
        files, ((ENGLISH["back"], ENGLISH["photo"]), (ARABIC["heading"], ARABIC["mark"])), strict=True
    ):
        assert [words for words in left_out if words not in strings_in(data)] == []
        assert [words for words in left_out if words in said] == []
    assert "https://www.example.org/en" in said
    assert "https://www.example.org/ar" not in said
    assert "mailto:ar@example.org" in said
    assert "mailto:en@example.org" not in said
    assert ENGLISH["heading"] in said
    assert ARABIC["photo"] in said


def test_a_picture_of_a_page_that_is_left_out_is_not_in_the_file(fonts: FontStage) -> None:
    """The engine lets pages share all that they draw with; the photographs stand on backs alone."""
    front_alone = join_pages(files_in(BOTH, fonts)[:1], joined_piece(BOTH[:1]))
    with opened(front_alone.pdf) as pdf:
        kinds = [str(item.get("/Subtype")) for item in pdf.objects if isinstance(item, pikepdf.Stream)]
    assert "/Image" not in kinds
    with opened(joined(fonts).pdf) as pdf:
        assert any(isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image" for item in pdf.objects)


def test_the_same_files_give_the_same_bytes(fonts: FontStage) -> None:
    """And the other order gives another file, with an identity of its own."""
    made = joined(fonts)
    assert joined(fonts).pdf == made.pdf
    with opened(made.pdf) as one, opened(joined(fonts, BOTH[::-1]).pdf) as other:
        assert bytes(one.trailer.ID[0]) != bytes(other.trailer.ID[0])
        assert str(one.Root.Metadata.read_bytes()) != str(other.Root.Metadata.read_bytes())


def test_it_says_which_languages_it_is_in(fonts: FontStage) -> None:
    """The document that of its front, the packet both, with the title of each in its language."""
    with opened(joined(fonts).pdf) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo.Title) == "Harbour / ميناء"
    assert "<rdf:Bag><rdf:li>en</rdf:li><rdf:li>ar</rdf:li></rdf:Bag>" in packet
    assert '<rdf:li xml:lang="x-default">Harbour / ميناء</rdf:li><rdf:li xml:lang="en">Harbour</rdf:li>' in packet
    assert '<rdf:li xml:lang="ar">ميناء</rdf:li>' in packet


def test_subsets_of_one_font_have_different_tags(fonts: FontStage) -> None:
    """ISO 32000-1, 9.6.4: both pages have letters of Inter, and not the same ones."""
    with opened(joined(fonts).pdf) as pdf:
        programs = [
            (str(item.FontName), item.FontFile2.objgen)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
        ]
    names = [name for name, _ in programs]
    assert len(names) == len(set(names))
    assert len({name.partition("+")[2] for name in names}) < len(names)


def test_a_file_for_print_has_one_condition(fonts: FontStage) -> None:
    """The profile weighs a hundred kilobytes, and two of them would be two conditions."""
    files = files_in(BOTH, fonts, PRINT)
    made = joined(fonts, edition=PRINT)
    assert len(made.pdf) < len(files[0]) + 30_000
    with opened(made.pdf) as pdf, opened(files[0]) as front:
        profiles = [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/N") == 4]
        assert len(profiles) == 1
        assert [str(page.trimbox) for page in pdf.pages] == [str(page.trimbox) for page in front.pages]
        assert [str(page.obj.BleedBox) for page in pdf.pages] == [str(page.obj.BleedBox) for page in front.pages]
        assert "/Annots" not in pdf.pages[1].obj


def test_what_is_joined_meets_what_it_claims(fonts: FontStage, tmp_path: Path) -> None:
    """Nothing is found against PDF/A-2a and PDF/UA-1, in any edition and either order, by veraPDF."""
    made = [
        joined(fonts, languages, edition)
        for languages in (BOTH, BOTH[::-1])
        for edition in (SCREEN, PRINT, Edition.PHOTOCOPY)
    ]
    paths = [tmp_path / f"{number}.pdf" for number in range(len(made))]
    for path, piece in zip(paths, made, strict=True):
        path.write_bytes(piece.pdf)
    assert [(verdict.file.name, verdict.failures) for verdict in validate(paths) if not verdict.compliant] == []
    assert {piece.claims for piece in made} == {("PDF/A-2a", "PDF/UA-1"), ("PDF/X-4", "PDF/A-2a", "PDF/UA-1")}


def test_nothing_is_left_that_no_page_leads_to(fonts: FontStage) -> None:
    """Every object of the saved file is reached from its trailer."""
    with opened(joined(fonts).pdf) as pdf:
        stream = io.BytesIO()
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        with pikepdf.open(stream) as again:
            reached = {page.obj.objgen for page in again.pages}
            pages = {
                item.objgen
                for item in again.objects
                if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Page"
            }
    assert pages == reached
