"""The parts of a Word file, found by how they lead to one another."""

import pytest
from tests.load.bring.made_word import MACRO_TYPE, paragraph, part, word_file, zipped

from presskit.load.bring.packed import NotReadable, Packed
from presskit.load.bring.word.package import WordPackage

BODY = paragraph("We ask.")


def test_parts_are_found_by_their_kinds() -> None:
    """Inside the file by their names, outside as addresses that nobody opens."""
    more = {"header1": part("hdr", ""), "header2": part("hdr", "")}
    package = WordPackage(Packed(word_file(BODY, {"l": "https://a.example/"}, {"p.png": b"x"}, more)))
    relations = package.relations(package.main)

    assert package.main == "word/document.xml"
    assert package.parts_of_kind("header") == ["word/header1.xml", "word/header2.xml"]
    assert (package.part_of_kind("styles"), package.part_of_kind("footnotes")) == ("word/styles.xml", "")
    assert package.bytes_of(relations["p.png"].target) == b"x"
    assert (relations["l"].target, relations["l"].is_outside) == ("https://a.example/", True)
    assert package.xml_of_kind("styles") is not None
    assert package.xml("word/none.xml") is package.xml_of_kind("comments") is None


def test_macros_are_seen() -> None:
    """By the kind of the file, or by the program that lies in it."""
    assert not WordPackage(Packed(word_file(BODY))).has_macros
    assert WordPackage(Packed(word_file(BODY, main_type=MACRO_TYPE))).has_macros
    assert WordPackage(Packed(word_file(BODY, media={"../vbaProject.bin": b""}))).has_macros


def test_what_leads_to_no_text_is_no_document() -> None:
    """A spreadsheet's workbook, or nothing at all."""
    with pytest.raises(NotReadable, match="no document"):
        WordPackage(Packed(zipped({"[Content_Types].xml": "<x/>"})))
