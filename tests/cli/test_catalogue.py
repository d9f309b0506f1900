"""Every kind of finding, gathered from the stages."""

import ast
from pathlib import Path

import presskit
from presskit.cli.catalogue import finding_kinds
from presskit.model.finding import Severity

PACKAGE = Path(presskit.__file__).parent


def declared_codes() -> list[str]:
    """The first argument of every FindingKind(...) in the source, read without running it."""
    return [
        str(call.args[0].value)
        for path in PACKAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "FindingKind"
        if isinstance(call.args[0], ast.Constant)
    ]


def test_the_catalogue_holds_every_kind_that_is_declared() -> None:
    """Whatever stage declares a kind, `presskit explain` knows it."""
    assert len(declared_codes()) > 50
    assert sorted(finding_kinds()) == sorted(declared_codes())


def test_no_two_kinds_share_a_code() -> None:
    """A code means one thing only."""
    codes = declared_codes()
    assert len(codes) == len(set(codes))


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
