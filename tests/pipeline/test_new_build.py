"""The stages in order, and what is told when one of them finds a fault."""

import shutil
from pathlib import Path

import pytest
from tests.paths import KITS, TEMPLATES
from tests.pipeline.builds import FLYER, LETTERHEAD, PRESS_RELEASE, build, change, three_pieces

from presskit.errors import KitError
from presskit.model.finding import Finding
from presskit.model.manifest import Manifest
from presskit.pipeline import BuildOrder
from presskit.pipeline.new_build import open_workshop

FONTS_CSS = (TEMPLATES / "styles" / "fonts.css").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A kit of three pieces, not built yet."""
    return three_pieces(tmp_path / "kit and build")


def own_template(folder: Path, name: str, text: str) -> None:
    """Give the kit a template of its own."""
    path = folder / "kit" / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def errors_of(folder: Path) -> list[Finding]:
    """The errors that stop the build."""
    with pytest.raises(KitError) as caught:
        build(folder)
    return [finding for finding in caught.value.findings if finding.is_error]


def files_of(findings: list[Finding]) -> set[str]:
    """The files that they speak of."""
    return {finding.place.file for finding in findings if finding.place}


def test_mistakes_of_press_officer_and_designer_are_told_in_one_run(folder: Path) -> None:
    """Settings, statement, template and style sheet: nobody has to mend one to hear of the next."""
    change(folder, "kit.toml", "2026-03-07", '"soon"')
    change(folder, "statement.en.md", "][report]", "][reprot]")
    own_template(folder, "pieces/flyer/page.html", "{% if %}")
    own_template(folder, "pieces/letterhead/page.css", "p { colour: red }")

    assert files_of(errors_of(folder)) == {
        "kit.toml",
        "statement.en.md",
        "templates/pieces/flyer/page.html",
        "templates/pieces/letterhead/page.css",
    }


def test_mistakes_in_several_templates_are_told_in_one_run(folder: Path) -> None:
    """The kit is sound: each piece that cannot be composed is told of, and so is a style sheet of another."""
    for name in ("pieces/flyer/page.html", "pieces/letterhead/page.html"):
        own_template(folder, name, "{{ nobody }}")
    own_template(folder, "pieces/press-release/page.css", "p { colour: red }")

    assert files_of(errors_of(folder)) == {
        "templates/pieces/flyer/page.html",
        "templates/pieces/letterhead/page.html",
        "templates/pieces/press-release/page.css",
    }


def test_faults_of_several_pieces_are_told_in_one_run(folder: Path) -> None:
    """A sheet that all share spoils all; it is told for each piece, with what was found before."""
    own_template(folder, "styles/fonts.css", f"{FONTS_CSS}\np {{ colour: red }}\n")

    with pytest.raises(KitError) as caught:
        build(folder)

    errors = [finding for finding in caught.value.findings if finding.is_error]
    assert sorted(finding.piece for finding in errors) == [FLYER, LETTERHEAD, PRESS_RELEASE]
    assert {finding.code for finding in errors} == {"css-unknown-property"}
    assert {"no-logo", "link-unconfirmed"} <= {finding.code for finding in caught.value.findings}


def test_findings_come_in_the_order_of_the_stages(folder: Path) -> None:
    """First what loading has found, then what rendering has, with the name of each piece."""
    own_template(folder, "styles/fonts.css", f"{FONTS_CSS}\np {{ font-family: Nowhere, var(--text-face) }}\n")

    findings = build(folder).findings

    assert [finding.code for finding in findings[-3:]] == ["unknown-font"] * 3
    assert [finding.piece for finding in findings[-3:]] == [PRESS_RELEASE, FLYER, LETTERHEAD]
    assert {finding.piece for finding in findings[:-3]} == {""}
    assert {"no-logo", "link-unconfirmed"} <= {finding.code for finding in findings[:-3]}


# --- Errors of the kit that hold back one piece ---

CALL = 'call = "Public records belong to the public."'


def made(manifest: Manifest) -> list[str]:
    """The pieces that a build has made, in the order of their files."""
    return [file.piece for file in manifest.files]


def errors(manifest: Manifest) -> list[tuple[str, str]]:
    """The errors of a build that has made something, each with its piece."""
    return [(finding.code, finding.piece) for finding in manifest.findings if finding.is_error]


def test_a_piece_that_is_held_back_stops_no_other(folder: Path) -> None:
    """Release and letter are made, in the same build and in the next; what is wrong is told while they are."""
    change(folder, "kit.toml", CALL, 'call = "Of another statement."')
    told: list[Finding] = []

    first = build(folder, tell=told.append)
    again = build(folder)

    assert made(first) == made(again) == [LETTERHEAD, PRESS_RELEASE]
    assert errors(first) == errors(again) == [("not-word-for-word", FLYER)]
    assert [finding.code for finding in told] == ["not-word-for-word"]


def test_the_former_file_of_a_piece_that_is_held_back_stays(folder: Path) -> None:
    """Marked as earlier, with a warning, as after any fault of one piece."""
    former = {file.piece: file.path for file in build(folder).files}
    change(folder, "kit.toml", CALL, 'call = "[Write: the call]"')

    manifest = build(folder)

    assert (folder / "build" / former[FLYER]).exists()
    assert "former-files-stay" in {finding.code for finding in manifest.findings}


def test_a_misspelt_order_costs_no_former_file(folder: Path) -> None:
    """Nobody can tell which piece is meant: whatever stood there may be it."""
    former = {file.piece: file.path for file in build(folder).files}
    change(folder, "kit.toml", 'template = "flyer"', 'template = "flier"')

    manifest = build(folder)

    assert made(manifest) == [LETTERHEAD, PRESS_RELEASE]
    assert errors(manifest) == [("unknown-template", "flier A6")]
    assert (folder / "build" / former[FLYER]).exists()


def test_who_asks_for_another_piece_gets_it_without_an_error(folder: Path) -> None:
    """A note names what is held back; who asks for that alone is told why nothing is made."""
    change(folder, "kit.toml", CALL, 'call = "[Write: the call]"')

    manifest = build(folder, pieces=("letterhead",))

    assert made(manifest) == [LETTERHEAD]
    assert errors(manifest) == []
    notes = [finding.message for finding in manifest.findings if finding.code == "other-pieces-faulty"]
    assert notes == [f"errors hold back pieces that were not asked for: {FLYER}"]
    with pytest.raises(KitError) as caught:
        build(folder, pieces=("flyer",))
    assert "piece-words-missing" in {finding.code for finding in caught.value.findings}


def test_a_kit_is_set_in_its_own_fonts(tmp_path: Path) -> None:
    """The brand's face stands first, each font counts among what made the files, and its licence is told."""
    workshop = open_workshop(BuildOrder(KITS / "own-fonts", tmp_path), None)
    assert (workshop.house.fonts[0].family, workshop.house.fonts[0].role) == ("Kitface", "display")
    fonts = [name for name in workshop.makers if name.startswith("font ")]
    assert fonts == ["font Kitface normal 400", "font Reading normal 400"]
    assert [finding.code for finding in workshop.findings].count("font-of-kit") == 2


def test_a_face_without_its_fonts_stops_the_build(tmp_path: Path) -> None:
    """Before anything is composed, with all that is to be said of the kit."""
    kit = tmp_path / "kit"
    shutil.copytree(KITS / "own-fonts", kit)
    change(tmp_path, "organisation.toml", "display_face", "text_face")
    with pytest.raises(KitError) as caught:
        open_workshop(BuildOrder(kit, tmp_path / "out"), None)
    messages = [finding.message for finding in caught.value.findings if finding.is_error]
    assert messages == [
        'the text face "Kitface" has no bold, which headings and names are set in',
        'the text face "Kitface" has no italic, which *emphasis* is set in',
    ]
    assert "font-of-kit" in {finding.code for finding in caught.value.findings}
