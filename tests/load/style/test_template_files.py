"""The files of templates/, with the kit's own laid over those of the house."""

from pathlib import Path

import pytest
from tests.load.made_kits import write_kit

from presskit.load.kit_folder import KitFolder
from presskit.load.style.template_files import Templates, read_house_templates, read_templates
from presskit.model.finding import Finding


def read(folder: Path, files: dict[str, str | bytes]) -> tuple[Templates, list[Finding]]:
    """The templates of a kit with these files, and what is said of them."""
    found: list[Finding] = []
    return read_templates(KitFolder(write_kit(folder, files=files)), found), found


def test_the_kit_s_own_files_are_kept_apart_and_laid_over(tmp_path: Path) -> None:
    """The house's file is still there, for what must know both."""
    templates, found = read(tmp_path, {"templates/base.html": "mine"})

    assert found == []
    assert templates.own["base.html"].text == "mine" == templates.laid_over["base.html"].text
    assert templates.house["base.html"].text != "mine"
    assert templates.house == read_house_templates([])


def test_the_house_s_files_are_read_once() -> None:
    """And whoever changes what was given changes nothing for others."""
    first = read_house_templates([])
    file = first.pop("base.html")

    assert read_house_templates([])["base.html"] is file


@pytest.mark.parametrize(
    ("former", "place"),
    [
        ("flyer.html", "pieces/flyer/page.html"),
        ("styles/flyer.css", "pieces/flyer/page.css"),
        ("partners/press-release.html", "pieces/press-release/partner.html"),
        ("styles/partner-letterhead.css", "pieces/letterhead/partner.css"),
    ],
)
def test_a_file_at_its_former_place_still_counts(tmp_path: Path, former: str, place: str) -> None:
    """And the note says where it belongs now."""
    templates, (note,) = read(tmp_path, {f"templates/{former}": "mine"})

    assert templates.laid_over[place].text == "mine"
    assert former not in templates.laid_over
    assert (note.code, note.severity, note.hint) == ("template-moved", "note", f"move it to templates/{place}")
    assert note.place is not None
    assert note.place.file == f"templates/{former}"


def test_a_style_sheet_that_nothing_uses_is_told(tmp_path: Path) -> None:
    """A slip in its name would change nothing without a word; HTML may be included by any name."""
    files: dict[str, str | bytes] = {"templates/styles/varables.css": "p {}", "templates/partials/mine.html": "<p>"}
    _, (warning,) = read(tmp_path, files)

    assert (warning.code, warning.severity) == ("template-unused", "warning")
    assert warning.hint == 'did you mean "styles/variables.css"?'


def test_the_style_sheets_of_a_kit_s_own_piece_are_used(tmp_path: Path) -> None:
    """By their names in its folder."""
    piece = 'title = "Card"\nsizes = ["A6"]\n[fit]\nmost_pages = 1\n'
    sheets: dict[str, str | bytes] = {
        f"templates/pieces/card/{name}.css": "p {}" for name in ("tokens", "page", "stationery", "partner")
    }
    _, found = read(tmp_path, {"templates/pieces/card/piece.toml": piece, **sheets})

    assert found == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("styles/flyers.css", 'did you mean "styles/flyer.css"?'),
        ("styles/Kit.CSS", 'did you mean "styles/kit.css"?'),
        ("styles/flyer/page.css", 'did you mean "styles/flyer.css"?'),
        ("styles/kit.html", "styles/ holds kit.css and one for each piece, such as flyer.css"),
        ("styles/piece.toml", "styles/ holds kit.css and one for each piece, such as flyer.css"),
        ("templates/styles/page.CSS", 'did you mean "styles/page.css"?'),
        ("templates/themes/plain/pieces/flyer/page.html", 'did you mean "pieces/flyer/page.html"?'),
        ("templates/theme.toml", 'did you mean "themes/bold/theme.toml"?'),
        ("templates/fr.po", "templates/README.md lists the files"),
    ],
)
def test_a_file_that_changes_nothing_is_told(tmp_path: Path, name: str, hint: str) -> None:
    """Whatever kind it is of, with a name as the kit itself would have it."""
    _, found = read(tmp_path, {name: "p {}"})

    assert [(each.code, each.place and each.place.file, each.hint) for each in found] == [
        ("template-unused", name, hint)
    ]
