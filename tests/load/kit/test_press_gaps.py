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
