"""The files of the project, as the house rules walk them."""

import ast
import subprocess
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from tests.paths import CHECKOUT

SOURCE = CHECKOUT / "src" / "presskit"


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is, or is about to be, part of the project; nothing that a tool has made."""
    return listed_by_git(CHECKOUT) or walked(CHECKOUT)


def listed_by_git(checkout: Path) -> tuple[Path, ...]:
    """What git would commit; empty where there is no git, or the checkout is no repository of its own."""
    if not (checkout / ".git").exists():
        return ()
    command = ["git", "-C", str(checkout), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ()
    paths = (checkout / name for name in listed.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def walked(checkout: Path) -> tuple[Path, ...]:
    """Every file below, but for the folders that .gitignore names."""
    ignored = [".git/", *(checkout / ".gitignore").read_text(encoding="utf-8").split()]

    def kept(path: Path) -> bool:
        folders = path.relative_to(checkout).parts[:-1]
        return not any(fnmatch(folder + "/", pattern) for folder in folders for pattern in ignored)

    return tuple(sorted(path for path in checkout.rglob("*") if path.is_file() and kept(path)))


def modules_below(folder: Path) -> tuple[Path, ...]:
    """The project's Python files below this folder."""
    return tuple(path for path in project_files() if path.suffix == ".py" and path.is_relative_to(folder))


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def shown(path: Path) -> str:
    """The path as a finding names it, from the top of the checkout."""
    return path.relative_to(CHECKOUT).as_posix()
