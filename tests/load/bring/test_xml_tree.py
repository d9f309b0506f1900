"""XML that was made to do harm ends in one sentence."""

import pytest

from presskit.load.bring.packed import NotReadable
from presskit.load.bring.xml_tree import all_below, below, read_xml, words_in
from presskit.load.limits import MAX_DOCUMENT_NESTING

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'


@pytest.mark.parametrize("names", [W, STRICT])
def test_names_are_short_in_both_forms(names: str) -> None:
    """Of elements and of attributes; a namespace that is not known is told from all that are."""
    root = read_xml(f'<w:p {names} w:x="1" xmlns:q="urn:q"><w:r><w:t>a</w:t></w:r><q:t/></w:p>'.encode())

    assert [each.tag for each in root.iter()] == ["w:p", "w:r", "w:t", "?:t"]
    assert root.get("w:x") == "1"
    found = below(root, "w:r/w:t")
    assert found is not None
    assert found.text == "a"
    assert (below(root, "w:r/w:q"), below(None, "w:r"), all_below(root, "w:t")) == (None, None, [])


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>',
        b'<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>',
        b'<!DOCTYPE p SYSTEM "https://evil.example/x.dtd"><p/>',
        b"<p>",
        b"",
        b"\xff\xfe\x00",
        b"<p>" * (MAX_DOCUMENT_NESTING + 1) + b"</p>" * (MAX_DOCUMENT_NESTING + 1),
    ],
)
def test_what_could_act_or_grow_is_refused(data: bytes) -> None:
    """Entities, document types, what is broken, and what is nested beyond all measure."""
    with pytest.raises(NotReadable):
        read_xml(data)


def test_elements_without_number_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is that of the module: made small here, as a million take seconds."""
    monkeypatch.setattr("presskit.load.bring.xml_tree.MAX_DOCUMENT_ELEMENTS", 10)
    with pytest.raises(NotReadable, match="longer"):
        read_xml(b"<p>" + b"<q/>" * 10 + b"</p>")


def test_words_keep_together_within_a_paragraph() -> None:
    """And are apart between two."""
    root = read_xml(f"<w:x {W}><w:p><w:t>He</w:t><w:t>llo</w:t></w:p><w:p><w:t>you</w:t></w:p></w:x>".encode())

    assert words_in(root) == "Hello you"
