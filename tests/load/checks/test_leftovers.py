"""Words that someone meant to replace before printing."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, NOWHERE, ORGANISATION, STATEMENT, codes, problems_of, text_file, toml, write_kit

from presskit.load.checks.leftovers import (
    escaped_leftovers,
    leftover_in,
    leftovers_in_settings,
    leftovers_in_text,
)
from presskit.model.finding import Finding

SURE = ["TODO", "Lorem Ipsum", "[insert quote]", "[Your name here]", "[link]", "{{ name }}", "{++new++}", "${name}"]
DOUBTFUL = ["TBC", "XXXX", "https://www.example.com/report"]


def columns(found: list[Finding]) -> list[tuple[int, int]]:
    """Line and column of each."""
    return [(finding.place.line, finding.place.column) for finding in found if finding.place]


@pytest.mark.parametrize("words", SURE)
def test_a_leftover_is_found_in_a_text(words: str) -> None:
    """At its place, and as an error: no page may show it."""
    found = list(leftovers_in_text(text_file(f"One.\nWe {words} say."), "en"))
    assert codes(found) == ["leftover-text"]
    assert columns(found) == [(2, 4)]
    assert found[0].is_error


@pytest.mark.parametrize("words", DOUBTFUL)
def test_words_that_may_be_meant_are_warned_of(words: str) -> None:
    """Each may be a name or an example."""
    found = list(leftovers_in_text(text_file(f"One.\nWe {words} say."), "en"))
    assert codes(found) == ["text-to-confirm"]
    assert not found[0].is_error


@pytest.mark.parametrize(
    "words",
    [
        "todo",
        "the TODAY show",
        "[the name][name]",
        "[link][report]",
        "records.example",
        "XX",
        "an example. Com",
        "**b**",
    ],
)
def test_words_that_only_look_like_it_are_none(words: str) -> None:
    """Links have brackets, examples are given, and Markdown has its marks."""
    assert list(leftovers_in_text(text_file(words), "en")) == []


@pytest.mark.parametrize(("language", "said"), [("es", []), ("pt-BR", []), ("en", ["leftover-text"])])
def test_todo_is_a_word_in_its_languages(language: str, said: list[str]) -> None:
    """A Spanish statement may say it in capitals."""
    assert codes(leftovers_in_text(text_file("NADA SIN NOSOTROS, TODO CON NOSOTROS"), language)) == said


def test_settings_are_looked_through_but_not_their_comments() -> None:
    """A comment may remind; a value is printed, and with it any markup."""
    text = (
        '# TODO\n[release.en]\nheadline = "TBC soon"\n'
        'standfirst = "Dear {{ name }}, **all**"\nboilerplate = "a &amp; b"\n'
    )
    found = list(leftovers_in_settings(toml(text), ("en",)))
    assert codes(found) == ["text-to-confirm", "leftover-text", "leftover-text"]
    assert columns(found) == [(3, 13), (4, 32), (5, 18)]


def test_a_text_of_settings_is_in_the_language_that_it_stands_under() -> None:
    """Or in one of the kit's languages, if its table names none."""
    text = 'title = "TODO EL MUNDO"\n[release.en]\nheadline = "TODO"\n[release.es]\nheadline = "TODO"\n'
    assert columns(list(leftovers_in_settings(toml(text), ("en", "es")))) == [(3, 13)]


def test_a_name_set_in_markdown_keeps_its_marks() -> None:
    """The organisation's name alone is."""
    text = 'name = "Network **of** Peers"\nlegal = "Network **of** Peers"\n'
    found = list(leftovers_in_settings(toml(text), ("en",), ("name",)))
    assert columns(found) == [(2, 18)]


def test_a_short_text_tells_its_gravest() -> None:
    """An error before a doubt."""
    finding = leftover_in("TBC {{ name }}", ("en",), NOWHERE)
    assert finding is not None
    assert finding.code == "leftover-text"
    assert leftover_in("fine", ("en",), NOWHERE) is None


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"a \[link\]", "a [link]"),
        (r"\{\{ name }}", "{{ name }}"),
        ("a &lt;br&gt; b", "a <br> b"),
        ("**「」**は", "**「」**は"),
    ],
)
def test_what_markdown_hides_is_found_in_what_it_prints(written: str, printed: str) -> None:
    """Behind backslashes, in references, and marks that make no emphasis."""
    assert codes(escaped_leftovers(written, printed, "en", NOWHERE)) == ["leftover-text"]


def test_what_is_seen_in_the_markdown_is_not_told_twice() -> None:
    """It has its own place there."""
    assert list(escaped_leftovers("a {{ b }} TODO", "a {{ b }} TODO TBC", "en", NOWHERE)) == []


def test_brackets_without_end_are_read_in_good_time() -> None:
    """Looking for the end of each of 50,000 would take minutes."""
    assert list(leftovers_in_text(text_file("[insert " * 50_000), "en")) == []


def test_every_file_of_a_kit_is_looked_through(tmp_path: Path) -> None:
    """Settings, statement and captions: each leftover stands at its own line."""
    captions = '["a.png"]\ncaption = "{{ caption }}"\ncredit = "Records"\n'
    folder = write_kit(
        tmp_path,
        kit=KIT + '[release.en]\nheadline = "{{ headline }}"\n',
        organisation=ORGANISATION + 'legal = "[insert the legal line]"\n',
        statement=STATEMENT + "\nWrite to \\[link\\].\n\nWrite to [date] now.\n",
        files={"assets/credits.toml": captions},
    )
    told = [(problem.place.file, problem.place.line) for problem in problems_of(folder) if problem.place]
    assert codes(problems_of(folder)) == ["leftover-text"] * 5
    assert told == [
        ("kit.toml", 15),
        ("organisation.toml", 4),
        ("assets/credits.toml", 2),
        ("statement.en.md", 7),
        ("statement.en.md", 9),
    ]


@pytest.mark.parametrize(
    ("mark", "way_out"),
    [
        ("{--old words--}", "delete these words with their marks, or take {-- and --} away"),
        ("{>>what was inserted here is not taken<<}", "decide what it asks for"),
        ("{~~old~>new~~}", "before ~> or those behind it"),
    ],
)
def test_a_change_that_nobody_has_settled_says_how(mark: str, way_out: str) -> None:
    """By its marks."""
    (found,) = leftovers_in_text(text_file(f"We {mark} say."), "en")

    assert found.is_error
    assert "nobody has settled" in found.message
    assert way_out in found.hint


@pytest.mark.parametrize("typed", ["Embargoed until 9 am on 1 December", "Sperrfrist: 1. Dezember", "Sous embargo"])
def test_an_embargo_that_is_typed_is_told_with_its_settings(tmp_path: Path, typed: str) -> None:
    """Where `presskit new` has left it as a remark, too."""
    (finding,) = problems_of(write_kit(tmp_path, statement=f"{STATEMENT}\n{{>>{typed}<<}}\n"))
    assert finding.code == "leftover-text"
    assert "embargo_until = " in finding.hint
    assert "embargo_zone = " in finding.hint
