"""What tags break."""

from typing import Any

import pytest
from pikepdf import Dictionary, Name, String
from tests.preflight.reading.claims.made_files import rules_of, tag, tagged

from presskit.preflight.facts.claim_rules import Rule
from presskit.preflight.facts.painting import ClaimedContent, PaintedPage
from presskit.preflight.reading.claims.tags import breaches_of_tags

ENGLISH = String("en")


def _rules(*tags: Any, content: ClaimedContent | None = None, **catalogue: Any) -> list[Rule]:
    stated = {"Lang": ENGLISH, **catalogue}
    pdf = tagged(*tags, **{key: value for key, value in stated.items() if value is not None})
    painted = PaintedPage(claimed=content or ClaimedContent())
    return rules_of(breaches_of_tags(pdf, list(pdf.pages), {1: painted}))


def _table(*kids: Any) -> Dictionary:
    return tag("Table", *kids)


def _row(*cells: str) -> Dictionary:
    return tag("TR", *map(tag, cells or ("TD",)))


@pytest.mark.parametrize(
    "sound",
    [
        _table(tag("Caption"), tag("THead", _row("TH")), tag("TBody", _row())),
        _table(_row(), tag("Caption")),
        tag("L", tag("Caption"), tag("LI", tag("Lbl"), tag("LBody")), tag("L", tag("LI", tag("LBody")))),
        tag("TOC", tag("TOCI", tag("P"))),
        tag("Sect", tag("H"), tag("P", tag("Note", ID=String("1")))),
    ],
)
def test_tags_in_their_places_break_nothing(sound: Dictionary) -> None:
    """Tables, lists, tables of contents, sections, footnotes."""
    assert _rules(sound) == []


@pytest.mark.parametrize(
    "misplaced",
    [
        _table(tag("P")),
        _table(tag("THead", _row()), tag("THead", _row()), tag("TBody", _row())),
        _table(tag("THead", _row())),
        _table(_row(), tag("Caption"), _row()),
        _table(tag("Caption"), _row(), tag("Caption")),
        tag("P", _row()),
        tag("P", tag("TD")),
        _table(tag("TBody", tag("Span"))),
        tag("LI", tag("LBody")),
        tag("L", tag("Span")),
        tag("L", tag("LI", tag("LBody")), tag("Caption")),
        tag("L", tag("LI", tag("Span"))),
        tag("P", tag("TOCI")),
    ],
)
def test_a_tag_where_it_does_not_belong_is_found(misplaced: Dictionary) -> None:
    """One more of its sort, before what it follows, or in another tag."""
    assert Rule.TAG_MISPLACED in _rules(misplaced)


@pytest.mark.parametrize(
    ("tags", "rule"),
    [
        ([tag("Odd")], Rule.ROLE_UNMAPPED),
        ([_table(_row("TD", "TD"), _row())], Rule.TABLE_UNEVEN),
        ([tag("Sect", tag("H"), tag("H"))], Rule.HEADINGS_MIXED),
        ([tag("H"), tag("H1")], Rule.HEADINGS_MIXED),
        ([tag("Note")], Rule.NOTE_WITHOUT_ID),
        ([tag("Note", ID=String("1")), tag("Note", ID=String("1"))], Rule.NOTE_WITHOUT_ID),
        ([tag("P", Lang=String("12345"))], Rule.LANGUAGE_WRONG),
        ([tag("P", Lang=String("en_GB"))], Rule.LANGUAGE_WRONG),
    ],
)
def test_each_other_breach_is_found(tags: list[Dictionary], rule: Rule) -> None:
    """With nothing else."""
    assert _rules(*tags) == [rule]


def test_a_role_map_gives_names_and_takes_none() -> None:
    """A tag of one's own stands for one of the standard's; that one for itself."""
    pdf = tagged(tag("Odd"), Lang=ENGLISH)
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Odd=Name.P)
    assert rules_of(breaches_of_tags(pdf, list(pdf.pages), {1: PaintedPage()})) == []
    pdf.Root.StructTreeRoot.RoleMap.P = Name.H1
    assert Rule.ROLE_REMAPPED in rules_of(breaches_of_tags(pdf, list(pdf.pages), {1: PaintedPage()}))


@pytest.mark.parametrize(
    ("language", "found"), [("en", []), ("pt-BR", []), ("x-klingon", []), ("12345", [Rule.LANGUAGE_WRONG])]
)
def test_the_documents_language_is_one(language: str, found: list[Rule]) -> None:
    """By its form (RFC 5646); which languages there are is not asked."""
    assert _rules(Lang=String(language)) == found


def test_words_need_a_language_and_not_the_documents() -> None:
    """Their tag's, or their mark's, is enough."""
    assert _rules(tag("P", 0), Lang=None) == [Rule.LANGUAGE_MISSING]
    assert _rules(tag("P", 0, Lang=ENGLISH), Lang=None) == []
    assert _rules(tag("P", 0), Lang=None, content=ClaimedContent(marks_in_a_language=frozenset({0}))) == []
    assert _rules(tag("Figure", Alt=String("A cat")), Lang=None) == [Rule.LANGUAGE_MISSING]
    assert _rules(Lang=None, Outlines=Dictionary(First=Dictionary())) == [Rule.LANGUAGE_MISSING]
    assert _rules(Lang=String("")) == [Rule.LANGUAGE_MISSING]


def test_words_for_the_ear_need_a_language() -> None:
    """That of the tag that their mark is a part of, if the mark has none."""
    spoken = ClaimedContent(speaking_marks=frozenset({0}))
    assert _rules(Lang=None, content=spoken) == [Rule.LANGUAGE_MISSING]
    assert _rules(tag("P", 0, Lang=ENGLISH), Lang=None, content=spoken) == []


def test_what_marks_and_catalogue_say_is_told() -> None:
    """Decoration among words, a language that is none, and tags that their maker suspects."""
    content = ClaimedContent(mixes_decoration=True, languages=("1",))
    assert _rules(content=content, MarkInfo=Dictionary(Suspects=True)) == [
        Rule.LANGUAGE_WRONG,
        Rule.SUSPECTS,
        Rule.ARTIFACT_TAGGED,
    ]
