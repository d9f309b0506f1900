"""Lists are counted as Word counts them."""

from tests.load.bring.made_word import NUMBERING, part

from presskit.load.bring.word_numbering import Marker, Numbering, read_numbering, whole
from presskit.load.bring.xml_tree import read_xml


def numbering(more: str = "") -> Numbering:
    """A bulleted list 1, and the numbered lists 2 and 3 of one pattern, of which 3 begins anew."""
    return read_numbering(read_xml(part("numbering", NUMBERING + more).encode()))


def numbers(read: Numbering, *items: tuple[str, int]) -> list[int]:
    """The numbers of items of these lists and levels."""
    markers = [read.next_marker(*each) for each in items]
    return [marker.number for marker in markers if marker]


def test_a_list_goes_on_until_another_begins() -> None:
    """A deeper level begins anew under each item."""
    items = [("2", 0), ("2", 1), ("2", 1), ("2", 0), ("2", 1), ("3", 0), ("3", 0), ("1", 0)]

    assert numbers(numbering(), *items) == [1, 1, 2, 2, 1, 1, 2, 0]


def test_letters_are_told() -> None:
    """Plain figures are not."""
    read = numbering()

    assert read.next_marker("2", 0) == Marker(1)
    assert read.next_marker("2", 1) == Marker(1, "lowerLetter %2)")


def test_what_shows_no_marker_is_no_item() -> None:
    """A list that is not there, or whose level has no form; one without a level of its own has a bullet."""
    none = '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
    read = numbering(f'{none}<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>')

    assert (read.next_marker("7", 0), read.next_marker("99", 0)) == (None, None)
    assert read.next_marker("7", 4) == Marker(0)
    assert read_numbering(None).next_marker("1", 0) is None


def test_a_list_by_its_style() -> None:
    """Its pattern is the one that the style links to."""
    linked = (
        '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="9"><w:styleLink w:val="S"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>'
    )
    assert numbers(numbering(linked), ("8", 0), ("8", 0)) == [5, 6]


def test_whole_numbers() -> None:
    """Small ones alone."""
    assert [whole(each, 7) for each in ("3", "", "x", "-1", "9" * 12)] == [3, 7, 7, 7, 7]
