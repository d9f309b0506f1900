"""Pieces, sizes and looks come as folders and rows alone: tried on the real command, and read back from the pages."""

import json
import shutil
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.cli.command import Command
from tests.paths import TEMPLATES
from tests.pieces import house_style
from tests.pipeline.builds import three_pieces

from presskit.units import pt_to_mm

OTHERS = ("press-release", "letterhead")
CARD = """title = "Card"
sizes = ["Square"]
proves = ["words"]
[editions]
photocopy = []
[words.keys.ask]
form = "text"
needed = true
[display.ask]
sets = "ask"
form = "block"
room = "whole"
[fit]
most_pages = 1
"""
CARD_PAGE = """{% extends "base.html" %}
{% block pages %}
<section class="whole"><h1 style="font-size: {{ display.ask.size_pt }}pt">{{ texts.ask }}</h1></section>
{% endblock %}"""
CARD_TOKENS = """.whole { --measure: 100mm; --ask-height: 100mm; --ask-least: 12pt; --ask-most: 60pt }
.whole { font-family: var(--display-face); font-weight: var(--display-weight); padding: 14mm; width: 128mm }
h1 { line-height: var(--display-leading) }
"""


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit with a hashtag, a linked report and the words of a flyer, in the folder `kit`."""
    return three_pieces(tmp_path) / "kit"


def order(kit: Path, *pieces: tuple[str, str, str]) -> None:
    """Write into kit.toml that these are to be made, each by name, size and editions."""
    settings = kit / "kit.toml"
    head, *_ = settings.read_text(encoding="utf-8").split("[[pieces]]")
    tables = (
        f'[[pieces]]\ntemplate = "{name}"\nsize = "{size}"\neditions = {editions}\n'
        for name, size, editions in pieces
    )
    settings.write_text(head + "\n".join(tables), encoding="utf-8")


def write(kit: Path, **files: str) -> None:
    """Write files of the kit's templates; two underscores stand for a folder."""
    for name, text in files.items():
        path = kit / "templates" / name.replace("__", "/").replace("_css", ".css").replace("_html", ".html")
        path = path.with_name(path.name.replace("_toml", ".toml"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(presskit: Command, kit: Path) -> dict[str, Any]:
    """What the command answers; it has to succeed."""
    done = presskit("build", kit, "--json", "--jobs", "1")
    answer: dict[str, Any] = json.loads(done.out)
    assert done.code == 0, answer["findings"]
    return answer


def hashtag_mm(pdf: Path) -> tuple[float, float]:
    """How far the hashtag's first line stands from the left edge, and the last ink of it from the right one."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        text = page.get_textpage()
        start = text.get_text_range().index("#")
        letters = [text.get_charbox(number, loose=False) for number in range(start, start + len("#Open"))]
        width_pt = page.get_width()
    return pt_to_mm(min(box[0] for box in letters)), pt_to_mm(width_pt - max(box[2] for box in letters))


def test_a_poster_and_a_large_flyer_are_folders_and_rows(presskit: Command, kit: Path) -> None:
    """Made and proven in every edition that makes sense, codes read back at a tenth of their reading distance."""
    every = '["screen", "print", "photocopy"]'
    order(kit, ("poster", "A3", every), ("poster", "18 x 24 in", '["screen"]'), ("flyer", "A4", '["photocopy"]'))

    files = {
        (file["piece"], file["edition"]): file
        for file in build(presskit, kit)["files"]
        if "job-sheets" not in file["path"]
    }

    assert set(files) == {
        ("poster-a3", "screen"),
        ("poster-a3", "print"),
        ("poster-a3", "photocopy"),
        ("poster-18-x-24-in", "screen"),
        ("flyer-a4", "photocopy"),
    }
    distances_mm = house_style().pieces["poster"].read_codes_from_mm
    for (piece, _edition), file in files.items():
        assert len(file["qr"]) == 1
        if piece.startswith("poster"):
            size = "A3" if piece == "poster-a3" else "18 x 24 in"
            symbol_modules = 17 + 4 * 4  # the report's address takes a code of version 4
            assert file["qr"][0]["module_mm"] * symbol_modules >= 0.98 * distances_mm[size] / 10
            assert file["pages"] == 1
    assert files["poster-a3", "print"]["bleed_mm"] == 3.0


def test_a_kit_adds_a_piece_of_its_own_in_a_size_of_its_own(presskit: Command, kit: Path) -> None:
    """HTML, CSS and TOML in its templates/ are enough; the words come from its own table of kit.toml."""
    order(kit, ("card", "Square", '["screen"]'))
    with (kit / "kit.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[card.en]\nask = "Public records belong to the public."\n')
    write(
        kit,
        papers_toml="[papers.Square]\nwidth_mm = 128\nheight_mm = 128\n",
        pieces__card__piece_toml=CARD,
        pieces__card__page_html=CARD_PAGE,
        pieces__card__tokens_css=CARD_TOKENS,
    )

    (file,) = build(presskit, kit)["files"]

    assert (file["piece"], file["trim_mm"], file["pages"]) == ("card-square", [128.0, 128.0], 1)
    with pypdfium2.PdfDocument(kit.parent / "build" / file["path"]) as document:
        words = document[0].get_textpage().get_text_range().split()
    assert words == ["Public", "records", "belong", "to", "the", "public."]


def test_a_designer_s_margin_is_kept_on_both_sides(presskit: Command, kit: Path) -> None:
    """A margin set on the front, in a sheet at its former place, moves both ends of the hashtag by as much."""
    order(kit, ("flyer", "A5", '["screen"]'))
    sheet = (TEMPLATES / "pieces" / "flyer" / "page.css").read_text(encoding="utf-8")
    write(kit, styles__flyer_css=f"{sheet}\n.front {{ --margin: 18mm }}\n")

    (file,) = build(presskit, kit)["files"]

    left_mm, right_mm = hashtag_mm(kit.parent / "build" / file["path"])
    assert left_mm == pytest.approx(18, abs=0.6)
    assert right_mm >= 18 - 0.6


def test_a_designer_s_face_is_measured(presskit: Command, kit: Path) -> None:
    """Another display face fills the same measure, and nothing stands outside it."""
    order(kit, ("flyer", "A5", '["screen"]'))
    write(kit, styles__fonts_css=":root { --text-face: Inter; --display-face: Inter; }\n")

    (file,) = build(presskit, kit)["files"]

    left_mm, right_mm = hashtag_mm(kit.parent / "build" / file["path"])
    assert left_mm == pytest.approx(10, abs=0.6)
    assert right_mm == pytest.approx(10, abs=0.8)


def test_a_token_that_says_no_length_stops_the_piece_at_its_line(presskit: Command, kit: Path) -> None:
    """Told with file, line and column, as every mistake of a kit."""
    order(kit, ("flyer", "A5", '["screen"]'))
    shutil.copytree(TEMPLATES / "pieces" / "flyer", kit / "templates" / "pieces" / "flyer")
    tokens = kit / "templates" / "pieces" / "flyer" / "tokens.css"
    text = tokens.read_text(encoding="utf-8")
    tokens.write_text(text.replace("--hashtag-height: 92mm", "--hashtag-height: 60%"), encoding="utf-8")

    done = presskit("build", kit, "--json", "--jobs", "1")

    errors = [each for each in json.loads(done.out)["findings"] if each["severity"] == "error"]
    line = text[: text.index("--hashtag-height: 92mm")].count("\n") + 1
    assert done.code == 1
    assert [(each["code"], each["file"], each["line"]) for each in errors] == [
        ("token-unreadable", "templates/pieces/flyer/tokens.css", line)
    ]
