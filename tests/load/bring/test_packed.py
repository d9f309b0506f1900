"""Zips that were made to do harm, or are broken."""

import io
import zipfile
from pathlib import Path

import pytest
from tests.load.bring.brought import brought
from tests.load.bring.made_word import paragraph, part, picture, run, word_file, zipped

from presskit.errors import KitError
from presskit.load.bring.packed import NotReadable, Packed
from presskit.load.limits import MAX_DOCUMENT_PART_BYTES, MAX_DOCUMENT_PARTS


def test_a_part_is_read_by_its_name() -> None:
    """And one that is not there is none."""
    packed = Packed(zipped({"a/b.xml": "words"}))

    assert (packed.part("a/b.xml"), packed.part("c"), "a/b.xml" in packed) == (b"words", None, True)
    assert packed.names == ("a/b.xml",)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A few kilobytes that would grow beyond the limit end in one finding."""
    bomb = "<x/>" + " " * (MAX_DOCUMENT_PART_BYTES + 1)
    data = word_file(paragraph("We ask."), more={"comments1": "x"}, styles=bomb)
    assert len(data) < MAX_DOCUMENT_PART_BYTES / 100

    with pytest.raises(KitError) as caught:
        brought(tmp_path, "a.docx", data)
    (finding,) = caught.value.findings
    assert (finding.code, finding.message) == (
        "document-unreadable",
        "a.docx unpacks to more than any statement has",
    )


def test_parts_without_number_are_refused() -> None:
    """However small each is."""
    with pytest.raises(NotReadable, match="parts"):
        Packed(zipped({str(number): "" for number in range(MAX_DOCUMENT_PARTS + 1)}))


def test_two_parts_of_one_name_are_refused() -> None:
    """Programs differ in which one they take, capitals aside."""
    with pytest.raises(NotReadable, match="one name"):
        Packed(zipped({"word/document.xml": "a", "word/Document.xml": "b"}))


@pytest.mark.parametrize("damage", ["cut", "sum", "locked"])
def test_a_damaged_or_locked_part_is_refused(damage: str) -> None:
    """Cut off, with a wrong checksum, or behind a password."""
    data = bytearray(zipped({"a": "some words to be packed"}))
    if damage == "sum":
        at = data.index(b"PK\1\2") + 16
        data[at] ^= 0xFF
    if damage == "locked":
        data[data.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(NotReadable, match="password" if damage == "locked" else "damaged"):
        Packed(bytes(data[: len(data) // 2] if damage == "cut" else data)).part("a")


def test_what_is_no_zip_is_refused() -> None:
    """As damaged."""
    with pytest.raises(NotReadable, match="damaged"):
        Packed(b"PK\3\4 nothing")


def test_a_picture_outside_of_the_file_is_not_opened(tmp_path: Path) -> None:
    """A part that leads upwards is looked for in the zip alone."""
    (tmp_path / "secret.png").write_bytes(b"secret")
    stream = io.BytesIO(word_file(paragraph("We ask."), media={"p": b""}))
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        b"media/p", b"../../secret.png"
    )
    parts["word/document.xml"] = part(
        "document",
        f"<w:body>{paragraph(run('We ask.') + picture('p'))}</w:body>",
    ).encode()
    statement, findings = brought(tmp_path, "a.docx", zipped(parts))

    assert statement.pictures == ()
    assert "it is not in the document" in next(each.message for each in findings if each.code == "picture-left-out")
