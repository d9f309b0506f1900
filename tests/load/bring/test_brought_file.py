"""Files of every shape, from their bytes to a statement: what comes, what is told, what is refused with a way out."""

from pathlib import Path

import pytest
from tests.load.bring.brought import brought, written_out
from tests.load.bring.made_word import MACRO_TYPE, paragraph, part, picture, run, word_file, zipped
from tests.load.bring.more_word_shapes import MORE_SHAPES
from tests.load.bring.word_shapes import SHAPES
from tests.load.made_pictures import CANARY, crimson, saved
from tests.paths import GOLDEN

from presskit.errors import KitError, UsageError
from presskit.load.limits import MAX_BLOCKS, MAX_STATEMENT_BYTES
from presskit.model.finding import Severity

EVERY = SHAPES | MORE_SHAPES
SMALL = paragraph("Open the records", "Title") + paragraph("We ask.")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize("shape", EVERY)
def test_a_word_file_of_this_shape(shape: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """All that comes of it, and all that is told, is as last read by a person."""
    text = written_out(*brought(tmp_path, "statement.docx", EVERY[shape]()))
    golden = GOLDEN / "word" / f"{shape}.txt"
    if request.config.getoption("rewrite_goldens"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("shape", EVERY)
def test_nothing_that_is_hidden_in_it_comes_along(shape: str, tmp_path: Path) -> None:
    """Authors, comments, hidden words, file names, a mail's receiver and what a camera tells stay in the file."""
    data = EVERY[shape]()
    statement, _findings = brought(tmp_path, "statement.docx", data)

    assert CANARY.decode() not in repr(statement)
    assert not any(CANARY in picture.data for picture in statement.pictures)


def test_there_is_something_to_hide() -> None:
    """The shapes do hold what must not come along."""
    assert sum(CANARY in b"".join(_parts(shape())) for shape in EVERY.values()) > 5


def _parts(data: bytes) -> list[bytes]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist() if not name.startswith("docProps")]


@pytest.mark.parametrize(
    ("name", "data", "code", "way_out"),
    [
        ("a.doc", OLE, "document-kind", "save it as .docx"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "document-locked", "password"),
        ("a.rtf", b"{\\rtf1 words}", "document-kind", "save it as .docx"),
        ("a.docx", b"{\\rtf1 words}", "document-kind", "save it as .docx"),
        ("a.html", b"<!DOCTYPE html><p>words", "document-kind", "save it as .docx"),
        ("a.pages", zipped({"Index/Document.iwa": b"x"}), "document-kind", "Export To, Word"),
        ("a.pdf", b"%PDF-1.7", "document-kind", "saved as .docx"),
        ("a.docm", word_file(SMALL), "document-kind", "save it as .docx"),
        ("a.docx", word_file(SMALL, main_type=MACRO_TYPE), "document-kind", "save it as .docx"),
        ("a.xyz", b"words", "document-kind", "save it as .docx"),
        ("a.docx", b"words", "document-unreadable", "save it anew"),
        ("a.docx", word_file(SMALL)[:-200], "document-unreadable", "save it anew"),
        ("a.docx", zipped({"[Content_Types].xml": "<x/>"}), "document-unreadable", "save it anew"),
        ("a.txt", b"ab\0\0c", "document-unreadable", "save it anew"),
        ("a.docx", word_file(""), "document-empty", "right file"),
        ("a.txt", b" \n\n", "document-empty", "right file"),
    ],
)
def test_what_cannot_be_taken_says_the_way_out(
    tmp_path: Path, name: str, data: bytes, code: str, way_out: str
) -> None:
    """As one error that names the file, whatever its name pretends."""
    with pytest.raises(KitError) as caught:
        brought(tmp_path, name, data)

    first = caught.value.findings[0]
    assert (first.code, first.severity) == (code, Severity.ERROR)
    assert name in first.message
    assert way_out in first.hint


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    """So is a folder: a bundle of Pages, or the kit itself."""
    (tmp_path / "a.pages").mkdir()
    for name in ("none.docx", "a.pages"):
        with pytest.raises(UsageError, match="cannot be read"):
            read(tmp_path / name)


def read(path: Path) -> None:
    """Reads the file as English."""
    from tests.load.bring.brought import ENGLISH

    from presskit.load import read_brought

    read_brought(path, "en", ENGLISH)


def test_an_unseen_character_is_left_out_and_named(tmp_path: Path) -> None:
    """One that a statement may not hold; letters are composed, as everywhere in a kit."""
    statement, findings = brought(tmp_path, "a.txt", "Title\n\nCafe\u0301 \u202eab.".encode())

    assert statement.body == "Café ab.\n"
    assert any("right-to-left override" in finding.message for finding in findings)


def test_a_note_of_the_title_is_told(tmp_path: Path) -> None:
    """It has no place in the text."""
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    notes = {"footnotes": part("footnotes", f"<w:footnote w:id='1'>{paragraph('By us.')}</w:footnote>")}
    body = paragraph(run("Open the records") + call, "Title") + paragraph("We ask.")
    statement, findings = brought(tmp_path, "a.docx", word_file(body, more=notes))

    assert (statement.title, statement.body) == ("Open the records", "We ask.\n")
    assert any('is left out: "By us."' in finding.message for finding in findings)


def test_a_caption_goes_with_its_picture(tmp_path: Path) -> None:
    """Before it or behind it; one without a picture is text."""
    shown = paragraph(picture("p.png"))
    caption = paragraph("A wall", "Caption")
    for body, captions, text in (
        (caption + shown, ["A wall"], "We ask.\n\n![\\[Write: what the picture shows\\]](assets/picture-1.png)\n"),
        (caption, [], "We ask.\n\nA wall\n"),
    ):
        data = word_file(SMALL + body, media={"p.png": saved(crimson(), "PNG")})
        statement, _findings = brought(tmp_path, "a.docx", data)
        assert ([each.caption for each in statement.pictures], statement.body) == (captions, text)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("x.rtf", b"%PDF-1.7", "x.rtf is not taken: it is PDF, although its name ends in .rtf"),
        ("x.doc", b"%PDF-1.7", "x.doc is not taken: it is PDF, although its name ends in .doc"),
        ("x.docx", OLE, "x.docx is not taken: it is the old form of Word (.doc), although its name ends in .docx"),
        ("x.PDF", b"%PDF-1.7", "x.PDF is not taken: it is PDF"),
        ("x", b"{\\rtf1 words}", "x is not taken: it is RTF"),
    ],
)
def test_a_name_that_says_another_kind_is_told(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    """Who saved it may have renamed it alone."""
    with pytest.raises(KitError) as caught:
        brought(tmp_path, name, data)
    assert [finding.message for finding in caught.value.findings] == [said]


# Longer than what took minutes: each comes to an end in a moment, or is refused.
LONG = {
    "spaces.txt": b"T\n\na" + b" " * 600_000 + b"b\n\nc\n",
    "no-break.txt": "T\n\na{}b\n\nc\n".format("\u00a0" * 200_000).encode(),
    "commas.txt": b"T\n\n" + b"word, " * 150_000 + b"\n\nb\n",
    "lines.txt": b"T\n\n" + (b"x" * 60 + b"\n") * 10_000,
    "unseen.md": "# T\n\nWords.\n\n{}x\n".format("\ufeff" * 1_000_000).encode(),
    "fact.md": b"---\ntitle: a" + b" " * 600_000 + b"b\n---\n\nWords.\n",
    "head.docx": word_file(SMALL, more={"header1": part("hdr", paragraph("." * 30_000 + "abcdefgh ijkl"))}),
}


@pytest.mark.parametrize("name", LONG)
def test_a_long_text_is_read_in_one_go(name: str, tmp_path: Path) -> None:
    """However long its lines are: what is looked for is looked for in short ones."""
    statement, _findings = brought(tmp_path, name, LONG[name])

    assert statement.body


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt", b"x\n\n" * (MAX_BLOCKS + 1)), ("a.md", "\ufeff".encode() * MAX_STATEMENT_BYTES)],
)
def test_what_is_longer_than_any_statement_is_refused_first(name: str, data: bytes, tmp_path: Path) -> None:
    """Before anything is done with each of its parts."""
    with pytest.raises(KitError) as caught:
        brought(tmp_path, name, data)
    assert "than any statement" in caught.value.findings[0].message
