"""The walk that all house rules rest on: a rule that walks the wrong folder passes for ever."""

from pathlib import Path

from tests.house_rules.checkout_files import SOURCE, listed_by_git, modules_below, project_files, walked
from tests.paths import CHECKOUT


def test_the_walk_finds_what_must_be_there() -> None:
    """The list holds known files of every kind, and nothing that a tool has made."""
    names = {path.relative_to(CHECKOUT).as_posix() for path in project_files()}

    assert {"run", "LICENSE", ".ci/run", "src/presskit/units.py", "fonts/fonts.toml", "kit/kit.toml"} <= names
    assert not any(".venv/" in name or "__pycache__/" in name for name in names)


def test_the_walk_finds_the_source() -> None:
    """More than a hundred modules are found where the source is."""
    assert len(modules_below(SOURCE)) > 100


def test_without_git_the_same_kind_of_list_is_walked(tmp_path: Path) -> None:
    """A copy without git is walked, and what .gitignore names is left out of it."""
    (tmp_path / ".gitignore").write_text("build/\n*.egg-info/\n", encoding="utf-8")
    for name in ("src/a.py", "build/b.py", "x.egg-info/c.py", "src/build/d.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert listed_by_git(tmp_path) == ()
    assert walked(tmp_path) == (tmp_path / ".gitignore", tmp_path / "src" / "a.py")


def test_a_folder_that_only_looks_like_a_repository_is_walked(tmp_path: Path) -> None:
    """Where git cannot tell, the list is empty, and the walk takes its place."""
    (tmp_path / ".git").mkdir()

    assert listed_by_git(tmp_path) == ()
