"""What a person confirms of a translation."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.load.translations.made_translations import FRENCH, SOURCE, kit_in_two, opened

from presskit.errors import UsageError
from presskit.load.translations.confirming import Confirmed, confirmed
from presskit.load.translations.opened import open_translation


def confirm(kit: Path, lines: Sequence[int] = ()) -> Confirmed:
    """The parts confirmed, and written as the command does."""
    done = confirmed(open_translation(kit, "fr"), lines)
    (kit / "translations").mkdir(exist_ok=True)
    (kit / "translations" / "fr.toml").write_bytes(done.data)
    return done


def findings(kit: Path) -> list[tuple[str, int]]:
    """What is to be said of the translation."""
    found = open_translation(kit, "fr").translation.findings()
    return [(finding.code, finding.place.line if finding.place else 0) for finding in found]


def test_all_takes_what_nothing_speaks_against_and_names_the_rest(tmp_path: Path) -> None:
    """A part with another number, one in the source's words and one that is unwritten are left to a person."""
    french = FRENCH.replace("30 jours", "31 jours").replace("Publiez ce que vous avez.", "Publish what you hold.")
    kit = kit_in_two(tmp_path, french.replace("# Journée des données ouvertes", "# [Write: in French]"))

    done = confirm(kit)

    assert (done.lines, done.left, done.missing) == ((3, 5), (7, 8), (1,))


def test_a_line_confirms_what_stands_there_whatever_it_is(tmp_path: Path) -> None:
    """And then nothing is said of it any more."""
    kit = kit_in_two(tmp_path, FRENCH.replace("30 jours", "31 jours"))
    confirm(kit)
    assert ("translation-numbers-differ", 8) in findings(kit)

    assert confirm(kit, [8]).lines == (8,)

    assert findings(kit) == []


def test_all_does_not_wave_a_stale_part_through(tmp_path: Path) -> None:
    """Only one whose words were changed too; a line on a person's word, and that stays to be seen."""
    kit = kit_in_two(tmp_path)
    confirm(kit)
    source = (kit / "statement.en.md").read_text(encoding="utf-8")
    changed = source.replace("Answer in 30", "Reply in 30").replace("what you hold", "all that you hold")
    (kit / "statement.en.md").write_text(changed, encoding="utf-8")
    (kit / "statement.fr.md").write_text(FRENCH.replace("ce que vous avez", "tout"), encoding="utf-8")

    first, second = confirm(kit), confirm(kit, [8])

    assert (first.lines, first.left) == ((7,), (8,))
    assert second.lines == (8,)
    assert findings(kit) == [("translation-kept", 8)]


def test_a_new_translation_of_a_kept_part_ends_its_note(tmp_path: Path) -> None:
    """It was written for today's source."""
    kit = kit_in_two(tmp_path)
    confirm(kit)
    (kit / "statement.en.md").write_text(SOURCE.replace("Answer in 30", "Reply in 30"), encoding="utf-8")
    confirm(kit, [8])
    (kit / "statement.fr.md").write_text(FRENCH.replace("Répondez", "Réagissez"), encoding="utf-8")

    assert confirm(kit).lines == (8,)
    assert findings(kit) == []


def test_a_line_in_which_nothing_begins_is_refused(tmp_path: Path) -> None:
    """With the lines in which something does."""
    with pytest.raises(UsageError, match="begins in line 4") as caught:
        confirmed(opened(tmp_path), [4])

    assert "1, 3, 5, 7 and 8" in caught.value.hint
