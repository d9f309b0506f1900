"""The translations of a kit beside its source."""

from pathlib import Path

from tests.load.made_kits import KIT, codes, problems_of, write_kit
from tests.load.translations.made_translations import FRENCH, SOURCE, kit_in_two, opened

from presskit.load import load_kit
from presskit.load.translations.starting import started
from presskit.model.finding import Severity

FLYER = '\n[[pieces]]\ntemplate = "flyer"\nsize = "A5"\n\n[flyer.en]\ncall = "Publish what you hold."\n'


def begun(folder: Path, kit: str = KIT) -> Path:
    """A kit whose French statement was begun and not written."""
    form, records = started(opened(folder, None))
    files = {"statement.fr.md": form, "translations/fr.toml": records}
    return write_kit(folder, kit=kit.replace('["en"]', '["en", "fr"]'), statement=SOURCE, files=files)


def test_an_unwritten_translation_holds_back_its_language_alone(tmp_path: Path) -> None:
    """The pieces in English can be made, and all that is said of the French ones is what they wait for."""
    kit = load_kit(begun(tmp_path, KIT + FLYER))

    errors = {(each.code, each.piece) for each in kit.findings if each.is_error}
    assert errors == {("translation-unwritten", "letterhead-a4"), ("translation-unwritten", "flyer-a5")}
    assert not [each.code for each in kit.findings if each.severity is Severity.WARNING]
    assert kit.is_held_back("letterhead-a4", "fr")
    assert not kit.is_held_back("letterhead-a4", "en")


def test_a_written_translation_asks_for_its_words_as_any_language(tmp_path: Path) -> None:
    """The flyer's, which wait for nothing else any more."""
    kit = kit_in_two(tmp_path)
    settings = (kit / "kit.toml").read_text(encoding="utf-8")
    (kit / "kit.toml").write_text(settings + FLYER, encoding="utf-8")

    loaded = load_kit(kit)

    assert [each.code for each in loaded.findings if each.is_error] == ["piece-words-missing"]
    assert loaded.is_held_back("flyer-a5", "fr")
    assert not loaded.is_held_back("letterhead-a4", "fr")


def test_a_source_in_comments_is_printed_by_nothing(tmp_path: Path) -> None:
    """Neither as text nor among what is searched for leftovers, and the words of the text are the same."""
    commented = FRENCH.replace("Les archives sont", "<!-- en\nTODO (words) [Write: x] ]\n-->\n\nLes archives sont")

    plain = load_kit(kit_in_two(tmp_path / "a", FRENCH)).statements["fr"]
    with_source = load_kit(kit_in_two(tmp_path / "b", commented))

    assert with_source.statements["fr"].text_sha256 == plain.text_sha256
    assert problems_of(tmp_path / "b") == []


def test_a_partner_s_own_text_and_a_source_alone_are_never_compared(tmp_path: Path) -> None:
    """Nor a translation whose source cannot be read: that is told, and nothing else."""
    assert problems_of(write_kit(tmp_path / "one")) == []
    kit = kit_in_two(tmp_path / "two")

    for unreadable in (b"", b"\xff\xfe"):
        (kit / "statement.en.md").write_bytes(unreadable)
        assert not [code for code in codes(problems_of(kit)) if code.startswith("translation")]
