"""Where pieces are made, and where they are found again."""

import gc
import sys
import tempfile
from pathlib import Path

import pytest
from tests.cli.command import kit_copy, run_presskit, without_pango
from tests.made_pieces import checkout_fonts, composed
from tests.paths import KITS, TEMPLATES

from presskit.cache import Cache
from presskit.errors import KitError
from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.pipeline.workshop import Workshop

PIECE = composed("<p>Public records belong to the public.</p>")


def house_style(**own: str) -> HouseStyle:
    """The project's fonts and one template, with these as the kit's own: file name without dot, text."""
    names = {"flyer_html": "flyer.html", "flyer_css": "styles/flyer.css"}
    base = TemplateFile("base.html", "house:templates/base.html", (TEMPLATES / "base.html").read_text("utf-8"))
    templates = {base.name: base}
    for key, text in own.items():
        templates[names[key]] = TemplateFile(names[key], f"templates/{names[key]}", text)
    return HouseStyle(templates, checkout_fonts())


def workshop(folder: Path, **own: str) -> Workshop:
    """A workshop with an empty cache."""
    return Workshop(house_style(**own), folder / "fonts", Cache(folder / "cache"))


def entries(folder: Path) -> dict[Path, int]:
    """What the cache holds, each with its number on the disk."""
    return {path: path.stat().st_ino for path in (folder / "cache").glob("??/*")}


def test_a_piece_is_made_once(tmp_path: Path) -> None:
    """The second time it comes from the cache, equal to the last field; a new workshop finds it too."""
    first = workshop(tmp_path).make(PIECE)
    kept = entries(tmp_path)

    second = workshop(tmp_path).make(PIECE)

    assert second == first
    assert len(kept) == 1
    assert entries(tmp_path) == kept


def test_a_piece_that_is_found_needs_no_fonts(tmp_path: Path) -> None:
    """They are laid out for the engine when the first piece is made, and not before."""
    workshop(tmp_path).make(PIECE)
    another = Workshop(house_style(), tmp_path / "other fonts", Cache(tmp_path / "cache"))

    another.make(PIECE)

    assert not (tmp_path / "other fonts").exists()


def test_a_faulty_piece_is_not_kept(tmp_path: Path) -> None:
    """It is made again next time, and told again."""
    broken = composed('<p><img src="nowhere.png" alt="A picture"></p>')
    for _ in range(2):
        with pytest.raises(KitError):
            workshop(tmp_path).make(broken)

    assert entries(tmp_path) == {}


def test_fonts_are_laid_out_elsewhere_where_they_cannot_lie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a build folder that may only be read: the same file comes of it, and nothing is left behind."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    usual = workshop(tmp_path).make(PIECE)
    (tmp_path / "taken").touch()

    shop = Workshop(house_style(), tmp_path / "taken", Cache(tmp_path / "taken"))
    built = shop.make(PIECE)

    assert built == usual
    assert [path.name.startswith("presskit-") for path in temporary.iterdir()] == [True]
    del shop
    gc.collect()
    assert list(temporary.iterdir()) == []


def test_mistakes_of_designers_are_told_each_with_its_line(tmp_path: Path) -> None:
    """Those of templates and those of style sheets together, though no piece was made."""
    shop = workshop(tmp_path, flyer_html="line one\n{% if %}\n", flyer_css="p { margin: 0 }\np { colour: red }\n")

    found = [(finding.place.file, finding.place.line) for finding in shop.mistakes_of_designers() if finding.place]

    assert found == [("templates/flyer.html", 2), ("templates/styles/flyer.css", 2)]


def test_without_templates_of_the_kit_none_are_read(tmp_path: Path) -> None:
    """Those that come with presskit are sound: a kit with a mistake in its settings is answered at once."""
    assert workshop(tmp_path).mistakes_of_designers() == ()
    assert not (tmp_path / "fonts").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="LD_LIBRARY_PATH is Linux's")
def test_without_the_engine_mistakes_in_templates_are_told_all_the_same(tmp_path: Path) -> None:
    """Style sheets cannot be read without Pango; what can be told of kit and templates is told, with exit code 1."""
    kit_copy(KITS / "minimal", tmp_path)
    (tmp_path / "kit" / "kit.toml").write_text("title = 1\n", encoding="utf-8")
    (tmp_path / "kit" / "templates").mkdir()
    (tmp_path / "kit" / "templates" / "flyer.html").write_text("{% if %}", encoding="utf-8")

    ran = run_presskit("build", cwd=tmp_path, environment=without_pango(tmp_path))

    assert ran.code == 1
    assert " --> kit/kit.toml:1:9\n" in ran.err
    assert " --> kit/templates/flyer.html:1:1\n" in ran.err
