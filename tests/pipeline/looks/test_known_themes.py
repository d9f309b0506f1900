"""The themes there are, ours and a kit's."""

import shutil
from pathlib import Path

from tests.paths import KITS, TEMPLATES

from presskit.pipeline.looks.known_themes import known_themes


def test_ours_are_known_where_there_is_no_kit(tmp_path: Path) -> None:
    """In the order of lists, each with a line of words, faces and Latin at least."""
    known = known_themes(tmp_path)

    assert {each.theme.name for each in known} == {path.parent.name for path in TEMPLATES.glob("themes/*/theme.toml")}
    assert known[0].theme.name == "plain"
    assert all(each.theme.about and each.faces.text and "Latin" in each.faces.scripts for each in known)
    assert not any(each.is_own for each in known)


def test_a_theme_of_a_kit_is_known_as_its_own(tmp_path: Path) -> None:
    """Beside ours."""
    kit = shutil.copytree(KITS / "minimal", tmp_path / "kit")
    own = kit / "templates" / "themes" / "ours" / "theme.toml"
    own.parent.mkdir(parents=True)
    own.write_text('title = "Ours"\nabout = "A look of our own."\norder = 99\n', encoding="utf-8")

    assert [each.theme.name for each in known_themes(kit) if each.is_own] == ["ours"]
