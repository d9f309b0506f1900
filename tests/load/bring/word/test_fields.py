"""Of what Word computes, some is text and some tells of the author."""

import pytest

from presskit.load.bring.losses import Losses
from presskit.load.bring.packed import NotReadable
from presskit.load.bring.word.fields import Fields


def opened(instruction: str) -> tuple[Fields, Losses]:
    """The fields within what one shows."""
    losses = Losses("a")
    fields = Fields(losses)
    fields.mark("begin")
    for word in (instruction[:5], instruction[5:]):
        fields.instruct(word)
    fields.mark("separate")
    return fields, losses


@pytest.mark.parametrize(
    "name",
    [
        "AUTHOR",
        "FILENAME \\p",
        "LASTSAVEDBY",
        "DOCPROPERTY Company",
        "AUTHOR\\* MERGEFORMAT",
        '"AUTHOR"',
        "\\* AUTHOR",
    ],
)
def test_what_tells_of_the_author_is_not_taken(name: str) -> None:
    """And it is told, once for each field."""
    fields, losses = opened(f" {name} ")
    taken = [fields.takes("CANARY"), fields.takes("CANARY")]
    losses.end_paragraph(1, "")

    assert taken == [False, False]
    assert [finding.code for finding in losses.findings()] == ["computed-text-left-out"]
    assert "CANARY" not in losses.findings()[0].message


def test_a_private_field_makes_those_private_that_it_is_a_part_of() -> None:
    """Not those in whose words it stands."""
    losses = Losses("a")
    fields = Fields(losses)
    for word in ('IF 1=1 "x"', "FILENAME"):
        fields.mark("begin")
        fields.instruct(word)
    fields.mark("separate")
    fields.mark("end")
    fields.mark("separate")
    assert not fields.takes("CANARY")
    fields.mark("end")

    quoting, losses = opened("QUOTE x")
    quoting.mark("begin")
    quoting.instruct("AUTHOR")
    quoting.mark("separate")
    assert not quoting.takes("CANARY")
    quoting.mark("end")
    assert quoting.takes("words")


@pytest.mark.parametrize(
    ("instruction", "address"),
    [
        ('HYPERLINK "https://a.example/"', "https://a.example/"),
        ('HYPERLINK "https://a.example/" \\l "part" \\o "a tip"', "https://a.example/#part"),
        ('HYPERLINK \\o "tip" "https://a.example/"', "https://a.example/"),
        ("HYPERLINK https://a.example/ \\n", "https://a.example/"),
        ('HYPERLINK \\l "_Toc1"', ""),
        ("PAGE", ""),
    ],
)
def test_a_link_by_its_instruction(instruction: str, address: str) -> None:
    """Its address, in quotation marks or not, whatever switches stand around it."""
    fields, _losses = opened(instruction)

    assert (fields.link, fields.takes("words")) == (address, True)


def test_an_instruction_is_no_text() -> None:
    """Until the field shows something, and of all that it lies in; an end too many does nothing."""
    fields = Fields(Losses("a"))
    fields.mark("begin")
    fields.instruct("TOC")
    assert (fields.takes("x"), fields.is_in_contents) == (False, True)

    fields.mark("separate")
    assert not fields.takes("x")
    fields.mark("end")
    fields.mark("end")
    assert (fields.takes("x"), fields.is_in_contents) == (True, False)


def test_fields_without_number_are_refused() -> None:
    """Each is asked for each word that it shows."""
    fields = Fields(Losses("a"))
    for _ in range(40):
        fields.mark("begin")
    with pytest.raises(NotReadable):
        fields.mark("begin")
