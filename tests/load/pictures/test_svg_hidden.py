"""What a drawing holds and does not show."""

import pytest

from presskit.load.bring.xml_tree import read_xml
from presskit.load.pictures.svg_hidden import drop_hidden


def left(content: str) -> tuple[str, int]:
    """The words that are left, the same in both copies, and how many parts were taken out."""
    styled, faithful = (read_xml(f"<svg>{content}</svg>".encode()) for _ in range(2))
    removed = drop_hidden(styled, faithful)
    words = ["".join(each.itertext()) for each in (styled, faithful)]
    assert words[0] == words[1]
    return words[0], len(removed)


@pytest.mark.parametrize(
    "content",
    [
        '<text display="none">x</text>',
        '<g display="none"><g><text>x</text></g></g>',
        '<g visibility="hidden"><text>x</text></g>',
        '<text opacity="0">x</text>',
        '<text fill="none">x</text>',
        '<text fill-opacity="0%">x</text>',
    ],
)
def test_what_is_switched_off_goes(content: str) -> None:
    """By itself or with its group; words without a filling or an outline too."""
    assert left(content) == ("", 1)


def test_words_behind_a_hidden_part_of_a_line_stay() -> None:
    """Wherever it stands in the line."""
    hidden = '<tspan display="none">x</tspan>'
    assert left(f"<text>a{hidden}b<tspan>c</tspan>{hidden}d</text>") == ("abcd", 2)


@pytest.mark.parametrize(
    "content",
    [
        "<text>x</text>",
        '<g visibility="hidden"><text visibility="visible">x</text></g>',
        '<text visibility="hidden"><tspan visibility="visible">x</tspan></text>',
        '<text fill="none" stroke="#000000">x</text>',
        '<text fill="none"><tspan fill="#000000">x</tspan></text>',
        '<g display="none"><text id="a">x</text></g><use href="#a"/>',
        '<text opacity="half">x</text>',
    ],
)
def test_what_is_shown_stays(content: str) -> None:
    """What is shown within a hidden group, or called from there."""
    assert left(content) == ("x", 0)
