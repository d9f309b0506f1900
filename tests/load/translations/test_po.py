"""A translation as a PO file, out and back."""

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from tests.load.made_kits import codes
from tests.load.translations.made_translations import FRENCH, SOURCE, kit_in_two, opened

from presskit.load.translations.opened import open_translation
from presskit.load.translations.po import TakenIn, po_file, po_language, taken_in
from presskit.model.finding import Finding
from presskit.model.translation import PartState

NAME = "fr.po"


def taken(kit: Path, data: bytes) -> tuple[TakenIn | None, list[Finding]]:
    """What a PO file brings to a kit, written as the command does."""
    found: list[Finding] = []
    done = taken_in(open_translation(kit, "fr"), NAME, data, found)
    if done:
        (kit / "statement.fr.md").write_bytes(done.statement)
        (kit / "translations").mkdir(exist_ok=True)
        (kit / "translations" / "fr.toml").write_bytes(done.records)
    return done, found


def states(kit: Path) -> list[PartState]:
    """How far each part is."""
    return [part.state for part in open_translation(kit, "fr").status.parts]


def catalogue(data: bytes) -> Catalog:
    """The file as a translator's program reads it."""
    return read_po(BytesIO(data), abort_invalid=True)


def test_each_part_is_a_message_with_its_links_and_its_line(tmp_path: Path) -> None:
    """With what it is, what stays as it is, and the language; no name, no day, no plural forms."""
    data = po_file(opened(tmp_path, None))

    messages = [message for message in catalogue(data) if message.id]
    assert len(messages) == 5
    assert str(messages[2].id).startswith(
        "Public records belong to the public. Our report [Who Holds the Records?][report]"
    )
    assert messages[2].context == "paragraph"
    assert messages[2].locations == [("statement.en.md", 5)]
    assert messages[2].auto_comments == ["Paragraph. Keep as they are: report."]
    assert po_language(data) == "fr"
    assert "Revision-Date" not in data.decode()
    assert data == po_file(open_translation(tmp_path, "fr"))


def test_what_goes_out_comes_back_as_it_was(tmp_path: Path) -> None:
    """Nothing changes, and what a translator has accepted counts as confirmed."""
    kit = kit_in_two(tmp_path)

    done, found = taken(kit, po_file(open_translation(kit, "fr")))

    assert not found
    assert done is not None
    assert (done.filled, done.changed, done.statement.decode()) == (0, (), FRENCH)
    assert set(states(kit)) == {PartState.CONFIRMED}


def test_messages_fill_the_room_that_there_is(tmp_path: Path) -> None:
    """A file that a translator has half done makes half a translation, which waits for the other half."""
    kit = kit_in_two(tmp_path, None)
    data = po_file(open_translation(kit, "fr")).decode()
    data = data.replace('msgid "Open Data Day"\nmsgstr ""', 'msgid "Open Data Day"\nmsgstr "Journée"')

    done, _ = taken(kit, data.encode())

    assert done is not None
    assert done.filled == 1
    assert states(kit) == [PartState.CONFIRMED, *[PartState.MISSING] * 4]
    assert (kit / "statement.fr.md").read_text(encoding="utf-8").startswith("# Journée\n\n<!-- en\n## 7 March")


def test_parts_of_the_same_words_stay_apart(tmp_path: Path) -> None:
    """Each by its context."""
    kit = kit_in_two(tmp_path, "# Jour\n\nUn\n\nDeux\n\n- Trois\n", "# Day\n\nOne\n\nOne\n\n- One\n")

    data = po_file(open_translation(kit, "fr"))
    done, found = taken(kit, data)

    assert [message.context for message in catalogue(data) if message.id == "One"] == [
        "paragraph",
        "paragraph 2",
        "list item",
    ]
    assert not found
    assert done is not None
    assert done.changed == ()


def test_a_stale_part_goes_out_as_fuzzy_and_a_fuzzy_one_comes_back_as_stale(tmp_path: Path) -> None:
    """With its former source for who works on it; accepted without a change, it says so."""
    kit = kit_in_two(tmp_path)
    taken(kit, po_file(open_translation(kit, "fr")))
    (kit / "statement.en.md").write_text(SOURCE.replace("Answer in 30", "Reply in 30"), encoding="utf-8")

    data = po_file(open_translation(kit, "fr"))
    taken(kit, data)
    stale = states(kit)
    taken(kit, data.replace(b"#, fuzzy\n", b""))

    assert data.count(b"#, fuzzy") == 1
    assert b"#. It was translated from: Answer in 30 days." in data
    assert stale[-1] is PartState.STALE
    assert codes(open_translation(kit, "fr").translation.findings()) == ["translation-kept"]


def test_a_word_of_a_program_does_not_settle_another_number_or_the_source_s_own_words(tmp_path: Path) -> None:
    """These are for a person who looks at the two."""
    kit = kit_in_two(tmp_path, FRENCH.replace("30 jours", "31 jours"))

    taken(kit, po_file(open_translation(kit, "fr")))

    assert states(kit)[-1] is PartState.UNCONFIRMED
    assert "translation-numbers-differ" in codes(open_translation(kit, "fr").translation.findings())


def test_all_that_is_wrong_is_told_at_once_with_lines_and_nothing_is_taken(tmp_path: Path) -> None:
    """A lost id, a changed one, what makes two paragraphs or a list, and a message of another source."""
    kit = kit_in_two(tmp_path)
    data = po_file(open_translation(kit, "fr")).decode()
    for old, new in (
        ("archives ?][report]", "archives ?][rapport]"),
        ("Répondez en 30 jours.", "- Répondez"),
        ('"Open Data Day"', '"Open Data Night"'),
    ):
        assert old in data
        data = data.replace(old, new)

    done, found = taken(kit, data.encode())

    assert done is None
    assert sorted(codes(found)) == ["po-form-differs", "po-links-differ", "po-unknown-part"]
    lines = data.splitlines()
    assert all(lines[finding.place.line - 1].startswith("msgid") for finding in found if finding.place)
    assert "report was lost; rapport is not in the source" in {finding.message for finding in found}


@pytest.mark.parametrize(
    "data", [b"", b"# a remark\n", b'msgid "a\nmsgstr "b"\n', b"hello world\n", b"PK\x03\x04", b"\xff\xfea"]
)
def test_what_is_no_po_file_is_told(tmp_path: Path, data: bytes) -> None:
    """Never a traceback."""
    done, found = taken(kit_in_two(tmp_path), data)

    assert done is None
    assert len(found) == 1
    assert po_language(data) == ""


def test_a_heading_may_begin_as_a_list_does(tmp_path: Path) -> None:
    """German days do: "7. März 2026"; in a paragraph it would be one."""
    kit = kit_in_two(tmp_path, FRENCH.replace("7 mars 2026", "7. mars 2026"))

    _, found = taken(kit, po_file(open_translation(kit, "fr")))

    assert not found


def test_what_answers_no_part_of_the_source_would_be_gone_and_is_named(tmp_path: Path) -> None:
    """Its line is among those that change."""
    kit = kit_in_two(tmp_path, f"{FRENCH}\nEt encore.\n")

    done, _ = taken(kit, po_file(open_translation(kit, "fr")))

    assert done is not None
    assert done.changed == (10,)


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "rot13", "no-such-encoding", ""])
def test_words_come_in_as_they_stand_whatever_encoding_the_head_names(tmp_path: Path, encoding: str) -> None:
    """The bytes are UTF-8, or the file is refused; a head that a program left wrong makes no Ã© of an é."""
    kit = kit_in_two(tmp_path)
    data = po_file(open_translation(kit, "fr")).replace(b"charset=utf-8", f"charset={encoding}".encode())

    done, found = taken(kit, data)

    assert not found
    assert done is not None
    assert po_language(data) == "fr"
    assert done.statement.decode() == FRENCH


def test_a_byte_order_mark_and_another_systems_line_ends_change_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Editors of Windows write both; nothing is printed by what reads the file, where --json stands."""
    kit = kit_in_two(tmp_path)
    data = po_file(open_translation(kit, "fr"))

    for written in (b"\xef\xbb\xbf" + data, data.replace(b"\n", b"\r\n"), data.replace(b"\n", b"\r")):
        done, found = taken(kit, written)

        assert not found
        assert done is not None
        assert po_language(written) == "fr"
        assert done.statement.decode() == FRENCH
    assert not capsys.readouterr().out


def test_a_file_cut_in_a_message_still_says_its_language_and_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that the message is about what is wrong; and a language in a message's own words is none of the file."""
    data = po_file(opened(tmp_path)) + b'\nmsgid "Language: de"\nmsgsomething'

    _, found = taken(tmp_path, data)

    assert po_language(data) == "fr"
    assert po_language(data.replace(b'"Language: fr\\n"\n', b"")) == ""
    assert codes(found) == ["po-unreadable"]
    assert not capsys.readouterr().out


def test_a_message_that_no_page_could_hold_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """Thousands of brackets in a word would take half a minute."""
    kit = kit_in_two(tmp_path)
    data = po_file(open_translation(kit, "fr")).decode()
    message = "[" * 3000 + "]" * 3000

    done, found = taken(kit, data.replace("Répondez en 30 jours.", message).encode())

    assert done is None
    assert codes(found) == ["word-too-long"]
    assert found[0].place is not None
    assert data.splitlines()[found[0].place.line - 1] == 'msgid "Answer in 30 days."'


@pytest.mark.parametrize(("whole", "cut"), [(b'msgstr "', b"msgstr "), (b'"\n', b"\n"), (b'msgstr "', b'msgstrs "')])
def test_a_line_without_its_mark_is_told_at_its_line(tmp_path: Path, whole: bytes, cut: bytes) -> None:
    """Else a letter would be cut off, and the rest taken for the translation."""
    data = po_file(opened(tmp_path))
    at = data.rindex(whole)

    done, found = taken(tmp_path, data[:at] + cut + data[at + len(whole) :])

    assert done is None
    assert codes(found) == ["po-unreadable"]
    assert found[0].place is not None
    assert found[0].place.line == data.count(b"\n", 0, at) + 1
