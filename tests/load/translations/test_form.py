"""A translation as a file, built as its source is."""

from tests.load.made_kits import text_file
from tests.load.translations.made_translations import SOURCE, parts

from presskit.load.statement.source_comments import without_source
from presskit.load.translations.form import translation_form

TEXT = """\
# Day

One line
and another with [words][id].

> - said
>   twice
> - more

| A | B |
|---|---|
| 1 | x \\| y |

![two people](assets/a.jpg)

***

Last.
"""


def test_every_part_leaves_room_where_it_stands() -> None:
    """Marks of headings, lists, quotations and tables, rules and the files of pictures are there already."""
    form = translation_form(text_file(TEXT), parts(TEXT), [""] * len(parts(TEXT)), "en", "French")

    plain = [line for line in without_source(text_file(form)).lines if line]
    room = "[Write: in French]"
    assert plain == [
        f"# {room}",
        room,
        f"> - {room}",
        f"> - {room}",
        f"| {room} | {room} |",
        "|---|---|",
        f"| {room} | {room} |",
        f"![{room}](assets/a.jpg)",
        "***",
        room,
    ]


def test_the_source_of_each_block_stands_above_it_as_it_is_written() -> None:
    """A list or a table as a whole."""
    form = translation_form(text_file(TEXT), parts(TEXT), [""] * len(parts(TEXT)), "en", "French")

    assert "<!-- en\n> - said\n>   twice\n> - more\n-->\n\n> - [Write" in form
    assert form.count("<!-- en\n") == 6


def test_a_form_has_the_shape_of_its_source() -> None:
    """Filled in, too, whatever the words."""
    for text in (TEXT, SOURCE):
        mine = parts(text)
        room = translation_form(text_file(text), mine, [""] * len(mine), "en", "French")
        own = [part.text.replace("[Write", "") or "x" for part in mine]
        filled = translation_form(text_file(text), mine, own, "en", "French")

        blanked = without_source(text_file(room)).text
        assert [part.shape for part in parts(blanked)] == [part.shape for part in mine]
        assert all(part.is_to_write for part in parts(blanked))
        assert [part.text for part in parts(filled)] == [part.text for part in mine]
        assert "<!--" not in filled
