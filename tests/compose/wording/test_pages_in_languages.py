"""Pages in the languages of tests/kits/languages: their labels, days and marks are those of the language."""

import re
from pathlib import Path

import pytest
from tests.paths import KITS

from presskit.compose import compose_piece
from presskit.load import load_kit
from presskit.model.edition import Edition
from presskit.model.house_style import HouseStyle

LANGUAGES = KITS / "languages"
# Words that stand on the pages of a press release, with its marks and its spaces.
ON_PAGES = {
    "de": ("Sperrfrist bis", "Pressemitteilung", "1. Dezember 2026", "„Leben", "Person“", "Ende"),
    "el": ("Εμπάργκο έως", "Δελτίο Τύπου", "1 Δεκεμβρίου 2026", "«ζωή", "Αθήνα", "Τέλος"),
    "fr": (
        "Sous embargo jusqu’au",
        "Communiqué de presse",
        "1er décembre 2026",
        "«\u00a0nul",
        "»\u202f;",
        "personne\u00a0:",
    ),
    "ru": ("Эмбарго до", "Пресс-релиз", "1 декабря 2026\u202fг.", "«жизнь", "Конец"),
    "sw": ("Isichapishwe kabla ya", "Taarifa kwa vyombo vya habari", "1 Desemba 2026", "“kuishi", "Mwisho"),
    "tr": ("Ambargo bitişi", "Basın bülteni", "1 Aralık 2026", "“Yaşamak", "İzmir", "Son"),
    "vi": ("Cấm công bố trước", "Thông cáo báo chí", "1 tháng 12, 2026", "“sống", "Hết"),
}


@pytest.mark.parametrize("language", sorted(ON_PAGES))
def test_a_release_is_in_its_language(house: HouseStyle, language: str) -> None:
    """From the embargo to the end mark; no English label is left, and none is marked as another language's."""
    kit = load_kit(LANGUAGES / language)
    html = compose_piece(kit, house, kit.pieces[0], language, Edition.SCREEN).body.html
    text = re.sub(r"<[^>]*>", "", html)

    assert [words for words in ON_PAGES[language] if words not in text] == []
    assert "Embargoed" not in html
    assert re.findall(r'lang="([^"]*)"', html) == [language]


def test_a_release_without_labels_marks_those_that_it_has(house: HouseStyle, tmp_path: Path) -> None:
    """In Soninke they are English and say so, with notes; its days are in figures."""
    for path in (LANGUAGES / "sw").iterdir():
        text = (
            path.read_text(encoding="utf-8")
            .replace('"sw"', '"snk"')
            .replace(".sw", ".snk")
            .replace("\nsw =", "\nsnk =")
        )
        (tmp_path / path.name.replace(".sw.", ".snk.")).write_text(text, encoding="utf-8")
    kit = load_kit(tmp_path)
    made = compose_piece(kit, house, kit.pieces[0], "snk", Edition.SCREEN)

    assert '<p class="kind"><span lang="en">Press release</span></p>' in made.body.html
    assert '<span lang="en">About</span> UDHR' in made.body.html
    assert 'data-more="more follows"' in made.body.html
    assert "2026-12-01, 09:00" in made.body.html
    assert {"labels-missing", "dates-in-figures"} <= {finding.code for finding in made.findings}
