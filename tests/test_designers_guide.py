"""What docs/designers.md promises is so: links, options, excerpts, and the theme and the piece that it makes."""

import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from tests.paths import CHECKOUT, SAMPLE_KIT, TEMPLATES

from presskit.compose import compose_piece
from presskit.load import load_house_style, load_kit
from presskit.model.edition import Edition
from presskit.model.finding import Severity
from presskit.pipeline.pieces import PieceWork
from presskit.pipeline.workshop import FontShelf

PAGE = CHECKOUT / "docs" / "designers.md"
GUIDE = PAGE.read_text(encoding="utf-8")
FILE = re.compile(r"`(templates/[\w./-]+)`:\n\n```\w+\n(.*?)^```", re.DOTALL | re.MULTILINE)
SETTINGS = re.compile(r"^```toml\n((?:\[style\]|\[\[pieces\]\]).*?)^```", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample kit with every file that the guide gives, and what it says of kit.toml."""
    folder = shutil.copytree(SAMPLE_KIT, tmp_path_factory.mktemp("guide") / "my-kit")
    for name, text in FILE.findall(GUIDE):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with (folder / "kit.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n" + "\n".join(SETTINGS.findall(GUIDE)))
    return folder


def test_every_link_and_every_part_that_it_names_is_there() -> None:
    """Pages and pictures lie beside it; its own headings have the names that its list leads to."""
    headings = {
        re.sub(r"[^\w -]", "", name).lower().replace(" ", "-") for name in re.findall(r"^## (.+)$", GUIDE, re.M)
    }
    targets = re.findall(r"\]\(([^)]+)\)", GUIDE)

    assert [target for target in targets if target.startswith("#") and target[1:] not in headings] == []
    assert [target for target in targets if target[0] != "#" and not (PAGE.parent / target).exists()] == []
    assert len(FILE.findall(GUIDE)) == 8
    assert len(SETTINGS.findall(GUIDE)) == 2


def test_its_pictures_are_small() -> None:
    """The page opens at once."""
    pictures = [PAGE.parent / name for name in re.findall(r"!\[[^]]+\]\(([^)]+)\)", GUIDE)]
    assert len(pictures) == 3
    assert all(picture.stat().st_size < 60_000 for picture in pictures)


def test_what_it_quotes_of_the_fact_sheet_stands_in_it() -> None:
    """Line by line, in its order."""
    (quoted,) = re.findall(r"^   ```toml\n(.*?)^   ```", GUIDE, re.DOTALL | re.MULTILINE)
    lines = [line.strip() for line in quoted.splitlines()]
    own = (TEMPLATES / "pieces" / "fact-sheet" / "piece.toml").read_text(encoding="utf-8").splitlines()

    assert len(lines) > 4
    assert lines == own[own.index(lines[0]) : own.index(lines[0]) + len(lines)]


def test_the_commands_have_the_options_it_shows() -> None:
    """Nobody types an option from here and is told that there is none."""
    blocks = re.findall(r"^```sh\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
    shown = [line.split() for block in blocks for line in block.splitlines() if line.startswith("presskit ")]

    assert len(shown) > 3
    for _, command, *words in shown:
        answer = subprocess.run(
            [sys.executable, "-m", "presskit", command, "--help"], capture_output=True, text=True, check=True
        )
        assert {word for word in words if word.startswith("--")} <= set(re.findall(r"--[a-z-]+", answer.stdout))


@pytest.mark.parametrize("edition", list(Edition))
def test_the_piece_that_it_makes_passes_every_check_in_its_theme(kit: Path, edition: Edition, tmp_path: Path) -> None:
    """The door sign, word for word as the guide has it: neither an error nor a warning of the page."""
    loaded, house = load_kit(kit), load_house_style(kit)
    assert loaded.style.theme.name == "harbour"
    (sign,) = [piece for piece in loaded.pieces if piece.design.name == "door-sign"]

    composed = compose_piece(loaded, house, sign, "en", edition)
    (built,) = PieceWork(composed).do(FontShelf(house.fonts, tmp_path).staged)

    found = (*composed.findings, *built.findings)
    assert [finding.message for finding in found if finding.severity is not Severity.NOTE] == []


def test_the_theme_that_it_makes_fits_the_press_release(kit: Path, tmp_path: Path) -> None:
    """Its rule and its face are on the page, and no check refuses it."""
    loaded, house = load_kit(kit), load_house_style(kit)
    (release, *_) = [piece for piece in loaded.pieces if piece.design.name == "press-release"]

    composed = compose_piece(loaded, house, release, "en", Edition.SCREEN)
    (built,) = PieceWork(composed).do(FontShelf(house.fonts, tmp_path).staged)

    assert [finding.message for finding in (*composed.findings, *built.findings) if finding.is_error] == []
    with pikepdf.open(io.BytesIO(built.pdf)) as pdf:
        fonts = [
            str(each.FontName) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/FontName" in each
        ]
    assert any("Literata" in font for font in fonts)
