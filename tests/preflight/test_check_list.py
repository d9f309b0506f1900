"""The list of all checks."""

import ast
import re
import shutil
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest
from tests.house_rules.checkout_files import SOURCE
from tests.preflight.made_facts import check_that_stops, pdf
from tests.preflight.made_pdfs import FAMILIES

from presskit.model.finding import Finding, Severity
from presskit.model.piece import FinishedPiece
from presskit.model.print_job import CheckTopic
from presskit.preflight import checks
from presskit.preflight.check import Topic
from presskit.preflight.check_list import ALL_CHECKS, checked_topics, run_checks, tells_of_people
from presskit.preflight.checks.qr_symbols import QR_CODE_SMALL
from presskit.preflight.checks.text_copied import TEXT_DIFFERS
from presskit.preflight.expected import Expected, expected_of
from presskit.preflight.reading.read_facts import read_facts

PLANTED = """
from presskit.preflight.check import ANY_PDF, Topic, check

@check(Topic.PAGES, ANY_PDF)
def check_planted_sort(facts, expected):
    return ()
"""
FILES = sorted(Path(checks.__file__).parent.glob("*.py"))


def functions_of(file: Path) -> dict[str, ast.FunctionDef]:
    """The functions of a file by their names."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def names_in(*nodes: ast.AST) -> set[str]:
    """Every name in these parts of a file."""
    return {node.id for part in nodes for node in ast.walk(part) if isinstance(node, ast.Name)}


def names_reached(function: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> set[str]:
    """Every name in a function, and in those of its file that it leads to."""
    names, waiting = set[str](), {function.name}
    while waiting:
        reached = names_in(*functions[waiting.pop()].body)
        waiting |= (reached - names) & functions.keys()
        names |= reached
    return names


def test_every_check_is_on_the_list_once() -> None:
    """Each function of the folder that is named as a check is declared as one, and found."""
    written = [name for file in FILES for name in functions_of(file) if name.startswith("check_")]
    assert len(written) > 100
    assert sorted(name.removeprefix("check_").replace("_", " ") for name in written) == sorted(
        check.name for check in ALL_CHECKS
    )


def test_checks_stand_in_the_order_of_their_topics() -> None:
    """So that findings of one topic are told together."""
    assert [topic for topic, _checks in groupby(check.topic for check in ALL_CHECKS)] == list(Topic)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_check_declares_just_the_kinds_it_raises(file: Path) -> None:
    """What stands in its declaration is what its function can raise, itself or through a function beside it."""
    functions = functions_of(file)
    kinds = set(re.findall(r"^(\w+) = FindingKind\(", file.read_text(encoding="utf-8"), re.MULTILINE))
    for function in functions.values():
        for declaration in function.decorator_list:
            assert names_reached(function, functions) & kinds == names_in(declaration) & kinds, function.name


def test_a_check_that_stops_does_not_stop_the_others(clean: FinishedPiece) -> None:
    """A check that cannot run is never passed over in silence."""
    facts, expected = read_facts(clean.pdf), expected_of(clean, FAMILIES - {"Oswald"})
    stopped, *others = run_checks(facts, expected, (check_that_stops, *ALL_CHECKS))
    assert stopped.code == "check-could-not-run"
    assert [finding.code for finding in others] == ["font-unknown"]


def test_every_topic_of_a_job_sheet_is_there_with_its_questions() -> None:
    """All are listed in the order of the enumeration; what only copies and the reading itself are asked is not."""
    topics = checked_topics(())
    assert [topic.topic for topic in topics] == list(CheckTopic)
    assert all(topic.checks and not topic.warnings for topic in topics)
    kinds = {kind.code for check in ALL_CHECKS if check.topic.counted_as for kind in check.kinds}
    assert sum(topic.checks for topic in topics) == len(kinds)


def test_warnings_are_counted_at_their_topic() -> None:
    """An error is not: no file with one is ever sold to a print shop."""
    found = [QR_CODE_SMALL.at(None, "small"), QR_CODE_SMALL.at(None, "small too"), TEXT_DIFFERS.at(None, "differs")]
    warnings = {topic.topic: topic.warnings for topic in checked_topics(found)}
    assert warnings[CheckTopic.QR_CODES] == 2
    assert sum(warnings.values()) == 2


def test_nothing_is_found_by_no_checks() -> None:
    """The list can be chosen."""
    assert run_checks(pdf(), Expected(), ()) == ()


def test_a_check_in_a_new_file_is_found(tmp_path: Path) -> None:
    """Whoever writes a check writes it in a file of the folder, and nowhere else."""
    package = tmp_path / "presskit"
    shutil.copytree(SOURCE, package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "preflight/checks/planted.py").write_text(PLANTED, encoding="utf-8")
    listed = "from presskit.preflight.check_list import ALL_CHECKS\nfor check in ALL_CHECKS: print(check.name)"
    result = subprocess.run(
        [sys.executable, "-c", listed], env={"PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True
    )
    assert set(result.stdout.splitlines()) - {check.name for check in ALL_CHECKS} == {"planted sort"}


def test_what_tells_of_people_is_known_by_its_code() -> None:
    """The two topics of privacy, hidden words and links that follow; not what makes a file hard to open."""
    told = ["author-unseen", "attachment-inside", "text-hidden", "pdf-address-tracked"]
    others = ["pdf-encrypted", "not-tagged", "qr-code-small"]
    assert [code for code in (*told, *others) if tells_of_people(Finding(code, Severity.NOTE, ""))] == told
