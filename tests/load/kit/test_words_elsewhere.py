"""Which words of a kit stand in its source's language on pages of another."""

from pathlib import Path

from tests.load.made_kits import KIT, findings_of, problems_of, write_kit
from tests.load.translations.made_translations import FRENCH, SOURCE

MORE = """
[release.contact]
name = "Press office"
role = "Communications"
email = "press@records.example"

[release.en]
boilerplate = "We speak for archives."

[event]
begins = 2026-03-07T18:00:00
[event.en]
place = "Town Hall"
access = "Lift"
"""
ORGANISATION = """\
id = "records"
short_name = "Records"
name = "Network for *Public* Records"
legal = "Registered as 8828458."
"""


def notes(
    folder: Path, kit: str = KIT + MORE, organisation: str = ORGANISATION, codes: str = '["en", "fr"]'
) -> list[str]:
    """What is said of words in another language."""
    write_kit(
        folder,
        kit=kit.replace('["en"]', codes),
        organisation=organisation,
        statement=SOURCE,
        files={"statement.fr.md": FRENCH} if "fr" in codes else {"statement.en-US.md": SOURCE},
    )
    return [each.message for each in findings_of(folder) if each.code == "words-in-another-language"]


def test_one_note_lists_all_of_them(tmp_path: Path) -> None:
    """For each language, with where they can be given."""
    (message,) = notes(tmp_path)

    assert message == (
        "in fr these stand in another language: of the organisation the short name, the name and the legal line; "
        "the title of a link; the role of a press contact; the boilerplate; of the event place and access"
    )
    (finding,) = (each for each in findings_of(tmp_path) if each.code == "words-in-another-language")
    assert "[fr] in organisation.toml, [links.fr] below each link, [release.contact.fr]" in finding.hint
    assert finding.place is not None
    assert finding.place.source_line == 'languages = ["en", "fr"]'


def test_what_is_given_is_not_told(tmp_path: Path) -> None:
    """A kit that says all of it in French says nothing of it, and has no fault."""
    texts = '\n[fr]\nshort_name = "Archives"\nname = "Réseau"\nlegal = "Inscrite sous le n° 8828458."\n'
    kit = KIT.replace("confirmed = 2026-03-01", 'confirmed = 2026-03-01\n[links.fr]\ntitle = "Qui ?"')
    more = MORE.replace("[release.en]", '[release.contact.fr]\nrole = "Communication"\n\n[release.en]')
    french = '\n[release.fr]\nboilerplate = "Nous parlons."\n[event.fr]\nplace = "Mairie"\naccess = "Ascenseur"\n'

    assert notes(tmp_path, kit + more + french, ORGANISATION + texts) == []
    assert problems_of(tmp_path) == []


def test_a_language_of_another_country_needs_nothing(tmp_path: Path) -> None:
    """American pages may carry British words."""
    assert notes(tmp_path, codes='["en", "en-US"]') == []


def test_an_organisation_in_another_language_is_told_on_every_page_but_its_own(tmp_path: Path) -> None:
    """Where organisation.toml says which it is in."""
    told = notes(tmp_path, KIT, 'language = "fr"\n' + ORGANISATION)

    assert [message.partition(":")[0] for message in told] == [
        "in en these stand in another language",
        "in fr these stand in another language",
    ]
    assert "organisation" in told[0]
    assert "organisation" not in told[1]


def test_a_legal_line_with_another_number_is_told(tmp_path: Path) -> None:
    """It is the number of a register."""
    notes(tmp_path, organisation=ORGANISATION + '\n[fr]\nlegal = "Inscrite sous le n° 8828485."\n')

    (finding,) = problems_of(tmp_path)
    assert finding.code == "translation-numbers-differ"
    assert finding.place is not None
    assert (finding.place.file, finding.place.line) == ("organisation.toml", 7)


def test_slips_in_these_tables_are_told_as_anywhere(tmp_path: Path) -> None:
    """A misspelt key beside them is no language, one in them has a hint, and a language that nobody lists is none."""
    organisation = ORGANISATION + 'nmae = "x"\n\n[fr]\nlegall = "x"\n\n[es]\nlegal = "x 8828458"\n'
    kit = KIT.replace("confirmed = 2026-03-01", 'confirmed = 2026-03-01\ntilte = "x"\n[links.fr]\ntitel = "y"')
    notes(tmp_path, kit, organisation)

    told = {(each.code, each.message, each.hint.partition("\n")[0]) for each in problems_of(tmp_path)}
    assert told == {
        ("unknown-key", '"nmae" is not a setting', 'did you mean "name"?'),
        ("unknown-key", '"legall" is not a setting in this table', 'did you mean "legal"?'),
        ("unknown-key", '"tilte" is not a setting in this table', 'did you mean "title"?'),
        ("unknown-key", '"titel" is not a setting in this table', 'did you mean "title"?'),
        (
            "unknown-language",
            'the kit lists no language "es"',
            'the kit lists en and fr: correct the code, or add it to "languages"',
        ),
    }
