"""What is to be said of a translation beside its source."""

from dataclasses import replace

from tests.load.made_kits import codes
from tests.load.translations.made_translations import FRENCH, SOURCE, all_confirmed, side_by_side

from presskit.load.statement.parts import text_sum


def test_a_translation_that_was_confirmed_and_is_current_says_nothing() -> None:
    """Silence is what its author works for."""
    assert side_by_side(SOURCE, FRENCH, all_confirmed(SOURCE, FRENCH)).findings() == ()


def test_a_stale_part_shows_what_has_changed() -> None:
    """At its own line, with the source's line as it is and as it was."""
    changed = SOURCE.replace("Answer in 30 days", "Answer in 30 working days")

    (finding,) = side_by_side(changed, FRENCH, all_confirmed(SOURCE, FRENCH)).findings()

    assert finding.code == "translation-stale"
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("statement.fr.md", 8)
    assert (
        'line 9 of statement.en.md says "Answer in 30 working days.", and said "Answer in 30 days."' in finding.hint
    )
    assert "confirm fr --line 8" in finding.hint


def test_a_part_that_was_changed_as_its_source_was_stays_stale_until_it_is_confirmed() -> None:
    """Its change may have been another one; the message says so."""
    changed = SOURCE.replace("30 days", "30 working days")
    french = FRENCH.replace("30 jours", "30 jours ouvrables")

    (finding,) = side_by_side(changed, french, all_confirmed(SOURCE, FRENCH)).findings()

    assert finding.code == "translation-stale"
    assert finding.message.endswith(", and so has this")


def test_untranslated_parts_are_one_error() -> None:
    """However many there are, and nothing is said of what is translated but not confirmed yet."""
    french = FRENCH.replace("Répondez en 30 jours.", "[Write: in French]").replace(
        "7 mars 2026", "[Write: in French]"
    )

    (finding,) = side_by_side(SOURCE, french).findings()

    assert finding.is_error
    assert finding.message == "2 of 5 parts of statement.fr.md are not translated yet"
    assert finding.place is not None
    assert finding.place.line == 3


def test_a_whole_copy_of_the_source_is_one_warning() -> None:
    """A few parts alike are told one by one."""
    assert codes(side_by_side(SOURCE, SOURCE).findings()) == ["translation-same-as-source"]
    one = FRENCH.replace("Publiez ce que vous avez.", "Publish what you hold.")
    assert codes(side_by_side(SOURCE, one, all_confirmed(SOURCE, FRENCH)).findings()) == [
        "translation-same-as-source"
    ]


def test_a_sum_renewed_by_hand_is_told_at_its_line_and_a_kept_translation_at_its_own() -> None:
    """The one is a warning; the other a person has said, and is a note."""
    changed = SOURCE.replace("30 days", "30 working days")
    now = text_sum("Answer in 30 working days.")
    *records, last = all_confirmed(SOURCE, FRENCH)

    (by_hand,) = side_by_side(changed, FRENCH, [*records, replace(last, source_sha256=now)]).findings()
    said = replace(last, source="Answer in 30 working days.", source_sha256=now)
    (kept,) = side_by_side(changed, FRENCH, [*records, said]).findings()

    assert (by_hand.code, by_hand.severity.value) == ("translation-record-altered", "warning")
    assert (kept.code, kept.severity.value) == ("translation-kept", "note")


def test_parts_without_a_counterpart_are_one_warning_that_names_the_first() -> None:
    """At the place before which a part is missing, or at the one that is too many."""
    less = FRENCH.replace("- Répondez en 30 jours.\n", "")
    (missing,) = side_by_side(SOURCE, less, all_confirmed(SOURCE, FRENCH)).findings()
    more = f"{FRENCH}\nEt encore.\n"
    (strange,) = side_by_side(SOURCE, more, all_confirmed(SOURCE, FRENCH)).findings()

    assert (
        'the list item "Answer in 30 days." (line 9 of statement.en.md) is answered here by nothing'
        in missing.message
    )
    assert 'the paragraph "Et encore." (line 10 of statement.fr.md) is of no part of the source' in strange.message
    assert [each.place.line for each in (missing, strange) if each.place] == [7, 10]


def test_a_difference_that_was_confirmed_is_not_told_again() -> None:
    """Before, it is; a person has looked at it since."""
    french = FRENCH.replace("30 jours", "31 jours")

    assert "translation-numbers-differ" in codes(side_by_side(SOURCE, french).findings())
    assert side_by_side(SOURCE, french, all_confirmed(SOURCE, french)).findings() == ()


def test_each_part_of_the_source_has_a_state() -> None:
    """A part of the translation alone has none."""
    told = side_by_side(SOURCE, f"{FRENCH}\nPlus.\n").parts

    assert [part.kind for part in told] == ["title", "date line", "paragraph", "list item", "list item"]
    assert told[2].begins.startswith("Public records belong")
    assert (told[3].source_line, told[3].line) == (8, 7)
