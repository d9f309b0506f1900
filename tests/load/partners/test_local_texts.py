"""What partners add to the press release."""

from pathlib import Path

from tests.load.made_kits import KIT, STATEMENT, codes
from tests.load.made_partners import load_table, located, with_text

from presskit.model.kit import Contact
from presskit.model.text import LinkedWords, Paragraph, block_text

CONTACT = 'name = "Press desk"\ntelephone = "+44 20 7946 0000"\n'
TWO_LANGUAGES = KIT.replace('["en"]', '["en", "fr"]')


def test_a_text_is_read_as_the_statement_is(tmp_path: Path) -> None:
    """Paragraphs, true quotation marks, and links by the kit's ids."""
    files = with_text(local_en_md='We read "aloud" on the quay.\n\nSee [the report][report].\n')
    table = load_table(tmp_path, files)
    assert table.findings == ()
    first, second = table.partners[0].local_texts["en"].blocks
    assert block_text(first) == "We read “aloud” on the quay."
    assert isinstance(second, Paragraph)
    assert LinkedWords in map(type, second.children)


def test_an_address_in_the_text_is_refused_at_its_place(tmp_path: Path) -> None:
    """As in the statement: it would have no title, and nobody has opened it."""
    table = load_table(tmp_path, with_text(local_en_md="Words.\n\nSee [us](https://harbour.example).\n"))
    assert located(table.findings) == ["link-outside-list partners/harbour/local.en.md:3:5"]
    assert table.faulty == ("harbour",)


def test_a_contact_stands_with_the_text(tmp_path: Path) -> None:
    """Name and telephone as they are given, nothing made up."""
    table = load_table(tmp_path, with_text(local_en_md="Words.\n", contact_toml=CONTACT))
    assert table.partners[0].local_texts["en"].contact == Contact("Press desk", telephone="+44 20 7946 0000")


def test_a_contact_alone_is_enough(tmp_path: Path) -> None:
    """Journalists are told whom to ask, in every language that the partner gets."""
    files = {**with_text(contact_toml=CONTACT, local_fr_md="Mots.\n"), "statement.fr.md": STATEMENT}
    texts = load_table(tmp_path, files, TWO_LANGUAGES).partners[0].local_texts
    assert {language: len(text.blocks) for language, text in texts.items()} == {"en": 0, "fr": 1}
    assert texts["en"].contact == texts["fr"].contact


def test_a_text_in_a_language_that_the_partner_does_not_get_is_told(tmp_path: Path) -> None:
    """The table says French, so the English text would be printed nowhere."""
    files = {
        **with_text(local_en_md="Words.\n", local_fr_md="Mots.\n"),
        "statement.fr.md": STATEMENT,
        "partners.csv": "id,name,language\nharbour,Harbour,fr\n",
    }
    table = load_table(tmp_path, files, TWO_LANGUAGES)
    assert set(table.partners[0].local_texts) == {"fr"}
    assert located(table.findings) == ["partner-text-unlisted partners/harbour/local.en.md"]


def test_a_wrong_contact_is_told_at_its_value(tmp_path: Path) -> None:
    """A misspelt key, and a number that is none."""
    table = load_table(tmp_path, with_text(contact_toml='name = "Desk"\ntelefon = "1"\ntelephone = "call us"\n'))
    assert codes(table.findings) == ["unknown-key", "bad-contact"]
    assert table.faulty == ("harbour",)


def test_a_list_stays_and_a_heading_in_a_quotation_goes(tmp_path: Path) -> None:
    """Everything that is refused is told, and the rest is read."""
    table = load_table(tmp_path, with_text(local_en_md="- one\n- two\n\n> ## News\n\n| a |\n|---|\n"))
    assert located(table.findings) == [
        "partner-text-form partners/harbour/local.en.md:4:1",
        "table-form partners/harbour/local.en.md:6:1",
    ]


def test_words_of_scripts_without_spaces_are_counted(tmp_path: Path) -> None:
    """Two letters of Chinese are about a word."""
    assert codes(load_table(tmp_path, with_text(local_en_md="字" * 304)).findings) == ["partner-text-long"]
    assert codes(load_table(tmp_path, with_text(local_en_md="字" * 802)).findings) == ["partner-text-too-long"]


def test_only_folders_with_texts_must_belong_to_a_partner(tmp_path: Path) -> None:
    """A folder of logos, and what systems leave behind, are nobody's text."""
    files = {
        **with_text(local_en_md="Words.\n"),
        "partners/logos/a.png": b"",
        "partners/.DS_Store": b"",
        "partners/old/contact.toml": CONTACT,
        "partners/harbour/logo.svg": "",
        "partners/harbour/.notes.md": "",
    }
    assert located(load_table(tmp_path, files).findings) == ["partner-folder-unknown partners/old"]


def test_a_shortcut_is_not_followed(tmp_path: Path) -> None:
    """A text that is a link to a file elsewhere is an error, as in the rest of the kit."""
    (tmp_path / "secret").write_text("CANARY")
    folder = tmp_path / "kit"
    (folder / "partners" / "harbour").mkdir(parents=True)
    (folder / "partners" / "harbour" / "local.en.md").symlink_to(tmp_path / "secret")
    table = load_table(folder, {"partners.csv": "id,name\nharbour,Harbour\n"})
    assert codes(table.findings) == ["file-is-shortcut"]
    assert "CANARY" not in str(table)
