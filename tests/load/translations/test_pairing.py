"""Which part of a translation answers which part of its source."""

from tests.load.translations.made_translations import FRENCH, SOURCE, all_confirmed, parts

from presskit.load.translations.pairing import is_same, may_be_same, paired, state_of
from presskit.load.translations.records import Record
from presskit.model.translation import PartState


def told(source: str, target: str, records: list[Record]) -> list[tuple[str, str]]:
    """How the parts of two texts are paired, by their last words."""
    pairs = paired(parts(source), parts(target, "fr"), records)
    return [
        (pair.source.words.split()[-1] if pair.source else "", pair.target.words.split()[-1] if pair.target else "")
        for pair in pairs
    ]


def test_texts_of_one_form_are_paired_by_their_order() -> None:
    """Whatever they say."""
    assert told(SOURCE, FRENCH, []) == [
        ("Day", "ouvertes"),
        ("2026", "2026"),
        ("shut.", "ferme."),
        ("hold.", "avez."),
        ("days.", "jours."),
    ]


def test_what_was_confirmed_holds_together_when_a_part_comes_in() -> None:
    """A new item at the head of the list is the one without an answer, not the last."""
    records = all_confirmed(SOURCE, FRENCH)
    longer = SOURCE.replace("- Publish", "- Open the doors.\n- Publish")

    assert ("doors.", "") in told(longer, FRENCH, records)
    assert ("hold.", "avez.") in told(longer, FRENCH, records)
    assert ("doors.", "avez.") in told(longer, FRENCH, [])  # nobody can know it better


def test_a_part_that_both_sides_have_otherwise_is_alone() -> None:
    """A paragraph is never taken for the translation of a heading."""
    assert told("# A\n\nOne\n\n## Two\n\nThree", "# Un\n\nDeux\n\nTrois", []) == [
        ("A", "Un"),
        ("One", "Deux"),
        ("Two", ""),
        ("Three", "Trois"),
    ]


def test_each_state_is_told_from_the_others() -> None:
    """In the order in which a part goes through them."""
    records = all_confirmed("# A\n\nOld words\n\nSame\n\nNew", "# Un\n\nMots\n\nPareil\n\nNeuf")
    source, target = "# A\n\nOther words\n\nSame\n\nNew", "# [Write: x]\n\nMots\n\nSame\n\nTout neuf"
    pairs = paired(parts(source), parts(target, "fr"), records)

    states = [state_of(pair, may_be_same=False) for pair in pairs]

    assert states == [PartState.MISSING, PartState.STALE, PartState.SAME, PartState.UNCONFIRMED]
    assert state_of(pairs[2], may_be_same=True) is PartState.UNCONFIRMED
    whole = paired(parts(SOURCE), parts(FRENCH, "fr"), all_confirmed(SOURCE, FRENCH))
    assert {state_of(pair, may_be_same=False) for pair in whole} == {PartState.CONFIRMED}


def test_a_translation_begun_for_another_source_is_stale() -> None:
    """The source changed between the day on which it was begun and the day on which it was written."""
    begun = [Record(part.text, part.sha256) for part in parts("# A\n\nOld words")]

    pairs = paired(parts("# A\n\nNew words"), parts("# Un\n\nMots", "fr"), begun)

    assert [state_of(pair, may_be_same=False) for pair in pairs] == [PartState.UNCONFIRMED, PartState.STALE]
    assert not pairs[1].is_rewritten


def test_figures_and_hashtags_may_be_the_same_anywhere() -> None:
    """And sentences in two forms of one language."""
    source, words = parts("# Title\n\n## 1\n\n### #OpenIt\n\n2019\n\nWords")[2:], parts("# Words")[0]

    assert [is_same(part, part) for part in source] == [False, False, True]
    assert is_same(words, words)
    assert may_be_same("en", "en-US")
    assert may_be_same("zh-Hans", "zh-Hant")
    assert not may_be_same("en", "fr")
