"""What a new kit holds: whole files, the words that are known, and nothing invented."""

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.load.made_kits import problems_of

from presskit.errors import KitError
from presskit.load import load_kit
from presskit.load.kit.kit_shape import kit_shape
from presskit.load.partners.csv_records import read_records
from presskit.load.partners.row import COLUMNS
from presskit.load.pictures.credits import CreditsTable
from presskit.load.style.makeable import house_makeable
from presskit.load.toml.organisation_schema import OrganisationTable
from presskit.load.toml.schema import SettingsTable
from presskit.load.toml.shape import check_shape
from presskit.load.toml.toml_file import decode_toml
from presskit.model.finding import Finding
from presskit.model.piece_words import texts_of
from presskit.resources import starter_folder
from presskit.rules.leftovers import TO_WRITE
from presskit.starter import StarterFacts, StarterPiece, starter_files, starter_languages

FACTS = StarterFacts("my-kit", "organisation", date(2021, 11, 1), "en")
ODD_WORDS = [
    'Say "no" \\ yes',
    "A *b* [c] (d) `e` <f> & g_h_",
    "#Tag",
    "Open #",
    "1. One",
    "Réseau d’Exempleville",
    "公開資料",
    "$title $name",
]
COMMENTED = re.compile(r"^# (?=\[|[a-z_]+ = )", re.MULTILINE)


def written(folder: Path, facts: StarterFacts) -> Path:
    """The kit in this folder."""
    for name, data in starter_files(facts).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_a_handful_of_files_and_kit_toml_last() -> None:
    """A folder that was cut short has no kit.toml, and is no kit."""
    assert [*starter_files(FACTS)] == [
        "README.txt",
        "statement.en.md",
        "organisation.toml",
        "assets/credits.toml",
        "partners.csv.example",
        "kit.toml",
    ]


def test_it_loads_and_says_what_is_to_be_written(tmp_path: Path) -> None:
    """One warning for each of the three files, and no other problem."""
    problems = problems_of(written(tmp_path, FACTS))

    assert [(finding.code, finding.place.file) for finding in problems if finding.place] == [
        ("still-to-write", "kit.toml"),
        ("still-to-write", "organisation.toml"),
        ("still-to-write", "statement.en.md"),
    ]


def test_nothing_in_it_is_invented(tmp_path: Path) -> None:
    """No link, contact, quotation, address, colour or logo; every text is one to be written."""
    kit = load_kit(written(tmp_path, FACTS))

    assert (kit.links, kit.hashtag, kit.pictures, kit.release.contact, kit.release.texts) == ((), "", {}, None, {})
    organisation = kit.organisation
    assert (organisation.address, organisation.email, organisation.web, organisation.legal) == ((), "", "", "")
    assert (organisation.logo, organisation.brand_colour) == (None, "")
    flyer = kit.piece_words["flyer"]["en"]
    texts = [kit.title, organisation.short_name, organisation.name_text]
    texts += [text for words in flyer.values() for text in texts_of(words)]
    assert len(texts) > 6
    assert [text for text in texts if not re.fullmatch(r"\[[Ww]rite:[^\[\]]*\]", text)] == []
    statement = starter_files(FACTS)["statement.en.md"].decode()
    assert re.sub(r"\[[Ww]rite: [^\[\]]+\]", "", statement).split() == ["#", "and", "."]


@pytest.mark.parametrize("words", ODD_WORDS)
def test_any_words_come_through_as_they_are(tmp_path: Path, words: str) -> None:
    """Marks of TOML, Markdown and the starter's own files are letters like all others."""
    facts = replace(FACTS, title=words, short_name=words)
    kit = load_kit(written(tmp_path, facts))

    straight = str.maketrans("“”‘’", "\"\"''")
    assert kit.title.translate(straight) == words.translate(straight)
    assert kit.statements["en"].title.translate(straight) == words.translate(straight)
    assert kit.organisation.short_name == words


def test_what_is_known_is_not_to_be_written(tmp_path: Path) -> None:
    """Names, day, language and id are where they belong."""
    facts = StarterFacts("k", "rivers", date(2026, 3, 7), "en-GB", "Open Data Day", "Rivers", "Network for *Rivers*")
    kit = load_kit(written(tmp_path, facts))

    assert (kit.title, kit.date, kit.languages) == ("Open Data Day", date(2026, 3, 7), ("en-GB",))
    assert (kit.organisation.id, kit.organisation.name_text) == ("rivers", "Network for Rivers")
    assert [
        place.file for finding in kit.findings if (place := finding.place) and finding.code == "still-to-write"
    ] == [
        "kit.toml",
        "statement.en-GB.md",
    ]


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("kit.toml", kit_shape(house_makeable().designs.values())),
        ("organisation.toml", OrganisationTable),
        ("assets/credits.toml", CreditsTable),
    ],
)
def test_each_line_that_waits_behind_a_mark_is_a_setting(name: str, shape: type[SettingsTable]) -> None:
    """Taking every # away leaves a file whose keys are all known and of their kind."""
    text, count = COMMENTED.subn("", starter_files(FACTS)[name].decode())
    found: list[Finding] = []
    toml = decode_toml(name, text.encode(), found)

    assert count > 3
    assert toml is not None
    check_shape(toml, shape, found)
    assert [finding for finding in found if finding.code != "empty-value"] == []
    assert tomllib.loads(text)


def test_a_usual_piece_that_is_not_ordered_waits_behind_marks(tmp_path: Path) -> None:
    """Its order and its words are there once each line has lost its #; until then the kit does without."""
    facts = replace(FACTS, pieces=(StarterPiece("press-release", "A4"),))
    files = starter_files(facts)
    text = files["kit.toml"].decode()
    assert [piece.design.name for piece in load_kit(written(tmp_path, facts)).pieces] == ["press-release"]

    words, orders = text[text.index("# [flyer.en]") : text.index("# The reports")], text[text.index("# [[pieces]]") :]
    for lines in (words, orders):
        text = text.replace(lines, re.sub(r"^# (?!Not ordered)", "", lines, flags=re.MULTILINE))
    (tmp_path / "kit.toml").write_text(text, encoding="utf-8")
    kit = load_kit(tmp_path)
    assert [piece.design.name for piece in kit.pieces] == ["press-release", "flyer", "letterhead"]
    assert kit.piece_words["flyer"]["en"]["call"] == "[Write: the call, in one short sentence.]"


def test_a_fact_sheet_that_is_ordered_waits_for_its_figures(tmp_path: Path) -> None:
    """They are asked for at their place, and behind marks in a kit that orders none."""
    facts = replace(FACTS, pieces=(StarterPiece("fact-sheet", "A4"),), words_tables=frozenset({"fact-sheet"}))

    with pytest.raises(KitError) as caught:
        load_kit(written(tmp_path, facts))

    assert [finding.code for finding in caught.value.findings if finding.is_error] == ["piece-words-missing"]
    assert "# [[fact-sheet.en.figures]]" in starter_files(FACTS)["kit.toml"].decode()


def test_the_example_table_has_every_column() -> None:
    """Its one row is the head that partners.csv must have, marked as UTF-8 for spreadsheets."""
    text = starter_files(FACTS)["partners.csv.example"].decode()
    (head,) = read_records(text.removeprefix("\ufeff"), 0, ",")

    assert text.startswith("\ufeff")
    assert tuple(cell.text for cell in head.cells) == COLUMNS


def test_the_readme_names_each_file_and_the_command() -> None:
    """What it says of the folder is so."""
    files = starter_files(replace(FACTS, folder_name="my kit"))
    text = files["README.txt"].decode()

    assert "    presskit build --out ../my-build\n" in text
    assert all(name.replace("credits.toml", "") in text for name in files if name != "README.txt")


@pytest.mark.parametrize("language", starter_languages())
def test_every_language_says_all_that_is_to_be_written(language: str) -> None:
    """Its file has the same texts as the English one, each in brackets that a build counts as still to be written."""
    texts, english = (
        tomllib.loads((starter_folder() / "texts" / f"{each}.toml").read_text(encoding="utf-8"))
        for each in (language, "en")
    )
    sentence = texts.pop("demands")
    assert [*texts] == [key for key in english if key != "demands"]
    assert [text for text in texts.values() if not TO_WRITE.fullmatch(text)] == []
    assert sorted(re.findall(r"\$\w+", sentence)) == ["$first_demand", "$second_demand", "$who_asks"]
