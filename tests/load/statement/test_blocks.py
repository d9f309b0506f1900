"""The blocks of a statement: what it may hold, and by what name the rest is refused."""

from pathlib import Path

import pytest
from tests.load.made_kits import STATEMENT, codes, problems_of, write_kit
from tests.paths import KITS

from presskit.load import load_kit
from presskit.model.text import (
    Block,
    Heading,
    Notes,
    Paragraph,
    Quotation,
    Rule,
    Table,
    TextList,
    block_text,
    printed_text,
)

PHOTO = (KITS / "complete" / "assets" / "shelves.jpg").read_bytes()
FILES: dict[str, str | bytes] = {
    "assets/shelves.jpg": PHOTO,
    "assets/credits.toml": '["shelves.jpg"]\ncredit = "Records"\n',
}


def blocks_of(folder: Path, text: str) -> tuple[Block, ...]:
    """The blocks of this text under the usual head and first paragraph."""
    return load_kit(write_kit(folder, statement=f"{STATEMENT}\n{text}\n", files=FILES)).statements["en"].blocks[1:]


def test_paragraphs_headings_lists_and_quotations_are_read(tmp_path: Path) -> None:
    """Within one another, with numbers as they are written."""
    blocks = blocks_of(tmp_path, "## Why\n\nText.\n\n7. one\n8. two\n   - inner\n\n> said\n>\n> so")
    assert [type(block) for block in blocks] == [Heading, Paragraph, TextList, Quotation]
    numbered = blocks[2]
    assert isinstance(numbered, TextList)
    assert (numbered.ordered, numbered.start) == (True, 7)
    assert isinstance(numbered.items[1][1], TextList)
    assert block_text(blocks[3]) == "said\nso"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("1. a\n3. b\n2. c", ("1.", "3.", "2.")),
        ("1. a\n3. b\n\n7. c\n7. d", ("1.", "3.", "7.", "7.")),
        ("1) a\n2) b\n\n1) c", ("1)", "2)", "1)")),
        ("01. a\n02. b", ("01.", "02.")),
        ("4. a\n5. b", ()),
        ("1. a\n1. b", ()),
    ],
)
def test_numbers_that_are_no_sequence_are_printed_as_typed(tmp_path: Path, text: str, marks: tuple[str, ...]) -> None:
    """Markdown would count from the first one on."""
    (numbered,) = blocks_of(tmp_path, text)
    assert isinstance(numbered, TextList)
    assert (numbered.ordered, numbered.marks) == (True, marks)


def test_tables_notes_and_rules_are_read(tmp_path: Path) -> None:
    """Figures stand at the end of their column; notes end the text, numbered as their marks follow one another."""
    text = "| a | b |\n|---|---|\n| 1 | £2[^x] |\n\n---\n\n[^y]: two\n[^x]: one\n\nSo[^y] it is.\n\n---"
    table, rule, _paragraph, notes = blocks_of(tmp_path, text)
    assert isinstance(table, Table)
    assert [(cell.align, cell.place.line, cell.place.column) for cell in table.rows[0]] == [
        ("start", 9, 3),
        ("end", 9, 7),
    ]
    assert isinstance(rule, Rule)
    assert isinstance(notes, Notes)
    assert [block_text(each) for each in (table, notes)] == ["a\nb\n1\n£2", "one\ntwo"]
    assert printed_text(table) == "a\nb\n1\n£2¹"
    assert [note.anchor for note in notes.notes] == ["note-1", "note-2"]


def test_a_note_may_have_several_paragraphs(tmp_path: Path) -> None:
    """Lines that are wrapped go on, and a paragraph behind an empty line is indented."""
    text = "So[^1] it is.\n\n[^1]: one\nwrapped\n\n    more\n\nthe text goes on"
    assert [block_text(block) for block in blocks_of(tmp_path, text)] == [
        "So it is.",
        "the text goes on",
        "one wrapped\nmore",
    ]


def test_what_is_only_indented_is_text(tmp_path: Path) -> None:
    """By a tab, by four spaces, or by no-break spaces, as word processors indent."""
    for indent in ("\t", "    ", "\u00a0\u00a0\u00a0"):
        assert [block_text(block) for block in blocks_of(tmp_path, f"{indent}Words.")] == ["Words."]


def test_a_block_knows_its_line(tmp_path: Path) -> None:
    """Also after blank lines."""
    heading = blocks_of(tmp_path, "\n\n  ## Why\n")[0]
    assert isinstance(heading, Heading)
    assert (heading.level, heading.place.line, heading.place.column) == (2, 9, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<div>\nwords\n</div>", "raw-html"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "table-form"),
        ("| a | b |\n|---|---|", "table-form"),
        ("| a | b |\n| 1 | 2 | 3 |", "table-form"),
        ("| a | b |\n|---|---|---|\n| 1 | 2 |", "table-form"),
        ("```\ncode\n```", "unsupported-markdown"),
        ("# Another", "second-title"),
        ("## ", "unsupported-markdown"),
        ("##What we ask", "unsupported-markdown"),
        ("#\u00a0What we ask", "second-title"),
        ("said[^1]", "note-lost"),
        ("said\n\n[^1]: a note", "note-lost"),
        ("said[^1]\n\n[^1]: a note\n[^1]: another", "note-lost"),
        ("- [^1]: a note", "note-lost"),
        ("- ![a](assets/shelves.jpg)", "picture-in-text"),
        ("> ![a](assets/shelves.jpg)", "picture-in-text"),
        ("![](assets/shelves.jpg)", "missing-alt"),
        ("![ \u200b ](assets/shelves.jpg)", "missing-alt"),
        ("![shelves.JPG](assets/shelves.jpg)", "missing-alt"),
        ("![Shelves](assets/gone.jpg)", "file-missing"),
        ("![a &#8238;b](assets/shelves.jpg)", "hidden-character"),
    ],
)
def test_what_has_no_place_in_a_statement_is_refused(tmp_path: Path, text: str, code: str) -> None:
    """It would be printed with its marks, or be lost without a word."""
    assert codes(problems_of(write_kit(tmp_path, statement=f"{STATEMENT}\n{text}\n", files=FILES))) == [code]


@pytest.mark.parametrize("text", ["#OpenRecords is our tag.", "We are #1.", "C# is a language", "\\# not a title"])
def test_hashtags_are_words(tmp_path: Path, text: str) -> None:
    """One # and a word is what the whole campaign is about."""
    assert isinstance(blocks_of(tmp_path, text)[0], Paragraph)


def test_several_pictures_may_stand_together(tmp_path: Path) -> None:
    """Each on its own line of one paragraph, with the marks of the language in its words."""
    kit = load_kit(
        write_kit(
            tmp_path,
            statement=f'{STATEMENT}\n![One "shelf"](assets/shelves.jpg)\n![Two](assets/shelves.jpg)\n',
            files=FILES,
        )
    )
    assert sorted(picture.alt for picture in kit.pictures.values()) == ["One “shelf”", "Two"]
