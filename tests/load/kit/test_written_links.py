"""kit.toml with links added or confirmed."""

from datetime import date

import pytest

from presskit.load.kept_links.kept_links import KeptLink
from presskit.load.kit.written_links import NotWritable, with_confirmed, with_links

DAY = date(2026, 11, 30)
KIT = """\
# My kit
title = "Day"   # the day

[[links]]
id = "a"   # short
title = "A"
url = "https://a.example"

# about b
[[links]]
id = "b"
confirmed = 2020-01-01  # by me
title = "B"
url = "https://b.example" # last

# The pieces


[[pieces]]
template = "flyer"
"""
NEW = [
    KeptLink("c", 'C "q" \\ é', "https://c.example"),
    KeptLink("d", "D", "https://d.example", "Publisher", 2020),
]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_confirmed_link_has_its_day_and_all_else_stays(mark: str, line_end: str) -> None:
    """To the last byte: remarks, empty lines, line ends, a mark at the beginning."""
    data = (mark + KIT.replace("\n", line_end)).encode()

    written = with_confirmed(data, ["a", "b"], DAY).decode()

    lines = KIT.replace("2020-01-01", "2026-11-30").splitlines()
    lines.insert(7 - 1 + 1, "confirmed = 2026-11-30")
    assert written == mark + "".join(line + line_end for line in lines)


def test_a_link_that_has_a_title_in_another_language_is_confirmed_above_it() -> None:
    """And a new link stands below it; both as if there were none."""
    text = '[[links]]\nid = "a"\ntitle = "A"\n\n[links.fr]\ntitle = "B"\n\n[print]\nspec = "european"\n'

    confirmed = with_confirmed(text.encode(), ["a"], DAY).decode()
    longer = with_links(text.encode(), NEW).decode()

    assert confirmed == text.replace('title = "A"', 'title = "A"\nconfirmed = 2026-11-30')
    assert longer.index('title = "B"') < longer.index(f'id = "{NEW[0].id}"') < longer.index("[print]")


def test_only_the_named_links_are_confirmed() -> None:
    """The others keep what they have, or have not."""
    written = with_confirmed(KIT.encode(), ["b"], DAY).decode()
    assert written == KIT.replace("2020-01-01", "2026-11-30")
    assert with_confirmed(KIT.encode(), ["nobody"], DAY) == KIT.encode()


def test_new_links_stand_behind_the_old_ones() -> None:
    """Each under a header of its own, nothing confirmed, and what follows stays where it is."""
    written = with_links(KIT.encode(), NEW).decode()

    before, after = KIT.split(" # last\n")
    assert written.startswith(f"{before} # last\n\n[[links]]\n")
    assert written.endswith(after)
    added = written[len(before) + len(" # last\n") : -len(after)]
    assert added == (
        '\n[[links]]\nid = "c"\ntitle = "C \\"q\\" \\\\ é"\nurl = "https://c.example"\n'
        '\n[[links]]\nid = "d"\ntitle = "D"\npublisher = "Publisher"\nyear = 2020\nurl = "https://d.example"\n'
    )


@pytest.mark.parametrize("text", ['title = "x"', 'title = "x"\n', 'title = "x"\n[[pieces]]\nsize = "A4"\n\n'])
def test_the_first_links_stand_at_the_end(text: str) -> None:
    """Whether the file ends with a line's end or not."""
    written = with_links(text.encode(), NEW[:1]).decode()
    assert written.startswith(text.rstrip("\n") + "\n\n[[links]]\n")
    assert written.endswith('url = "https://c.example"\n' + text[len(text.rstrip("\n")) :][1:])


@pytest.mark.parametrize("text", ['links = [{id = "a", title = "A", url = "u"}]\n', 'links = []\ntitle = "x"\n'])
def test_links_that_are_written_otherwise_are_left_alone(text: str) -> None:
    """Nobody's file is made unreadable."""
    with pytest.raises(NotWritable):
        with_links(text.encode(), NEW)


def test_a_link_in_a_list_cannot_be_confirmed() -> None:
    """It has no lines of its own."""
    with pytest.raises(NotWritable):
        with_confirmed(b'links = [{id = "a", title = "A", url = "u"}]\n', ["a"], DAY)
