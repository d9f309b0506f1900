"""[release] of kit.toml: when it may be used, who answers for it, and its own words."""

from tests.load.made_kits import codes, toml

from presskit.load.kit.release import read_release
from presskit.load.toml.schema import KitTable
from presskit.load.toml.shape import check_shape
from presskit.model.finding import Finding
from presskit.model.kit import PhotoCall, Release, Spokesperson


def read(text: str) -> tuple[Release, list[Finding]]:
    """The release of a file with this text, and what is said of it."""
    found: list[Finding] = []
    file = toml(f"[release]\n{text}")
    table = check_shape(file, KitTable, [])
    return read_release(file, table.release, ("en", "de"), None, found), found


def test_without_an_embargo_there_is_none() -> None:
    """And no time zone has to be there for it."""
    assert read("") == (Release(embargo_zone="UTC"), [])


def test_the_fingerprint_is_printed_when_asked_for() -> None:
    """True or false, and nothing else."""
    assert read("fingerprint = true\n")[0].prints_fingerprint
    assert not read("")[0].prints_fingerprint


def test_the_words_are_set_in_their_language() -> None:
    """Each text with its own quotation marks, what was said between them, and names as they are."""
    release, _ = read(
        "[release.de]\nheadline = \"Ein 'offenes' Archiv\"\n"
        '[[release.de.quotations]]\ntext = "Wir fragen."\nname = "O\'Neill"\n'
    )
    text = release.texts["de"]
    assert text.headline == "Ein ‚offenes‘ Archiv"
    assert [(spoken.text, spoken.name) for spoken in text.quotations] == [("„Wir fragen.“", "O'Neill")]


def test_a_contact_is_checked() -> None:
    """Mailbox and telephone number, each at its value."""
    found = read('[release.contact]\nname = "Press office"\nemail = "press"\ntelephone = "call"\n')[1]
    assert codes(found) == ["bad-contact", "bad-contact"]
    assert [finding.place.line for finding in found if finding.place] == [4, 5]


def test_every_contact_is_checked_at_its_place() -> None:
    """The further ones as the first; a number for the night too."""
    release, found = read(
        'out_of_hours = "call"\n[release.contact]\nname = "Press office"\ntelephone = "+44 20 7946 0000"\n'
        '[[release.contacts]]\nname = "Picture desk"\nemail = "pictures"\n'
    )
    assert [contact.name for contact in release.contacts] == ["Press office", "Picture desk"]
    assert [(each.code, each.place.line if each.place else 0) for each in found] == [
        ("bad-contact", 8),
        ("bad-contact", 2),
    ]


def test_a_contact_that_nobody_can_reach_is_told() -> None:
    """At its own table; one that can be written to is enough."""
    found = read('[[release.contacts]]\nname = "A"\nemail = "a@b.example"\n[[release.contacts]]\nname = "B"\n')[1]
    assert [(each.code, each.place.line if each.place else 0) for each in found] == [("contact-unreachable", 5)]


def test_languages_of_interviews_are_codes() -> None:
    """Of the kit and of each spokesperson, whether the kit exists in them or not."""
    release, found = read(
        'interview_languages = ["en", "Spanish"]\n'
        '[[release.en.spokespeople]]\nname = "Chair"\nrole = "of the board"\nlanguages = ["pl", "pl"]\n'
    )
    assert release.interview_languages == ("en",)
    assert release.texts["en"].spokespeople == (Spokesperson("Chair", "of the board", ("pl",)),)
    assert sorted(codes(found)) == ["bad-language", "duplicate-entry"]


def test_a_photo_call_says_when_and_where() -> None:
    """What is missing is asked for once, at its table; what says nothing at all is none."""
    release, found = read('[release.en.photo_call]\nwho = "The choir"\n')
    assert codes(found) == ["photo-call-incomplete"]
    assert "when and where" in found[0].message
    assert release.texts["en"].photo_call == PhotoCall(who="The choir")
    assert read("[release.en.photo_call]\n")[0].texts["en"].photo_call is None
    assert read('[release.en.photo_call]\nwhen = "Noon"\nwhere = "The quay"\n')[1] == []


def test_notes_are_texts_of_their_language() -> None:
    """Set as it sets quotation marks; an empty one is no note."""
    release, _ = read('[release.de]\nnotes = [\'Ein "Archiv".\', " "]\n')
    assert release.texts["de"].notes == ("Ein „Archiv“.",)


def test_words_in_a_language_of_no_statement_are_told() -> None:
    """They would never be printed."""
    assert codes(read('[release.fr]\nheadline = "Ouvert"\n')[1]) == ["unknown-language"]
