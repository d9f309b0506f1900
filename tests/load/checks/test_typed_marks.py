"""Hyphens for dashes, straight marks that are left, and decades with an opening mark."""

import pytest
from tests.load.made_kits import text_file, toml

from presskit.load.checks.typed_marks import straight_marks_in, typed_marks_in_settings, typed_marks_in_text
from presskit.model.finding import Place
from presskit.model.text import Paragraph, Words

PLACE = Place("statement.en.md", 5, 1, 9)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("# Title\n\nPeers -- all of them -- came.", [(3, 7), (3, 22)]),
        ("From 2019--2021 it was open.", [(1, 10)]),
        ("The word---and no other.", [(1, 9)]),
        ("Back in the '90s it closed.", [(1, 13)]),
        ("Back in the ‘90s it closed.", [(1, 13)]),
    ],
)
def test_what_a_keyboard_has_is_told_at_its_place(text: str, at: list[tuple[int, int]]) -> None:
    """Two or three hyphens for a dash; a decade whose mark opens a quotation that never ends."""
    places = [finding.place for finding in typed_marks_in_text(text_file(text))]
    assert [(place.line, place.column) for place in places if place] == at


@pytest.mark.parametrize(
    "text",
    [
        "Above\n\n---\n\nBelow",
        "| a | b |\n|---|:--|\n| 1 | 2 |",
        "See https://a.example/what--we-saw and www.a--b.example.",
        "<!-- a remark -->",
        "{--struck--} words",
        "Peers – all of them — came.",
        "In the ’90s, and in 1990s prices.",
        "Run it with --draft, or write to peers--desk@example.org.",
    ],
)
def test_what_is_no_slip_is_left_alone(text: str) -> None:
    """Rules, tables, addresses, remarks, marks of editors, options of a command."""
    assert list(typed_marks_in_text(text_file(text))) == []


def test_a_mark_without_its_partner_is_told() -> None:
    """Once for a paragraph; feet and inches are measures."""
    lone = Paragraph((Words('He said: "we stay open.'),), PLACE)
    whole = Paragraph((Words("He said: “we stay open.” The door is 6' 2\" high."),), PLACE)

    (finding,) = straight_marks_in([lone, whole])
    assert finding.place == PLACE
    assert "we stay" in finding.message


def test_settings_are_read_too_but_for_addresses() -> None:
    """The first in each text, at its value."""
    file = toml('title = "Open -- and free"\nurl = "https://a.example/b -- c"\n')
    (finding,) = typed_marks_in_settings(file)
    assert finding.place
    assert (finding.place.line, finding.place.column) == (1, 15)
