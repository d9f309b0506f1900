"""Every kind of finding, gathered from wherever it is declared."""

import ast
import shutil
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from tests.house_rules.checkout_files import SOURCE

from presskit.model.finding import Severity
from presskit.pipeline.catalogue import declaring_modules, finding_kinds

PLANTED = '''"""A new module."""

from presskit.model.finding import FindingKind, Severity

PLANTED = FindingKind("planted-kind", Severity.NOTE, "Is it found?", "It was declared.", "Nothing.")
'''
# Python stops at `import weasyprint` as it does where there is no such package.
LISTED = """
import sys
sys.modules["weasyprint"] = None
from presskit.pipeline.catalogue import finding_kinds
print(*finding_kinds())
"""


def declared_codes(package: Path) -> list[str]:
    """The first argument of every FindingKind(...) in the source, read without running it."""
    return [code for path in package.rglob("*.py") for code in _codes_in(path.read_text(encoding="utf-8"))]


@cache
def _codes_in(module: str) -> tuple[str, ...]:
    return tuple(
        str(call.args[0].value)
        for call in ast.walk(ast.parse(module))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "FindingKind"
        if isinstance(call.args[0], ast.Constant)
    )


def codes_meant_twice(package: Path) -> list[str]:
    """The codes that more than one kind has."""
    return [code for code, count in Counter(declared_codes(package)).items() if count > 1]


def listed_without_engine(source: Path) -> list[str]:
    """The codes in the catalogue of the package in this folder, where the layout engine cannot be imported."""
    command = [sys.executable, "-c", LISTED]
    listing = subprocess.run(command, env={"PYTHONPATH": str(source)}, capture_output=True, text=True, check=True)
    return listing.stdout.split()


@pytest.fixture
def extended(tmp_path: Path) -> Path:
    """A folder with a copy of the package, in which there is a new module with a kind of its own."""
    shutil.copytree(SOURCE, tmp_path / "presskit", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "presskit" / "pack" / "planted.py").write_text(PLANTED, encoding="utf-8")
    return tmp_path


def test_the_catalogue_holds_every_kind_that_is_declared_and_needs_no_engine() -> None:
    """Whatever module declares a kind, `presskit explain` knows it, also where Pango is missing."""
    assert len(declared_codes(SOURCE)) > 50
    assert listed_without_engine(SOURCE.parent) == sorted(declared_codes(SOURCE)) == list(finding_kinds())


def test_a_kind_in_a_new_module_is_found(extended: Path) -> None:
    """No list of modules has to be kept."""
    assert set(listed_without_engine(extended)) - set(finding_kinds()) == {"planted-kind"}


def test_one_code_is_found_without_the_modules_of_others() -> None:
    """Of a kind that packing declares the catalogue imports packing alone; of an unknown code, nothing."""
    assert list(finding_kinds("file-name-twice")) == ["file-name-twice"]
    assert [name.rpartition(".")[0] for name in declaring_modules("file-name-twice")] == ["presskit.pack"]
    assert finding_kinds("no-such-code") == {}


def test_no_two_kinds_share_a_code(extended: Path) -> None:
    """A code means one thing only; a second kind of that code is seen."""
    assert codes_meant_twice(SOURCE) == []
    shutil.copy(extended / "presskit/pack/planted.py", extended / "presskit/load/planted.py")
    assert codes_meant_twice(extended) == ["planted-kind"]


def test_every_kind_asks_gives_a_reason_and_a_remedy() -> None:
    """None of the three is empty, and a question ends as one."""
    for kind in finding_kinds().values():
        assert kind.question.endswith("?"), kind.code
        assert kind.why, kind.code
        assert kind.remedy, kind.code


def test_a_code_that_begins_with_no_is_a_note_of_something_usual() -> None:
    """The command line counts these notes together as things that a press kit usually has."""
    gaps = {kind.code for kind in finding_kinds().values() if kind.code.startswith("no-")}
    notes = {code for code in gaps if finding_kinds()[code].severity is Severity.NOTE}
    assert {"no-headline", "no-press-contact"} <= notes
