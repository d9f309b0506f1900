"""What a kit's statements offer for the words that its pieces set apart."""

from pathlib import Path

import pytest
from tests.load.made_kits import KIT, write_kit

from presskit.errors import KitError, UsageError
from presskit.load import load_kit, suggestions
from presskit.model.suggestion import Suggestion

ORDERS = (
    KIT.split("[[pieces]]", maxsplit=1)[0]
    + '[[pieces]]\ntemplate = "press-release"\nsize = "A4"\n[[pieces]]\ntemplate = "flyer"\nsize = "A5"\n'
)
ENGLISH = """\
# Open Data Day

Public records belong to the public. See [the report][report], which says: “Records are kept shut for years on end.”

We ask the ministry to:

- open its records;
- answer within a month.

[Write: who stands with you.] Nobody has answered us since March, although we have written to each of the nine offices
that keep what was decided in our name, and have called them, and have stood before their doors.
"""
ARABIC = "# يوم البيانات\n\nالسجلات ملك للجميع. متى تفتح [السجلات][report]؟ نطالب الوزارة بفتحها الآن.\n"
HINDI = "# खुला डेटा दिवस\n\nसार्वजनिक अभिलेख जनता के हैं। [रिपोर्ट][report] कब खुलेगी? हम जवाब मांगते हैं।\n"
CHINESE = "# 开放数据日\n\n公共档案属于公众所有。请看[我们的报告][report]说了什么。我们要求现在就公开档案！\n"


def offered(folder: Path, statement: str = ENGLISH, kit: str = ORDERS) -> dict[str, Suggestion]:
    """What is offered, by the keys."""
    found = suggestions(write_kit(folder, kit=kit, statement=statement)).suggestions
    return {f"{each.header}.{each.key}": each for each in found}


def texts(suggestion: Suggestion) -> list[str]:
    """The offered words."""
    return [offer.text for offer in suggestion.offers]


def test_each_key_that_pieces_ask_for_has_its_offers(tmp_path: Path) -> None:
    """Sentences for the call, what leads to a list, its items, and what stands between quotation marks."""
    found = offered(tmp_path)

    assert texts(found["flyer.en.call"])[0] == "Public records belong to the public."
    assert texts(found["flyer.en.demand_lead"]) == [
        "See the report, which says:",
        "We ask the ministry to:",
    ]
    assert texts(found["flyer.en.demands"]) == ["open its records;", "answer within a month."]
    assert texts(found["release.en.quotations.text"]) == ["Records are kept shut for years on end."]
    assert {"release.en.headline", "release.en.standfirst"} <= found.keys()
    assert found["flyer.en.call"].is_needed
    assert found["flyer.en.call"].offers[0].line == 3


def test_what_is_too_long_or_still_to_be_written_is_not_offered(tmp_path: Path) -> None:
    """The long one is counted; instructions of a new kit are nobody's words."""
    call = offered(tmp_path)["flyer.en.call"]

    assert call.longer == 1
    assert all(len(text) <= call.most_letters for text in texts(call))
    assert not [text for text in texts(call) if "[Write" in text]


def test_words_that_are_given_are_marked(tmp_path: Path) -> None:
    """Those that `presskit new` has left to be written are not given."""
    kit = f'{ORDERS}[flyer.en]\ncall = "Public records belong to the public."\ndemand_lead = "[Write: who asks]"\n'
    found = offered(tmp_path, kit=kit)
    assert found["flyer.en.call"].is_given
    assert not found["flyer.en.demand_lead"].is_given


@pytest.mark.parametrize(("code", "statement"), [("ar", ARABIC), ("hi", HINDI), ("zh-Hans", CHINESE)])
def test_every_offer_stands_in_the_statement_word_for_word(tmp_path: Path, code: str, statement: str) -> None:
    """In any script: whatever is chosen, the kit takes it."""
    kit = ORDERS.replace('["en"]', f'["{code}"]').replace("Open Data Day", "[Write: the title]")
    folder = write_kit(tmp_path / "a", kit=kit, files={f"statement.{code}.md": statement})
    calls = next(each for each in suggestions(folder).suggestions if each.key == "call").offers
    assert len(calls) == 3
    for number, offer in enumerate(calls):
        words = f'[flyer.{code}]\ncall = "{offer.text}"\n'
        taken = write_kit(tmp_path / str(number), kit=kit + words, files={f"statement.{code}.md": statement})
        assert load_kit(taken).held_back == ()


def test_a_kit_of_flyers_alone_gets_its_offers(tmp_path: Path) -> None:
    """Nothing of it can be built before: that is what they are for."""
    kit = KIT.replace('"letterhead"', '"flyer"').replace('"A4"', '"A5"')
    with pytest.raises(KitError):
        load_kit(write_kit(tmp_path, kit=kit, statement=ENGLISH))
    assert offered(tmp_path, kit=kit)["flyer.en.call"].offers


@pytest.mark.parametrize(
    ("kit", "codes"),
    [
        (ORDERS.replace("Open Data Day", "{{ title }}"), {"leftover-text", "title-differs"}),
        (ORDERS.replace("[[pieces]]", "[[piece]]"), {"unknown-key"}),
        ("title = \n", {"toml-syntax"}),
    ],
)
def test_whatever_else_is_wrong_the_statement_is_looked_through(tmp_path: Path, kit: str, codes: set[str]) -> None:
    """The errors are there beside what is offered; words that are missing are none of them."""
    found = suggestions(write_kit(tmp_path, kit=kit, statement=ENGLISH))
    call = next(each for each in found.suggestions if each.key == "call")
    assert texts(call)[0] == "Public records belong to the public."
    assert codes <= {fault.code for fault in found.faults}
    assert "piece-words-missing" not in {fault.code for fault in found.faults}


def test_what_is_unsettled_in_a_statement_is_told_alone(tmp_path: Path) -> None:
    """Whatever is wrong in kit.toml besides: this alone keeps sentences from being offered."""
    kit = ORDERS.replace("Open Data Day", "{{ title }}")
    with pytest.raises(KitError) as caught:
        suggestions(write_kit(tmp_path, kit=kit, statement=f"{ENGLISH}\nWe ask {{--all of--}} them.\n"))
    assert [each.place and each.place.file for each in caught.value.findings] == ["statement.en.md"]


def test_no_statement_and_other_languages_are_refused(tmp_path: Path) -> None:
    """What cannot be read offers nothing."""
    folder = write_kit(tmp_path, kit=ORDERS)
    with pytest.raises(UsageError, match="no language"):
        suggestions(folder, ["fr"])
    (folder / "statement.en.md").unlink()
    with pytest.raises(KitError):
        suggestions(folder)


def test_figures_are_offered_with_the_table_that_they_stand_in(tmp_path: Path) -> None:
    """Sentences with figures, or all where figures are written in words; who chooses adds figure and source."""
    facts = KIT.replace('"letterhead"', '"fact-sheet"')
    counted = ENGLISH.replace("each of the nine offices", "each of the 9 offices")

    suggestion = offered(tmp_path, counted, facts)["fact-sheet.en.figures.words"]

    assert suggestion.is_table
    assert suggestion.is_needed
    assert [text.startswith("Nobody has answered us since March") for text in texts(suggestion)] == [True]
    assert len(texts(offered(tmp_path, ENGLISH, facts)["fact-sheet.en.figures.words"])) > 1
