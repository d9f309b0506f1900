"""What a press release normally has and a kit does not give."""

from pathlib import Path

from tests.load.made_kits import KIT, codes, findings_of, write_kit
from tests.paths import KITS

from presskit.model.finding import Severity

RELEASE = KIT.replace('"letterhead"', '"press-release"')
GAPS = {
    "no-headline",
    "no-standfirst",
    "no-dateline-place",
    "no-boilerplate",
    "no-quotation",
    "no-press-contact",
    "no-photograph",
}


def test_each_gap_is_a_note_with_the_way_to_fill_it(tmp_path: Path) -> None:
    """Nothing is made up, and nothing stops the build."""
    notes = [finding for finding in findings_of(write_kit(tmp_path, kit=RELEASE)) if finding.code in GAPS]
    assert set(codes(notes)) == GAPS
    assert {note.severity for note in notes} == {Severity.NOTE}
    assert all("add" in note.hint or "put" in note.hint for note in notes)


def test_a_kit_without_a_press_release_lacks_nothing(tmp_path: Path) -> None:
    """A letter has no headline."""
    assert not GAPS & set(codes(findings_of(write_kit(tmp_path))))


def test_a_complete_kit_lacks_nothing() -> None:
    """In neither of its languages."""
    assert not GAPS & set(codes(findings_of(KITS / "complete")))


def test_a_gap_is_told_for_each_language(tmp_path: Path) -> None:
    """And says for which."""
    kit = RELEASE.replace('["en"]', '["en", "fr"]') + '[release.en]\nheadline = "Shut"\n'
    french = "# Journée\n\nTexte [a][report].\n"
    found = findings_of(write_kit(tmp_path, kit=kit, files={"statement.fr.md": french}))
    headlines = [finding for finding in found if finding.code == "no-headline"]
    assert [finding.message.endswith("(fr)") for finding in headlines] == [True]


def test_any_contact_with_a_telephone_will_do(tmp_path: Path) -> None:
    """Not the first alone."""
    kit = RELEASE + '[[release.contacts]]\nname = "Picture desk"\ntelephone = "+44 20 7946 0000"\n'
    assert "no-press-contact" not in codes(findings_of(write_kit(tmp_path, kit=kit)))


def test_a_contact_without_a_telephone_is_none(tmp_path: Path) -> None:
    """A deadline does not wait for a mail."""
    kit = RELEASE + '[release.contact]\nname = "Press office"\nemail = "press@records.example"\n'
    assert "no-press-contact" in codes(findings_of(write_kit(tmp_path, kit=kit)))


ADVISORY = KIT.replace('"letterhead"', '"media-advisory"')
ADVISORY_GAPS = {"no-headline", "no-event", "no-photo-call", "no-spokesperson", "no-press-contact"}


def test_a_media_advisory_asks_for_when_where_and_who(tmp_path: Path) -> None:
    """Each gap is a note that speaks of the advisory, and says what to add."""
    gaps = [each for each in findings_of(write_kit(tmp_path, kit=ADVISORY)) if each.code in GAPS | ADVISORY_GAPS]
    assert set(codes(gaps)) == ADVISORY_GAPS
    assert all(gap.message.startswith("the media advisory ") for gap in gaps)
    assert all("add " in gap.hint for gap in gaps)


def test_a_media_advisory_that_has_them_lacks_nothing(tmp_path: Path) -> None:
    """Event, photo call and who speaks, in every language."""
    kit = ADVISORY + (
        '[event]\nbegins = 2026-03-08T10:00:00\n[event.en]\nplace = "Town hall"\n'
        '[release.en]\nheadline = "Shut"\n[release.en.photo_call]\nwhen = "at ten"\nwhere = "at the door"\n'
        '[[release.en.spokespeople]]\nname = "Chair"\n'
        '[release.contact]\nname = "Press office"\ntelephone = "+44 20 7946 0000"\n'
    )
    assert not ADVISORY_GAPS & set(codes(findings_of(write_kit(tmp_path, kit=kit))))


def test_two_pieces_are_asked_for_once(tmp_path: Path) -> None:
    """A headline that the release and the advisory print is missing once, and the first of them is named."""
    kit = RELEASE + '[[pieces]]\ntemplate = "media-advisory"\nsize = "A4"\n'
    headlines = [each for each in findings_of(write_kit(tmp_path, kit=kit)) if each.code == "no-headline"]
    assert [each.message.split(" has ")[0] for each in headlines] == ["the press release"]
