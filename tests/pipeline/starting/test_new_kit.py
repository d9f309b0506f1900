"""A new kit's folder: what is refused, and that nothing is left half made."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.load.made_pictures import crimson, saved

from presskit.errors import CannotWrite, UsageError
from presskit.load import load_kit
from presskit.model.brought import BroughtLink, BroughtPicture, BroughtStatement
from presskit.pipeline.starting.new_kit import (
    NewKitOrder,
    bring,
    make_new_kit,
    piece_names,
    title_given,
    usual_piece_names,
)


def order_with(folder: Path, words: Mapping[str, str]) -> NewKitOrder:
    """An order with these words in its fields, and nothing else."""
    return replace(NewKitOrder(folder), **words)  # type: ignore[arg-type]  # of its fields of words alone


def test_the_folder_is_made_with_those_on_the_way(tmp_path: Path) -> None:
    """The names that are given back are the files that are there, and nothing temporary stays."""
    folder = tmp_path / "a" / "kit"
    names = make_new_kit(NewKitOrder(folder, day="2021-11-01"))

    assert [*names] == sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert load_kit(folder).date == date(2021, 11, 1)


def test_without_a_day_it_is_dated_today(tmp_path: Path) -> None:
    """The day before or after midnight, if the test runs then."""
    before = date.today()
    make_new_kit(NewKitOrder(tmp_path / "kit"))

    assert before <= load_kit(tmp_path / "kit").date <= date.today()


@pytest.mark.parametrize(
    ("short_name", "name", "made"),
    [
        ("INPUD", "International Network", "inpud"),
        ("", "Réseau d'Exempleville", "reseau-dexempleville"),
        ("", "A network that has a very long name indeed and more", "a-network-that-has-a-very-long-name"),
        ("", "x" * 60, "x" * 40),
        ("CON", "", "organisation"),
        ("公開資料", "", "organisation"),
        ("", "", "organisation"),
    ],
)
def test_the_id_is_made_of_the_name(tmp_path: Path, short_name: str, name: str, made: str) -> None:
    """The short one before the full one; a neutral word where neither can name a file."""
    make_new_kit(NewKitOrder(tmp_path / "kit", name=name, short_name=short_name))

    assert load_kit(tmp_path / "kit").organisation.id == made


def test_a_theme_is_set_by_its_name(tmp_path: Path) -> None:
    """The kit loads in it; without one it waits behind a mark, and the kit is plain."""
    make_new_kit(NewKitOrder(tmp_path / "bold", theme="bold"))
    make_new_kit(NewKitOrder(tmp_path / "plain"))

    assert load_kit(tmp_path / "bold").style.theme.name == "bold"
    assert load_kit(tmp_path / "plain").style.theme.name == "plain"
    assert '# [style]\n# theme = "' in (tmp_path / "plain" / "kit.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": "  "}, "--title says nothing"),
        ({"name": "a\x07b"}, "--name holds a character that cannot be seen"),
        ({"short_name": "a\u202eb"}, "--short-name holds a character that cannot be seen"),
        ({"day": "1 November"}, "is no date"),
        ({"day": "0021-11-01"}, "between 1900 and 2100"),
        ({"language": "xx"}, '"xx" is the code of no language'),
        ({"language": "../en"}, "is no code of a language"),
        ({"theme": "editoral"}, 'there is no theme "editoral"'),
    ],
)
def test_what_would_not_build_is_refused(tmp_path: Path, wrong: dict[str, str], message: str) -> None:
    """Before anything is written."""
    with pytest.raises(UsageError, match=message) as caught:
        make_new_kit(order_with(tmp_path / "kit", wrong))

    assert caught.value.hint
    assert not (tmp_path / "kit").exists()


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    """A file in it, or in its place, and it is not touched."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")

    for taken in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(UsageError):
            make_new_kit(NewKitOrder(taken))
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_hidden_files_are_not_in_use(tmp_path: Path) -> None:
    """A folder that git or a file manager has been in is taken, and so is one in which an earlier run was killed."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".kit.toml.presskit-new").write_bytes(b"half")
    make_new_kit(NewKitOrder(tmp_path))

    assert (tmp_path / ".git").is_dir()
    assert not (tmp_path / ".kit.toml.presskit-new").exists()
    assert load_kit(tmp_path)


def test_what_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the last file: the folder is gone again."""
    real = os.fsync
    calls: list[int] = []

    def fail_late(handle: int) -> None:
        calls.append(handle)
        if len(calls) == 6:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(os, "fsync", fail_late)
    with pytest.raises(CannotWrite, match="disk is full") as caught:
        make_new_kit(NewKitOrder(tmp_path / "kit"))

    assert caught.value.hint == "choose another folder; nothing was made"
    assert list(tmp_path.iterdir()) == []


BROUGHT = BroughtStatement(
    body="We [ask][law] the city.\n\n![A wall](assets/picture-1.png)\n",
    title="Open the *records*",
    day=date(2021, 11, 1),
    date_line="Monday, 1 November 2021",
    hashtag="#OpenRecords",
    dateline_place='The "City"',
    standfirst="What a city owes",
    links=(BroughtLink("law", 'Our "law"', "https://records.example/law"),),
    pictures=(BroughtPicture("assets/picture-1.png", saved(crimson(), "PNG"), "A wall, painted"),),
)


def test_a_statement_that_was_brought_is_all_in_the_kit(tmp_path: Path) -> None:
    """Each of its facts where a kit has it; links without a day on which somebody opened them."""
    make_new_kit(NewKitOrder(tmp_path / "kit", short_name="ORN"), BROUGHT)
    kit = load_kit(tmp_path / "kit")
    statement = kit.statements["en"]

    assert (kit.title, statement.title, statement.date_line) == (
        "Open the *records*",
        "Open the *records*",
        "Monday, 1 November 2021",
    )
    assert (kit.date, kit.hashtag) == (date(2021, 11, 1), "#OpenRecords")
    assert (kit.release.texts["en"].dateline_place, kit.release.texts["en"].standfirst) == (
        "The “City”",
        "What a city owes",
    )
    assert [(link.id, link.url, link.confirmed) for link in kit.links] == [
        ("law", "https://records.example/law", None)
    ]
    assert [(each.alt, each.caption, each.credit) for each in kit.pictures.values()] == [
        ("A wall", "A wall, painted", "")
    ]
    assert {finding.code for finding in kit.findings if finding.severity == "warning"} == {
        "link-unconfirmed",
        "missing-credit",
        "still-to-write",
    }


def test_what_is_asked_for_gives_way_to_nothing(tmp_path: Path) -> None:
    """Another title and another day than the document's; a note tells of the title."""
    order = NewKitOrder(tmp_path / "kit", title="Mine", day="2021-11-03")
    make_new_kit(order, BROUGHT)
    kit = load_kit(tmp_path / "kit")

    assert (kit.title, kit.date, kit.statements["en"].date_line) == ("Mine", date(2021, 11, 3), "")
    assert [finding.code for finding in title_given(order, BROUGHT)] == ["title-given"]
    assert title_given(replace(order, title=""), BROUGHT) == title_given(order, replace(BROUGHT, title="Mine")) == ()


def test_pieces_are_ordered_by_their_names(tmp_path: Path) -> None:
    """With their usual size, or one that is named; the words that one sets apart are then to be written."""
    make_new_kit(NewKitOrder(tmp_path / "a", pieces=("letterhead", "press-release-letter", "letterhead")))
    make_new_kit(NewKitOrder(tmp_path / "b", pieces=("poster",)))

    assert [piece.name for piece in load_kit(tmp_path / "a").pieces] == ["letterhead-a4", "press-release-letter"]
    assert load_kit(tmp_path / "a").piece_words["flyer"] == {}
    assert load_kit(tmp_path / "b").piece_words["flyer"]["en"]
    with pytest.raises(UsageError, match='no piece "flier"') as caught:
        make_new_kit(NewKitOrder(tmp_path / "c", pieces=("flier",)))
    assert caught.value.hint == 'did you mean "flyer"?'


def test_a_statement_that_was_brought_has_no_words_chosen_from_it() -> None:
    """So its usual pieces are those that need none."""
    assert usual_piece_names(has_statement=True) == ("press-release", "letterhead")
    assert usual_piece_names(has_statement=False) == ("press-release", "flyer", "letterhead")
    assert set(usual_piece_names(has_statement=False)) < set(piece_names())


def test_a_file_is_read_in_its_language(tmp_path: Path) -> None:
    """With the names of months that it has; in one that nobody knows, not at all."""
    (tmp_path / "a.txt").write_text("Open\n\n1 November 2021\n\nWe ask.", encoding="utf-8")

    assert bring(tmp_path / "a.txt", "en").statement.day == date(2021, 11, 1)
    with pytest.raises(UsageError, match="of no language"):
        bring(tmp_path / "a.txt", "xx")
