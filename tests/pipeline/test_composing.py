"""Everything wanted is composed before anything is made, and what is told when it cannot be."""

import sys
from pathlib import Path

import pytest
from tests.cli.command import kit_copy, run_presskit, without_pango
from tests.paths import KITS
from tests.pipeline.small_workshop import small_workshop

from presskit.pipeline.composing import mistakes_of_designers


def test_mistakes_of_designers_are_told_each_with_its_line(tmp_path: Path) -> None:
    """Those of templates and those of style sheets together, though no piece was made."""
    shop = small_workshop(
        tmp_path, flyer_html="line one\n{% if %}\n", flyer_css="p { margin: 0 }\np { colour: red }\n"
    )

    found = mistakes_of_designers(shop.house, shop.shelf)

    assert [finding.place and (finding.place.file, finding.place.line) for finding in found] == [
        ("templates/pieces/flyer/page.html", 2),
        ("templates/pieces/flyer/page.css", 2),
    ]


def test_without_templates_of_the_kit_none_are_read(tmp_path: Path) -> None:
    """Those that come with presskit are sound: a kit with a mistake in its settings is answered at once."""
    shop = small_workshop(tmp_path)

    assert mistakes_of_designers(shop.house, shop.shelf) == ()
    assert not (tmp_path / "fonts").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="LD_LIBRARY_PATH is Linux's")
def test_without_the_engine_mistakes_in_templates_are_told_all_the_same(tmp_path: Path) -> None:
    """Style sheets cannot be read without Pango; what can be told of kit and templates is told, with exit code 1."""
    kit_copy(KITS / "minimal", tmp_path)
    (tmp_path / "kit" / "kit.toml").write_text("title = 1\n", encoding="utf-8")
    own = tmp_path / "kit" / "templates" / "pieces" / "flyer"
    own.mkdir(parents=True)
    (own / "page.html").write_text("{% if %}", encoding="utf-8")

    ran = run_presskit("build", cwd=tmp_path, environment=without_pango(tmp_path))

    assert ran.code == 1
    assert " --> kit/kit.toml:1:9\n" in ran.err
    assert " --> kit/templates/pieces/flyer/page.html:1:1\n" in ran.err
